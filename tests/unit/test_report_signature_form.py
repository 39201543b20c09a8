"""One form for every signature: what has another spelling is refused."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.reports import cms, der
from tests.handed_over import an_office, genuine, sealer_of


def seal():
    return genuine()["report.pdf.p7s"]


@given(st.binary(max_size=300))
def test_a_value_reads_back_as_it_was_written(content):
    node = der.read(der.encoded(der.OCTET_STRING, content))

    assert (node.tag, node.body) == (der.OCTET_STRING, content)


@given(st.binary(max_size=60))
def test_hostile_bytes_are_refused_and_nothing_else_happens(content):
    try:
        node = der.read(content)
    except der.NotDerError:
        return
    assert node.raw == content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x04",
        b"\x04\x05abc",
        b"\x04\x81\x03abc",
        b"\x04\x82\x00\x80" + bytes(128),
        b"\x04\x80abc\x00\x00",
        b"\x04\x01ab",
        b"\x1f\x01\x00",
        b"\x04\x85\x00\x00\x00\x00\x01a",
    ],
)
def test_lengths_have_one_spelling(content):
    with pytest.raises(der.NotDerError):
        der.read(content)


def test_object_identifiers_are_those_of_the_standard():
    assert der.object_id("1.2.840.10045.4.3.2").hex() == "06082a8648ce3d040302"
    assert der.object_id("2.16.840.1.101.3.4.2.1").hex() == "0609608648016503040201"


def test_a_seal_reads_back_who_signed_and_over_what():
    office = an_office()

    read = cms.read(seal())

    assert read.certificate == office.responder.document_certificate
    assert read.ca == office.authority.certificate
    assert read.digest == hashlib.sha256(genuine()["report.pdf"]).digest()


def test_only_the_signed_part_of_a_seal_can_be_changed_and_still_be_read():
    """Whatever no signature covers has one value; a change there is no seal at all."""
    content = seal()
    parts = cms.read(content)
    begin = content.index(parts.signed[2:])
    signed = range(begin, begin + len(parts.signed) - 2)
    signature = content.rindex(parts.signature)
    certificates = [
        range(content.index(each), content.index(each) + len(each))
        for each in (parts.certificate, parts.ca)
    ]
    for place in range(len(content)):
        changed = bytearray(content)
        changed[place] ^= 1 << (place % 8)
        try:
            cms.read(bytes(changed))
        except cms.MalformedSealError:
            continue
        covered = place in signed or place >= signature
        assert covered or any(place in each for each in certificates), place


@pytest.mark.parametrize("junk", [b"", b"\x00", b"junk"])
def test_nothing_may_follow_a_seal(junk):
    content = seal() + junk
    if not junk:
        assert cms.read(content)
        return
    with pytest.raises(cms.MalformedSealError):
        cms.read(content)


def test_the_room_kept_in_the_report_is_enough_for_every_signature():
    sealer = sealer_of(an_office())

    assert (
        max(len(sealer.detached(bytes([each]))) for each in range(40)) <= sealer._room()
    )
