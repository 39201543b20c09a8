"""Phishing at the election office of Odessa: contained, told to the state, closed."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

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

ODESSA = ZoneInfo("America/Chicago")
TITLE = "Phishing at the election office"
INCIDENT_NUMBER = "Incident number of Information Technology, if they gave one"
REQUEST_NUMBER = "Number of the records request, if they gave one"
STATE = "Report to the Texas Cyber Command"
ELECTIONS = "Report to the Texas Secretary of State (election data)"
FOLLOW_UP = "Send the follow-up to the Texas Cyber Command"
OVER = "When was everything recovered, and the matter over?"


def contain(story: Story) -> None:
    story.go_to("Contain")
    story.do("Follow the City", "The helpdesk read the procedure out.")
    story.do("Photograph the screen", "The page and the mail rule, telephone no. 5.")
    story.do("Tell your supervisor", 'B. Sample: "Touch nothing more."')
    story.do("Identify the affected systems", "ELE-WS-02 and its mailbox.")
    story.do("Ask whether it is safe", "No alarm and no door depends on it.")
    story.open_step("Isolate the affected systems")
    read = story.read()
    assert "Where it is safe" in read
    assert "The program adds it" in story.beside(), "the guide never says it"
    story.do(
        "Isolate the affected systems",
        "Cable of ELE-WS-02 pulled. Power left on.",
        changed="Open connections ended; their list was copied before.",
    )
    story.do(
        "Suspend the account",
        "Two sessions of the office account ended.",
        changed="The sessions are gone; their list was copied before.",
        by="City IT",
    )


def preserve(story: Story) -> None:
    story.go_to("Preserve")
    story.do(
        "Capture the logs", "Sign-in log and mail log copied: E-002.", by="City IT"
    )
    story.do("Keep logs and evidence", "E-001 and E-002 in the safe of the office.")


def document(story: Story) -> datetime:
    """Fill in what decides who is told; return when it was discovered."""
    story.go_to("Document")
    found = answer_now(story, "When was it discovered?")
    story.choose_answer("Is it a breach, a suspected breach or ransomware?", "Possibly")
    story.press("Record 2 answers")
    story.sheet("People")
    story.answer("What did users do before and during it?", "08:31 page, 08:36 rule.")
    story.answer("Texas", "398")
    story.press("Record 2 answers")
    story.sheet("Data")
    story.choose_answer("Is personal information involved?", "Yes")
    story.choose_answer("Is election data involved?", "Yes")
    story.press("Record 2 answers")
    story.sheet("Measures")
    custody = "What evidence is there, and who has had it?"
    story.answer(custody, "E-001 memory: from City IT to B. Sample, seal whole.")
    story.press("Record 1 answer")
    return found


def answer_now(story: Story, question: str) -> datetime:
    """Answer a question after a time with the minute it is."""
    now = story.session.now().replace(second=0, microsecond=0)
    story.answer_as(question, "Value")
    story.set_time(question, f"{now:%H:%M}", f"{now:%Y-%m-%d}")
    return now


def notify_inside(story: Story) -> None:
    """Everybody the guide names is told, and the police are left to people."""
    story.go_to("Notify")
    read = story.read()
    assert "Tell the police" not in read
    assert "The guide has no step for telling the police." in read
    assert "Add your local contact" in read
    what = "What was seen and typed, and when."
    desk = Call("The helpdesk agent", what, "IT-0000", INCIDENT_NUMBER)
    story.tell("Tell Information Technology and its director", desk)
    records = Call("R. Specimen", what, "RO-0000", REQUEST_NUMBER, "In person")
    story.tell("Tell the records or public information officer", records)
    story.tell("Tell legal counsel", Call("L. Demonstration", what))


def due_in_48_hours(story: Story, found: datetime) -> None:
    story.go_to("Clocks")
    read = story.read()
    last = (found + timedelta(hours=48)).astimezone(ODESSA)
    assert read.count(f"No later than {last:%a %Y-%m-%d %H:%M}") == 2
    assert STATE in read
    assert ELECTIONS in read
    assert "Unverified" in read
    assert "Confirm with counsel" in read
    assert "Nobody has recorded when the incident was eradicated" in read


def report_to_the_state(story: Story) -> None:
    story.go_to("Notify")
    assert "Who takes the 48-hour report is changing in 2026." in story.read()
    said = "Suspected breach with election data, discovered today, contained."
    for duty, who in ((STATE, "The analyst"), (ELECTIONS, "The duty officer")):
        story.press_in(duty, "Record a call")
        story.take("Told somebody")
        story.take("Telephone")
        story.fill("Who was spoken to?", who)
        story.fill("What was said?", said)
        story.choose_answer("Did they read it back?", "Yes")
        story.fill("Which reference number did they give?", "TX-0000")
        story.press("Record the call")


def determine(story: Story) -> None:
    story.go_to("Assess")
    story.determine("Breach", "Not determined yet", "The log is being read.")
    story.press_row("Change the determination… Breach")
    story.take("Yes")
    story.fill("On what basis?", "The mail log shows the file sent to the outside.")
    story.fill("Which person determined it?", SUPERVISOR)
    why = "Why does the earlier determination no longer hold?"
    story.fill(why, "The log has been read to its end.")
    story.press("Record the determination")
    basis = "398 poll workers with licence numbers; counsel was asked."
    story.determine("Notice outside the City", "Yes", basis)


def recover(story: Story) -> None:
    """The follow-up has its date once the matter is over, and not before."""
    story.go_to("Remediate")
    for title, what in (
        ("Close the way in", "Second factor on; the rule is forbidden."),
        ("Change the credentials", "Three accounts, from a clean computer."),
    ):
        story.do(title, what, changed="The mailbox before is on E-002.", why_now=EARLY)
    story.go_to("Document")
    story.sheet("Measures")
    over = answer_now(story, OVER)
    story.press("Record 1 answer")
    story.go_to("Clocks")
    day = tenth_weekday_after(over.astimezone(ODESSA).date())
    assert str(day) in story.read(), "never later than with no holiday left out"
    story.go_to("Notify")
    said = Call("The analyst", "What happened, and the analysis of its cause.")
    story.tell(FOLLOW_UP, said, "Follow-up to the state")
    story.go_to("Clocks")
    assert story.read().count("Told in time:") == 3


def tenth_weekday_after(day: date) -> date:
    """Count ten days from Monday to Friday, the first of them after *day*."""
    left = 10
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day


SATURDAY = 5
EARLY = "The election is in a week; what fades is kept."
CLOSE = {
    "Who verified the remediation?": "R. Specimen, records officer",
    "What was checked, and what did it show?": "No sign-in without a second factor.",
    "What is to be done differently?": "Call before typing a password anywhere.",
    "By which rule is the record kept, and for how long?": "The City's schedule.",
    "Which legal holds are there on the record?": "None, counsel was asked.",
}


def test_from_the_false_page_to_the_close(stage: Stage, tmp_path: Path) -> None:
    fingerprint = create(stage, "City of Odessa", "Odessa, Texas")
    [logbook] = stage.places.folder_chosen.glob("*.irlog")
    story = unlock(stage, RESPONDER)
    story.open_incident(TITLE, "Unauthorised access")

    contain(story)
    preserve(story)
    found = document(story)
    notify_inside(story)
    due_in_48_hours(story, found)
    report_to_the_state(story)
    determine(story)
    recover(story)
    story.note("One message was sent that nobody here wrote.")
    said = story.amend(
        "One message was sent",
        "Two messages were sent that nobody here wrote.",
        "The mail log has a second one.",
    )
    assert "One message was sent" in said, "both stay readable"
    story.go_to("Follow up")
    assert "does not address appeals at all" in story.beside()
    story.close_incident(CLOSE)
    assert "Closed: additions only." in story.read()
    story.note("The post office returned two letters.")

    handed = hand_over(story, stage, tmp_path / "stick")
    story.lock()
    assert_others_can_check(handed, logbook, fingerprint)
    told = words_of(handed / "report.pdf")
    for words in (TITLE, "ODE-0001", "Two messages were sent", "TX-0000", EARLY):
        assert words in told, words
    assert "appeal time" not in told.lower()
