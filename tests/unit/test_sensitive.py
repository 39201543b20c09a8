"""Secrets are noticed before they are recorded, and ordinary numbers are left alone."""

import re
import tomllib
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from logbook.application.notes import NoteDraft, NoteService
from logbook.domain.bodies import Manner, body_of
from logbook.domain.incident_errors import SensitiveTextError
from logbook.domain.record_bodies import Countersigned, LocalPackImported
from logbook.domain.sensitive import Sighting, SightingKind, sightings
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal
from tests.unit.strategies import bodies

KIND = SightingKind
RESOURCES = sorted((Path(__file__).parents[2] / "resources").rglob("*.toml"))
# Split, so that no search for secrets takes this file for one.
BEGIN = "-----" + "BEGIN "

SEEN = [
    (BEGIN + "RSA PRIVATE KEY-----\nMIIE", KIND.PRIVATE_KEY),
    (BEGIN + "PRIVATE KEY-----", KIND.PRIVATE_KEY),
    (BEGIN + "ENCRYPTED PRIVATE KEY-----", KIND.PRIVATE_KEY),
    (BEGIN + "OPENSSH PRIVATE KEY-----", KIND.PRIVATE_KEY),
    (BEGIN + "PGP PRIVATE KEY BLOCK-----", KIND.PRIVATE_KEY),
    ("PuTTY-User-Key-File-" + "3: ssh-ed25519", KIND.PRIVATE_KEY),
    ("4111 1111 1111 1111", KIND.PAYMENT_CARD),
    ("paid with 4111111111111111.", KIND.PAYMENT_CARD),
    ("4111-1111-1111-1111", KIND.PAYMENT_CARD),
    ("4111\u00a01111\u00a01111\u00a01111", KIND.PAYMENT_CARD),
    ("4111\u20131111\u20131111\u20131111", KIND.PAYMENT_CARD),
    ("5500005555555559", KIND.PAYMENT_CARD),
    ("2221 0000 0000 0009", KIND.PAYMENT_CARD),
    ("3782 822463 10005", KIND.PAYMENT_CARD),
    ("378282246310005", KIND.PAYMENT_CARD),
    ("3056 930902 5904", KIND.PAYMENT_CARD),
    ("6011111111111117", KIND.PAYMENT_CARD),
    ("3530111333300000", KIND.PAYMENT_CARD),
    ("4222222222222", KIND.PAYMENT_CARD),
    ("their number is 219-09-9999", KIND.US_SSN),
    ("219 09 9999", KIND.US_SSN),
    ("SSN 219099999", KIND.US_SSN),
    ("Social Security Number: 219099999", KIND.US_SSN),
    ("046 454 286", KIND.CANADIAN_SIN),
    ("130-692-544", KIND.CANADIAN_SIN),
    ("AKIA" + "IOSFODNN7EXAMPLE", KIND.ACCESS_KEY),
    (
        "aws_secret_access_key = " + "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        KIND.ACCESS_KEY,
    ),
    ("Password: hunter2", KIND.PASSWORD),
    ("the pwd=Summer2026!", KIND.PASSWORD),
    ("passphrase is: blue-horse", KIND.PASSWORD),
    (
        BEGIN + "RSA PRIVATE KEY-----\r\nMIIE\r\n-----END RSA PRIVATE KEY-----",
        KIND.PRIVATE_KEY,
    ),
    (BEGIN + "RSA PRIVATE\r\nKEY-----", KIND.PRIVATE_KEY),
    (BEGIN.lower() + "private key-----", KIND.PRIVATE_KEY),
    ("---- " + "BEGIN SSH2 ENCRYPTED PRIVATE KEY ----", KIND.PRIVATE_KEY),
    ("-----" + "END RSA PRIVATE KEY-----", KIND.PRIVATE_KEY),
    ("4111.1111.1111.1111", KIND.PAYMENT_CARD),
    ("4111\t1111\t1111\t1111", KIND.PAYMENT_CARD),
    ("4111 1111\r\n1111 1111", KIND.PAYMENT_CARD),
    ("4111  1111  1111  1111", KIND.PAYMENT_CARD),
    ("4111 - 1111 - 1111 - 1111", KIND.PAYMENT_CARD),
    ("41111111 11111111", KIND.PAYMENT_CARD),
    ("4111 1111 1111 1111 12/28 123", KIND.PAYMENT_CARD),
    ("4111 1111 1111 1111 123", KIND.PAYMENT_CARD),
    ("row 3 4111 1111 1111 1111", KIND.PAYMENT_CARD),
    ("12,4111111111111111,1228", KIND.PAYMENT_CARD),
    ("VISA4111111111111111", KIND.PAYMENT_CARD),
    ("%B4111111111111111^SAMPLE/B^2812", KIND.PAYMENT_CARD),
    ("\uff14\uff11\uff11\uff11 1111 1111 1111", KIND.PAYMENT_CARD),
    ("219.09.9999", KIND.US_SSN),
    ("219 - 09 - 9999", KIND.US_SSN),
    ("219-09-\n9999", KIND.US_SSN),
    ("1 219-09-9999", KIND.US_SSN),
    ("SSN is 219099999", KIND.US_SSN),
    ("SSN of Ms. Sample was 219099999", KIND.US_SSN),
    ("SS# 219099999", KIND.US_SSN),
    ("soc. sec. no. 219099999", KIND.US_SSN),
    ("SIN 046454286", KIND.CANADIAN_SIN),
    ("NAS : 046454286", KIND.CANADIAN_SIN),
    ("numéro d'assurance sociale 046454286", KIND.CANADIAN_SIN),
    ("gh" + "p_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8", KIND.ACCESS_KEY),
    ("xox" + "b-123456789012-abcdefgh", KIND.ACCESS_KEY),
    ("Bearer " + "abcdef0123456789abcdef", KIND.ACCESS_KEY),
    ("API key: " + "9f86d081884c7d659a2feaa0c55ad015", KIND.ACCESS_KEY),
    ("-".join(["123453"] * 8), KIND.ACCESS_KEY),
    ("The password is hunter2", KIND.PASSWORD),
    ("Password:\nhunter2", KIND.PASSWORD),
    ('"password":"hunter2"', KIND.PASSWORD),
    ("PW: hunter2", KIND.PASSWORD),
    ("Kennwort: Sommer2026!", KIND.PASSWORD),
    ("Das Passwort lautet Sommer2026!", KIND.PASSWORD),
    ("Mot de passe\u00a0: Ete2026", KIND.PASSWORD),
    ("contraseña: Verano2026", KIND.PASSWORD),
    ("https://admin:hunter2@host.example/", KIND.PASSWORD),
]

