"""Second and third page of setting up: a person and their passphrase."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from logbook.bootstrap.creating import FirstPerson
from logbook.bootstrap.laptop import LOWEST_STRENGTH, judge_passphrase
from logbook.domain.draft import Problem, text_problem
from logbook.domain.role import Role
from ui import messages
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.widgets.strength_meter import StrengthMeter

_JUDGE_AFTER_MS = 200
"""Rest after a key before the passphrase is judged again."""


class PersonPage(QWidget):
    """Name, passphrase, the same again.

    Args:
        known_words: What a guesser knows: organisation, place, other names.
    """

    done = Signal()
    back = Signal()

    def __init__(
        self,
        session: Session,
        role: Role,
        *,
        title: str,
        lead: str,
        go_on: str,
        known_words: Callable[[], list[str]],
    ) -> None:
        super().__init__()
        self._session = session
        self._role = role
        self._known_words = known_words
        self._judged: tuple[str, list[str], int] | None = None
        self._meter = StrengthMeter()
        self._name = LabelledField(self.tr("&Name"), Field())
        self._shown_role = LabelledField(self.tr("Role"), self._role_field())
        self._first = LabelledField(
            self.tr("&Passphrase"),
            PassphraseEdit(),
            help_words=self.tr("Four or more words that you use nowhere else."),
        )
        self._second = LabelledField(self.tr("Passphrase &again"), PassphraseEdit())
        self._back = Button(self.tr("&Back"), icon="arrow-left")
        self._go_on = Button(go_on, "primary")
        self.setLayout(self._lay_out(title, lead))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._listen()

    def person(self) -> FirstPerson:
        """Return who it is; only after `done`."""
        return FirstPerson(self.name(), self._role)

    def name(self) -> str:
        """Return the name as typed so far."""
        return cast("Field", self._name.control).text().strip()

    def passphrase(self) -> bytearray:
        """Return the passphrase; it stays in its field for a second attempt."""
        return bytearray(self._edit(self._first).text().encode())

    def forget(self) -> None:
        """Forget both passphrases: the logbook is created."""
        self._judged = None
        for field in (self._first, self._second):
            self._edit(field).clear()
        self._meter.clear()

    def show_taken(self) -> None:
        """Say that somebody else has that name."""
        self._name.show_problem(messages.of_problem(Problem.TAKEN))
        self._name.focus()

    def _role_field(self) -> Field:
        words = {
            Role.SUPERVISOR: self.tr("Supervisor"),
            Role.RESPONDER: self.tr("Responder"),
        }
        field = Field(words[self._role])
        field.setReadOnly(True)
        return field

    def _lay_out(self, title: str, lead: str) -> QVBoxLayout:
        who = row(self._name, self._shown_role, gap=16)
        who.setStretch(0, 1)
        who.setStretch(1, 1)
        return column(
            Label(title, "h1"),
            Label(lead, "body", "muted"),
            12,
            who,
            8,
            column(self._first, self._meter, gap=6),
            8,
            self._second,
            STRETCH,
            16,
            row(self._back, STRETCH, self._go_on),
            gap=4,
        )

    def _listen(self) -> None:
        self._soon.timeout.connect(lambda: self._judge(_ignore))
        first, second = self._edit(self._first), self._edit(self._second)
        first.edited.connect(self._on_edited)
        second.edited.connect(lambda: self._second.show_problem(""))
        first.entered.connect(self._second.focus)
        second.entered.connect(self._finish)
        cast("Field", self._name.control).textEdited.connect(
            lambda _: self._name.show_problem("")
        )
        self._back.clicked.connect(self.back)
        self._go_on.clicked.connect(self._finish)

    def _on_edited(self) -> None:
        self._first.show_problem("")
        if self._edit(self._first).text():
            self._soon.start(_JUDGE_AFTER_MS)
        else:
            self._soon.stop()
            self._meter.clear()

    def _judge(self, then: Callable[[int], None]) -> None:
        """Judge what is typed now, on the logbook thread: long ones take a while."""
        self._soon.stop()
        typed = self._edit(self._first).text()
        known = [*self._known_words(), self.name()]
        if self._judged is not None and self._judged[:2] == (typed, known):
            then(self._judged[2])
            return
        self._session.ask(
            self,
            lambda: judge_passphrase(typed, known),
            then=lambda level: self._on_judged(typed, known, level, then),
            failed=lambda error: self._first.show_problem(messages.of_error(error)),
        )

    def _on_judged(
        self, typed: str, known: list[str], level: int, then: Callable[[int], None]
    ) -> None:
        if typed != self._edit(self._first).text():
            return
        self._judged = (typed, known, level)
        if typed:
            self._meter.show_strength(level, self._sentence(level))
        then(level)

    def _sentence(self, level: int) -> str:
        return (
            self.tr("Guessed at once. Use words that do not belong together."),
            self.tr("Guessed quickly. Add words that do not belong together."),
            self.tr("Could be guessed. One more word would help."),
            self.tr("Strong. It would take years to guess."),
            self.tr("Very strong. It is out of reach."),
        )[level]

    def _finish(self) -> None:
        problem = text_problem(self.name())
        if problem is not None:
            self._name.show_problem(messages.of_problem(problem))
            self._name.focus()
            return
        self._judge(self._finish_with)

    def _finish_with(self, level: int) -> None:
        first, second = self._edit(self._first), self._edit(self._second)
        if level < LOWEST_STRENGTH:
            problem = Problem.WEAK if first.text() else Problem.EMPTY
            self._first.show_problem(messages.of_problem(problem))
            self._first.focus()
        elif first.text() != second.text():
            self._second.show_problem(messages.of_problem(Problem.DIFFERENT))
            self._second.focus()
        else:
            self.done.emit()

    @staticmethod
    def _edit(field: LabelledField) -> PassphraseEdit:
        return cast("PassphraseEdit", field.control)


def _ignore(_level: int) -> None:
    """Only the meter wanted to know."""
