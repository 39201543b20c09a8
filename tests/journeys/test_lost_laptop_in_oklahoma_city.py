"""A lost laptop in Oklahoma City: looked for, told, returned, put right and closed."""

from dataclasses import replace
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

OKLAHOMA_CITY = ZoneInfo("America/Chicago")
TITLE = "Lost laptop with assistance records"
INCIDENT_NUMBER = "Incident number of Information Technology, if they gave one"
POLICE_NUMBER = "Police report number, if they gave one"
RESIDENTS = "Tell the affected residents of Oklahoma"
ATTORNEY_GENERAL = "Tell the Attorney General of Oklahoma"
OFFICER = "Officer N. Placeholder"


def contain(story: Story) -> None:
    """What cannot be reached by hand is shut out from afar."""
    story.go_to("Contain")
    story.do("Tell your supervisor", 'B. Sample: "Call City IT now."')
    story.do("Look for the device", "Not in car 14, not at lost property.")
    story.open_step("Isolate the affected devices and systems")
    assert "Where and when it is safe" in story.read()
    assert "Isolating one alters it" in story.beside()
    story.do(
        "Isolate the affected devices and systems",
        "City IT refuses the laptop's certificate on every network.",
        changed="nothing",
        by="City IT",
    )
    story.do(
        "Have the accounts of the device suspended",
        "The account and remote access suspended.",
        changed="Open sessions ended; their list was copied before.",
        by="City IT",
    )
    story.skip("Stop further access", "Nothing else of the City's is affected.")
    story.do(
        "Decide on locking or erasing",
        "Command to lock sent. Not erased: the police may trace it.",
        changed="nothing",
    )


def preserve(story: Story) -> None:
    """Everything is kept, so nothing that follows has to say why it goes ahead."""
    story.go_to("Preserve")
    for title, what in (
        ("List what will soon be gone", "Camera of the garage: 7 days."),
        ("Alter neither systems", "The laptop stays on every list."),
        ("Put together what is known", "Inventory, encryption, last contact."),
        ("Ask for recordings", "The garage keeps Friday to Monday."),
        ("Keep logs, e-mails and files", "Logs saved with their times: E-001."),
        ("Keep the legal options open", "Mail about this is kept."),
        ("Say who holds each thing", "E-001: from City IT to B. Sample, seal whole."),
    ):
        story.do(title, what)


def document(story: Story) -> None:
    story.go_to("Document")
    answer_now(story, "When was it discovered?")
    story.press("Record 1 answer")
    story.sheet("Systems")
    story.choose_answer("Were the data encrypted where they were stored?", "Yes")
    story.choose_answer("May the key or password have been taken too?", "Yes")
    story.press("Record 2 answers")
    story.sheet("People")
    story.choose_answer("Is somebody in danger right now?", "No")
    story.answer("Oklahoma", "612")
    story.add_region("Texas")
    story.answer("Texas", "9")
    story.press("Record 3 answers")
    assert "Counted so far: 621." in story.read()
    story.sheet("Data")
    story.choose_answer("Is personal information involved?", "Yes")
    story.press("Record 1 answer")
    story.sheet("Police")
    story.choose_answer("Is a crime suspected?", "Possibly")
    story.press("Record 1 answer")


def answer_now(story: Story, question: str) -> datetime:
    """Answer a question after a time with the minute it is."""
    now = story.session.now().replace(second=0, microsecond=0)
    story.answer_as(question, "Value")
    story.set_time(question, f"{now:%H:%M}", f"{now:%Y-%m-%d}")
    return now


def notify_at_once(story: Story) -> None:
    story.go_to("Notify")
    read = story.read()
    assert "may be involved, believe, suspect" in read, "five wordings are told"
    assert "They do not receive incidents" in read
    assert "The guide never mentions the Attorney General of Oklahoma" in read
    what = "Which laptop, when it was last seen, and what was in the bag."
    desk = Call("The helpdesk agent", what, "IT-0000", INCIDENT_NUMBER)
    story.tell("Tell Information Technology", desk)
    story.press_in("Tell the police", "Record a call")
    story.take("No answer")
    story.take("Telephone")
    story.press("Record the call")
    story.tell("Tell the police", Call(OFFICER, what, "PD-0000", POLICE_NUMBER))
    custodian = Call("R. Specimen", what, channel="In person")
    story.tell("Tell your supervisor or the records custodian", custodian)
    assert "PD-0000" in story.read()


