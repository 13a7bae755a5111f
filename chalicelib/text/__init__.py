"""Text as it is compared: normalizing, numerals and segmenting, with offsets kept."""
