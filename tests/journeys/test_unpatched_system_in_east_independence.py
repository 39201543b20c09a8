"""An intruder on an unpatched system: from the unknown account to the close."""

from dataclasses import replace
from pathlib import Path

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

TITLE = "Unknown account on the permit server"
INCIDENT_NUMBER = "Incident report number, if they gave one"
POLICE_NUMBER = "Police report number, if they gave one"
EARLY = "Whoever is inside has the passwords of the administrators."
RESIDENTS = "Tell the affected residents of Missouri"
CLOSE = {
    "Who verified the remediation?": "P. Demonstration, City IT",
    "What was checked, and what did it show?": "The weakness was tried: refused.",
    "What is to be done differently?": "Patches within a week.",
    "By which rule is the record kept, and for how long?": "No rule found.",
    "Which legal holds are there on the record?": "None, counsel was asked.",
}


def contain(story: Story) -> None:
    """Disconnecting is authorised by somebody else, and asks what it changed."""
    story.go_to("Contain")
    story.do("Photograph the screen", "Four photographs, nothing touched.")
    story.do("Tell your supervisor", "B. Sample: ask first, then cut it off.")
    story.open_step("Disconnect what is affected")
    assert "Where it is safe" in story.read()
    said = story.beside()
    assert "The guide has devices disconnected without asking" in said
    assert "is the program" in said, "where safe is our advice, and said to be"
    story.press("Add a time")
    story.choose("Which time is it?", "Authorised")
    story.fill("Who was it, if not you?", "B. Sample, by telephone")
    story.press("Record the time")
    story.do(
        "Disconnect what is affected",
        "Network cable pulled. Power left on.",
        changed="The connection out ended; it was listed before.",
    )


def go_ahead_without_knowing(story: Story) -> None:
    story.open_step("Secure the accounts")
    story.fill("What was done?", "City IT suspended the unknown account.")
    story.press("I go ahead without knowing…")
    why = "I go ahead without knowing, because…"
    story.fill(why, "It was still signed in to the file server.")
    story.press("Record as done")


def change_passwords_early(story: Story) -> None:
    """The guide has them changed; Visa does not; both stand there."""
    story.go_to("Remediate")
    assert "Visa has merchants leave systems at risk alone" in story.beside()
    story.do(
        "Change passwords and revoke tokens",
        "Four administrators, from a clean computer.",
        changed="Their sign-ins ended.",
        why_now=EARLY,
    )


def document(story: Story) -> None:
    now = story.session.now()
    story.go_to("Document")
    found, course = "When was it discovered?", "What happened, in order of time?"
    story.answer_as(found, "Value")
    story.set_time(found, f"{now:%H:%M}", f"{now:%Y-%m-%d}")
    story.answer(course, "03:12 unknown sign-in. 07:20 found.")
    story.press("Record 2 answers")
    story.sheet("Data")
    story.answer("Which records are affected?", "Permit applications from 2022 on")
    story.choose_answer("Is personal information involved?", "Possibly")
    story.press("Record 2 answers")
    story.sheet("Police")
    story.choose_answer("Is a crime suspected?", "Possibly")
    story.press("Record 1 answer")
    story.sheet("People")
    story.answer_as("Missouri", "Unknown")
    story.press("Record 1 answer")


def assess(story: Story) -> None:
    """The finding of no risk is asked for, since Missouri keeps it in writing."""
    story.go_to("Assess")
    story.determine("Breach", "Yes", "The log shows the folder sent out.")
    story.determine(
        "Written finding of no risk (Missouri)", "No", "Papers can be misused."
    )


def count(story: Story) -> None:
    """The law says more than a thousand, and a thousand are not more."""
    attorney = "Tell the Attorney General of Missouri"
    story.go_to("Notify")
    story.press_in(attorney, "Answer now")
    recount(story, "1000", "Counted from the applications.")
    story.go_to("Notify")
    assert attorney not in story.read()
    story.go_to("Document")
    story.sheet("People")
    recount(story, "1001", "One stood on the back of another.")
    story.go_to("Notify")
    assert attorney in story.read()


def recount(story: Story, people: str, reason: str) -> None:
    story.answer("Missouri", people)
    story.fill("Why does the earlier answer no longer hold?", reason)
    story.press("Record 1 answer")


def notify(story: Story) -> None:
    story.go_to("Notify")
    story.tell(
        "Tell City IT",
        Call("The administrator", "What the screen shows.", "CIT-0", INCIDENT_NUMBER),
    )
    story.tell(
        "File a report with the police",
        Call("The desk officer", "The unknown account.", "IPD-0", POLICE_NUMBER),
    )
    story.go_to("Clocks")
    read = story.read()
    assert "No number in the statute" in read
    assert "Unverified" in read
    story.go_to("Notify")
    paper = replace(Call("The post office", "1,001 letters."), channel="On paper")
    story.tell(RESIDENTS, paper, "Letter to residents")


def test_from_the_unknown_account_to_the_close(stage: Stage, tmp_path: Path) -> None:
    fingerprint = create(stage, "City of Independence", "East Independence, Missouri")
    [logbook] = stage.places.folder_chosen.glob("*.irlog")
    story = unlock(stage, RESPONDER)
    story.open_incident(TITLE, "Unauthorised access")

    contain(story)
    go_ahead_without_knowing(story)
    change_passwords_early(story)
    document(story)
    assess(story)
    count(story)
    notify(story)
    story.note("The folder had 1,001 applications.")
    said = story.amend("1,001 applications", "1,001 people in it.", "Of two kinds.")
    assert "1,001 applications" in said, "both stay readable"
    story.lock()
    story = unlock(stage, SUPERVISOR)
    story.close_incident(CLOSE)
    assert "Closed: additions only." in story.read()

    handed = hand_over(
        story, stage, tmp_path / "stick", "Counsel of City of Independence"
    )
    story.lock()
    assert_others_can_check(handed, logbook, fingerprint)
    told = words_of(handed / "report.pdf")
    for words in (TITLE, "EIN-0001", EARLY, "Patches within a week.", "1001"):
        assert words in told, words
