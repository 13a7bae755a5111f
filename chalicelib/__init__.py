"""TenderCheck: checks bids against a tender, with the page and the words behind every verdict."""

__version__ = "0.1.0"
