"""Papers about evidence: signed, proved, and looked at with programs that are not ours."""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa

from logbook.application.handoffs import IssuedReport
from logbook.application.notes import NoteDraft
from logbook.bootstrap.checking import check_handover
from logbook.domain.bodies import Manner, body_of
from logbook.domain.errors import (
    CancelledError,
    ReportNotMadeError,
    UnknownItemError,
)
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import (
    CustodyPurpose,
    CustodyTransferred,
    Seal,
    SignedHow,
)
from logbook.domain.evidence_drafts import ItemDraft, SignatureDraft
from logbook.domain.record_bodies import PaperKind, ReportIssued
from logbook.domain.report import Report
from logbook.domain.verdict import Verdict
from logbook.reports.closing_parts import fingerprint_groups
from logbook.reports.render import PdfRenderer
from logbook.reports.resources import RESOURCES
from tests.builders_report import PAGE_SIGNER
from tests.handed_over import unwatched
from tests.integration.browser import CHROMIUM
from tests.integration.two_checks import TwoChecks
from tests.paper_desk import (
    CLERK,
    CONTENT,
    DRAWN,
    INK,
    LABORATORY,
    POLICE,
    SAID,
    SUPERVISOR,
    Desk,
)

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="no poppler on this machine"
)

ELSEWHERE = SignatureDraft(SignedHow.ELSEWHERE)
ELSE = "The mayor was told at once."
"""A note that is about no item, and so on no paper about one."""


