"""The records that everything else passes on. Frozen; no behaviour beyond their own values."""
