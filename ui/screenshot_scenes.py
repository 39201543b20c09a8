"""The scenes of which pictures are taken: what to do before each."""

from collections.abc import Callable
from contextlib import suppress

from logbook.domain.step import Phase
from ui import rooms
from ui.puppet import Puppet

TALL = (1280, 2000)
"""Taller than a screen: every clock that still waits or runs, in one picture."""

TALL_FORM = (1280, 1900)
"""Taller than a screen: a form of many questions, in one picture."""

Scene = tuple[str, Callable[[Puppet], None]]
"""Name of a picture, and what to do before it is taken."""


def _name_logbook(at: Puppet) -> None:
    at.program.show_setup()
    at.settle()
    at.fill("Organisation", "City of Windsor")
    at.press("Choose folder…")


def _name_supervisor(at: Puppet) -> None:
    at.press("Continue to first supervisor")
    _name_person(at, "B. Sample", "velvet tractor ninety lemon kite")


def _name_responder(at: Puppet) -> None:
    at.press("Continue to first responder")
    _name_person(at, "A. Example", "gravel sofa minute tulip brass")


def _name_person(at: Puppet, name: str, passphrase: str) -> None:
    at.fill("Name", name)
    at.fill("Passphrase", passphrase)
    at.fill("Passphrase again", passphrase)


def _amend(at: Puppet) -> None:
    at.find_amendable()
    at.press("Amend…")


def _hand_over(at: Puppet) -> None:
    at.press("Leave it as it is")
    at.go_to(rooms.HAND_OVER)


def _sign(at: Puppet) -> None:
    """Sign what is handed over; in some stories something new is withheld by then."""
    at.press("Sign to folder…")
    with suppress(LookupError):
        at.press("Accept what is withheld")
        at.press("Sign to folder…")


def _search(at: Puppet, words: str) -> None:
    at.go_to(rooms.TIMELINE)
    at.window.search_asked.emit()
    at.enter(words)


def _in_timeline(at: Puppet, words: str) -> None:
    at.go_to(rooms.TIMELINE)
    for close in ("Close, change nothing", "Close, show the list"):
        with suppress(LookupError):
            at.press(close)
    at.press(words)


def _sheet(at: Puppet, words: str) -> None:
    at.go_to(Phase.DOCUMENT)
    at.press_part(words)


def _region(at: Puppet) -> None:
    _sheet(at, "People")
    at.press_part("Add a state")
    at.enter("te")


def _open_incident(at: Puppet) -> None:
    at.go_to(rooms.INCIDENTS)
    at.press("Open an incident")
    at.fill("What happened, in a few words", "A telephone left in a taxi")
    at.press("Lost or stolen device")


def _determine(at: Puppet) -> None:
    at.go_to(Phase.ASSESS)
    at.press("Determine…")


def _put_off(at: Puppet) -> None:
    at.go_to(Phase.PRESERVE)
    at.press("Defer…")


def _local_contacts(at: Puppet) -> None:
    at.window.settings_asked.emit()
    at.settle()
    at.press("Import local contacts…")


def _missing(at: Puppet) -> None:
    at.go_to(Phase.CLOSE)
    at.press_part("Notify: ")


def _hand_shift_over(at: Puppet) -> None:
    at.press("Close the slip")
    at.choose_next("Who takes over?")
    with suppress(LookupError):
        # Not asked where the register of evidence has the answer.
        at.press("None is held")
    at.fill("What is to be done next?", "Ring the helpdesk at nine.")
    at.press("Sign the card and hand over…")
    at.press("Sign the card")


def _put_up(at: Puppet) -> None:
    at.go_to(rooms.HAND_OVER)
    at.settle()
    at.press("Put up for sign-off")


def _register(at: Puppet, item: str) -> None:
    at.go_to(rooms.EVIDENCE)
    at.press_row(item)


def _add_evidence(at: Puppet) -> None:
    at.go_to(rooms.EVIDENCE)
    at.settle()
    at.press("Add evidence")


def _take_in(at: Puppet) -> None:
    at.press("Files…")
    at.press("Nothing")


def _hand_item_over(at: Puppet) -> None:
    at.go_to(rooms.EVIDENCE)
    at.press_row("E-002")
    at.press("Hand over…")
    at.choose_last("Who gets it?")
    at.fill("Name of who gets it", "D. Placeholder")
    at.fill("Agency or company", "Example Police Service")
    at.fill("Badge number", "0000")
    at.fill("For what reason?", "To be examined.")
    at.press("Nobody looked")
    at.press("Draws it here")
    at.sign()


def _item_came_back(at: Puppet) -> None:
    at.press("Close the papers")
    at.press("It came back, or went on…")
    at.press("Of the returned file…")


def _labels(at: Puppet) -> None:
    at.press("Close, keep my words")
    at.press("Labels…")