@dataclass
class Told:
    """What went through the desk: items, transfers, and the papers about them."""

    desk: Desk
    out: int
    lent: int
    gone: int
    issued: dict[str, IssuedReport]

    def words(self, paper: str) -> str:
        return words_of(self.issued[paper].pdf.read_bytes())

    def files(self, paper: str) -> dict[str, bytes]:
        folder = self.issued[paper].folder
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*")
            if file.is_file()
        }


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """Let an image, a telephone and an envelope go out and come back."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.book.notes.record(desk.incident, NoteDraft(Manner.OBSERVED, ELSE))
    image, telephone = desk.take_in(), desk.bag(seal="BAG-0002")
    envelope = desk.bag("An envelope of papers")
    issued: dict[str, IssuedReport] = {}
    out, back = _image_went_and_came_back(desk, image, issued)
    lent = _telephone_was_lent(desk, telephone, issued)
    desk.sits(SUPERVISOR)
    desk.accept(lent, condition="As described.", stored="Safe 2")
    desk.book.evidence.register.explain(
        desk.incident, image, back, "The laboratory opened it for writing."
    )
    desk.sits(CLERK)
    gone = _envelope_ended(desk, envelope, issued)
    papers = desk.book.evidence.papers
    copies = desk.export((image, telephone), "copies")
    sheets = papers.sheets(desk.incident, (image, telephone, envelope))
    issued["sheets"] = desk.issue(sheets, "sheets")
    issued["list"] = desk.issue(papers.item_list(desk.incident), "list")
    issued["copies"] = replace(issued["list"], folder=copies / "papers")
    yield Told(desk, out, lent, gone, issued)
    desk.close()


def _image_went_and_came_back(
    desk: Desk, image: str, issued: dict[str, IssuedReport]
) -> tuple[int, int]:
    papers = desk.book.evidence.papers
    out = desk.give(
        image,
        POLICE,
        seal=Seal.INTACT,
        seal_number="S-4711",
        hash=desk.computed(image),
        condition="In its case.",
        carrier="By hand, tracking EX-9",
        stored="Property room 7",
    )
    issued["out"] = desk.issue(papers.receipt(desk.incident, out), "out")
    desk.give(
        image, LABORATORY, giver=POLICE, taker_signs=ELSEWHERE, giver_signs=ELSEWHERE
    )
    back = desk.give(
        image,
        desk.me,
        giver=LABORATORY,
        purpose=CustodyPurpose.CHECK_IN,
        taker_signs=SignatureDraft(),
        giver_signs=INK,
        hash=desk.computed(image, CONTENT[:-2] + b"!\n"),
    )
    issued["back"] = desk.issue(papers.receipt(desk.incident, back), "back")
    return out, back


def _telephone_was_lent(
    desk: Desk, telephone: str, issued: dict[str, IssuedReport]
) -> int:
    lent = desk.give(
        telephone,
        Holder(SUPERVISOR, "P-001"),
        purpose=CustodyPurpose.CHECK_OUT,
        taker_signs=SignatureDraft(),
        seal=Seal.INTACT,
        seal_number="BAG-0002",
    )
    papers = desk.book.evidence.papers
    issued["waits"] = desk.issue(papers.receipt(desk.incident, lent), "waits")
    return lent


def _envelope_ended(desk: Desk, envelope: str, issued: dict[str, IssuedReport]) -> int:
    desk.give(envelope, LABORATORY, taker_signs=INK)
    desk.give(
        envelope,
        desk.me,
        giver=POLICE,
        purpose=CustodyPurpose.CHECK_IN,
        knows_gap=True,
        taker_signs=SignatureDraft(),
        giver_signs=DRAWN,
    )
    gone = desk.dispose(envelope, POLICE)
    papers = desk.book.evidence.papers
    issued["gone"] = desk.issue(papers.receipt(desk.incident, gone), "gone")
    return gone


def words_of(pdf: bytes) -> str:
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(run.stdout.decode().split())


def rendered(report: Report) -> bytes:
    return PdfRenderer(RESOURCES).render(report, unwatched, PAGE_SIGNER).pdf


def test_no_paper_about_evidence_calls_itself_a_report(told: Told) -> None:
    for name, issued in told.issued.items():
        how_to = (issued.folder / "READ-ME-VERIFY.txt").read_text()
        assert "Papers about evidence R-" in " ".join(how_to.split())
        for text in (how_to, words_of((issued.folder / "report.pdf").read_bytes())):
            words = re.sub(r"report\.(pdf|html|copy)", "", text)
            assert "eport" not in words, name


@pytest.mark.skipif(CHROMIUM is None, reason="no browser on this machine")
def test_both_checks_find_every_paper_valid_and_refuse_a_changed_byte(
    told: Told,
) -> None:
    root = told.desk.book.root.hex
    with TwoChecks() as check:
        for paper in told.issued:
            assert check(told.files(paper), root)["verdict"] == "VALID", paper
        for paper, name in [
            ("out", "report.pdf"),
            ("sheets", "entries.json"),
            ("copies", "evidence.sha256"),
            ("list", "labels.pdf"),
        ]:
            files = told.files(paper)
            middle = len(files[name]) // 2
            spoilt = bytearray(files[name])
            spoilt[middle] ^= 1
            changed = files | {name: bytes(spoilt)}
            verdict = check(changed, root, word_for_word=False)["verdict"]
            assert verdict == "INVALID", name


def test_the_program_finds_every_paper_valid_where_it_lies(told: Told) -> None:
    for issued in told.issued.values():
        result = check_handover(issued.folder, told.desk.book.root)
        assert result.verdict is Verdict.VALID, result.reasons


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl")
def test_openssl_and_pdfsig_find_the_signatures_of_a_receipt_good(told: Told) -> None:
    folder = told.issued["out"].folder
    command = "openssl cms -verify -binary -inform DER -in report.pdf.p7s"
    rest = "-content report.pdf -CAfile ca.pem -purpose any -out /dev/null"
    subprocess.run(
        f"{command} {rest}".split(), cwd=folder, check=True, capture_output=True
    )
    said = subprocess.run(
        ["pdfsig", "-nocert", folder / "report.pdf"], capture_output=True, check=True
    ).stdout
    assert b"Signature is Valid" in said
    assert b"Total document signed" in said


def test_papers_conform_to_pdf_a_3(told: Told) -> None:
    papers, incident = told.desk.book.evidence.papers, told.desk.incident
    for report in (papers.receipt(incident, told.out), papers.item_list(incident)):
        pdf = io.BytesIO(rendered(report))
        assert pdfa.validate_written(pdf, "3b").passed


def test_what_a_collector_brought_is_told_on_sheet_and_list(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    began = desk.now()
    draft = ItemDraft(began, "Stick of the vendor", collected_by="V. Vendor")
    register, papers = desk.book.evidence.register, desk.book.evidence.papers
    brought = replace(draft, received=desk.now(), received_words="By courier.")
    register.register(desk.incident, brought)
    register.register(desk.incident, draft)

    told, untold = (
        words_of(rendered(papers.sheets(desk.incident, (item,))))
        for item in ("E-001", "E-002")
    )
    listed = words_of(rendered(papers.item_list(desk.incident)))
    desk.close()

    for said in (told, listed):
        assert "Not signed for here by V. Vendor. How it came: “By courier.”" in said
    assert "Gap in the custody of" not in told
    assert "nothing says until when" not in told
    assert "Gap in the custody of E-002" in untold
    assert "Received from" not in untold


def test_every_field_of_the_register_stands_on_the_sheet(told: Told) -> None:
    said, item = told.words("sheets"), told.desk.item("E-001")
    body = item.body

    typed = {*SAID.__dataclass_fields__} - {
        *("happened", "type", "originality", "sensitivity", "altered"),
        *("clock_offset", "volatility", "tool", "tool_version"),
        *("received", "received_words"),
    }
    for words in (
        *(getattr(SAID, name) for name in sorted(typed)),
        "disk or memory image",
        "copy",
        "4 s behind",
        "personal information",
        "imager, 9.1",
        body.file_name,
        f"{body.size} bytes",
        body.modified,
        "The source stayed the same.",
        "nothing was left out",
        fingerprint_groups(body.sha256),
        "18. Order of volatility (RFC 3227)",
        "4. Disk",
    ):
        assert words in said, words
    # A path has no blanks, so a long one is cut wherever its line ends.
    assert body.origin in "".join(said.split())


def test_what_nobody_said_is_said_to_be_so(told: Told) -> None:
    report = told.desk.book.evidence.papers.sheets(told.desk.incident, ["E-002"])
    said = words_of(rendered(report))

    assert said.count("not stated") >= 8
    assert said.count("unknown") >= 2
    assert said.count("not asked") == 1
    assert "None: this is a thing. Nothing of it is stored in the logbook." in said


def test_a_receipt_names_both_sides_the_reason_the_time_and_what_was_seen(
    told: Told,
) -> None:
    said, transfer = told.words("out"), told.desk.item("E-001").transfers[0]

    assert "E-001, transfer 1 of 1: handed over" in said
    assert transfer.at.at is not None
    assert f"({transfer.at.at:%H:%M}Z)" in said
    for words in (
        CLERK,
        "Signed by key, entry",
        POLICE.name,
        "Agency: Example Police Service",
        "Badge: EX-123",
        "Signed on the touchpad, entry",
        "Asked for in writing.",
        "unbroken, number S-4711",
        "computed again, the same (of what is stored)",
        "In its case.",
        "By hand, tracking EX-9",
        "Property room 7",
        fingerprint_groups(told.desk.item("E-001").body.sha256),
        "Where this receipt is kept",
        "END OF RECEIPT R-001",
    ):
        assert words in said, words


def test_a_receipt_for_a_thing_says_what_it_can_be_held_against(told: Told) -> None:
    file, thing = told.words("out"), told.words("waits")
    marks = "Serial no., model, host, addresses"

    assert marks in thing
    assert "Seal or bag number when registered" in thing
    assert thing.count("BAG-0002") == 2, "when registered, and at the hand-over"
    # A file is told from others by its SHA-256.
    assert marks not in file


def test_no_sheet_says_that_a_thing_was_copied(told: Told) -> None:
    image, telephone, _ = told.words("sheets").split("Copies that were written")[1:]
    said = "only papers about it went with the copies"

    assert said not in image
    assert said in telephone


def test_a_drawn_signature_is_lines_and_no_picture(told: Told) -> None:
    drawn, undrawn = told.issued["out"], told.issued["waits"]

    assert strokes_in(drawn.pdf) == 3
    assert strokes_in(undrawn.pdf) == 0
    with pikepdf.open(drawn.pdf) as pdf:
        assert not any(page.get_images() for page in pdf.pages)


def strokes_in(pdf: Path) -> int:
    """Count the lines that have a pen's round ends and many points."""
    found, points, is_round = 0, 0, False
    with pikepdf.open(pdf) as opened:
        for page in opened.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "J":
                        is_round = int(operands[0]) == 1
                    case "m":
                        found, points = found + (is_round and points > 20), 0
                    case "l":
                        points += 1
                    case "S":
                        found, points = found + (is_round and points > 20), 0
                    case "Q":
                        is_round = False
    return found


