"""verify.html in a real browser: what it accepts, and what no outsider gets past it."""

import io
import re
import tomllib
from dataclasses import fields

import pikepdf
import pytest

from logbook.domain.bodies import BODIES
from logbook.reports.verifier_page import assemble
from tests.integration.small_handover import Dishonesty, Office, hand_over
from tests.integration.two_checks import PAGE, TwoChecks, codes, flipped

WORDS = tomllib.loads((PAGE.parent / "words.toml").read_text("utf-8"))
REASONS = tomllib.loads((PAGE.parent / "reasons.toml").read_text("utf-8"))


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
        tell=lambda values: values.update(format="incident-logbook/entries/3")
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


# The words


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
        "pages.json",
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
    assert said == REASONS["reasons"].keys()


def test_the_delivered_page_is_put_together_from_its_parts():
    assert PAGE.read_text("utf-8") == assemble()


def test_no_word_of_the_page_stands_outside_the_catalogue():
    page = (PAGE.parent / "page.html").read_text("utf-8")
    seen = re.sub(r"@[a-z]+@", "", re.sub(r"<[^>]*>", " ", page))

    assert re.findall(r"[^\W\d_]+", seen) == []
    assert WORDS["no_script"] in PAGE.read_text("utf-8").replace("&#x27;", "'")
    assert f"<title>{WORDS['title']}</title>" in PAGE.read_text("utf-8")


def test_every_word_the_page_asks_for_is_in_the_catalogue():
    parts = [PAGE.parent / "page.html", *sorted(PAGE.parent.glob("*.js"))]
    source = "".join(path.read_text("utf-8") for path in parts)
    asked = set(re.findall(r'data-word="([a-z_]+)"', source))
    asked |= set(re.findall(r'\bword\("([a-z_]+)"', source))

    assert asked <= WORDS.keys()


@pytest.mark.parametrize("words", ["words", "words_fr", "words_es"])
def test_every_part_of_every_kind_of_entry_has_a_name_of_its_own(words):
    path = PAGE.parent / f"{words}.toml"
    named = tomllib.loads(path.read_text("utf-8"))["fields"]

    for body in BODIES.values():
        parts = {part.name for part in fields(body)}
        assert parts <= named.keys(), body
        assert len({named[part] for part in parts}) == len(parts), body
