"""The words of the trade, as data."""
