"""Measurements: how fast and how well documents are read. Nothing here is part of the program."""
