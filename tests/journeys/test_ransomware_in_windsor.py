"""Ransomware on a clerk's computer in Windsor, from the first start to the close.

The real windows over the real SQLCipher, ReportLab and pyHanko; everything is found
by what a person can read.
"""

import subprocess
from pathlib import Path

from logbook.bootstrap.checking import check_handover
from tests.journeys.whole_program import (
    Call,
    Story,
    assert_others_can_check,
    create,
    hand_over,
    unlock,
    words_of,
)
from tests.ui.programs import RESPONDER, SUPERVISOR, Stage

TITLE = "Ransomware on a clerk's computer"
COMMISSIONER = "Report to the privacy commissioner"
EARLY = "The counter needs another computer today; the disk waits in a cupboard."
CLOSE = {
    "Who verified the remediation?": "P. Demonstration, IT Services",
    "What was checked, and what did it show?": "The share was read back: whole.",
    "What is to be done differently?": "Backups that no clerk can reach.",
    "By which rule is the record kept, and for how long?": "No rule found.",
    "Which legal holds are there on the record?": "None, the solicitor was asked.",
}


def contain(story: Story) -> None:
    story.go_to("Contain")
    story.do("Photograph the screen", "Two photographs with the City's telephone.")
    story.do("Tell your supervisor", 'B. Sample: "Pull the cable, leave it on."')
    story.open_step("Disconnect the affected computer")
    assert "Where it is safe" in story.read()
    assert "What this can destroy" in story.read()
    story.do(
        "Disconnect the affected computer",
        "Cable of FIN-WS-07 pulled. Power left on.",
        changed="Open connections ended.",
    )
    story.skip("Check that the backups", "This computer reaches no backups.")


def document(story: Story) -> None:
    story.go_to("Document")
    story.answer_as("When did it start?", "Unknown")
    story.answer("What did people see?", "A red screen with a ransom note.")
    story.press("Record 2 answers")
    story.sheet("Systems")
    story.answer("Which systems are affected?", "FIN-WS-07; finance share")
    story.press("Record 1 answer")
    story.sheet("People")
    story.answer("Which users are affected?", "The finance counter")
    story.answer_as("Ontario", "Unknown")
    story.press("Record 2 answers")
    assert "which is not 0" in story.read()
    story.sheet("Data")
    story.choose_answer("Is personal information involved?", "Possibly")
    story.press("Record 1 answer")


def assess(story: Story) -> None:
    story.go_to("Assess")
    story.determine(
        "Real risk of significant harm (Ontario)", "Yes", "Payment details were open."
    )


def notify(story: Story) -> None:
    story.go_to("Notify")
    assert COMMISSIONER in story.read()
    story.tell(
        "Tell IT Services",
        Call("The helpdesk", "Time, systems, users and what was done.", "HD-0000"),
    )
    assert "HD-0000" in story.read()
    story.go_to("Clocks")
    read = story.read()
    assert COMMISSIONER in read
    assert "Unverified" in read
    assert "Confirm with counsel" in read


def remediate(story: Story) -> None:
    story.go_to("Remediate")
    story.do("Preserve logs and evidence before", "Asked; see why.", why_now=EARLY)


def test_from_the_first_start_to_the_close(stage: Stage, tmp_path: Path) -> None:
    fingerprint = create(stage, "City of Windsor", "Windsor, Ontario")
    [logbook] = stage.places.folder_chosen.glob("*.irlog")
    stage.unlocking.unlock("not the passphrase at all", RESPONDER)
    assert f"does not open {RESPONDER}'s key" in stage.unlocking.words()

    story = unlock(stage, RESPONDER)
    story.open_incident(TITLE, "Ransomware")
    contain(story)
    document(story)
    assess(story)
    notify(story)
    remediate(story)
    story.note("12 accounts on the finance share are affected.")
    assert "recorded" in story.strip()
    said = story.amend(
        "12 accounts",
        "14 accounts on the finance share are affected.",
        "Counted again from the server's list.",
    )
    assert "12 accounts" in said, "both stay readable"
    assert "Counted again" in said

    story.lock()
    assert "Ransomware" not in story.words(), "locked means out of sight"
    story = unlock(stage, SUPERVISOR)
    assert stage.session.report.intact
    story.close_incident(CLOSE)
    assert "Closed: additions only." in story.read()
    handed = hand_over(story, stage, tmp_path / "stick")
    story.go_to("Verification")
    story.wait_for("Intact")
    story.lock()

    assert str(check_handover(handed).verdict) == "UNPINNED"
    assert_others_can_check(handed, logbook, fingerprint)
    assert_foreign_programs_agree(handed)
    assert_the_report_tells_the_story(handed / "report.pdf")


def assert_the_report_tells_the_story(report: Path) -> None:
    told = words_of(report)
    for words in (
        TITLE,
        "Cable of FIN-WS-07 pulled.",
        "Evidence changed: Open connections ended.",
        "12 accounts on the finance share are affected.",
        "14 accounts on the finance share are affected.",
        "unknown",
        "HD-0000",
        EARLY,
        "Backups that no clerk can reach.",
        "END OF REPORT",
    ):
        assert words in told, words
    assert "REHEARSAL" not in told


def assert_foreign_programs_agree(handed: Path) -> None:
    said = subprocess.run(
        ["pdfsig", handed / "report.pdf"], capture_output=True, text=True, check=False
    ).stdout
    assert "Total document signed" in said
    assert "Signature is Valid" in said
    for command in (
        ["qpdf", "--check", "report.pdf"],
        [
            "openssl", "cms", "-verify", "-binary", "-inform", "DER",
            "-in", "report.pdf.p7s", "-content", "report.pdf",
            "-CAfile", "ca.pem", "-purpose", "any", "-out", "/dev/null",
        ],
    ):  # fmt: skip
        done = subprocess.run(command, cwd=handed, capture_output=True, check=False)
        assert done.returncode == 0, (command, done.stderr)