def _copies(at: Puppet) -> None:
    at.press("Close the labels")
    at.press("Copies onto a medium…")
    at.fill("To whom", "D. Placeholder")
    at.fill("Agency or office", "Example Police Service")
    at.press("Write and compare the copies")


def _media(at: Puppet) -> None:
    at.press("Close, keep my words")
    at.press("Media in and out…")


def _print(at: Puppet) -> None:
    at.press("Print…")
    at.wait_for("Sides of the sheet")


def _print_without_paper(at: Puppet) -> None:
    at.choose_next("Printer")
    at.wait_for("is set to A4")
    at.press("Print")
    at.wait_for("It has no paper.")


def _count_pages(at: Puppet) -> None:
    at.press("Cancel the job")
    at.wait_for("has no paper left")
    _print(at)
    at.choose_first("Printer")
    at.wait_for("Paper: Letter.")
    at.press("Print")
    at.wait_for("come out?")


def _give_copy(at: Puppet) -> None:
    at.press_part("Record who got R-001")
    at.fill("Given to", "W. Placeholder")
    at.press("Paper")
    at.press("Signed on paper")
    at.fill("What shows it", "The slip is in the paper folder, sheet 4.")


def _make_copy(at: Puppet) -> None:
    at.press("Record who was given it")
    at.press_part("Make another copy of R-001")


def _check_page(at: Puppet) -> None:
    at.go_to(rooms.VERIFICATION)
    at.fill("Page code", "ABCD")
    at.press("Check the code")
    at.wait_for("The page code is mistyped")


def _draft_public_notice(at: Puppet) -> None:
    at.go_to(rooms.HAND_OVER)
    at.choose("Recipient", "The public")


def _decide_otherwise(at: Puppet) -> None:
    at.press("Show to this reader…")
    at.fill("Reason, in your words", "The City said so itself at its press conference.")


def _accept(at: Puppet) -> None:
    at.press("Record that it is shown")
    at.press("Back to the pages")
    at.press("Accept what is withheld")


BEFORE: tuple[Scene, ...] = (
    ("0-welcome", lambda at: at.program.show_welcome()),
    ("1-setup-logbook", _name_logbook),
    ("1-setup", _name_supervisor),
    ("1-setup-responder", _name_responder),
    ("1-setup-sheet", lambda at: at.press("Create the logbook")),
    ("2-unlock", lambda at: at.unlock_screen()),
)
"""What is seen before a logbook is open."""

RESPONDER: tuple[Scene, ...] = (
    ("3-containment", lambda at: at.go_to(Phase.CONTAIN)),
    ("3-preserve", lambda at: at.go_to(Phase.PRESERVE)),
    ("4-documentation", lambda at: at.go_to(Phase.DOCUMENT)),
    ("5-notifications", lambda at: at.go_to(Phase.NOTIFY)),
    ("5-assess", lambda at: at.go_to(Phase.ASSESS)),
    ("5-remediate", lambda at: at.go_to(Phase.REMEDIATE)),
    ("5-follow-up", lambda at: at.go_to(Phase.FOLLOW_UP)),
    ("5-report", lambda at: at.go_to(Phase.REPORT)),
    ("5-close", lambda at: at.go_to(Phase.CLOSE)),
    ("6-timeline-responder", lambda at: at.go_to(rooms.TIMELINE)),
    ("6-amend", _amend),
    ("7-hand-over", _hand_over),
    ("7-hand-over-signed", _sign),
    ("7-print", _print),
    ("7-print-out-of-paper", _print_without_paper),
    ("7-print-count", _count_pages),
    ("7-print-waits", lambda at: at.press("Not yet known")),
    ("7-copies", lambda at: at.press("Who has which copy…")),
    ("7-copies-given", _give_copy),
    ("7-copies-another", _make_copy),
    ("8-evidence", lambda at: _register(at, "E-001")),
    ("8-evidence-file", lambda at: _register(at, "E-002")),
    ("8-verification-intact", lambda at: at.go_to(rooms.VERIFICATION)),
    ("8-check-page", _check_page),
    ("0-incidents", lambda at: at.go_to(rooms.INCIDENTS)),
    ("9-settings", lambda at: at.window.settings_asked.emit()),
    ("9-help", lambda at: at.ask_help(rooms.TIMELINE)),
    ("9-crash", lambda at: at.program.show_crash("h4rm-l3ss-p1ct-ur3e")),
)
"""What a responder sees."""

FRESH: tuple[Scene, ...] = (
    ("0-open-incident", _open_incident),
    ("3-contain-new", lambda at: at.press("Open the incident")),
    ("3-contain-alters", lambda at: at.press_row("Have the accounts")),
    ("3-other-kinds", lambda at: at.press_part("Steps for other kinds")),
    ("3-preserve-put-off", _put_off),
    ("4-people", lambda at: _sheet(at, "People")),
    ("4-region", _region),
    ("5-assess-form", _determine),
    ("5-remediate-early", lambda at: at.go_to(Phase.REMEDIATE)),
    ("8-evidence-add", _add_evidence),
    ("8-evidence-form", _take_in),
    ("8-evidence-taken-in", lambda at: at.press("Take it in")),
    ("7-put-up", _put_up),
    ("0-kind", lambda at: at.window.header.kind_asked.emit()),
)
"""What is seen of an incident that has just begun."""

