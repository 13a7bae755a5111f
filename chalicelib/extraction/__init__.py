"""Passages to Terms, Terms to requirements and commitments."""
