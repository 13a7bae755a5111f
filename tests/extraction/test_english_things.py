"""English sentences that name things, shares, papers and payment, topic by topic."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    ("training", "Training is not provided.", ["absent negated"]),
    ("hotline", "A hotline is not provided.", ["absent negated"]),
    ("insurance", "Public liability insurance is not carried.", ["/public_liability absent negated"]),
    ("certification", "ISO 9001 certification has not been obtained.", ["/iso_9001 absent negated"]),
    ("loaner_unit", "Loan units are not provided.", ["absent negated"]),
    ("certification", "Our ISO 9001 certificate has expired.", ["/iso_9001 absent negated"]),
    ("certification", "We do not hold ISO 27001 certification.", ["/iso_27001 absent negated"]),
    ("local_service_site", "We have no service office in the region.", ["absent negated"]),
    ("installation", "Installation is not included in our offer.", ["absent negated"]),
    ("installation", "We will not install the equipment.", ["absent negated"]),
    ("loaner_unit", "Loan units are not included.", ["absent negated"]),
    ("insurance", "We do not carry product liability insurance.", ["/product_liability absent negated"]),
    ("loaner_unit", "The Contractor may provide a loan unit.", ["present informative"]),
    ("timeliness_rate", "Uptime shall not fall below 99.9%.", [">= 99.9 % mandatory"]),
    ("inspection_frequency", "Inspection visits will be made twice a year.", ["== 2 / 1 year"]),
    ("hotline", "A toll-free hotline will be maintained for the duration of the contract.", ["present"]),
    (
        "hotline",
        "The Supplier shall provide a dedicated telephone number for fault reporting.",
        ["present mandatory"],
    ),
    (
        "hotline",
        "The Contractor shall operate a help desk that users reach by telephone.",
        ["present mandatory"],
    ),
    ("lifetime_service", "We support the product throughout its service life.", ["present"]),
    ("lifetime_service", "Software updates are free for the life of the equipment.", ["present"]),
    (
        "post_warranty_cost",
        "Once the warranty has expired, labour is free and only parts are charged.",
        ["present post_warranty"],
    ),
    (
        "post_warranty_cost",
        "Out-of-warranty repairs will be invoiced at time and material rates.",
        ["present post_warranty"],
    ),
    (
        "loaner_unit",
        "If a repair takes more than 3 days, the Supplier shall supply a substitute machine of equal capacity.",
        ["present mandatory"],
    ),
    ("loaner_unit", "A loan unit will be provided free of charge during repair.", ["present"]),
    ("loaner_unit", "We do not provide loan equipment.", ["absent negated"]),
    (
        "inspection_frequency",
        "Two preventive maintenance visits per year will be carried out.",
        ["== 2 / 1 year"],
    ),
    (
        "inspection_frequency",
        "The Contractor shall perform preventive maintenance every three months.",
        ["== 1 / 3 month mandatory"],
    ),
    (
        "inspection_frequency",
        "Lifts shall be inspected by our engineer once a month.",
        ["== 1 / 1 month mandatory"],
    ),
    (
        "inspection_frequency",
        "A health check of the system shall be made at least four times a year.",
        [">= 4 / 1 year mandatory"],
    ),
    ("training", "The Supplier shall train five operators on site.", ["== 5 person mandatory"]),
    (
        "training",
        "Training for at least 10 staff of the Purchaser shall be given free of charge.",
        [">= 10 person mandatory"],
    ),
    ("training", "We will train your users in the operation of the equipment.", ["present"]),
    (
        "service_staff",
        "At least four certified engineers shall be assigned to the contract.",
        [">= 4 person mandatory"],
    ),
    (
        "local_service_site",
        "The bidder shall maintain a service office within 50 km of the site.",
        ["present mandatory"],
    ),
    ("local_service_site", "We have three service centres in the region.", ["== 3 site"]),
    (
        "installation",
        "The Vendor shall install and test all equipment at the Purchaser's site.",
        ["present mandatory"],
    ),
    ("installation", "We will install and commission the equipment free of charge.", ["present"]),
    ("satisfaction_rate", "Customer satisfaction shall not fall below 90 percent.", [">= 90 % mandatory"]),
    ("satisfaction_rate", "We guarantee a user satisfaction of 95% or more.", [">= 95 %"]),
    ("timeliness_rate", "Uptime of at least 99.5 % is guaranteed.", [">= 99.5 %"]),
    (
        "timeliness_rate",
        "The service shall be available for not less than 99.9% of each month.",
        [">= 99.9 % mandatory"],
    ),
    (
        "insurance",
        "The Contractor shall carry commercial general liability insurance of not less than $1,000,000 per occurrence.",
        ["/public_liability >= 1000000 USD mandatory"],
    ),
    (
        "insurance",
        "We hold professional indemnity insurance of at least £2,000,000 in the aggregate.",
        ["/other >= 2000000 GBP"],
    ),
    (
        "insurance",
        "Workers' compensation insurance must be maintained.",
        ["/employer_liability present mandatory"],
    ),
    (
        "insurance",
        "Employer's liability insurance of GBP 10 million for any one claim shall be held.",
        ["/employer_liability == 10000000 GBP mandatory"],
    ),
    (
        "certification",
        "The quality management system shall be certified to ISO 9001:2015.",
        ["/iso_9001 present mandatory"],
    ),
    (
        "certification",
        "Bidders must hold a current ISO/IEC 27001 certificate.",
        ["/iso_27001 present mandatory"],
    ),
    ("certification", "Our ISO 14001 certification is pending.", ["/iso_14001 absent negated"]),
    (
        "test_report",
        "The bidder shall submit with its bid a type test certificate issued by an accredited laboratory.",
        ["present mandatory with_bid"],
    ),
    ("test_report", "A certificate of analysis will accompany every batch.", ["present"]),
    (
        "manufacturer_authorization",
        "A manufacturer's authorization form shall be enclosed.",
        ["present mandatory manufacturer"],
    ),
    (
        "timeliness_rate",
        "Each core system shall have ninety-nine percent (99%) availability.",
        ["== 99 % mandatory"],
    ),
    ("inspection_frequency", "4.7 tyre inspections every month", ["== 1 / 1 month"]),
    (
        "payment_terms",
        "30% of the contract price is payable upon signature, 60% on delivery and 10% after acceptance.",
        ["== 30 %", "== 60 %", "== 10 %"],
    ),
    ("payment_terms", "Payment terms: net 45 days.", ["present"]),
    (
        "payment_terms",
        "The Buyer will pay all invoices within thirty (30) days of their approval.",
        ["present"],
    ),
    (
        "compensation",
        "For each day of delay the Supplier shall pay liquidated damages of 0.5% of the contract price, capped at 10%.",
        ["== 0.5 % mandatory", "<= 10 % mandatory"],
    ),
    (
        "compensation",
        "Service credits applied in any month shall not exceed twenty percent (20%) of the monthly invoice.",
        ["<= 20 % mandatory"],
    ),
    ("compensation", "We will credit 10% of the monthly fee for each hour of delay.", ["== 10 %"]),
    (
        "compensation",
        "If uptime falls below 99.5% in a month, a service credit of 5% of the monthly fee applies.",
        ["== 5 %"],
    ),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms
