"""verify.html in a real browser, over sound hand-overs and over every kind of forgery."""

import base64
import hashlib
import io
import json
import re
import tomllib
from dataclasses import asdict
from functools import partial

import pikepdf
import pytest

from logbook.crypto.certificates import X509Certificates
from logbook.crypto.signing import is_signed
from logbook.domain import canonical
from logbook.domain.bodies import Manner, Note
from logbook.domain.moment import Moment
from logbook.reports.check import HandoverChecker
from logbook.reports.verifier_page import RESOURCES, assemble
from tests.integration.browser import CHROMIUM, Browser
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

PAGE = RESOURCES / "verify" / "verify.html"
REASONS = tomllib.loads((RESOURCES / "verify" / "reasons.toml").read_text("utf-8"))

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

_CHECK = """(async () => {
  const files = Object.entries(JSON.parse(%s)).map(([name, content]) =>
    [name, Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)).buffer]);
  return verifyFiles(new Map(files), %s);
})()"""


@pytest.fixture(scope="module")
def browser():
    with Browser(PAGE) as opened:
        yield opened


@pytest.fixture(scope="module")
def office():
    return Office()


@pytest.fixture(scope="module")
def genuine(office):
    return hand_over(office)


@pytest.fixture
def check(browser, tmp_path):
    """Check in the browser, and see that the program's own check says the same.

    Where a byte is changed at random, the two may find it at different steps.
    """
    program = HandoverChecker(X509Certificates(), is_signed)

    def run(files, fingerprint="", *, word_for_word=True):
        content = json.dumps({name: base64_of(each) for name, each in files.items()})
        result = browser.run(_CHECK % (json.dumps(content), json.dumps(fingerprint)))
        if len(files) == 1:
            [(name, only)] = files.items()
            (tmp_path / name).write_bytes(only)
            expected = program.check(tmp_path / name, fingerprint or None)
        else:
            expected = program.check_files(files, fingerprint or None)
        assert result["verdict"] == expected.verdict
        if word_for_word:
            assert said(result["reasons"]) == said(map(asdict, expected.reasons))
        return result

    return run


def said(reasons):
    """Return what two checks have to agree in: all but the wording of a detail."""
    return {
        (each["code"], each["file"], each["page"], each["entry"]) for each in reasons
    }


def codes(result):
    return [reason["code"] for reason in result["reasons"]]


def flipped(content, at):
    changed = bytearray(content)
    changed[at] ^= 0x01
    return bytes(changed)