def test_there_is_room_to_sign_where_ink_is_awaited_and_nowhere_else(
    told: Told,
) -> None:
    said = told.words("back")

    assert f"Signature in ink: {LABORATORY.name} Date, time, offset" in said
    assert "confirms the signature and says where the paper is kept" in said
    assert said.count("Signature in ink:") == 1
    assert "Signature in ink:" not in told.words("out")
    assert f"Signature in ink: {POLICE.name}" in told.words("gone")


def test_an_item_with_a_finding_is_nowhere_called_intact_and_shows_it_first(
    told: Told,
) -> None:
    papers = told.desk.book.evidence.papers
    for paper in (
        told.words("back"),
        words_of(rendered(papers.sheets(told.desk.incident, ["E-001"]))),
        words_of(rendered(papers.receipt(told.desk.incident, told.out))),
    ):
        assert "intact" not in paper.lower()
        assert "Found at E-001: 1 finding." in paper
        assert paper.index("Found at E-001") < paper.index("1. Item")
    later = words_of(rendered(papers.sheets(told.desk.incident, ["E-001"])))
    assert "The laboratory opened it for writing." in later
    assert "DIFFERS: " in later
    assert "1 FINDING, see its custody sheet" in told.words("list")


def test_an_item_without_a_finding_may_be_called_intact(told: Told) -> None:
    number = told.desk.take_in()
    report = told.desk.book.evidence.papers.sheets(told.desk.incident, [number])
    said = words_of(rendered(report))

    assert "Intact, as far as anybody has looked" in said
    assert "Found at" not in said


