"""Words about what others recorded: a comment, a question, a reply, a refusal."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from textwrap import shorten

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from logbook.application.reviews import ReviewService
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from ui import messages
from ui.screens.entry_words import another_look
from ui.screens.inline_panel import InlinePanel
from ui.session import Session
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import TextArea
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column

_MOST_QUOTED = 400
"""So many letters of an entry stand above what is said about it."""


class ReviewKind(StrEnum):
    """What somebody has to say."""

    COMMENT = "comment"
    QUESTION = "question"
    REPLY = "reply"
    REFUSE = "refuse"
    REFUSE_REPORT = "refuse-report"


@dataclass(frozen=True, slots=True)
class _Form:
    """The words of one panel, in English; the title may name the entry.

    Attributes:
        field: Name of the one field, as the service calls it.
        record: Records it: the number, then what was typed.
    """

    title: str
    label: str
    about: str
    act: str
    field: str
    record: Callable[[ReviewService, int, str], object]


_FORMS = {
    ReviewKind.COMMENT: _Form(
        QT_TRANSLATE_NOOP("review", "Comment on entry {number}"),
        QT_TRANSLATE_NOOP("review", "Your &comment"),
        QT_TRANSLATE_NOOP(
            "review",
            "It becomes an entry under your name. The entry itself stays as it is.",
        ),
        QT_TRANSLATE_NOOP("review", "&Record the comment"),
        "text",
        lambda reviews, number, text: reviews.comment(number, text),
    ),
    ReviewKind.QUESTION: _Form(
        QT_TRANSLATE_NOOP("review", "Ask the author of entry {number}"),
        QT_TRANSLATE_NOOP("review", "Your &question"),
        QT_TRANSLATE_NOOP(
            "review",
            "It becomes an entry. The author finds it under Review and answers by "
            "another.",
        ),
        QT_TRANSLATE_NOOP("review", "&Record the question"),
        "text",
        lambda reviews, number, text: reviews.ask(number, text),
    ),
    ReviewKind.REPLY: _Form(
        QT_TRANSLATE_NOOP("review", "Answer the question in entry {number}"),
        QT_TRANSLATE_NOOP("review", "Your &answer"),
        QT_TRANSLATE_NOOP(
            "review", "It becomes an entry. A question is answered once."
        ),
        QT_TRANSLATE_NOOP("review", "&Record the answer"),
        "text",
        lambda reviews, number, text: reviews.reply(number, text),
    ),
    ReviewKind.REFUSE: _Form(
        QT_TRANSLATE_NOOP("review", "Do not vouch for entry {number}"),
        QT_TRANSLATE_NOOP("review", "Wh&y not?"),
        QT_TRANSLATE_NOOP(
            "review",
            "It becomes an entry that names the reason. The entry itself stays as it "
            "is.",
        ),
        QT_TRANSLATE_NOOP("review", "&Record the refusal"),
        "reason",
        lambda reviews, number, text: reviews.refuse([number], text),
    ),
    ReviewKind.REFUSE_REPORT: _Form(
        QT_TRANSLATE_NOOP("review", "Send back the report put up in entry {number}"),
        QT_TRANSLATE_NOOP("review", "Wh&y is it not signed off?"),
        QT_TRANSLATE_NOOP(
            "review",
            "Who prepared it reads the reason, and can put it up again under the same "
            "number.",
        ),
        QT_TRANSLATE_NOOP("review", "&Send it back"),
        "reason",
        lambda reviews, number, text: reviews.refuse_report(number, text),
    ),
}


class ReviewPanel(QWidget):
    """Asks for the words; they are kept as a draft until they are on disk.

    Args:
        number: The entry it is about: of a reply the question, of a refused report
            the entry that put it up.
        quoted: The words of that entry, where they are not in sight any more.
    """

    left = Signal()
    """A person closed it; the words are kept."""

    recorded = Signal()
    """It is on disk."""

    def __init__(
        self, session: Session, number: int, kind: ReviewKind, quoted: str = ""
    ) -> None:
        super().__init__()
        self._session, self._number = session, number
        self._form = form = _FORMS[ReviewKind(kind)]
        self._place = f"review/{kind}/{number}"
        self._fields = FieldSet(
            {form.field: LabelledField(_tr(form.label), TextArea())}
        )
        self._fields.show_typed(session.drafts.kept(self._place))
        self._fields.edited.connect(self._on_edited)
        title = _tr(form.title).format(number=number)
        self._panel = InlinePanel(
            title, _tr(form.act), self._fields, words=_tr(form.about)
        )
        self.setAccessibleName(title)
        about = [Label(shorten(quoted, _MOST_QUOTED, placeholder=" …"))]
        self.setLayout(column(*(about if quoted else []), self._panel, gap=8))
        self._panel.acted.connect(self._on_acted)
        self._panel.left.connect(self.left)

    def focus(self) -> None:
        """Put the keyboard into the field."""
        self._fields.focus_first()

    def _on_edited(self) -> None:
        self._panel.show_refusal("")
        self._session.drafts.keep(self._place, self._fields.typed() or None)

    def _on_acted(self) -> None:
        record, number = self._form.record, self._number
        text = self._fields.words(self._form.field)
        self._panel.show_busy()
        self._session.do(
            self,
            lambda logbook: record(logbook.reviews, number, text),
            lambda _: self._on_recorded(),
            self._on_failed,
        )

    def _on_recorded(self) -> None:
        self._session.drafts.keep(self._place, None)
        self.recorded.emit()

    def _on_failed(self, error: LogbookError) -> bool:
        self._panel.show_ready()
        if isinstance(error, ProblemsError):
            found = {name: Problem(why) for name, why in error.problems.items()}
            labels = self._fields.show_problems(found)
            self._session.strip.emit("bad", another_look(labels))
            return True
        self._panel.show_refusal(messages.of_error(error))
        return False


def _tr(words: str) -> str:
    return QCoreApplication.translate("review", words)
