"""verify.html in a real browser: what somebody who holds the keys cannot pass off."""

import base64
import hashlib
import json
from functools import partial

import pytest

from logbook.domain import canonical
from logbook.domain.bodies import Manner, Note
from logbook.domain.moment import Moment
from tests.integration.browser import CHROMIUM
from tests.integration.small_handover import (
    NIGHT,
    Dishonesty,
    Office,
    base64_of,
    fields,
    hand_over,
    plain_pdf,
    sealed,
)
from tests.integration.two_checks import TwoChecks, codes, flipped

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def check():
    with TwoChecks() as checks:
        yield checks


@pytest.fixture(scope="module")
def office():
    return Office()


@pytest.fixture(scope="module")
def genuine(office):
    return hand_over(office)


# Forgeries by somebody inside, who signs anew whatever they change


def entry_at(values, number):
    for each in values["entries"]:
        if canonical.from_bytes(base64.b64decode(each["payload"]))["seq"] == number:
            return each
    raise AssertionError(number)


def alter_value(values):
    entry_at(values, 12)["fields"]["text"]["value"] = "Nothing happened."


def alter_salt(values):
    entry_at(values, 12)["fields"]["text"]["salt"] = base64_of(bytes(16))


def alter_payload(values):
    each = entry_at(values, 12)
    payload = base64.b64decode(each["payload"])
    each["payload"] = base64_of(payload.replace(b'"note"', b'"nota"'))


def loosen_payload(values):
    each = entry_at(values, 12)
    each["payload"] = base64_of(
        base64.b64decode(each["payload"]).replace(b":", b": ", 1)
    )


def drop_proof(values):
    entry_at(values, 12)["proof"] = []


def swap_proofs(values):
    one, other = entry_at(values, 11), entry_at(values, 13)
    one["proof"], other["proof"] = other["proof"], one["proof"]


def swap_signatures(values):
    one, other = entry_at(values, 11), entry_at(values, 12)
    one["signature"], other["signature"] = other["signature"], one["signature"]


def swap_entries(values):
    values["entries"][-1], values["entries"][-2] = values["entries"][-2:]


def repeat_entry(values):
    values["entries"].append(values["entries"][-1])


def show_unsigned_field(values):
    entry_at(values, 12)["fields"]["aside"] = {
        "salt": base64_of(bytes(16)),
        "value": "x",
    }


def drop_founding(values):
    del values["entries"][0]


def drop_enrolment(values):
    values["entries"].remove(entry_at(values, 3))


def rename_person(values):
    values["people"][1]["name"] = "M. Mayor"


def misplace_enrolment(values):
    values["people"][1]["enrolled_by"] = 2


def forget_person(values):
    del values["people"][0]


def prepare_by_nobody(values):
    values["report"]["prepared_by"] = "P-009"


def prepare_by_supervisor(values):
    values["report"]["prepared_by"] = "P-001"


def shrink_checkpoint(values):
    lines = values["checkpoint"].split("\n")
    lines[1] = str(int(lines[1]) - 1)
    values["checkpoint"] = "\n".join(lines)


def strip_checkpoint(values):
    body, _, lines = values["checkpoint"].partition("\n\n")
    kept = [
        line
        for line in lines.splitlines()
        if not line.startswith(f"— {values['log']}/P-002")
    ]
    values["checkpoint"] = f"{body}\n\n" + "".join(f"{line}\n" for line in kept)


def spoil_cosignature(values):
    body, _, lines = values["checkpoint"].partition("\n\n")
    own, other = lines.splitlines()
    name, packed = other.rsplit(" ", 1)
    spoilt = flipped(base64.b64decode(packed), -1)
    values["checkpoint"] = f"{body}\n\n{own}\n{name} {base64_of(spoilt)}\n"


def sign_as_somebody_unlisted(values):
    last = values["checkpoint"].splitlines()[-1]
    values["checkpoint"] += last.replace("P-001", "P-009") + "\n"


def sign_without_end(values):
    values["checkpoint"] += (values["checkpoint"].splitlines()[-1] + "\n") * 200


def pass_off_as_rehearsal(values):
    values["rehearsal"] = not values["rehearsal"]


def rename_organisation(values):
    values["organisation"] = "City of London"