def test_who_had_it_stands_on_the_sheet_with_every_gap_in_words(told: Told) -> None:
    papers = told.desk.book.evidence.papers
    whole = words_of(rendered(papers.sheets(told.desk.incident, ["E-001"])))
    broken = words_of(rendered(papers.sheets(told.desk.incident, ["E-003"])))

    order = [CLERK, POLICE.name, LABORATORY.name, "has it on record"]
    table = whole[whole.index("Who had it") : whole.index("Transfers")]
    places = [table.index(words) for words in order]
    assert places == sorted(places)
    assert "GAP" not in whole
    assert "E-001, transfer 3 of 3: checked in" in whole
    assert "Recorded as it was told or shown" in whole
    assert "Gap in the custody of E-003" in broken
    assert "nothing says who had it" in broken
    assert "END OF SHEET E-003, transfers 2" in broken
    assert "1 GAP, see its custody sheet" in told.words("list")


def test_a_transfer_that_waits_is_no_proof_and_an_accepted_one_shows_both(
    told: Told,
) -> None:
    papers = told.desk.book.evidence.papers
    waits = told.words("waits")
    done = words_of(rendered(papers.receipt(told.desk.incident, told.lent)))

    assert f"Waits for {SUPERVISOR} to accept it." in waits
    assert "Has not accepted it." in waits
    assert "this paper is no proof that the item was received" in waits
    assert "no proof" not in done
    assert "Given: unbroken, number BAG-0002" in done
    assert "Received: As described." in done
    assert "Safe 2" in done


def test_a_receipt_can_be_about_many_hand_overs(told: Told) -> None:
    desk = told.desk
    numbers = [desk.bag(f"Telephone {nth}") for nth in range(12)]
    entries = [desk.give(number, POLICE, taker_signs=INK) for number in numbers]
    said = words_of(
        rendered(desk.book.evidence.papers.receipt(desk.incident, *entries))
    )

    assert "12 hand-overs" in said
    for number in numbers:
        assert f"{number}, transfer 1 of 1: handed over" in said
    assert said.count(f"Signature in ink: {POLICE.name}") == 12


