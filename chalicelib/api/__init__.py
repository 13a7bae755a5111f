"""The HTTP door: routes, requests and responses; nothing is decided here."""
