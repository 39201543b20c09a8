"""Saying what is known of a finding at an item of evidence; it stays all the same."""

from PySide6.QtCore import QCoreApplication

from ui.screens.words_panel import AskedWords, WordsPanel
from ui.session import Session


class ExplainFindingPanel(WordsPanel):
    """`left` also follows once the words are on disk.

    Args:
        item: Number of the item, of *incident*.
        finding: The entry the finding stands in.
        said: The finding in words, and what was said about it before.
    """

    def __init__(
        self,
        session: Session,
        incident: str,
        item: str,
        finding: int,
        said: tuple[str, ...] = (),
    ) -> None:
        title = _tr("Explain the finding in entry {number} at item {item}")
        asked = AskedWords(
            place=f"evidence/explain/{incident}/{item}/{finding}",
            field="words",
            title=title.format(number=finding, item=item),
            label=_tr("&What is known about it"),
            about=_tr(
                "It becomes an entry under your name and stands beside the finding in "
                "every report. It takes nothing back: the finding stays for ever."
            ),
            act=_tr("&Record the explanation"),
            record=lambda logbook, words: logbook.evidence.register.explain(
                incident, item, finding, words
            ),
        )
        super().__init__(session, asked, said)
        self.recorded.connect(self.left)


def _tr(words: str) -> str:
    return QCoreApplication.translate("evidence", words)