def assess(story: Story) -> None:
    story.go_to("Assess")
    story.determine("Breach", "Not determined yet", "Nobody knows if it was opened.")
    story.press_row("Change the determination… Breach")
    story.take("Yes")
    story.fill("On what basis?", "The copy of its disk shows the list was opened.")
    story.fill("Which person determined it?", SUPERVISOR)
    why = "Why does the earlier determination no longer hold?"
    story.fill(why, "The police brought it back, and the disk was read.")
    story.press("Record the determination")
    basis = "Names with social security numbers, taken with the bag."
    story.determine("Identity theft or fraud (Oklahoma)", "Yes", basis)


def hold_and_lift(story: Story) -> None:
    story.go_to("Notify")
    story.press("Law enforcement asks to hold a notice…")
    story.fill("Which agency asks?", "Oklahoma City Police Department")
    story.fill("Who spoke for it?", OFFICER)
    story.fill("What was asked?", '"Do not write to anybody yet."')
    story.press("Record the hold")
    story.press("It is over…")
    story.fill("Who said that it is over?", OFFICER)
    story.press("Record that it is lifted")


def tell_the_residents(story: Story) -> None:
    """No number for the residents; sixty days for the Attorney General after them."""
    story.go_to("Clocks")
    read = story.read()
    assert RESIDENTS in read
    assert "No number" in read
    assert "Nobody has recorded when" in read
    story.go_to("Notify")
    post = Call("The post office", "612 letters.", channel="On paper")
    story.tell(RESIDENTS, post, "Letter to residents of Oklahoma")
    letters = replace(post, said="9 letters.")
    story.tell("Tell the affected residents of Texas", letters, "Letter to Texas")
    story.go_to("Document")
    story.sheet("Measures")
    told = answer_now(story, "When were the people affected told?")
    story.press("Record 1 answer")
    story.go_to("Clocks")
    assert str(sixty_days_after(told)) in story.read()
    story.go_to("Notify")
    story.tell(ATTORNEY_GENERAL, Call("The desk", "What the law names."), "Notice")
    story.go_to("Clocks")
    assert "Told in time:" in story.read()


def sixty_days_after(told: datetime) -> date:
    """Return the sixtieth day after a notice, at the place."""
    return told.astimezone(OKLAHOMA_CITY).date() + timedelta(days=60)


def put_right(story: Story) -> None:
    story.go_to("Remediate")
    story.do("Ask what recovery will overwrite", "The disk is copied: E-004.")
    story.do(
        "Take away what the device was trusted with",
        "Certificate and saved sign-ins revoked.",
        changed="The laptop can no longer report where it is.",
        by="City IT",
    )
    assert "Preserving is not finished" not in story.read(), "all of it is kept"
    story.go_to("Follow up")
    assert "footnote 3" in story.beside()
    story.do("If the device turns up", "From the police, off, seal whole: E-004.")


CLOSE = {
    "Who verified the remediation?": "P. Trial, internal audit",
    "What was checked, and what did it show?": "The old certificate is refused.",
    "What is to be done differently?": "The number never travels with the laptop.",
    "By which rule is the record kept, and for how long?": "No rule found.",
    "Which legal holds are there on the record?": "Until PD-0000 is over.",
}


def test_from_the_empty_car_to_the_close(stage: Stage, tmp_path: Path) -> None:
    fingerprint = create(stage, "City of Oklahoma City", "Oklahoma City, Oklahoma")
    [logbook] = stage.places.folder_chosen.glob("*.irlog")
    story = unlock(stage, RESPONDER)
    story.open_incident(TITLE, "Lost or stolen device")

    contain(story)
    preserve(story)
    document(story)
    notify_at_once(story)
    assess(story)
    hold_and_lift(story)
    tell_the_residents(story)
    put_right(story)
    story.note("24 applications on paper were in the bag.")
    said = story.amend(
        "24 applications",
        "26 applications on paper were in the bag.",
        "Counted again from the register.",
    )
    assert "24 applications" in said, "both stay readable"
    story.close_incident(CLOSE)
    assert "Closed: additions only." in story.read()
    story.note("Somebody was charged with the theft.")

    handed = hand_over(story, stage, tmp_path / "stick")
    story.lock()
    assert_others_can_check(handed, logbook, fingerprint)
    told = words_of(handed / "report.pdf")
    for words in (TITLE, "OKC-0001", "26 applications", "PD-0000", OFFICER):
        assert words in told, words
