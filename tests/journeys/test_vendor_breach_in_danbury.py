"""A breach at a vendor of Danbury: found, contained, told, put right and closed."""

import re
from dataclasses import replace
from datetime import timedelta
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

DANBURY = ZoneInfo("America/New_York")
TITLE = "Breach at the vendor for benefits files"
INCIDENT_NUMBER = "Incident report number, if they gave one"
POLICE_NUMBER = "Police report number, if they gave one"
RESIDENTS = "Tell the affected residents of Connecticut"


def contain(story: Story) -> None:
    story.go_to("Contain")
    story.do(
        "See what is affected", "The monthly file with the staff; nobody signed in."
    )
    story.do("Tell your supervisor", 'B. Sample: "Cut their connection."')
    story.do("Reach the vendor", "V. Placeholder: their server is off since 06:40.")
    story.open_step("Cut the vendor")
    assert "Where it is safe" in story.read()
    assert "What this can destroy" in story.read()
    story.do(
        "Cut the vendor",
        "City IT switched off the vendor's account.",
        changed="The transfer job stopped; its log was copied before.",
        by="City IT",
    )
    story.skip("Disconnect what is affected", "Nothing of the City's is affected.")


def preserve(story: Story) -> None:
    story.go_to("Preserve")
    story.do("Overwrite nothing", "City IT and the counter were told.")
    story.do("Ask the vendor in writing", "Asked by letter to keep logs and images.")
    story.do("Keep the logs, with their times", "Copied from 25 September on.")
    read = story.read()
    for kept in ("Keep the backups", "Keep the configuration files"):
        assert kept in read


def document(story: Story) -> None:
    now = story.session.now()
    story.go_to("Document")
    found = "When was it discovered?"
    story.answer_as(found, "Value")
    story.set_time(found, f"{now:%H:%M}", f"{now:%Y-%m-%d}")
    story.press("Record 1 answer")
    story.sheet("Data")
    story.choose_answer("Is personal information involved?", "Yes")
    story.choose_answer("Are social security or taxpayer numbers among them?", "Yes")
    story.press("Record 2 answers")
    story.sheet("Police")
    story.choose_answer("Is a crime suspected?", "Yes")
    story.press("Record 1 answer")
    story.sheet("People")
    story.answer("Connecticut", "301")
    story.add_region("Texas")
    story.answer("Texas", "8")
    story.press("Record 2 answers")
    assert "Counted so far: 309." in story.read()


def assess(story: Story) -> None:
    story.go_to("Assess")
    story.determine("Breach", "Not determined yet", "The log is still being read.")
    story.press_row("Change the determination… Breach")
    story.take("Yes")
    story.fill("On what basis?", "The vendor's outgoing log has the folder.")
    story.fill("Which person determined it?", SUPERVISOR)
    why = "Why does the earlier determination no longer hold?"
    story.fill(why, "The outgoing log has been found.")
    story.press("Record the determination")


def notify(story: Story) -> None:
    story.go_to("Notify")
    desk = "The officer at the front desk"
    story.tell(
        "Tell City IT",
        Call("The helpdesk agent", "What the vendor said.", "IT-0000", INCIDENT_NUMBER),
    )
    story.tell(
        "Tell the police",
        Call(desk, "What the vendor said.", "DPD-0000", POLICE_NUMBER, "In person"),
    )
    read = story.read()
    for duty in ("Tell the police", "Offer identity theft services", RESIDENTS):
        assert duty in read
    assert "Add your local contact" in read
    assert "24 months" in read


def look_at_the_clocks(story: Story) -> None:
    story.go_to("Clocks")
    read = story.read()
    last_day = story.session.now().astimezone(DANBURY).date() + timedelta(days=60)
    assert str(last_day) in read
    assert RESIDENTS in read
    assert "Tell the affected residents of Texas" in read, "their law follows them"
    assert "Unverified" in read
    assert "Confirm with counsel" in read


def hold_and_lift(story: Story) -> None:
    """A hold moves no date; the notices go out once it is lifted."""
    story.go_to("Notify")
    story.press("Law enforcement asks to hold a notice…")
    story.fill("Which agency asks?", "Danbury Police Department")
    story.fill("Who spoke for it?", "Detective N. Specimen")
    story.fill("What was asked?", '"Do not write to anybody before Monday."')
    story.press("Record the hold")
    assert "Detective N. Specimen" in story.read()
    story.press("It is over…")
    story.fill("Who said that it is over?", "Detective N. Specimen")
    story.press("Record that it is lifted")


def tell_the_people(story: Story) -> None:
    letter = Call("The post office", "301 letters with an offer of 24 months.")
    story.tell(RESIDENTS, replace(letter, channel="On paper"), "Letter to residents")
    assert "Letter to residents" in story.read()
    form = Call("The web form, on another computer", "The notice and its letter.")
    story.tell("Tell the Attorney General of Connecticut", form, "Notice to the AG")
    story.go_to("Clocks")
    assert "Told in time:" in story.read()


def remediate(story: Story) -> None:
    """Nothing keeps a person from going ahead; the reason is asked for."""
    story.go_to("Remediate")
    story.do("Keep logs and backups before anything", "Logs are kept.", why_now=EARLY)
    story.do(
        "Ask the vendor what it put right",
        "The weakness is closed, an outside examiner looked.",
        changed="The vendor's server was rebuilt; its image was kept.",
        why_now=EARLY,
    )


EARLY = "The vendor rebuilt its server before we were told."
CLOSE = {
    "Who verified the remediation?": "P. Demonstration, City IT",
    "What was checked, and what did it show?": "A test file: no numbers in it.",
    "What is to be done differently?": "Send vendors less.",
    "By which rule is the record kept, and for how long?": "No rule found.",
    "Which legal holds are there on the record?": "None, counsel was asked.",
}


def test_from_the_call_of_the_vendor_to_the_close(stage: Stage, tmp_path: Path) -> None:
    fingerprint = create(stage, "City of Danbury", "Danbury, Connecticut")
    [logbook] = stage.places.folder_chosen.glob("*.irlog")
    story = unlock(stage, RESPONDER)
    story.open_incident(TITLE, "Incident at a vendor")

    contain(story)
    preserve(story)
    document(story)
    assess(story)
    notify(story)
    look_at_the_clocks(story)
    hold_and_lift(story)
    tell_the_people(story)
    remediate(story)
    story.note("The file has 318 people.")
    said = story.amend(
        "318 people", "The file has 326 people.", "The list was counted again."
    )
    assert "318 people" in said, "both stay readable"
    story.close_incident(CLOSE)
    assert "Closed: additions only." in story.read()
    story.note("The vendor called back.")

    handed = hand_over(story, stage, tmp_path / "stick")
    story.lock()
    assert_others_can_check(handed, logbook, fingerprint)
    told = words_of(handed / "report.pdf")
    for words in (TITLE, "DAN-0001", "326 people", EARLY, "Send vendors less."):
        assert words in told, words
    assert not re.search(r"REHEARSAL", told)
