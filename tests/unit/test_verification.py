"""What a verification finds when somebody with real keys breaks the rules of the trade."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from logbook.crypto.authority import Authority
from logbook.domain.certificate import encoded
from logbook.domain.checkpoint import Checkpoint, cosign, sign_checkpoint
from logbook.domain.digest import Digest
from logbook.domain.entry import EntryKind
from logbook.domain.merkle import Frontier
from logbook.domain.people import founding_of, people_of
from logbook.domain.record_bodies import (
    Countersigned,
    Edition,
    LogbookCreated,
    PersonEnrolled,
    ReportIssued,
)
from logbook.domain.review_bodies import ReportPrepared, ReportSignedOff
from logbook.domain.role import Role
from logbook.domain.verification import (
    Finding,
    FindingCode,
    StoredRow,
    readable,
)
from tests.tampering import (
    ALICE,
    BOB,
    KEYS,
    LOG,
    NIGHT,
    SUPERVISOR,
    WINDSOR,
    a_beginning,
    a_founding,
    a_member,
    a_note,
    a_record,
    an_authority,
    checkpoint_of,
    countersigned,
    head_of,
    renumbered,
    reworded,
    signed_anew,
    verified,
    with_member,
    written,
)

CODE = FindingCode
GENUINE = a_record()
CAROL = a_member(4, "Carol Example")
SECOND = a_member(5, "Dora Example", Role.SUPERVISOR)
STRANGER = a_member(6, "Mallory", Role.SUPERVISOR, organisation="Elsewhere")


def found(rows, *witnesses, head=None):
    report = verified(rows, *witnesses, head=head)
    return [(finding.code, finding.number) for finding in report.findings]


def a_report(rows, by, *, size=None, signer=None):
    """Return a report by somebody over what the rows are."""
    signer = signer or by.signer
    note = sign_checkpoint(
        checkpoint_of(rows, size), by.person, signer.public_key, signer.sign
    )
    return ReportIssued(
        report="R-001",
        recipient="police",
        recipient_name="Windsor Police",
        edition=Edition.INITIAL,
        copy=1,
        language="en",
        sha256="0" * 64,
        pages=2,
        checkpoint=note.to_text(),
        entries=5,
        last=len(rows),
    )


# Who is enrolled ---------------------------------------------------------------------


def test_the_founder_enrols_themselves_and_then_the_others():
    assert found(a_beginning()) == []


def test_nobody_enrols_themselves_even_with_a_certificate_of_the_logbook():
    rows = written(a_beginning(), CAROL, CAROL.body())

    assert found(rows) == [(CODE.ROLE, 5), (CODE.AUTHOR, 5)]


def test_a_responder_enrols_nobody():
    rows = written(a_beginning(), ALICE, CAROL.body())
    rows = written(rows, CAROL, a_note("I was never here."))

    assert found(rows) == [(CODE.ROLE, 5), (CODE.AUTHOR, 6)]


def test_every_supervisor_enrols():
    rows = written(a_beginning(SUPERVISOR, SECOND), SECOND, CAROL.body())
    rows = written(rows, CAROL, a_note("Good evening."))

    assert found(rows) == []


def test_nobody_writes_before_they_are_enrolled():
    rows = written(a_beginning(SUPERVISOR, ALICE), BOB, a_note("Early."))
    rows = written(rows, SUPERVISOR, BOB.body())
    rows = written(rows, BOB, a_note("In time."))

    assert found(rows) == [(CODE.AUTHOR, 4)]


def test_an_id_is_given_once():
    newcomer = replace(CAROL, person=ALICE.person)
    rows = written(a_beginning(), SUPERVISOR, newcomer.body())

    assert found(rows) == [(CODE.CERTIFICATE, 5)]
    assert people_of(readable(rows).values()).get("P-002").name == "Alice Example"


def made_out_again(member, *, entry=CAROL, document=CAROL):
    """Return P-009 with certificates over keys that others have."""
    issuer, who = an_authority(WINDSOR), {"person": "P-009", "name": "Nobody"}
    key = x509.load_der_x509_certificate(document.document_certificate).public_key()
    return replace(
        member,
        person="P-009",
        name="Nobody",
        entry_certificate=issuer.issue_entry_certificate(
            entry.signer.public_key, at=NIGHT, **who
        ),
        document_certificate=issuer.issue_document_certificate(key, at=NIGHT, **who),
    )


@pytest.mark.parametrize("shared", [{}, {"entry": BOB}, {"document": BOB}])
def test_a_key_belongs_to_one_person(shared):
    rows = a_beginning(SUPERVISOR, SECOND, BOB)
    newcomer = made_out_again(CAROL, **shared)

    rows = written(rows, SECOND, newcomer.body())

    assert found(rows) == ([(CODE.CERTIFICATE, 5)] if shared else [])


@pytest.mark.parametrize(
    "claim",
    [{"person": "P-009"}, {"name": "Somebody else"}, {"name": "Carol Example."}],
)
def test_a_certificate_enrols_nobody_but_its_holder(claim):
    rows = written(a_beginning(), SUPERVISOR, replace(CAROL, **claim).body())

    assert found(rows) == [(CODE.CERTIFICATE, 5)]


def test_a_certificate_of_another_authority_enrols_nobody():
    rows = written(a_beginning(), SUPERVISOR, STRANGER.body())

    assert found(rows) == [(CODE.CERTIFICATE, 5)]


@pytest.mark.parametrize("which", ["entry_certificate", "document_certificate"])
@pytest.mark.parametrize(
    "content", [b"", b"no certificate", STRANGER.entry_certificate]
)
def test_both_certificates_must_be_the_logbooks(which, content):
    newcomer = replace(CAROL, **{which: content})

    rows = written(a_beginning(), SUPERVISOR, newcomer.body())

    assert found(rows) == [(CODE.CERTIFICATE, 5)]


def test_a_certificate_that_is_not_even_base64_is_malformed():
    body = replace(CAROL.body(), entry_certificate="?")

    rows = written(a_beginning(), SUPERVISOR, body)

    assert found(rows) == [(CODE.MALFORMED, 5)]
    assert "P-004" not in people_of(readable(rows).values()).by_id


def test_the_certificate_of_a_file_cannot_sign_entries():
    body = replace(CAROL.body(), entry_certificate=CAROL.body().document_certificate)

    assert found(written(a_beginning(), SUPERVISOR, body)) == [(CODE.CERTIFICATE, 5)]


# The beginning -----------------------------------------------------------------------


def test_a_logbook_begins_with_its_founding():
    rows = written([], SUPERVISOR, SUPERVISOR.body())

    assert (CODE.FOUNDING, 1) in found(rows)
    assert found(rows)[0][1] == 1


def test_a_logbook_is_founded_once():
    theirs = Authority.create("Elsewhere", at=datetime(2026, 1, 1, tzinfo=UTC))
    again = replace(a_founding(), ca_certificate=encoded(theirs.certificate))

    rows = written(a_beginning(), SUPERVISOR, again)
    rows = written(rows, SUPERVISOR, STRANGER.body())

    assert found(rows) == [(CODE.FOUNDING, 5), (CODE.CERTIFICATE, 6)]
    assert founding_of(readable(rows).values()) == a_founding()
    assert founding_of(list(readable(rows).values())[1:]) is None


def test_a_founding_without_a_certificate_founds_nothing():
    founding = replace(a_founding(), ca_certificate="?")

    rows = written([], SUPERVISOR, founding)

    assert found(rows)[:2] == [(CODE.MALFORMED, 1), (CODE.FOUNDING, 1)]


def test_a_founder_who_was_never_enrolled_is_nobody():
    assert found(written([], SUPERVISOR, a_founding())) == [(CODE.AUTHOR, 1)]


def test_the_founder_is_enrolled_by_the_key_that_founded():
    other = replace(SUPERVISOR, signer=CAROL.signer)
    rows = written([], other, a_founding())
    rows = written(rows, SUPERVISOR, SUPERVISOR.body())

    assert found(rows) == [(CODE.SIGNATURE, 1)]


def test_somebody_else_cannot_be_enrolled_first():
    rows = written([], SUPERVISOR, a_founding())
    rows = written(rows, SUPERVISOR, ALICE.body())

    assert found(rows) == [(CODE.ROLE, 2), (CODE.AUTHOR, 2)]


def test_an_impostor_as_first_enrolled_does_not_become_the_founder():
    rows = written([], SUPERVISOR, a_founding())
    rows = written(rows, SECOND, SECOND.body())

    assert found(rows) == [(CODE.ROLE, 2), (CODE.AUTHOR, 2)]


def test_an_empty_record_has_nothing_wrong():
    report = verified([])

    assert report.intact
    assert (report.size, report.unwitnessed) == (0, 0)


# Countersigning and reports ----------------------------------------------------------


def test_a_countersignature_vouches_up_to_the_last_entry_of_somebody_else():
    rows = written(a_beginning(), ALICE, a_note("Seen."))
    by_others = len(rows)
    rows = written(rows, SUPERVISOR, a_note("My own."))

    report = verified(countersigned(rows))

    assert report.intact
    assert report.witnessed == by_others


def test_nobody_vouches_for_their_own_entries():
    rows = a_beginning(SUPERVISOR)
    for _ in range(3):
        rows = countersigned(written(rows, SUPERVISOR, a_note("Mine.")))

    report = verified(rows)

    assert report.intact
    assert report.witnessed == 0
    assert report.unwitnessed == len(rows)


def test_nothing_at_all_can_be_countersigned_without_harm():
    nothing = Checkpoint(LOG, 0, Frontier().root())
    signer = SUPERVISOR.signer
    line = cosign(nothing, "P-001", signer.public_key, signer.sign, at=0)
    rows = written(
        a_beginning(), SUPERVISOR, Countersigned(nothing.to_text(), line.to_line())
    )

    assert verified(rows).intact
    assert verified(rows).witnessed == 0


def test_only_supervisors_countersign():
    rows = countersigned(written(a_beginning(), BOB, a_note("x")), by=ALICE)

    assert found(rows) == [(CODE.ROLE, 6)]
    assert verified(rows).witnessed == 0


def test_a_countersignature_is_by_its_author():
    rows = written(a_beginning(SUPERVISOR, SECOND, BOB), BOB, a_note("x"))
    body = countersigned(rows, by=SECOND)[-1]
    values = {name: value for name, _, value in body.content}
    borrowed = Countersigned(
        checkpoint_of(rows).to_text(), values["cosignature"].decode()[1:-1]
    )

    assert found(written(rows, SUPERVISOR, borrowed)) == [(CODE.COUNTERSIGNATURE, 6)]


def test_a_plain_signature_is_no_countersignature():
    rows = written(a_beginning(), BOB, a_note("x"))
    checkpoint, signer = checkpoint_of(rows), SUPERVISOR.signer
    note = sign_checkpoint(checkpoint, "P-001", signer.public_key, signer.sign)
    body = Countersigned(checkpoint.to_text(), note.signatures[0].to_line())

    assert found(written(rows, SUPERVISOR, body)) == [(CODE.COUNTERSIGNATURE, 6)]


@pytest.mark.parametrize(
    "checkpoint",
    [
        Checkpoint(LOG, 3, Digest.of(b"another history")),
        Checkpoint(LOG, 30, Digest.of(b"the future")),
        Checkpoint("incident-logbook/another", 3, head_of(a_beginning()[:3]).root()),
    ],
)
def test_a_countersignature_over_another_record_is_named(checkpoint):
    signer = SUPERVISOR.signer
    line = cosign(checkpoint, "P-001", signer.public_key, signer.sign, at=1)
    body = Countersigned(checkpoint.to_text(), line.to_line())

    assert found(written(a_beginning(), SUPERVISOR, body))[0] == (
        CODE.COUNTERSIGNATURE,
        5,
    )


@pytest.mark.parametrize(
    "body", [Countersigned("x", "y"), Countersigned("x", "— P-001 AAAAAAAB")]
)
def test_a_countersignature_that_cannot_be_read_is_malformed(body):
    rows = written(a_beginning(), SUPERVISOR, body)

    assert verified(rows).findings[0].code in {CODE.MALFORMED, CODE.COUNTERSIGNATURE}
    assert verified(rows).first_bad == 5


def test_an_issued_report_vouches_for_what_left_the_building():
    rows = written(a_beginning(), ALICE, a_note("x"))
    rows = written(rows, ALICE, a_report(rows, ALICE))

    report = verified(rows)

    assert report.intact
    assert report.witnessed == 5


def test_a_report_signed_by_somebody_else_than_its_author_vouches_for_nothing():
    rows = written(a_beginning(), ALICE, a_note("x"))
    body = a_report(rows, ALICE, signer=BOB.signer)

    assert found(written(rows, ALICE, body)) == [(CODE.COUNTERSIGNATURE, 6)]


def test_a_report_by_somebody_who_is_not_enrolled_vouches_for_nothing():
    rows = a_beginning()

    rows = written(rows, CAROL, a_report(rows, CAROL))

    assert found(rows) == [(CODE.COUNTERSIGNATURE, 5), (CODE.AUTHOR, 5)]


# What lies beside the payload ---------------------------------------------------------


def changed(number, change):
    """Return the genuine rows with the content of one changed."""
    rows = list(GENUINE)
    row = rows[number - 1]
    rows[number - 1] = replace(row, content=tuple(change(row.content)))
    return rows


def test_a_changed_value_is_named_with_its_field():
    def other_words(content):
        for name, salt, value in content:
            yield name, salt, b'"Nothing."' if name == "text" else value

    assert verified(changed(6, other_words)).findings == (
        Finding(CODE.CONTENT, 6, "text"),
    )


def test_a_value_that_is_gone_is_named():
    rows = changed(6, lambda content: [kept for kept in content if kept[0] != "text"])

    assert verified(rows).findings == (Finding(CODE.CONTENT, 6, "text"),)


def test_a_value_nobody_signed_is_named():
    rows = changed(6, lambda content: [*content, ("added", b"s" * 16, b'"x"')])

    assert verified(rows).findings == (Finding(CODE.CONTENT, 6, "added"),)


def test_a_second_value_for_a_field_is_named():
    def doubled(content):
        words = next(kept for kept in content if kept[0] == "text")
        return [("text", b"s" * 16, b'"Another."'), *content, words]

    assert {finding.number for finding in verified(changed(6, doubled)).findings} == {6}
    twice = changed(6, lambda content: [*content, content[0]])
    assert verified(twice).findings == (Finding(CODE.CONTENT, 6, "twice"),)


def test_a_field_under_a_foreign_name_is_named():
    rows = changed(6, lambda content: [*content, ("té", b"s" * 16, b'"x"')])

    assert found(rows) == [(CODE.CONTENT, 6)]


def test_all_values_gone_is_named_field_by_field():
    rows = changed(6, lambda _: [])

    assert found(rows) == [(CODE.CONTENT, 6)] * 3


@pytest.mark.parametrize("salt", [b"", b"s" * 15, b"s" * 17])
def test_a_salt_of_another_size_is_none(salt):
    rows = changed(
        6, lambda content: [(content[0][0], salt, content[0][2]), *content[1:]]
    )

    assert verified(rows).findings == (Finding(CODE.MALFORMED, 6, "salt"),)


def test_a_field_signed_without_salt_does_not_open_to_nothing():
    empty = Digest.of(b"text")
    row = GENUINE[19]
    fields = {"text": {"d": empty.base64}}
    rows = [*GENUINE[:19], replace(with_member(row, fields=fields), content=())]

    assert found(signed_anew(rows, 20, KEYS)) == [(CODE.CONTENT, 20)]


def test_a_field_whose_value_is_another_json_is_malformed():
    rows = changed(
        6, lambda content: [(content[0][0], content[0][1], b"{ }"), *content[1:]]
    )

    assert verified(rows).findings == (Finding(CODE.MALFORMED, 6, "not-canonical"),)


def test_an_entry_without_any_field_can_be_signed():
    row = GENUINE[19]
    bare = replace(with_member(row, fields={}, type="silence"), content=())

    assert found(signed_anew([*GENUINE[:19], bare], 20, KEYS)) == []


# The payload -------------------------------------------------------------------------


def test_what_a_newer_program_adds_is_verified_and_read():
    row = with_member(GENUINE[19], v=2, zone="America/Toronto", more={"deep": [1]})

    rows = signed_anew([*GENUINE[:19], row], 20, KEYS)

    assert found(rows) == []
    assert readable(rows)[20].values["text"] == "What Alice Example saw, 19."


def test_a_kind_of_entry_this_program_does_not_know_is_verified():
    row = with_member(GENUINE[19], type="evidence-item")

    assert found(signed_anew([*GENUINE[:19], row], 20, KEYS)) == []


def test_a_word_this_program_does_not_know_is_named_and_hides_no_other_entry():
    row = reworded(GENUINE[19], "manner", "dreamt")

    rows = signed_anew([*GENUINE[:19], row], 20, KEYS)

    assert verified(rows).findings == (Finding(CODE.MALFORMED, 20, "body"),)
    assert len(readable(rows)) == 20
    assert len(people_of(readable(rows).values()).by_id) == 3


@pytest.mark.parametrize(
    "members",
    [
        {"offset": 1440},
        {"offset": -(10**9)},
        {"offset": "0"},
        {"at": "9999-12-31T23:59:59.999Z"},
        {"at": "0001-01-01T00:00:00.000Z"},
        {"at": "2026-11-21T08:00:00Z"},
        {"at": "now"},
        {"at": 5},
        {"seq": True},
        {"seq": "20"},
        {"mono": None},
        {"refs": "abc"},
        {"refs": ""},
        {"refs": {}},
        {"refs": [True]},
        {"refs": 3},
        {"fields": []},
        {"fields": {"text": "d"}},
        {"fields": {"text": {"d": 1}}},
        {"fields": {"text": {}}},
        {"prev_root": "AAAA"},
        {"author": None},
        {"incident": 1},
        {"boot": []},
        {"log": 0},
        {"type": None},
    ],
)
def test_a_member_that_is_not_what_it_must_be_is_malformed(members):
    rows = [*GENUINE[:19], with_member(GENUINE[19], **members)]

    assert found(rows) == [(CODE.MALFORMED, 20)]


@pytest.mark.parametrize(
    "payload", [b"", b"[]", b'"x"', b"{}", b"null", b"\xff", b'{"seq":1,"seq":1}']
)
def test_a_payload_that_is_no_entry_is_malformed(payload):
    rows = [*GENUINE[:19], replace(GENUINE[19], payload=payload)]

    assert found(rows) == [(CODE.MALFORMED, 20)]
    assert sorted(readable(rows)) == list(range(1, 20))


@given(st.lists(st.tuples(st.integers(-2, 9), st.binary(max_size=80)), max_size=6))
def test_verifying_never_raises_over_what_it_finds(rows):
    content = [StoredRow(number, payload, payload, ()) for number, payload in rows]

    report = verified([*a_beginning()[:2], *content])

    assert report.intact == (not rows)


@given(
    st.integers(0, 19),
    st.sampled_from(["payload", "signature"]),
    st.binary(max_size=40),
)
def test_verifying_never_misses_bytes_that_were_put_in_the_place_of_others(
    at, part, content
):
    rows = list(GENUINE)
    rows[at] = replace(rows[at], **{part: content})

    assert verified(rows).first_bad == at + 1


# Numbers, head and witnesses -----------------------------------------------------------


def test_a_payload_that_claims_another_number_is_named_where_it_lies():
    rows = renumbered([*GENUINE[:7], GENUINE[0], *GENUINE[7:]])

    assert verified(rows).first_bad == 8


@pytest.mark.parametrize("number", [0, -1, 5, 7, 2**40])
def test_a_row_under_another_number_is_out_of_its_place(number):
    rows = [*GENUINE[:5], replace(GENUINE[5], number=number), *GENUINE[6:]]

    assert (CODE.SEQUENCE, 6) in found(rows)


def test_a_head_that_is_not_the_records_is_named():
    head = head_of(GENUINE)
    other = Frontier(head.size, tuple(bytes(32) for _ in head.peaks))

    assert found(GENUINE, head=other) == [(CODE.HEAD, 21)]
    assert found(GENUINE, head=head_of(GENUINE[:15])) == [(CODE.HEAD, 16)]
    assert found(GENUINE, head=Frontier()) == [(CODE.HEAD, 1)]


def test_a_checkpoint_of_another_logbook_accuses_no_entry():
    foreign = Checkpoint("incident-logbook/another", 5, Digest.of(b""))

    report = verified(GENUINE, foreign)

    assert report.findings == (Finding(CODE.FOREIGN, 0, "incident-logbook/another"),)


def test_every_witness_from_outside_is_compared():
    witnesses = [checkpoint_of(GENUINE, size) for size in range(21)]

    report = verified(GENUINE, *witnesses)

    assert report.intact
    assert (report.compared, report.witnessed) == (21, 20)
    assert found(GENUINE, *witnesses, Checkpoint(LOG, 12, Digest.of(b""))) == [
        (CODE.WITNESS, 12)
    ]


def test_a_report_tells_which_promises_still_hold():
    report = verified(GENUINE, head=head_of(GENUINE[:15]))

    assert report.sound(CODE.SIGNATURE, CODE.CHAIN)
    assert not report.sound(CODE.HEAD)


def test_the_kind_of_every_body_is_known_to_the_entry():
    assert {LogbookCreated.KIND, PersonEnrolled.KIND} <= set(EntryKind)


# Signing off reports -----------------------------------------------------------------


def a_prepared(rows, by, *, report="R-001"):
    body = ReportPrepared(report, "police", "Windsor Police", Edition.INITIAL, "en")
    return written(rows, by, body)


def a_sign_off(rows, by, *, of, report="R-001", refers_to=None, signer=None):
    """Return the rows with a sign-off of what was put up as entry *of*."""
    checkpoint, key = checkpoint_of(rows, of), (signer or by).signer
    line = cosign(checkpoint, by.person, key.public_key, key.sign, at=1_795_248_000)
    body = ReportSignedOff(report, checkpoint.to_text(), line.to_line())
    refers_to = (of,) if refers_to is None else refers_to
    return written(rows, by, body, refers_to=refers_to)


PREPARED = a_prepared(written(a_beginning(), BOB, a_note("Seen.")), BOB)
"""Six entries; the last puts a report up for sign-off."""


def test_a_sign_off_vouches_up_to_where_the_report_was_put_up():
    rows = written(PREPARED, ALICE, a_note("Written after the report."))

    report = verified(a_sign_off(rows, SUPERVISOR, of=6))

    assert report.intact
    assert report.witnessed == 6


def test_only_supervisors_sign_off():
    rows = a_sign_off(PREPARED, ALICE, of=6)

    assert found(rows) == [(CODE.ROLE, 7)]
    assert verified(rows).witnessed == 0


def test_nobody_signs_off_a_report_they_put_up_themselves():
    rows = a_prepared(written(a_beginning(), BOB, a_note("x")), SUPERVISOR)

    rows = a_sign_off(rows, SUPERVISOR, of=6)

    assert found(rows) == [(CODE.OWN_REPORT, 7)]
    assert verified(rows).witnessed == 0


@pytest.mark.parametrize(
    "how",
    [{"of": 5}, {"report": "R-002"}, {"refers_to": ()}, {"refers_to": (5,)}],
    ids=["another entry", "another report", "refers to nothing", "refers to another"],
)
def test_a_sign_off_is_of_the_report_that_was_put_up(how):
    rows = a_sign_off(PREPARED, SUPERVISOR, **{"of": 6} | how)

    assert found(rows) == [(CODE.COUNTERSIGNATURE, 7)]
    assert found(a_sign_off(PREPARED, SUPERVISOR, of=6)) == []


def test_a_sign_off_is_by_its_author():
    rows = a_sign_off(PREPARED, SUPERVISOR, of=6, signer=CAROL)

    assert found(rows) == [(CODE.COUNTERSIGNATURE, 7)]


def test_a_sign_off_of_a_record_that_was_signed_anew_does_not_fit():
    rows = a_sign_off(PREPARED, SUPERVISOR, of=6)
    keys = {"P-002": KEYS["P-002"], "P-003": KEYS["P-003"]}

    anew = signed_anew(reworded_note(rows, 5), 5, keys)

    assert (CODE.COUNTERSIGNATURE, 7) in found(anew)


def reworded_note(rows, number):
    return [
        reworded(row, "text", "Nothing.") if row.number == number else row
        for row in rows
    ]


@pytest.mark.parametrize("size", range(21))
def test_a_countersignature_may_cover_any_number_of_entries(size):
    checkpoint, signer = checkpoint_of(GENUINE, size), SUPERVISOR.signer
    line = cosign(checkpoint, "P-001", signer.public_key, signer.sign, at=0)
    body = Countersigned(checkpoint.to_text(), line.to_line())

    assert found(written(GENUINE, SUPERVISOR, body)) == []