def move_place(values):
    values["place"] = "London, Ontario"


def rename_log(values):
    values["log"] = "incident-logbook/zzzzzzzzzzzzzzzz"


def another_authority(values):
    values["ca_certificate"] = base64_of(Office().authority.certificate)


@pytest.mark.parametrize(
    ("tell", "code", "entry"),
    [
        (alter_value, "entry.field-differs", 12),
        (alter_salt, "entry.field-differs", 12),
        (alter_payload, "entry.signature-wrong", 12),
        (loosen_payload, "entry.malformed", 12),
        (drop_proof, "entry.not-included", 12),
        (swap_proofs, "entry.not-included", 11),
        (swap_signatures, "entry.signature-wrong", 11),
        (swap_entries, "entries.order", 13),
        (repeat_entry, "entries.order", 14),
        (show_unsigned_field, "entry.field-unknown", 12),
        (drop_founding, "ca.founding-missing", None),
        (drop_enrolment, "people.not-enrolled", None),
        (rename_person, "people.enrolment-differs", 3),
        (misplace_enrolment, "people.enrolment-differs", 3),
        (forget_person, "entry.author-unknown", 1),
        (prepare_by_nobody, "people.preparer-unknown", None),
        (prepare_by_supervisor, "pdf.signer-not-preparer", None),
        (prepare_by_supervisor, "detached.signer-not-preparer", None),
        (shrink_checkpoint, "checkpoint.not-signed", None),
        (strip_checkpoint, "checkpoint.not-signed", None),
        (spoil_cosignature, "checkpoint.signature-wrong", None),
        (sign_as_somebody_unlisted, "checkpoint.signature-wrong", None),
        (sign_without_end, "checkpoint.signature-wrong", None),
        (pass_off_as_rehearsal, "entries.founding-differs", 1),
        (rename_organisation, "entries.founding-differs", 1),
        (move_place, "entries.founding-differs", 1),
        (rename_log, "checkpoint.other-log", None),
        (rename_log, "entry.other-log", 1),
        (another_authority, "ca.differs", None),
    ],
)
def test_what_an_insider_signs_anew_is_still_refused(check, office, tell, code, entry):
    result = check(hand_over(office, Dishonesty(tell=tell)), office.fingerprint)

    assert result["verdict"] == "INVALID"
    assert (code, entry) in [
        (reason["code"], reason["entry"]) for reason in result["reasons"]
    ]


def test_own_words_rewritten_under_those_of_a_colleague_are_refused(check):
    office = Office()
    read = Note(Manner.DONE, "I have read all of this.", Moment(NIGHT))
    office.record(office.supervisor, read, "WIN-0001")
    office.reword(12, "Nothing happened.")

    result = check(
        hand_over(office, Dishonesty(tell=only_own_signature)), office.fingerprint
    )

    assert result["verdict"] == "INVALID"
    assert ("entry.history-differs", len(office.entries)) in [
        (reason["code"], reason["entry"]) for reason in result["reasons"]
    ]


def only_own_signature(values):
    body, _, lines = values["checkpoint"].partition("\n\n")
    values["checkpoint"] = f"{body}\n\n{lines.splitlines()[0]}\n"


def loose(values):
    return json.dumps(values, ensure_ascii=False, sort_keys=True).encode()


def doubled(values):
    return canonical.to_bytes(values).replace(
        b'"rehearsal":false', b'"rehearsal":true,"rehearsal":false'
    )


def fractional(values):
    return canonical.to_bytes(values).replace(b'"copy":1', b'"copy":1.0')


def too_large(values):
    return canonical.to_bytes(values).replace(b'"copy":1', b'"copy":9007199254740993')


def decomposed(values):
    return canonical.to_bytes(values).replace(
        "réseau".encode(), "re\u0301seau".encode()
    )


def too_deep(values):
    return canonical.to_bytes(values).replace(
        b'"withheld":[]', b'"withheld":' + b"[" * 3000 + b"]" * 3000
    )


@pytest.mark.parametrize(
    "encode", [loose, doubled, fractional, too_large, decomposed, too_deep]
)
def test_entries_that_two_programs_could_read_differently_are_refused(
    check, office, encode
):
    result = check(hand_over(office, Dishonesty(encode=encode)))

    assert codes(result) == ["entries.not-canonical"]