LEFT_ALONE = [
    "Entry 41 amends entry 36; entries 1 to 104113 were read.",
    "2026-11-21 03:12 -05:00 (08:12Z)",
    "20261121031200",
    "2026112103120000",
    "1763712720000",
    "1763712720",
    sha256(b"x").hexdigest(),
    " ".join(re.findall("....", sha256(b"y").hexdigest())),
    "SHA-256 4111111111111111" + "a" * 48,
    "519-255-2489",
    "(519) 255-2489",
    "+1 519 255 2489",
    "1-800-555-0199",
    "555 0142",
    "Police report 26-118234",
    "HD-0004111111",
    "IMEI 356938035643809",
    "ICCID 8912230000012345678",
    "Serial number 5CD1234XYZ",
    "MAC 00:1A:2B:3C:4D:5E",
    "10.12.0.7 and 192.168.100.200",
    "000-12-3456",
    "666-12-3456",
    "912-12-3456",
    "219-00-9999",
    "219-09-0000",
    "12-3456789",
    "130-692-545",
    "1 046 454 286",
    "046 454 286 0",
    "4111 1111 1111 1112",
    "4111 1111 1111 1111 1111 1111",
    "9111 1111 1111 1111",
    "$1,234,567.89 of 4,111,111,111,111,111",
    "N9A 1K3, and Danbury 06810-1234",
    "The password: changed at 03:00.",
    "Password = unknown",
    "Password: change it on another computer.",
    "Password: 12 of 30 changed, see the sealed envelope.",
    "password: ********",
    "Password: [removed]",
    "The password is 14 characters long and was changed at 03:00.",
    "Passwort: geändert",
    "pwd = /home/sample",
    "0.4111111111111111",
    "-".join(["123456"] * 8),
    "Was the password reset? Yes. The password is known to two people.",
    "-----BEGIN CERTIFICATE-----",
    "-----BEGIN PUBLIC KEY-----",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIL",
    "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), SEEN, ids=range(len(SEEN)))
def test_what_looks_like_a_secret_is_noticed_and_masked(text, kind):
    [seen] = sightings(f"Before. {text} After.")

    assert seen.kind is kind
    digits = re.sub(r"\D", "", text)
    assert len(digits) < 8 or digits not in re.sub(r"\D", "", seen.shown)


@pytest.mark.parametrize("text", LEFT_ALONE, ids=range(len(LEFT_ALONE)))
def test_ordinary_numbers_and_words_are_left_alone(text):
    assert sightings(f"Before: {text} after.") == ()


def test_everything_in_a_text_is_noticed():
    found = sightings("4111111111111111, 219-09-9999\npassword: hunter2")

    assert found == (
        Sighting(KIND.PAYMENT_CARD, "•••• 1111"),
        Sighting(KIND.US_SSN, "•••-••-9999"),
        Sighting(KIND.PASSWORD, "h••••"),
    )


def test_what_nobody_sees_hides_nothing():
    [seen] = sightings("4111\u200b1111\u20601111\u00ad1111")

    assert seen.kind is KIND.PAYMENT_CARD


def checked(digits):
    """Return digits with the check digit that makes a number of a card."""
    for last in "0123456789":
        total = 0
        for place, digit in enumerate(reversed(digits + last)):
            value = int(digit) * (1 + place % 2)
            total += value // 10 + value % 10
        if total % 10 == 0:
            return digits + last
    raise AssertionError(digits)


@given(st.text("0123456789", min_size=14, max_size=14), st.sampled_from(["", " ", "-"]))
def test_every_card_that_checks_is_noticed_however_it_is_grouped(middle, between):
    number = checked(f"4{middle}")
    grouped = between.join(re.findall("....", number))

    assert [seen.kind for seen in sightings(f"card {grouped}!")] == [KIND.PAYMENT_CARD]


@given(st.text("0123456789", min_size=14, max_size=14), st.integers(1, 9))
def test_no_number_that_does_not_check_is_taken_for_a_card(middle, off):
    number = checked(f"4{middle}")
    wrong = number[:-1] + str((int(number[-1]) + off) % 10)

    assert sightings(wrong) == ()


@given(st.integers(1, 899), st.integers(1, 99), st.integers(1, 9999))
def test_every_number_that_was_issued_is_noticed(area, group, serial):
    assume(area != 666)

    [seen] = sightings(f"{area:03}-{group:02}-{serial:04}")

    assert seen.shown == f"•••-••-{serial:04}"


@given(st.integers(0, 2**53), st.integers(0, 10**6))
def test_entry_numbers_and_counts_are_left_alone(number, entry):
    assume(not 10**12 <= number < 10**19)

    assert sightings(f"entry {entry}: {number} files") == ()


@given(st.datetimes(datetime(1970, 1, 1), datetime(2199, 12, 31)))  # noqa: DTZ001
def test_times_are_left_alone(at):
    assert sightings(at.isoformat()) == ()
    assert sightings(at.isoformat(" ")) == ()
    assert sightings(f"{at:%Y%m%d%H%M%S}") == ()


@given(st.binary(min_size=32, max_size=32))
def test_digests_are_left_alone(digest):
    assert sightings(digest.hex()) == ()


@given(st.integers(200, 999), st.integers(200, 999), st.integers(0, 9999))
def test_telephone_numbers_are_left_alone(area, exchange, line):
    for form in ("{}-{}-{:04}", "({}) {}-{:04}", "+1 {} {} {:04}", "1-{}-{}-{:04}"):
        assert sightings(form.format(area, exchange, line)) == ()


@given(st.text())
def test_any_text_can_be_looked_through(text):
    assert isinstance(sightings(text), tuple)


@pytest.mark.parametrize(
    "file", RESOURCES, ids=lambda file: f"{file.parent.name}/{file.stem}"
)
def test_nothing_that_is_shipped_is_taken_for_a_secret(file):
    noticed = [
        text
        for text in texts_in(tomllib.loads(file.read_text(encoding="utf-8")))
        if sightings(text)
    ]

    assert not noticed


def texts_in(value):
    """Yield every text in what was read from a file."""
    match value:
        case str():
            yield value
        case list():
            for part in value:
                yield from texts_in(part)
        case dict():
            yield from texts_in([*value.values()])


# On the way into the record --------------------------------------------------------------

CARD = "Paid with 4111 1111 1111 1111."


@pytest.fixture
def journal():
    return a_journal(HandClock())


def note(journal, text=CARD):
    return NoteService(journal).record(INCIDENT, NoteDraft(Manner.TOLD, text))


def test_a_secret_is_not_recorded_before_somebody_decides(journal):
    size = journal.store.head().size

    with pytest.raises(SensitiveTextError) as refused:
        note(journal)

    assert refused.value.sightings == (Sighting(KIND.PAYMENT_CARD, "•••• 1111"),)
    assert refused.value.texts == (CARD,)
    assert str(refused.value) == "record.sensitive"
    assert journal.store.head().size == size


def test_exactly_the_text_somebody_accepted_is_recorded(journal):
    journal.accept([CARD])

    assert body_of(note(journal)).text == CARD
    with pytest.raises(SensitiveTextError):
        note(journal, CARD + " ")


def test_a_text_is_accepted_as_it_is_recorded_in_normal_form(journal):
    journal.accept(["Cafe\u0301 4111111111111111"])

    assert note(journal, "Café 4111111111111111")


def test_what_no_person_types_is_not_looked_through(journal):
    journal.append(None, LocalPackImported("p", "1", "00", CARD))
    journal.append(None, Countersigned(CARD, CARD))

    assert journal.store.head().size == 3


@given(bodies)
def test_recording_refuses_for_a_secret_or_not_at_all(body):
    journal = a_journal(HandClock())
    try:
        journal.append(None, body)
    except SensitiveTextError as error:
        journal.accept(error.texts)
        journal.append(None, body)