def test_only_an_entry_that_passes_an_item_on_has_a_receipt(told: Told) -> None:
    registered = told.desk.item("E-001").entry

    with pytest.raises(UnknownItemError):
        told.desk.book.evidence.papers.receipt(told.desk.incident, registered)


def test_the_papers_to_copies_say_what_was_copied_and_sign_the_list(
    told: Told,
) -> None:
    said, folder = told.words("copies"), told.issued["copies"].folder
    [exported] = told.desk.item("E-001").exports
    listing = (folder.parent / "evidence.sha256").read_bytes()

    assert fingerprint_groups(exported.body.sha256) in said
    # Whoever changes a copy can change the list beside it, but not the signed one.
    assert "sha256sum -c papers/evidence.sha256" in said
    assert "sha256sum -c evidence.sha256" not in said
    how_to = (folder / "READ-ME-VERIFY.txt").read_text()
    assert "sha256sum -c papers/evidence.sha256" in how_to
    others = told.issued["sheets"].folder / "READ-ME-VERIFY.txt"
    assert "evidence.sha256" not in others.read_text()
    assert "A thing: nothing was copied." in said
    assert "END OF SHEET E-002" in said
    assert (folder / "evidence.sha256").read_bytes() == listing
    assert b"  evidence.sha256\n" in (folder / "SHA256SUMS").read_bytes()
    with pytest.raises(ReportNotMadeError):
        told.desk.book.evidence.papers.for_export(
            told.desk.incident, ["E-001"], exported.entry, listing + b"\n"
        )


def test_only_what_is_about_the_items_goes_with_a_paper(told: Told) -> None:
    papers = told.desk.book.evidence.papers
    everything = b"".join(told.files("sheets").values())
    one = papers.sheets(told.desk.incident, ["E-002"])

    assert ELSE.encode() not in everything
    assert b"An envelope of papers" in everything
    assert b"Telephone of the clerk" in one.attachment
    assert b"An envelope of papers" not in one.attachment


def test_a_paper_is_on_record_and_is_no_report_of_the_incident(told: Told) -> None:
    book, incident = told.desk.book, told.desk.incident
    entries = book.journal.store.of_incident(incident, ReportIssued.KIND)
    first, *_ = entries
    body = body_of(first)

    assert isinstance(body, ReportIssued)
    assert body.paper is PaperKind.RECEIPT
    assert first.entry.refers_to == (told.out,)
    named = "Det. J. Fictional, Example Police Service, badge EX-123"
    assert body.recipient_name == named
    assert book.handoffs.issued(incident) == []


def test_names_of_any_length_break_no_page_and_nothing_leaves_its_margins(
    told: Told,
) -> None:
    papers = told.desk.book.evidence.papers
    report = papers.sheets(told.desk.incident, ["E-001"])
    long = "".join(words_of(rendered(_with_long_names(report))).split())

    assert long.count("ж" * 40) >= 4096 // 40 // 2
    assert "ENDOFSHEETE-001" in long
    for told_of, paper in ((_with_long_names(report), "letter"), (report, "a4")):
        pdf = rendered(replace(told_of, paper=paper))
        for page_width, page_height, left, top, right, bottom in boxes_in(pdf):
            assert left >= 53
            assert right <= page_width - 53
            assert top >= 30
            assert bottom <= page_height - 30


def _with_long_names(report: Report) -> Report:
    about = report.paper_about
    assert about is not None
    [item] = about.items
    body = replace(
        item.body, file_name="ж" * 4096, name="n" * 4096, origin="/" + "o" * 4096
    )
    long = Holder("A" * 4096, agency="B" * 4096, badge="C" * 4096)
    transfers = tuple(replace(each, taker=long) for each in item.transfers[:1])
    item = replace(item, body=body, transfers=transfers)
    return replace(report, paper_about=replace(about, items=(item,)))