def test_an_entry_of_another_logbook_is_refused(check):
    office = Office()
    office.record(
        office.responder,
        Note(Manner.DONE, "Elsewhere.", Moment(NIGHT)),
        "WIN-0001",
        log="incident-logbook/other",
    )

    assert "entry.other-log" in codes(check(hand_over(office)))


def test_a_report_signed_by_a_colleague_is_refused(check, office):
    result = check(hand_over(office, Dishonesty(signer=office.supervisor)))

    assert codes(result) == [
        "manifest.signer-not-preparer",
        "pdf.signer-not-preparer",
        "detached.signer-not-preparer",
    ]


def test_a_report_that_allows_changes_is_refused(check, office):
    result = check(hand_over(office, Dishonesty(docmdp=fields.MDPPerm.FILL_FORMS)))

    assert codes(result) == ["pdf.changes-allowed"]


def test_a_signature_of_another_kind_is_refused(check, office):
    result = check(
        hand_over(
            office, Dishonesty(subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
        )
    )

    assert "pdf.kind" in codes(result)


def test_an_attachment_that_is_not_the_file_beside_it_is_refused(check, office):
    result = check(hand_over(office, Dishonesty(attach=b"{}")))

    assert codes(result) == ["attachment.differs"]


def test_a_report_without_signature_is_refused(check, office):
    plain = plain_pdf(hand_over(office)["entries.json"])

    assert codes(check({"report.pdf": plain})) == ["pdf.not-one-signature"]


@pytest.mark.parametrize(
    "gone",
    [
        "verify.html",
        "checkpoint.txt",
        "report.pdf.p7s",
        "READ-ME-VERIFY.txt",
        "report.html",
        "pages.json",
    ],
)
def test_a_signed_list_must_name_what_belongs_to_every_hand_over(check, office, gone):
    result = check(hand_over(office, Dishonesty(listed=lambda files: files.pop(gone))))

    assert ("manifest.not-listed", gone) in [
        (each["code"], each["file"]) for each in result["reasons"]
    ]


def test_a_proof_left_out_or_exchanged_is_refused_though_the_list_is_signed(
    check, office
):
    name = "proofs/entry-00012.tlog-proof"

    left_out = check(
        hand_over(office, Dishonesty(listed=lambda files: files.pop(name)))
    )
    changed = check(
        hand_over(office, Dishonesty(listed=lambda files: files.update({name: b"x"})))
    )

    assert [
        (each["code"], each["file"], each["entry"]) for each in left_out["reasons"]
    ] == [("proof.missing", name, 12)]
    assert [
        (each["code"], each["file"], each["entry"]) for each in changed["reasons"]
    ] == [("proof.differs", name, 12)]


def test_another_checkpoint_beside_the_report_is_refused(check, office):
    how = Dishonesty(listed=lambda files: files.update({"checkpoint.txt": b"none\n"}))

    assert codes(check(hand_over(office, how))) == ["checkpoint.differs"]


def with_other_line_ends(text):
    return text.replace(b"\n", b"\r\n")


def out_of_order(text):
    return b"".join(reversed(text.splitlines(keepends=True)))


def with_a_line_twice(text):
    return text + text.splitlines(keepends=True)[-1]


def with_a_way_out(text):
    return text + hashlib.sha256(b"x").hexdigest().encode() + b"  ../../x\n"


def without_last_line_end(text):
    return text.rstrip(b"\n")


def empty(_text):
    return b""


@pytest.mark.parametrize(
    "spoil",
    [
        with_other_line_ends,
        out_of_order,
        with_a_line_twice,
        with_a_way_out,
        without_last_line_end,
        empty,
    ],
)
def test_a_list_in_any_other_form_is_refused(check, genuine, office, spoil):
    seal = partial(office.responder.seal, authority=office.authority)
    files = dict(genuine)
    files["SHA256SUMS"] = spoil(files["SHA256SUMS"])
    files["SHA256SUMS.p7s"] = sealed({}, seal, files["SHA256SUMS"])["SHA256SUMS.p7s"]

    assert codes(check(files)) == ["manifest.malformed"]
