"""Draw the shell and every widget with made-up content, to look at.

    python -m tests.ui.gallery INTO

Prints what does not fit into the window it was given.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from logbook.domain.bodies import Standing
from logbook.domain.moment import Fidelity, Moment
from ui.main_window import MainWindow
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.alone_frame import UNLOCK_WIDTH, AloneCard, AloneFrame
from ui.widgets.amended_words import AmendedWords, Run
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.chip import Chip
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.discard import discard
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import Choice, Field, TextArea, Tick
from ui.widgets.flow import FlowRow
from ui.widgets.form_and_desk import FormAndDesk
from ui.widgets.icon_label import IconLabel, MarkedLine
from ui.widgets.incident_header import Heading, Notice
from ui.widgets.label import Label, line
from ui.widgets.labelled_field import Grouped, LabelledField
from ui.widgets.layouts import STRETCH, card, column, holder, row, rule, top
from ui.widgets.message_strip import Message
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.widgets.person_picker import PersonChoice, PersonPicker
from ui.widgets.rail_item import RailEntry
from ui.widgets.ring import Ring
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.scrolled_page import WIDEST_LIST, Page
from ui.widgets.standing_selector import StandingField
from ui.widgets.step_card import MomentTile, StepCard, StepRow
from ui.widgets.strength_meter import StrengthMeter

EAST = timezone(timedelta(hours=-5))
SIZES = (
    (1280, 800, 100),
    (1024, 700, 100),
    (853, 533, 100),
    (1280, 800, 150),
    (1280, 800, 200),
)
PHASES = (
    ("contain", "Contain", 0.4, "2 of 5"),
    ("preserve", "Preserve", 0.25, "1 of 4"),
    ("document", "Document", 0.55, "6 of 11"),
    ("notify", "Notify", 0.17, "1 of 6"),
    ("remediate", "Remediate", 0.0, "0 of 3"),
    ("follow-up", "Follow up", 0.0, "0 of 2"),
)
ROOMS = (
    ("timeline", "Timeline", "list-filter", "43", "Alt+T"),
    ("evidence", "Evidence", "archive", "2", "Alt+E"),
    ("handoff", "Hand over", "printer", "", "Alt+H"),
    ("verification", "Verification", "shield-check", "", "Alt+V"),
)


def now() -> datetime:
    return datetime(2026, 11, 21, 3, 14, tzinfo=EAST)


def window(*, rehearsal: bool = False) -> MainWindow:
    made = MainWindow(now, rehearsal=rehearsal)
    made.rail.show_place("City of Windsor")
    made.rail.show_person("A. Example", "Responder, since 22:00")
    made.rail.show_phases(
        [
            RailEntry(key, words, part, count, f"Alt+{number}")
            for number, (key, words, part, count) in enumerate(PHASES, 1)
        ]
    )
    made.rail.show_rooms([RailEntry(*room) for room in ROOMS])
    made.header.show_heading(
        Heading(
            "WIN-0001",
            "Ransomware on a clerk's computer",
            Notice("Being contained", "accent", "circle-dot"),
        )
    )
    made.header.show_network(Notice("No network", "good", "wifi-off"))
    made.header.show_notices(
        [
            Notice("Insurer: 13 min overdue", "bad", "clock-alert"),
            Notice("Card acquirer: 4 d 20 h left", "warn", 0.06),
        ],
        Notice("4 entries not yet witnessed", "muted", "stamp"),
        "4 not witnessed",
    )
    made.strip.say(Message("Entry 43 recorded 03:12. Signed and on disk.", "good"))
    made.add_room("contain", containment(), side=beside())
    made.add_room("document", documentation(), side=history())
    made.add_room("notify", notifications())
    made.add_room("handoff", hand_over())
    made.add_room("verification", verification())
    made.add_room("evidence", pieces())
    return made


def containment() -> Page:
    step = StepCard(
        "Disconnect the affected computer",
        0.75,
        "Pull the network cable of FIN-WS-07 or switch its port off. Leave the power on.",
        condition="Where it is safe",
        destroys="Open connections and remote sessions end. Memory is kept while the power stays on: do not shut down.",
    )
    step.show_moments(
        [
            MomentTile("Requested", "02:31", "A. Example"),
            MomentTile("Authorised", "02:34", "B. Sample, phone"),
            MomentTile("Done", "02:36", "A. Example"),
            MomentTile("Verified", "", "by a named person", "Not yet"),
        ]
    )
    step.body.addWidget(
        LabelledField(
            "&What evidence did this change?",
            TextArea(
                "Open connections to the file server ended at 02:36. No list of them was taken before."
            ),
        )
    )
    step.add_buttons(
        Button("&Record as verified", "primary", "check"),
        Button("&Add a time"),
        apart=(Button("&Defer…"), Button("&Not applicable…")),
    )
    return Page(
        "Contain",
        "Stop further access. Step 3 of 5.",
        RowList(
            StepRow("Photograph the screen", 1, "02:31, entry 31, E-001", "done"),
            StepRow("Tell your supervisor", 1, "02:34, entry 32", "done"),
        ),
        step,
        RowList(
            StepRow("Suspend the accounts that were used", 0, "If known", "not yet"),
            StepRow(
                "Check that the backups are disconnected",
                0,
                "Where it is safe",
                "not yet",
            ),
        ),
    )


def beside() -> QWidget:
    return holder(
        column(
            Label("Beside you", "h3"),
            MarkedLine(
                "phone",
                "B. Sample, supervisor on call. Number: see your local pack.",
                "ink",
            ),
            MarkedLine(
                "message-square",
                "Say: “I pulled the cable of FIN-WS-07. The power is on.”",
            ),
            8,
            rule(),
            8,
            Label("In force now", "h3"),
            MarkedLine(
                "unplug",
                "FIN-WS-07 cable out. Temporary, since 02:36, not verified.",
                "warn",
            ),
            MarkedLine(
                "folder-lock",
                "Finance share read-only. Temporary, since 02:58, verified 03:04.",
                "good",
            ),
            8,
            rule(),
            8,
            Label("Where this comes from", "h3"),
            Label(
                "Windsor guide, how-to 1: “Stop further access and isolate affected systems.” The order and the warning are ours.",
                "small",
                "muted",
            ),
            STRETCH,
            margins=(20, 20),
        )
    )


def documentation() -> Page:
    tabs = ChoiceRow(
        [
            (words, words)
            for words in (
                "What happened",
                "Systems",
                "People",
                "Data",
                "Police",
                "Impact",
            )
        ],
        "tab",
        chosen="What happened",
        name="Part of the questions",
    )
    start = MomentEdit(now, now_button=False)
    start.show_moment(Moment(datetime(2026, 11, 21, 7, 20, tzinfo=UTC), -300))
    began = StandingField(
        "When did it &start?",
        start,
        help_words="Told by the caretaker, not read from a device.",
    )
    began.answer(Standing.VALUE)
    late = MomentEdit(now, now_button=False)
    late.show_moment(
        Moment(datetime(2026, 11, 21, 9, 40, tzinfo=UTC), -300, Fidelity.MINUTE)
    )
    found = StandingField("When was it dis&covered?", late)
    found.answer(Standing.VALUE)
    found.show_problem(
        "04:40 is in the future. It is now 03:14. Enter a time up to now, or choose Unknown."
    )
    people = StandingField(
        "&How many residents are affected?",
        Field(),
        beside_sentence=Button("1 earlier answer", "quiet", "history"),
    )
    people.answer(Standing.UNKNOWN)
    seen = StandingField(
        "What did people s&ee?",
        TextArea(
            "Red screen with a ransom note on FIN-WS-07. Files on the finance share end in “.locked”."
        ),
    )
    seen.answer(Standing.VALUE)
    nothing = StandingField("Which systems are a&ffected?", TextArea(lines=3))
    why = StandingField("Which &police number?", Field())
    why.answer(Standing.NOT_APPLICABLE, "No police report was made.")
    return Page(
        "Document",
        "What you know now. Leave anything unknown and come back.",
        column(row(tabs, STRETCH), rule(), gap=0),
        8,
        began,
        12,
        found,
        12,
        people,
        12,
        seen,
        12,
        nothing,
        12,
        why,
        12,
        row(
            Button("&Record 2 answers", "primary", "pen-line"),
            Label("Draft kept 03:13, encrypted.", "small", "muted"),
            gap=16,
        ),
    )


def history() -> QWidget:
    return holder(
        column(
            Label("Residents affected", "h3"),
            Label("Nothing is overwritten. All answers are printed.", "small", "muted"),
            4,
            card(
                AmendedWords([Run("Unknown")]),
                Label("03:12, A. Example, entry 43", "small", "muted"),
                Label("Reason: the first figure was a guess.", "small", "muted"),
                kind="flat",
                gap=2,
                pad=12,
            ),
            card(
                AmendedWords([Run("About 200", struck=True)]),
                Label("02:50, A. Example, entry 36", "small", "muted"),
                Label("Size of one file in the share.", "small", "muted"),
                kind="flat",
                gap=2,
                pad=12,
            ),
            STRETCH,
            margins=(20, 20),
        )
    )


def notifications() -> Page:
    def duty(
        icon: IconLabel, who: str, why: str, chip: Chip, when: str, act: Button
    ) -> QWidget:
        left = column(
            row(line(who, "strong"), STRETCH), Label(why, "small", "muted"), gap=2
        )
        right = column(
            row(STRETCH, chip), row(STRETCH, line(when, "small", "muted")), gap=2
        )
        return card(row(icon, left, right, act, gap=16, wide=1), pad=10)

    return Page(
        "Notify",
        "1 overdue, 4 open, 1 told. Confirm deadlines with counsel.",
        duty(
            IconLabel("clock-alert", "bad"),
            "Cyber insurer",
            "Policy in your local pack: 30 minutes after discovery.",
            Chip("clock-alert", "13 min overdue", "bad"),
            "was due 03:01 -05:00 (08:01Z)",
            Button("Record a call", "primary"),
        ),
        duty(
            IconLabel("timer", "warn"),
            "Card acquirer",
            "Cards touched: yes, C. Specimen 03:02. Contract, not statute.",
            Chip(Ring(0.06, "warn"), "4 d 20 h left", "warn"),
            "no later than Wed 2026-11-25 23:59 -05:00",
            Button("Record a call"),
        ),
        duty(
            IconLabel("circle-dot", "accent"),
            "City privacy office",
            "Personal information: yes. Guide: as soon as possible.",
            Chip("circle-slash", "No number in the guide"),
            "open for 0 h 43 min",
            Button("Record a call"),
        ),
        duty(
            IconLabel("circle-check", "good"),
            "City IT Services",
            "Told 02:52 by telephone. Reference HD-0000, read back.",
            Chip("circle-check", "Done after 21 min", "good"),
            "entry 37, A. Example",
            Button("See entry 37"),
        ),
        MarkedLine(
            "info",
            "The Windsor guide names no police service. Ask your supervisor whether to call.",
        ),
        widest=WIDEST_LIST,
    )


def hand_over() -> QWidget:
    paper = QImage(850, 1100, QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFF)
    preview = PaperPreview()
    preview.show_pages([paper, paper], "not signed yet")
    secret = PassphraseEdit()
    secret.fill("twelve letters")
    secret._show.setChecked(False)
    form = column(
        Label("Hand over", "h1"),
        Label("Report R-003, initial, as of 03:12.", "body", "muted"),
        LabelledField("Re&cipient", Choice([(1, "City IT Services"), (2, "Police")])),
        Label("Withheld from this copy: 4 items", "label"),
        RowList(
            ListRow(
                IconLabel("eye-off"), "Personal information (W2)", "3 items", "ink"
            ),
            ListRow(IconLabel("minus"), "Other classes", "none"),
        ),
        LabelledField("&Passphrase of B. Sample", secret),
        FlowRow(
            Button("&Sign and print…", "primary", "printer"),
            Button("Sign to &folder…", icon="folder-lock"),
        ),
        STRETCH,
    )
    return FormAndDesk(form, preview)


def verification() -> Page:
    banner, checking, intact = Banner(), Banner(), Banner()
    banner.show_finding(
        "Entry 37 is not what was signed",
        [
            "Its words and its signature no longer agree. The file was changed after 02:53.",
            "Safe: entries 1 to 36 are exactly as signed. The file is kept as found; nothing was repaired.",
            "Now: call B. Sample. Go on in a new logbook that quotes checkpoint 36.",
        ],
        Button("Start the new logbook", "primary"),
        Button("Print the finding", icon="printer"),
        Button("Explain the finding…"),
    )
    checking.show_checking("Checking 43 entries…")
    intact.show_intact("Intact, checked 03:12")
    rows = [
        ListRow(
            IconLabel("circle-check", "good", 18),
            "Numbers 1 to 43 without a gap",
            "43 of 43",
            "good",
        ),
        ListRow(
            IconLabel("circle-alert", "bad", 18),
            "Signature of each entry",
            "42 of 43, entry 37 differs",
            "bad",
        ),
        ListRow(
            IconLabel("circle-dashed", "muted", 18),
            "Supervisor's USB stick",
            "Not plugged in",
        ),
    ]
    return Page(
        "Verification",
        "Checked 03:13 in 0.4 s: 43 entries, 2 evidence items, 3 witnesses.",
        banner,
        RowList(*rows),
        checking,
        intact,
        row(
            LabelledField(
                "Compare a printed chec&kpoint",
                Field(hint="43 entries, t9Qm 3S0r …"),
                help_words="Type the line at the foot of any printed page.",
            ),
            Button("Compare"),
            STRETCH,
        ),
        widest=WIDEST_LIST,
    )


def pieces() -> Page:
    words = AmendedWords(
        [
            Run("12 accounts on the finance ", struck=True),
            Run("share", struck=True, hit=True),
            Run(" are affected.\n", struck=True),
            Run("14 accounts on the finance "),
            Run("share", hit=True),
            Run(" are affected."),
        ]
    )
    busy = Button("Record", "primary")
    off = Button("Not now")
    off.setEnabled(False)
    tick = Tick("&Keep the window where it was")
    tick.setChecked(True)
    return Page(
        "Evidence",
        "Every other piece, side by side.",
        EmptyState(
            "No evidence yet. Photographs, files and bagged devices are kept here.",
            Button("Add evidence", icon="archive"),
        ),
        ConfirmPanel(
            "Sign report R-003",
            "The report becomes entry 44. It cannot be taken back.",
            "Sign report R-003",
        ),
        card(
            words,
            Label(
                "Amended by entry 41, 03:05, A. Example. Reason: counted again.",
                "small",
                "muted",
            ),
        ),
        row(
            busy,
            off,
            Button("Small", "small"),
            Button("Leads elsewhere", "quiet"),
            STRETCH,
        ),
        ChoiceRow(
            [("all", "All"), ("contain", "Contain"), ("told", "Told")],
            "filter",
            chosen="all",
            name="Show",
        ),
        tick,
        row(
            Chip("badge-alert", "Unverified", "warn"),
            Chip("circle-dashed", "Not yet started"),
            STRETCH,
        ),
        Label("q83v EjRW eJCr ze8B", "mono", "muted"),
    )


def setup() -> AloneFrame:
    def step(name: str, more: str, part: float) -> QWidget:
        here = part == 0.5
        words = holder(
            column(
                Label(name, "strong" if here else "body", "ink" if part else "muted"),
                Label(more, "small", "muted"),
                gap=2,
            )
        )
        return holder(top(Ring(part, size=24), words, gap=12))

    facts = column(
        Label("Set up this logbook", "h2"),
        Label("About 10 minutes, once.", "small", "muted"),
        16,
        step(
            "Logbook", "City of Windsor, Ontario\nWindsor pack, verified 2026-11-21", 1
        ),
        step("First supervisor", "Step 2 of 4", 0.5),
        step("First responder", "A second person at this laptop", 0),
        step("Set-up sheet", "Printed, signed, kept in a safe", 0),
        STRETCH,
        MarkedLine(
            "printer",
            "Have a printer, or 2 sheets of paper and a pen, ready for step 4.",
        ),
    )
    secret, again, meter = PassphraseEdit(), PassphraseEdit(), StrengthMeter()
    secret.fill("five calm words")
    secret._show.setChecked(False)
    meter.show_strength(3, "Strong. Five words that do not belong together.")
    both = Grouped(secret, column(secret, meter, gap=6))
    form = column(
        Label("Who is the first supervisor?", "h1"),
        Label(
            "This person opens the logbook, reviews entries and signs reports. Others can be added later.",
            "body",
            "muted",
        ),
        12,
        row(
            LabelledField("&Name", Field("B. Sample")),
            LabelledField("R&ole", Field("Supervisor")),
            gap=16,
        ),
        12,
        LabelledField(
            "&Passphrase",
            both,
            help_words="Four or more words that you use nowhere else.",
        ),
        row(Button("&Suggest five words", "quiet", "key-round"), STRETCH),
        4,
        LabelledField("Passphrase &again", again),
        16,
        STRETCH,
        row(
            Button("&Back", icon="arrow-left"),
            STRETCH,
            Button("&Continue to first responder", "primary"),
        ),
        gap=4,
    )
    return alone(
        AloneCard(form, facts, left=True),
        "Nothing is stored until the last step. You can stop here and start again.",
    )


def unlock() -> AloneFrame:
    secret = PassphraseEdit()
    secret.fill("twelve letters")
    secret._show.setChecked(False)
    secret._caps.setVisible(True)
    clock = Field("03:00")
    form = column(
        Label("Unlock the logbook", "h1"),
        Label("City of Windsor. Locked 02:59 by A. Example.", "body", "muted"),
        12,
        LabelledField(
            "&Who are you?",
            PersonPicker(
                [
                    PersonChoice("a", "A. Example", "Responder"),
                    PersonChoice("b", "B. Sample", "Supervisor"),
                ]
            ),
        ),
        8,
        LabelledField("&Passphrase", secret),
        8,
        LabelledField(
            "What &time is it on the wall or on your phone?",
            Grouped(
                clock,
                row(clock, Chip("circle-check", "Laptop says 03:00, agrees", "good")),
            ),
        ),
        12,
        row(
            Button("Use the &recovery key", "quiet"),
            STRETCH,
            Button("&Unlock", "primary", "lock"),
        ),
        gap=6,
    )
    facts = column(
        Label("Waiting for you", "h3"),
        MarkedLine(
            "pen-line",
            "Your unfinished note from 02:57 is safe. It is offered again after unlocking.",
            "ink",
        ),
        MarkedLine("clock", "Deadlines and open steps are shown after unlocking."),
        12,
        rule(),
        12,
        Label("What this computer remembers", "h3"),
        MarkedLine("stamp", "Last seen: entry 38 at 02:59. Compared after unlocking."),
        MarkedLine("wifi-off", "No network interface is up."),
        STRETCH,
    )
    return alone(
        AloneCard(form, facts, left=False, widest=UNLOCK_WIDTH),
        "A wrong passphrase changes nothing. After five, each try waits one minute.",
    )


def alone(body: AloneCard, foot: str) -> AloneFrame:
    made = AloneFrame()
    made.show_card(body)
    made.show_foot(foot)
    made.show_network("No network")
    return made


def settle() -> None:
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


@contextmanager
def shown(widget: QWidget, width: int, height: int) -> Iterator[None]:
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    settle()
    yield
    widget.close()
    discard(widget)
    settle()


def main(into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    for look in Look:
        for width, height, text in SIZES:
            theme().apply(look, text)
            tail = f"{look}-{width}x{height}-{text}.png"
            made = window(rehearsal=look is Look.HIGH_CONTRAST)
            with shown(made, width, height):
                for room in (
                    "contain",
                    "document",
                    "notify",
                    "handoff",
                    "verification",
                    "evidence",
                ):
                    made.show_room(room)
                    settle()
                    made.grab().save(str(into / f"{room}-{tail}"))
                made.show_room("contain")
                made._on_panel_button()
                made.note_bar._when.click()
                settle()
                made.grab().save(str(into / f"open-{tail}"))
                for name, frame in (("setup", setup()), ("unlock", unlock())):
                    made.show_alone(frame)
                    settle()
                    made.grab().save(str(into / f"{name}-{tail}"))
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