def boxes_in(pdf: bytes) -> Iterator[tuple[float, ...]]:
    """Return the size of the page and the place of every word on it."""
    run = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    )
    size: tuple[float, ...] = ()
    for line in run.stdout.decode().splitlines():
        if "<page" in line or "<word" in line:
            found = tuple(float(part) for part in line.split('"')[1::2][:4])
            if "<page" in line:
                size = found
            else:
                yield (*size, *found)


def test_characters_nobody_can_draw_are_said(told: Told) -> None:
    number = told.desk.bag("Envelope \N{PILE OF POO}")
    report = told.desk.book.evidence.papers.sheets(told.desk.incident, [number])

    assert "Envelope [U+1F4A9]" in words_of(rendered(report))
    assert "Characters printed otherwise than typed" in words_of(rendered(report))


def test_a_rehearsal_says_so_on_every_page_and_at_the_end(told: Told) -> None:
    report = told.desk.book.evidence.papers.item_list(told.desk.incident)
    rehearsed = words_of(rendered(replace(report, rehearsal=True)))

    assert "REHEARSAL, not a real incident" in rehearsed
    assert "END OF REHEARSAL LIST" in rehearsed
    assert "REHEARSAL" not in words_of(rendered(report))


def test_the_same_paper_gives_the_same_bytes(told: Told) -> None:
    report = told.desk.book.evidence.papers.item_list(told.desk.incident)

    assert rendered(report) == rendered(report)


def test_labels_are_those_of_the_items_and_of_the_paper_of_the_place(
    told: Told,
) -> None:
    papers, incident = told.desk.book.evidence.papers, told.desk.incident
    sheets = papers.label_sheets()
    said = words_of(papers.labels(incident, ["E-001", "E-002"], sheets[0]))

    assert [sheet.paper for sheet in sheets] == ["letter", "letter", "a4", "a4"]
    for words in ("E-001", "Seal S-4711", "E-002", "Telephone", "WIN-0001"):
        assert words in said
    with pytest.raises(UnknownItemError):
        papers.labels(incident, ["E-999"], sheets[0])
    with pytest.raises(ValueError, match="10"):
        papers.labels(incident, ["E-001"], sheets[0], 10)


def test_labels_lie_beside_sheets_and_lists_and_beside_nothing_else(
    told: Told,
) -> None:
    for paper in told.issued:
        files = told.files(paper)
        has_labels = paper in {"sheets", "list"}
        assert ("labels.pdf" in files) is has_labels, paper
        assert ("  labels.pdf\n" in files["SHA256SUMS"].decode()) is has_labels, paper
        copies = (
            "copies of evidence what was given out"
            in files["READ-ME-VERIFY.txt"].decode()
        )
        assert copies is (paper == "copies"), paper
    said = words_of(told.files("sheets")["labels.pdf"])
    for item in ("E-001", "E-002", "E-003"):
        assert said.count(item) == 1


def test_no_label_has_a_seal_from_a_transfer_that_counts_for_nothing(
    tmp_path: Path,
) -> None:
    """Somebody who has a key and not the item writes what they like about it."""
    desk = Desk(tmp_path)
    envelope = desk.bag("An envelope of papers", seal="S-1000")
    told = CustodyTransferred(
        envelope, CustodyPurpose.HAND_OVER, CLERK, "L. Invented", "No reason.",
        desk.now(), from_id=desk.me.id, seal=Seal.INTACT, seal_number="S-9999",
    )  # fmt: skip
    desk.sits(SUPERVISOR)
    desk.book.journal.append(desk.incident, told)
    papers = desk.book.evidence.papers
    said = words_of(papers.labels(desk.incident, [envelope], papers.label_sheets()[0]))
    desk.close()

    assert "Seal S-1000" in said
    assert "S-9999" not in said


def test_making_a_long_paper_can_be_stopped(told: Told) -> None:
    report = told.desk.book.evidence.papers.sheets(told.desk.incident, ["E-001"])

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        PdfRenderer(RESOURCES).render(report, stop)


@pytest.mark.parametrize("paper", ["sheets", "list", "copies"])
def test_a_paper_names_the_pack_and_explains_its_short_words(
    told: Told, paper: str
) -> None:
    said = told.words(paper)

    assert "pack ca-on-windsor, 2026" in said
    assert "Short words and terms" in said
