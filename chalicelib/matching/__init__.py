"""Which commitment answers which requirement, and the verdict on it."""
