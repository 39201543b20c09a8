"""Two shifts, two incidents, three people in turns at the windows of one laptop.

The real windows over the real SQLCipher, ReportLab and pyHanko; everything is found
by what a person can read.
"""

import re
import subprocess
import sys
from pathlib import Path

from tests.journeys.turns import (
    ACCOUNTS,
    LOST,
    RANSOM,
    SECOND,
    Laptop,
    Turn,
    busy_laptop,
    empty_laptop,
    sits_down,
    turn,
)
from tests.journeys.whole_program import words_of
from tests.ui.programs import RESPONDER, SUPERVISOR, Stage

QUESTION = "Which twelve? The counter has nine."
ANSWER = "Nine of the counter and three of the auditors."
COMMENT = "The auditors were told at nine."
CABLE = "Cable of FIN-WS-07 pulled. Power left on."
REPORT = "Report R-001"
SECOND_THOUGHT = "The printer on floor 2 is affected, too."
NINE = "The users are the nine of the counter."
NEXT = "What is to be done next?"


def test_a_supervisor_asks_comments_and_vouches_but_never_for_their_own(
    stage: Stage, tmp_path: Path
) -> None:
    laptop = empty_laptop(tmp_path)
    contains_and_documents(turn(stage, laptop, RESPONDER))

    reviewer = turn(stage, laptop, SUPERVISOR)
    sees_in_a_minute_what_happened(reviewer)
    about = reviewer.stand_on(ACCOUNTS)
    reviewer.say("Ask the author…", "Your question", QUESTION, "Record the question")
    reviewer.stand_on(ACCOUNTS)
    reviewer.say("Comment…", "Your comment", COMMENT, "Record the comment")
    vouches_only_with_the_right_passphrase(reviewer)
    is_refused_on_own_entries(reviewer)
    answers_and_the_asker_sees_it(stage, laptop, about)


def contains_and_documents(author: Turn) -> None:
    author.open_incident(RANSOM, "Ransomware")
    author.go_to("Contain")
    author.do("Disconnect the affected computer", CABLE, changed="Connections ended.")
    author.go_to("Document")
    author.sheet("Data")
    author.choose_answer("Is payment card data involved?", "Yes")
    author.press("Record 1 answer")
    author.note(ACCOUNTS)


def sees_in_a_minute_what_happened(reviewer: Turn) -> None:
    """The overview says it, and one key leads to what is open and to what is new."""
    reviewer.key("F2")
    read = reviewer.words()
    assert "1 incident is open." in read
    assert f"WIN-0001  {RANSOM}" in read
    assert f"Ransomware, led by {RESPONDER}" in read
    assert "Intact: entries 1 to " in read
    figures = "\n".join(reviewer.figures())
    assert "1 step to come back to" in figures
    assert "Disconnect the affected computer" in figures
    assert "not yet witnessed" in figures
    reviewer.key("1")
    reviewer.key("O")
    assert reviewer.screen.accessibleName() == "Contain", "one key to what is open"
    reviewer.key("F2")
    reviewer.key("1")
    reviewer.key("N")
    assert ACCOUNTS in reviewer.row_of(ACCOUNTS), "and one to what is new"


def is_refused_on_own_entries(reviewer: Turn) -> None:
    own = reviewer.stand_on(COMMENT)
    assert not reviewer.offers("Comment…")
    assert not reviewer.offers("Ask the author…")
    before = reviewer.size
    reviewer.say(
        f"Do not vouch for entry {own}…", "Why not?", "My own.", "Record the refusal"
    )
    assert f"Entry {own} is your own" in reviewer.words()
    assert reviewer.size == before
    reviewer.key("F7")
    assert "Nothing new is by others." in reviewer.read()
    assert not reviewer.offers("Countersign…")


def vouches_only_with_the_right_passphrase(reviewer: Turn) -> None:
    reviewer.key("F7")
    before = reviewer.size
    assert "You have not reviewed anything yet." in reviewer.read()
    reviewer.press("Countersign…")
    reviewer.vouch("not the passphrase at all", "Countersign")
    assert "That passphrase does not open" in reviewer.words()
    assert reviewer.size == before, "nothing is recorded"
    reviewer.vouch(reviewer.passphrase, "Countersign")
    assert f"You have reviewed up to entry {before}, " in reviewer.read()
    assert reviewer.size == before + 1
    reviewer.go_to("Timeline")


