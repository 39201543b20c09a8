"""Words about what others recorded: a comment, a question, a reply, a refusal."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from textwrap import shorten

from PySide6.QtCore import QCoreApplication

from logbook.application.reviews import ReviewService
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from ui.screens.words_panel import AskedWords, WordsPanel
from ui.session import Session

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


class ReviewPanel(WordsPanel):
    """Asks for what somebody has to say about an entry.

    Args:
        number: The entry it is about: of a reply the question, of a refused report
            the entry that put it up.
        quoted: The words of that entry, where they are not in sight any more.
    """

    def __init__(
        self, session: Session, number: int, kind: ReviewKind, quoted: str = ""
    ) -> None:
        form = _FORMS[ReviewKind(kind)]
        asked = AskedWords(
            place=f"review/{kind}/{number}",
            field=form.field,
            title=_tr(form.title).format(number=number),
            label=_tr(form.label),
            about=_tr(form.about),
            act=_tr(form.act),
            record=lambda logbook, text: form.record(logbook.reviews, number, text),
        )
        above = [shorten(quoted, _MOST_QUOTED, placeholder=" …")] if quoted else []
        super().__init__(session, asked, above)


def _tr(words: str) -> str:
    return QCoreApplication.translate("review", words)