def places(content, count=12):
    """Return *count* positions all through *content*, both ends included."""
    last = len(content) - 1
    return sorted({last * step // (count - 1) for step in range(count)})


# Sound hand-overs


def test_a_sound_hand_over_is_unpinned_until_its_fingerprint_is_known(check, genuine):
    result = check(genuine)

    assert result["verdict"] == "UNPINNED"
    assert result["reasons"] == []
    assert {each["state"] for each in result["checks"]} == {"passed"}


def in_groups(text):
    return ":".join(text[at : at + 4] for at in range(0, 64, 4))


def over_two_lines(text):
    return f"  {text[:32]}\n{text[32:]} "


@pytest.mark.parametrize("dressed", [str, str.upper, in_groups, over_two_lines])
def test_with_the_right_fingerprint_it_is_valid(check, genuine, office, dressed):
    assert check(genuine, dressed(office.fingerprint))["verdict"] == "VALID"


def test_with_another_fingerprint_it_is_invalid(check, genuine):
    result = check(genuine, "0" * 64)

    assert result["verdict"] == "INVALID"
    assert codes(result) == ["ca.fingerprint-differs"]


@pytest.mark.parametrize("typed", ["0" * 63, "0" * 65, "x" * 64, "windsor"])
def test_what_is_no_fingerprint_is_not_compared(check, genuine, typed):
    result = check(genuine, typed)

    assert result["verdict"] == "UNREADABLE"
    assert codes(result) == ["fingerprint.malformed"]


def test_it_says_who_signed_and_shows_the_entries(check, genuine, office):
    result = check(genuine)

    assert result["signedBy"] == {
        "id": "P-002",
        "name": "A. Example",
        "role": "responder",
    }
    assert result["checkpoint"]["size"] == len(office.entries)
    assert [each["number"] for each in result["entries"]] == [1, 2, 3, 11, 12, 13, 14]
    assert all(each["isSound"] for each in result["entries"])
    assert {each["person"] for each in result["checkpoint"]["signatures"]} == {
        "P-001",
        "P-002",
    }
    words = {field["name"]: field["value"] for field in result["entries"][-1]["fields"]}
    assert words["text"] == "Called City IT Services, extension 4357. They are coming."


def test_a_single_report_is_checked_as_far_as_it_goes(check, genuine, office):
    result = check({"R-001.pdf": genuine["report.pdf"]}, office.fingerprint)

    states = {each["name"]: each["state"] for each in result["checks"]}
    assert result["verdict"] == "VALID"
    assert states == {
        "manifest": "not-checked",
        "ca": "passed",
        "pdf": "passed",
        "detached": "not-checked",
        "attachment": "not-checked",
        "entries": "passed",
    }


def test_a_report_with_plain_cross_references_reads_as_well(check, office):
    files = hand_over(office, Dishonesty(object_streams=False))

    assert check(files, office.fingerprint)["verdict"] == "VALID"


def test_another_folder_is_unreadable_and_not_called_forged(check):
    result = check({"holiday.jpg": b"\xff\xd8", "letter.txt": b"Dear"})

    assert result["verdict"] == "UNREADABLE"
    assert codes(result) == ["folder.not-a-handover"]


def test_a_newer_form_is_unreadable_and_not_called_forged(check, office):
    how = Dishonesty(
        tell=lambda values: values.update(format="incident-logbook/entries/2")
    )

    result = check(hand_over(office, how))

    assert (result["verdict"], codes(result)) == (
        "UNREADABLE",
        ["entries.format-unknown"],
    )


# Changes by somebody who holds no key


def test_one_changed_byte_in_any_file_is_refused_by_name(check, genuine):
    for name, content in genuine.items():
        for at in places(content):
            result = check({**genuine, name: flipped(content, at)}, word_for_word=False)

            assert result["verdict"] == "INVALID", (name, at)
            assert name in [reason["file"] for reason in result["reasons"]], (
                name,
                at,
                codes(result),
            )


SEAL_FAULTS = {
    "signature-malformed",
    "signature-wrong",
    "signer-not-issued",
    "content-differs",
}


@pytest.mark.parametrize("name", ["SHA256SUMS.p7s", "report.pdf.p7s"])
def test_no_byte_of_a_seal_is_left_unchecked(check, genuine, name):
    family = "manifest" if name == "SHA256SUMS.p7s" else "detached"
    content = genuine[name]
    for at in range(0, len(content), 9):
        changed = {**genuine, name: flipped(content, at)}

        found = codes(check(changed, word_for_word=False))

        assert {f"{family}.{fault}" for fault in SEAL_FAULTS} & set(found), at


def test_no_byte_of_a_single_report_is_left_unchecked(check, genuine):
    content = genuine["report.pdf"]
    hole = content.index(b"/Contents <308")
    for at in [*places(content, 150), *range(hole + 11, hole + 3900, 97)]:
        assert (
            check({"report.pdf": flipped(content, at)}, word_for_word=False)["verdict"]
            == "INVALID"
        ), at


def test_the_case_of_one_digit_in_the_signature_is_seen(check, genuine):
    content = genuine["report.pdf"]
    at = (
        content.index(b"/Contents <")
        + 11
        + content[content.index(b"/Contents <") + 11 :].index(b"A")
    )
    changed = bytearray(content)
    changed[at] ^= 0x20

    assert "pdf.hole" in codes(check({"report.pdf": bytes(changed)}))


def test_a_missing_file_is_named(check, genuine):
    for name in genuine:
        result = check({key: value for key, value in genuine.items() if key != name})

        assert result["verdict"] == "INVALID"
        assert ("manifest.file-missing", name) in [
            (reason["code"], reason["file"]) for reason in result["reasons"]
        ]


@pytest.mark.parametrize(
    "name", ["notes.txt", "proofs/entry-00099.tlog-proof", "__proto__"]
)
def test_a_file_too_many_is_named(check, genuine, name):
    result = check({**genuine, name: b"x"})

    assert [(reason["code"], reason["file"]) for reason in result["reasons"]] == [
        ("manifest.file-extra", name)
    ]


def test_two_files_that_changed_places_are_named(check, genuine):
    one, other = "proofs/entry-00012.tlog-proof", "proofs/entry-00013.tlog-proof"

    result = check({**genuine, one: genuine[other], other: genuine[one]})

    assert {reason["file"] for reason in result["reasons"]} == {one, other}


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.999])
def test_a_report_cut_short_is_refused(check, genuine, keep):
    content = genuine["report.pdf"]

    result = check({**genuine, "report.pdf": content[: int(len(content) * keep)]})

    assert {"pdf.malformed", "pdf.not-whole"} & set(codes(result))