HALF_WAY: tuple[Scene, ...] = (
    ("7-overview", lambda at: at.go_to(rooms.OVERVIEW)),
    ("7-overview-figures", lambda at: at.press_part("How long things took")),
    ("5-close-missing", _missing),
    ("8-shift", lambda at: at.go_to(rooms.SHIFT)),
    ("8-shift-slip", lambda at: at.press("Seal slip…")),
    ("8-shift-signed", _hand_shift_over),
    ("5-clocks", lambda at: at.go_to(rooms.CLOCKS)),
    ("tall-clocks", lambda at: at.window.resize(*TALL)),
)
"""What is seen of an incident whose clocks run: due, overdue, waiting for an event."""

WITHHOLDING: tuple[Scene, ...] = (
    ("7-withheld", _draft_public_notice),
    ("7-withheld-first", lambda at: at.press("Sign to folder…")),
    ("7-withheld-list", lambda at: at.press("Look through it…")),
    ("7-withheld-decision", _decide_otherwise),
    ("7-withheld-accepted", _accept),
    ("7-hand-over-french", lambda at: at.choose("Language", "Fran")),
    ("7-hand-over-french-signed", lambda at: at.press("Sign to folder…")),
)
"""What is seen while somebody decides what the public does not get."""

CUSTODY: tuple[Scene, ...] = (
    ("8-custody-transfer", _hand_item_over),
    ("8-custody-receipt", lambda at: at.press("Record the transfer")),
    ("8-custody-differs", _item_came_back),
    ("8-custody-labels", _labels),
    ("8-evidence-copies", _copies),
    ("8-evidence-media", _media),
)
"""What is seen when an item goes to the police and a changed copy comes back."""

TAMPERED: tuple[Scene, ...] = (
    ("8-verification", lambda at: at.go_to(rooms.VERIFICATION)),
    ("6-timeline-finding", lambda at: at.go_to(rooms.TIMELINE)),
)
"""What is seen of a record in which one letter was changed behind its back."""

SMALL: tuple[Scene, ...] = (
    ("small-open-incident", _open_incident),
    ("small-contain", lambda at: at.press("Open the incident")),
    ("small-preserve", _put_off),
    ("small-documentation", lambda at: at.go_to(Phase.DOCUMENT)),
    ("small-region", _region),
    ("small-remediate", lambda at: at.go_to(Phase.REMEDIATE)),
    ("small-evidence-add", _add_evidence),
    ("small-evidence-form", _take_in),
    ("small-evidence", lambda at: at.press("Take it in")),
    ("small-withheld", _draft_public_notice),
    ("small-withheld-list", lambda at: at.press("Look through it…")),
    ("small-withheld-decision", _decide_otherwise),
    ("small-kind", lambda at: at.window.header.kind_asked.emit()),
    ("small-overview", lambda at: at.go_to(rooms.OVERVIEW)),
)
"""What is seen of it in a small window."""

SUPERVISOR: tuple[Scene, ...] = (
    ("6-timeline", lambda at: _search(at, "file")),
    ("6-countersign", lambda at: at.press_part("Countersign ")),
    ("7-review", lambda at: at.go_to(rooms.REVIEW)),
    ("9-local-contacts", _local_contacts),
    ("6-timeline-filters", lambda at: _in_timeline(at, "More filters…")),
    ("6-timeline-views", lambda at: _in_timeline(at, "Saved views…")),
    ("6-timeline-export", lambda at: _in_timeline(at, "Export…")),
)
"""What only a supervisor sees."""

REVIEWER: tuple[Scene, ...] = (
    ("7-review-waiting", lambda at: at.go_to(rooms.REVIEW)),
    ("7-review-read", lambda at: at.press_part("Read it and decide")),
    ("7-review-sign-off", lambda at: at.press("Sign off…")),
)
"""What a supervisor sees of a report that somebody else put up."""

SMALL_CHAIR: tuple[Scene, ...] = (
    ("small-review", lambda at: at.go_to(rooms.REVIEW)),
    ("small-review-read", lambda at: at.press_part("Read it and decide")),
    ("small-review-sign-off", lambda at: at.press("Sign off…")),
    ("small-shift", lambda at: at.go_to(rooms.SHIFT)),
    ("small-shift-slip", lambda at: at.press("Seal slip…")),
    ("small-timeline", lambda at: _search(at, "file")),
    ("small-timeline-filters", lambda at: _in_timeline(at, "More filters…")),
    ("small-close", lambda at: at.go_to(Phase.CLOSE)),
)
"""What a supervisor sees in a small window."""
