"""Tests of the rules on tenders."""