def answers_and_the_asker_sees_it(stage: Stage, laptop: Laptop, about: int) -> None:
    author = turn(stage, laptop, RESPONDER)
    author.key("F7")
    assert "1 thing waits for you." in author.read()
    assert f"{SUPERVISOR} asked about entry {about}, " in author.read()
    author.say("Answer…", "Your answer", ANSWER, "Record the answer")
    assert "Nobody has asked you anything" in author.read()
    author.go_to("Incidents")
    author.open_incident(LOST, "Lost or stolen device")

    reviewer = turn(stage, laptop, SUPERVISOR)
    reviewer.key("F7")
    assert "Every question of yours is answered." in reviewer.read()
    reviewer.key("F2")
    assert "2 incidents are open." in reviewer.words()
    reviewer.key("2")
    reviewer.key("N")
    assert RESPONDER in reviewer.row_of(ANSWER)


# Sign-off ------------------------------------------------------------------------------


def test_a_report_is_sent_back_signed_off_added_to_and_signed_off_again(
    stage: Stage, tmp_path: Path
) -> None:
    laptop = busy_laptop(tmp_path)
    author = turn(stage, laptop, RESPONDER)
    author.press_row(RANSOM)
    put_up(author)
    author.key("F7")
    assert "nobody signs off their own report" in author.read()
    assert not author.offers("Read it and decide…")

    sends_back(turn(stage, laptop, SUPERVISOR))
    author = turn(stage, laptop, RESPONDER)
    author.go_to("Hand over")
    author.wait_for("Sent back: Which users?")
    author.note(NINE)
    put_up(author)
    signs_off(turn(stage, laptop, SUPERVISOR), SUPERVISOR)

    author = turn(stage, laptop, RESPONDER)
    author.note(SECOND_THOUGHT)
    late = author.size
    author.go_to("Timeline")
    assert "After the sign-off" in author.row_of(SECOND_THOUGHT)
    assert "After the sign-off" not in author.row_of(NINE)
    author.go_to("Hand over")
    author.wait_for(f"written after the sign-off: entry {late}.")
    put_up(author)

    signs_off(turn(stage, laptop, SECOND), SECOND)
    released_and_checked(turn(stage, laptop, RESPONDER), stage, laptop, tmp_path)


def sends_back(reviewer: Turn) -> None:
    reviewer.key("F2")
    assert "1 report not released" in "\n".join(reviewer.figures())
    reviewer.key("F7")
    reviewer.press("Read it and decide…")
    reviewer.press("Send it back…")
    before = reviewer.size
    reviewer.press("Send it back")
    assert reviewer.size == before, "not without a reason"
    reviewer.fill("Why is it not signed off?", "Which users?")
    reviewer.press("Send it back")
    assert f"Sent back by {SUPERVISOR}: Which users?" in reviewer.read()


def signs_off(reviewer: Turn, name: str) -> None:
    reviewer.sign_off()
    assert f"Signed off by {name}, as of entry " in reviewer.read()


def put_up(author: Turn) -> None:
    author.go_to("Hand over")
    author.accept_withheld()
    author.until(lambda: author.offers("Put up for sign-off"), "the preview")
    author.press("Put up for sign-off")
    author.wait_for("waits for another person's sign-off")
    assert not author.offers("Put up for sign-off")


def released_and_checked(
    author: Turn, stage: Stage, laptop: Laptop, tmp_path: Path
) -> None:
    """Release the report; it holds for who has only the folder and the fingerprint."""
    author.go_to("Hand over")
    author.accept_withheld()
    stage.places.folder_chosen = tmp_path / "stick"
    stage.places.folder_chosen.mkdir()
    author.press("Sign to folder…")
    author.wait_for("Report R-001 is signed")
    author.key("F7")
    assert "No report waits for a sign-off." in author.read()
    [folder] = [one.parent for one in (tmp_path / "stick").rglob("report.pdf")]
    checked = verified(folder, laptop.fingerprint)
    assert checked.returncode == 0, checked.stdout
    assert "VALID" in checked.stdout
    assert verified(folder, "00" * 32).returncode == 1
    told = words_of(folder / "report.pdf")
    assert f"Signed off by {SECOND}, as of entry " in told
    assert SECOND_THOUGHT in told
    assert "Added after the sign-off" not in told


