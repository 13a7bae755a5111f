"""Finding values and topics in a passage: one family a module."""
