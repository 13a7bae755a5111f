"""Dates as documents and certificates write them; what could be two days is none."""

import pytest

from chalicelib.recognizers.date import find


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2025年12月31日", ["2025-12-31"]),
        ("2027年8月", ["2027-08-31"]),
        ("2027-08-31", ["2027-08-31"]),
        ("31 March 2028", ["2028-03-31"]),
        ("March 31, 2028", ["2028-03-31"]),
        ("APR 11, 2026", ["2026-04-11"]),
        ("May 2028", ["2028-05-31"]),
        ("Date of issue: Aug.20,2013 Date of expiry: Aug.20,2018", ["2013-08-20", "2018-08-20"]),
        ("Aug. 20,2018", ["2018-08-20"]),
        ("21-03-2022", ["2022-03-21"]),
        ("31.12.2026", ["2026-12-31"]),
        ("13/4/2026", ["2026-04-13"]),
        # No date, or one that may be two.
        ("03-04-2028", []),
        ("12/11/2028", []),
        ("21-13-2022", []),
        ("21-03/2022", []),
        ("30 February 2028", []),
        ("31-04-2028", []),
        ("221-03-2022", []),
        ("1.21-03-2022", []),
        ("21-03-20221", []),
        ("No. 21-03-22", []),
        ("Aug202018", []),
        ("Marsh 31, 2028", []),
        ("192.168.21.03", []),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    assert [hit.value.isoformat() for hit in find(text)] == dates