def verified(folder: Path, fingerprint: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "logbook.command_line", "verify"]
    return subprocess.run(
        [*command, "--fingerprint", fingerprint, str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )


# The change of shifts ------------------------------------------------------------------


def test_the_shift_goes_to_who_comes_and_the_slip_proves_the_record_later(
    stage: Stage, tmp_path: Path
) -> None:
    laptop = busy_laptop(tmp_path)
    goes = turn(stage, laptop, SUPERVISOR)
    goes.go_to("Incidents")
    goes.press_row(RANSOM)
    card(goes, "Ring the helpdesk at nine.")

    goes.press(f"Lock for {SECOND}")
    goes.wait_for("Unlock the logbook")
    comes = sits_down(stage, SECOND)
    assert comes.screen.accessibleName() == "Shift"
    assert "Ring the helpdesk at nine." in comes.read()
    comes.say("Decline…", "Why?", "Who has the key?", "Record that I decline")

    goes = turn(stage, laptop, SUPERVISOR)
    goes.key("F2")
    assert f"led by {RESPONDER}" in goes.words(), "who declined leads nothing"
    goes.key("F8")
    assert "Reason: Who has the key?" in goes.read()
    card(goes, "The key of cabinet 2 is with the porter.")
    goes.press(f"Lock for {SECOND}")
    goes.wait_for("Unlock the logbook")
    comes = sits_down(stage, SECOND)
    assert "The key of cabinet 2 is with the porter." in comes.read()
    comes.press("Take over…")
    comes.press("Take over")
    assert f"{SECOND} took over" in comes.read()

    lines = saved_slip(comes, stage, tmp_path)
    comes.key("F2")
    assert comes.words().count(f"led by {SECOND}") == 2, "every open incident"
    compares(turn(stage, laptop, RESPONDER), lines)


def card(goes: Turn, what_next: str) -> None:
    """Sign the card for the supervisor of the second shift."""
    goes.key("F8")
    assert "Disconnect the affected computer" in goes.read(), "what is open"
    assert "Send the report that Visa asks for" in goes.read(), "which clocks run"
    goes.choose("Who takes over?", f"{SECOND}, supervisor")
    goes.click(goes.button("Evidence is held"))
    goes.fill("What is held, and where?", "E-001, cabinet 2.")
    goes.fill(NEXT, what_next)
    goes.press("Sign the card and hand over…")
    goes.press("Sign the card")
    assert f"The card for {SECOND}" in goes.read()


def saved_slip(comes: Turn, stage: Stage, tmp_path: Path) -> list[str]:
    """Save the seal slip; return its checkpoint as somebody reads it off the page."""
    stage.places.file_chosen = tmp_path / "slip.pdf"
    comes.press("Seal slip…")
    comes.press("Save as PDF…")
    comes.wait_for("Saved as slip.pdf.")
    said = words_of(tmp_path / "slip.pdf")
    for name in (SUPERVISOR, SECOND):
        assert name in said, "both sign it in ink"
    return typed_from(said)


def typed_from(said: str) -> list[str]:
    """Return the three lines that somebody types from the slip."""
    [lines] = re.findall(r"(incident-logbook/\S+) (\d+) (\S+=) The square code", said)
    return list(lines)


def compares(later: Turn, lines: list[str]) -> None:
    """Type the lines of the slip into Verification, first with a slip of the finger."""
    later.go_to("Verification")
    name, size, root = lines
    slip = root.replace(root[5], "A" if root[5] != "A" else "B", 1)
    for typed, said in (
        (slip, "A checkpoint kept outside does not match"),
        (root, f"It matches: entries 1 to {size} are exactly what they were"),
    ):
        later.paste("Compare a printed checkpoint", f"{name}\n{size}\n{typed}")
        later.press("Compare")
        later.wait_for(said)
