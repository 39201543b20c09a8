"""No shipped pack names a number to call, an address or a link."""

import pytest

from logbook.packs.contact_details import contact_details

TELEPHONE = "holds-a-telephone-number"


def found(text):
    return [fault.why for fault in contact_details((text,), spared=())]


@pytest.mark.parametrize(
    "text",
    [
        "519-555-0123",
        "(519) 555-0123",
        "(519)555-0123",
        "519.555.0123",
        "519 555 0123",
        "519\u2011555\u20110123",
        "+1 519 555 0123",
        "+44 20 7946 0958",
        "1-800-555-0199",
        "Call 555-0123.",
        "Call 555\u00a00123",
        "5195550123",
        "5550123",
    ],
)
def test_a_telephone_number_is_seen(text):
    assert TELEPHONE in found(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("somebody@smallton.example", "holds-an-e-mail-address"),
        ("https://smallton.example", "holds-a-link"),
        ("HTTP://SMALLTON.EXAMPLE", "holds-a-link"),
        ("WWW.smallton.example", "holds-a-link"),
        ("mailto:office", "holds-a-link"),
        ("See smallton.gov for more", "holds-a-link"),
        ("the portal at portal.smallton.ca", "holds-a-link"),
        ("350 City Hall Square", "holds-an-address"),
        ("12 North Main Street", "holds-an-address"),
        ("P.O. Box 12", "holds-an-address"),
        ("Windsor, ON N9A 6S1", "holds-an-address"),
        ("Smallton, TX 79000", "holds-an-address"),
    ],
)
def test_an_address_or_a_link_is_seen(text, why):
    assert why in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Conn. Gen. Stat. § 36a-701b, read on 2026-11-21",
        "Tex. Bus. & Com. Code § 521.053; Tex. Government Code § 2054.603",
        "Mo. Rev. Stat. § 407.1500",
        "24 O.S. §§ 161 to 166, and 74 O.S. § 3113.1",
        "45 CFR 164.400-414; 45 C.F.R. §§ 164.404 to 164.408",
        "affected.us-tx",
        "affected.ca-on",
        "More than 10,000 people; 500 or more; at least 250",
        "1,000 consumers at one time",
        "R.S.O. 1990, c. M.56, and S.O. 2024, c. 24",
        "CJIS Security Policy v6.0, 2024-12-27",
        "WIN-001",
        "contact-311",
        "72 hours, 24 hours, 3 working days",
        "U.S. citizens and others",
    ],
)
def test_a_citation_or_a_number_of_people_is_neither(text):
    assert found(text) == []
