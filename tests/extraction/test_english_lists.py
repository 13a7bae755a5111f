"""English lists and names: grades with their days, standards that go by a name, work handed over."""

import pytest

from .reading import found

HITS = [
    (
        "Resolution of findings:\n- Critical -- 3 calendar days\n\nIt hurts all.\n\n- High -- 7 calendar days\n\nIt hurts many.\n\n- Low -- 30 calendar days",
        "resolution_time",
        ["<= 3 day level_1", "<= 7 day level_2", "<= 30 day level_4"],
    ),
    ("High - 6 days to resolve; Low - 20 days to resolve.", "resolution_time", ["<= 6 day level_2", "<= 20 day level_4"]),
    ("The supplier shall remediate findings within 5 business days.", "resolution_time", ["<= 5 working_day mandatory"]),
    ("The supplier must hand over all source code within two weeks of the request.", "delivery_time", ["<= 2 week mandatory"]),
    ("The website must conform with WCAG 2.1, level AA.", "standard_compliance", ["WCAG 2.1 present mandatory"]),
    ("The service complies with PCI DSS 4.0.", "standard_compliance", ["PCI DSS 4.0 present"]),
    ("All hosting meets the FedRAMP Moderate baseline.", "standard_compliance", ["FedRAMP Moderate present"]),
    ("The system shall comply with Section 508 and NIST SP 800-53.", "standard_compliance",
     ["Section 508 present mandatory", "NIST SP 800-53 present mandatory"]),
]  # fmt: skip
MISSES = [
    ("High-quality parts are resolved within 7 days.", "resolution_time", ["<= 7 day"]),
    ("A low-cost unit is repaired within 3 days.", "resolution_time", ["<= 3 day"]),
    ("See section 508 of the building drawings.", "standard_compliance", []),
    ("The plan must comply with Section 508 of the building code.", "standard_compliance", []),
    ("Section 5081 must comply with the plan.", "standard_compliance", []),
    ("Our team gives talks on WCAG.", "standard_compliance", []),
    ("PCI slots: 4", "standard_compliance", []),
    ("The remediation plan is reviewed within 5 days by the buyer.", "resolution_time", []),
    ("The buyer shall return all documents within 5 days.", "delivery_time", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "topic", "terms"), [*HITS, *MISSES])
def test_reads(text: str, topic: str, terms: list[str]) -> None:
    assert found(text, topic, name="x.md") == [
        f"{topic}/{term}" if topic == "standard_compliance" else f"{topic} {term}" for term in terms
    ]


def test_near_misses_outnumber_hits() -> None:
    assert len(MISSES) > len(HITS)