@pytest.mark.parametrize("more", [b"\n", b"%", b"\n%%EOF\n"])
def test_bytes_after_the_end_of_a_report_are_refused(check, genuine, more):
    result = check({"report.pdf": genuine["report.pdf"] + more})

    assert result["verdict"] == "INVALID"
    assert {"pdf.not-whole", "pdf.malformed"} & set(codes(result))


def test_a_change_saved_on_top_of_a_report_is_refused(check, genuine):
    content = genuine["report.pdf"]
    start = content.rindex(b"startxref\n") + 10
    before = int(content[start : content.index(b"\n", start)])
    at = len(content)
    added = b"4 0 obj\n<< /Type /Page >>\nendobj\n"
    tail = b"xref\n4 1\n%010d 00000 n \ntrailer\n<< /Size 30 /Root 2 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    evil = content + added + tail % (at, before, at + len(added))

    assert "pdf.not-whole" in codes(check({"report.pdf": evil}))


def test_a_damaged_page_is_named(check, genuine):
    content = genuine["report.pdf"]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        number = pdf.pages[1].Contents.objgen[0]
    head = b"%d 0 obj" % number
    at = content.index(b"stream\n", content.index(head)) + 7

    result = check({"report.pdf": flipped(content, at + 25)})

    damaged = [
        reason
        for reason in result["reasons"]
        if reason["code"] == "pdf.page-unreadable"
    ]
    assert [reason["page"] for reason in damaged] == [2]


# Forgeries by an impostor with keys of their own


def test_an_impostor_with_the_same_names_is_told_by_the_fingerprint(check, office):
    impostor = hand_over(Office())

    assert check(impostor)["verdict"] == "UNPINNED"
    result = check(impostor, office.fingerprint)
    assert (result["verdict"], codes(result)) == ("INVALID", ["ca.fingerprint-differs"])


def test_another_authority_with_the_same_names_does_not_fit(check, genuine):
    result = check({**genuine, "ca.pem": hand_over(Office())["ca.pem"]})

    assert {"ca.differs", "manifest.signer-not-issued", "people.not-issued"} <= set(
        codes(result)
    )


@pytest.mark.parametrize(
    "name", ["report.pdf", "report.pdf.p7s", "SHA256SUMS.p7s", "entries.json"]
)
def test_a_part_of_an_impostor_does_not_fit(check, genuine, name, office):
    result = check({**genuine, name: hand_over(Office())[name]}, office.fingerprint)

    assert result["verdict"] == "INVALID"
    assert name in {reason["file"] for reason in result["reasons"]}


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

    assert codes(result) == ["pdf.signer-not-preparer", "detached.signer-not-preparer"]


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
    "gone", ["verify.html", "checkpoint.txt", "report.pdf.p7s", "READ-ME-VERIFY.txt"]
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


# The words


def test_every_reason_fills_its_sentence(check, genuine, office):
    results = [
        check(
            {**genuine, name: flipped(content, len(content) // 2)},
            "0" * 64,
            word_for_word=False,
        )
        for name, content in genuine.items()
    ]
    results += [
        check(hand_over(office, Dishonesty(tell=tell)))
        for tell in (alter_value, rename_person, forget_person)
    ]

    for reason in [reason for result in results for reason in result["reasons"]]:
        assert reason["code"] in REASONS["reasons"]
        assert "{" not in reason["sentence"], reason


def test_every_code_the_script_can_say_has_its_sentence():
    families = "|".join({code.split(".")[0] for code in REASONS["reasons"]})
    script = "".join(
        path.read_text("utf-8") for path in sorted(PAGE.parent.glob("*.js"))
    )
    said = set(re.findall(rf'"((?:{families})\.[a-z-]+)"', script)) - {
        "ca.pem",
        "report.pdf",
        "entries.json",
        "checkpoint.txt",
    }
    seals = {
        "signature-malformed",
        "signature-wrong",
        "content-differs",
        "signer-not-issued",
        "signer-not-preparer",
    }
    said |= {
        f"{family}.{what}"
        for family in ("manifest", "pdf", "detached")
        for what in seals
    }
    said -= {"manifest.signer-not-preparer"}

    assert said == REASONS["reasons"].keys()


def test_the_delivered_page_is_put_together_from_its_parts():
    assert PAGE.read_text("utf-8") == assemble()
