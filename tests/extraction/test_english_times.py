"""English sentences that name a time, topic by topic."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    (
        "warranty_period",
        "The Seller will give a warranty to each user that the goods will be free from material defects and work in line with the data sheet that was handed over when they were sold for a period of one (1) year following installation.",
        ["== 1 year"],
    ),
    ("onsite_time", "On-site service is not provided within 4 hours.", ["<= 4 hour negated"]),
    ("onsite_time", "Service on site within 4 hours is not available.", ["<= 4 hour negated"]),
    ("onsite_time", "We cannot be on site within 4 hours.", ["<= 4 hour negated"]),
    (
        "onsite_time",
        "Should the fault persist, an engineer will arrive on site within 24 hours.",
        ["<= 24 hour"],
    ),
    ("resolution_time", "The Supplier shall correct all defects within 10 days.", ["<= 10 day mandatory"]),
    ("warranty_period", "The Supplier warrants the equipment for 24 months.", ["== 24 month"]),
    ("warranty_period", "Software is licensed for 3 years with a warranty of 90 days.", ["== 90 day"]),
    ("warranty_period", "Minimum warranty: 3 years", [">= 3 year"]),
    (
        "response_time",
        "The Service Provider shall respond to every Severity 1 incident within fifteen (15) minutes of notification.",
        ["<= 15 minute mandatory level_1"],
    ),
    (
        "response_time",
        "Calls logged with the helpdesk shall be acknowledged no later than 30 minutes after receipt.",
        ["<= 30 minute mandatory"],
    ),
    (
        "response_time",
        "Within two hours of a fault being reported, the Contractor shall contact the Customer.",
        ["<= 2 hour mandatory"],
    ),
    (
        "response_time",
        "The Vendor will use reasonable endeavours to respond within four business hours.",
        ["<= 4 hour hedged working_hours"],
    ),
    (
        "response_time",
        "Our target response time for Priority 2 tickets is 1 hour.",
        ["<= 1 hour hedged level_2"],
    ),
    ("response_time", "Maximum response time: 45 minutes", ["<= 45 minute"]),
    (
        "response_time",
        "An initial response must be given in not more than one business day.",
        ["<= 1 working_day mandatory"],
    ),
    (
        "response_time",
        "Response times: P1 - 15 minutes; P2 - 1 hour; P3 - 4 hours.",
        ["<= 15 minute level_1", "<= 1 hour level_2", "<= 4 hour level_3"],
    ),
    (
        "response_time",
        "Emails to the support mailbox will be answered within one working day.",
        ["<= 1 working_day"],
    ),
    (
        "response_time",
        "A qualified technician will call back within 20 minutes of the call being logged.",
        ["<= 20 minute"],
    ),
    ("response_time", "Our technicians call back inside 25 minutes.", ["<= 25 minute"]),
    (
        "response_time",
        "Support requests received outside business hours will be responded to within 8 hours.",
        ["<= 8 hour holidays"],
    ),
    (
        "response_time",
        "We aim to reply to every fault report in 40 minutes or less.",
        ["<= 40 minute hedged"],
    ),
    (
        "response_time",
        "Response to urgent calls: one hour; to routine calls: one working day.",
        ["<= 1 hour urgent", "<= 1 working_day general"],
    ),
    (
        "onsite_time",
        "A certified engineer shall be present at the hospital within six (6) hours of the fault report.",
        ["<= 6 hour mandatory"],
    ),
    (
        "onsite_time",
        "Should remote diagnosis fail, a field engineer will arrive at the Customer's premises within 24 hours.",
        ["<= 24 hour"],
    ),
    (
        "onsite_time",
        "On-site response: 4 hours in urban areas, 8 hours in remote areas.",
        ["<= 4 hour city", "<= 8 hour remote"],
    ),
    ("onsite_time", "The Contractor will endeavour to reach the site within 3 hours.", ["<= 3 hour hedged"]),
    ("onsite_time", "The maximum time to attend site is five hours.", ["<= 5 hour"]),
    ("onsite_time", "Attendance on site within 8 working hours of a call-out.", ["<= 8 hour working_hours"]),
    (
        "onsite_time",
        "Within 4 hours of the call-out the Contractor must have a mechanic on the premises.",
        ["<= 4 hour mandatory"],
    ),
    (
        "onsite_time",
        "Our engineer will be at your school no later than 3 hours after your call.",
        ["<= 3 hour"],
    ),
    (
        "resolution_time",
        "Severity 2 defects shall be corrected within three business days.",
        ["<= 3 working_day mandatory level_2"],
    ),
    ("resolution_time", "The fault will be cleared within 12 hours.", ["<= 12 hour"]),
    ("resolution_time", "Service shall be restored in no more than 6 hours.", ["<= 6 hour mandatory"]),
    (
        "resolution_time",
        "Repair turnaround shall not exceed ten working days.",
        ["<= 10 working_day mandatory"],
    ),
    (
        "resolution_time",
        "The Vendor aims to resolve routine cases within two days.",
        ["<= 2 day hedged general"],
    ),
    ("resolution_time", "Mean time to repair (MTTR) shall be less than 4 hours.", ["< 4 hour mandatory"]),
    (
        "resolution_time",
        "Defective units will be repaired and returned within 15 days of receipt.",
        ["<= 15 day"],
    ),
    ("resolution_time", "Downtime per incident must not exceed 8 hours.", ["<= 8 hour mandatory"]),
    (
        "resolution_time",
        "A permanent fix shall be provided within 30 days and a workaround within 24 hours.",
        ["<= 30 day mandatory", "<= 24 hour mandatory"],
    ),
    (
        "resolution_time",
        "The Supplier shall correct defects covered by the warranty within 10 days.",
        ["<= 10 day mandatory"],
    ),
    (
        "complaint_response_time",
        "Complaints will be acknowledged within one working day and resolved within ten working days.",
        ["<= 1 working_day"],
    ),
    (
        "complaint_resolution_time",
        "Complaints will be acknowledged within one working day and resolved within ten working days.",
        ["<= 10 working_day"],
    ),
    (
        "complaint_response_time",
        "The Contractor shall reply to any customer complaint within 48 hours.",
        ["<= 48 hour mandatory"],
    ),
    (
        "complaint_resolution_time",
        "Written complaints shall be settled no later than 15 days after receipt.",
        ["<= 15 day mandatory"],
    ),
    (
        "delivery_time",
        "Delivery shall be completed within ninety (90) calendar days of contract signature.",
        ["<= 90 day mandatory"],
    ),
    ("delivery_time", "Goods will be shipped within 3 weeks after receipt of order.", ["<= 3 week"]),
    ("delivery_time", "Lead time: 6-8 weeks after receipt of order", ["<= 8 week"]),
    (
        "delivery_time",
        "The Contractor shall complete the works within 180 days from the commencement date.",
        ["<= 180 day mandatory"],
    ),
    (
        "delivery_time",
        "We will finish installation and commissioning not later than 45 days after award.",
        ["<= 45 day"],
    ),
    ("delivery_time", "We expect to deliver within four weeks.", ["<= 4 week hedged"]),
    ("delivery_time", "We guarantee delivery within 30 days.", ["<= 30 day"]),
    (
        "delivery_time",
        "The Seller undertakes to deliver all consignments no later than sixty (60) days from the date of the purchase order.",
        ["<= 60 day"],
    ),
    (
        "service_hours",
        "The helpdesk shall be staffed around the clock, 365 days a year.",
        ["== 7x24 mandatory"],
    ),
    ("service_hours", "We provide support twenty-four hours a day, seven days a week.", ["== 7x24"]),
    ("service_hours", "Support hours: Mon-Fri 9:00 am - 5:30 pm", ["== 5x8.5"]),
    ("service_hours", "The support desk will be open from 8 a.m. to 8 p.m. on weekdays.", ["== 5x12"]),
    ("service_hours", "Technical assistance will be available 24/7/365.", ["== 7x24"]),
    (
        "service_hours",
        "The Contractor shall provide a breakdown service 24 hours per day.",
        ["== 7x24 mandatory"],
    ),
    ("service_hours", "Support is provided 8 hours a day, 5 days a week.", ["== 5x8"]),
    (
        "warranty_period",
        "Seller warrants the equipment against defects for a period of twenty-four (24) months from acceptance.",
        ["== 24 month"],
    ),
    (
        "warranty_period",
        "Vendor warrants for a period of ninety (90) days from delivery that the software will conform to its documentation.",
        ["== 90 day"],
    ),
    ("warranty_period", "All parts carry a five-year warranty.", ["== 5 year"]),
    (
        "warranty_period",
        "The battery shall be covered by a minimum 10 year warranty.",
        [">= 10 year mandatory"],
    ),
    ("warranty_period", "A one (1) year parts and labour warranty is included.", ["== 1 year"]),
    ("warranty_period", "Warranty: not less than 3 years, on site", [">= 3 year"]),
    ("warranty_period", "The Contractor guarantees the workmanship for two years.", ["== 2 year"]),
    ("warranty_period", "Defects notification period: 365 days", ["== 365 day"]),
    ("warranty_period", "Repaired items are warranted for a further 90 days.", ["== 90 day"]),
    ("warranty_period", "The manufacturer provides a 36-month warranty.", ["== 36 month manufacturer"]),
    (
        "warranty_period",
        "The Supplier shall repair free of charge any defect that appears within 24 months after acceptance.",
        ["== 24 month mandatory"],
    ),
    ("warranty_period", "The minimum warranty term is thirty-six (36) months.", [">= 36 month"]),
    (
        "warranty_start",
        "The guarantee period begins on the day the final acceptance certificate is signed.",
        ["== acceptance"],
    ),
    ("warranty_start", "Warranty commences upon installation.", ["== installation"]),
    ("warranty_start", "The 12-month warranty starts from the date of purchase.", ["== purchase"]),
    (
        "warranty_start",
        "Seller warrants the equipment for 24 months from the date of delivery.",
        ["== delivery"],
    ),
    (
        "return_window",
        "We will take back faulty goods and refund the price within 14 days of purchase.",
        ["<= 14 day"],
    ),
    (
        "exchange_window",
        "Dead-on-arrival items will be exchanged for new ones within the first 30 days.",
        ["<= 30 day"],
    ),
    (
        "spare_parts",
        "Spare parts shall remain available for at least ten (10) years after discontinuation of the model.",
        [">= 10 year mandatory"],
    ),
    ("spare_parts", "The Supplier shall keep a stock of critical spares.", ["present mandatory"]),
    ("spare_parts", "We guarantee the supply of spare parts for not less than 8 years.", [">= 8 year"]),
    (
        "bid_validity",
        "Bids shall remain valid for 120 days after the closing date.",
        ["== 120 day mandatory"],
    ),
    ("bid_validity", "This offer is open for acceptance for a period of ninety (90) days.", ["== 90 day"]),
    ("bid_validity", "Quotations must be held firm for not less than 60 days.", [">= 60 day mandatory"]),
    (
        "spare_parts",
        "Replacement parts for the pumps will be available for a period of 5 years from the end of sale.",
        ["== 5 year"],
    ),
    ("delivery_time", "The project should be completed within two months.", ["<= 2 month hedged"]),
]

TABLES = [
    (
        "<table><tr><td>Severity</td><td>Response</td><td>Resolution</td></tr><tr><td>Severity 1</td><td>15 minutes</td><td>4 hours</td></tr><tr><td>Severity 2</td><td>1 hour</td><td>1 business day</td></tr></table>",
        [
            "response_time <= 15 minute level_1",
            "resolution_time <= 4 hour level_1",
            "response_time <= 1 hour level_2",
            "resolution_time <= 1 working_day level_2",
        ],
    ),
    (
        "<table><tr><td>Priority</td><td>Initial response</td><td>On-site attendance</td><td>Restoration</td></tr><tr><td>P1</td><td>30 min</td><td>4 h</td><td>8 h</td></tr><tr><td>P2</td><td>2 h</td><td>NBD</td><td>3 days</td></tr></table>",
        [
            "response_time <= 30 minute level_1",
            "onsite_time <= 4 hour level_1",
            "resolution_time <= 8 hour level_1",
            "response_time <= 2 hour level_2",
            "resolution_time <= 3 day level_2",
        ],
    ),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("text", "terms"), TABLES)
def test_reads_cells_under_their_heads(text: str, terms: list[str]) -> None:
    assert found(text, name="x.html") == terms
