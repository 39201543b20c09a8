"""What lies at the place that was chosen: what will be read, or why it will not."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from logbook.application.evidence_ports import FoundSource
from logbook.domain.medium import Medium
from ui.formatting import in_plain_order, size_text
from ui.widgets.buttons import Button
from ui.widgets.facts import Facts
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column


class SourceCard(QFrame):
    """Facts before anything is read; a refusal in words, with the way to look again."""

    looked_again = Signal()
    """A person wants it looked at once more."""

    left_out = Signal()
    """A person wants nothing of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        title = self.tr("This will be read, and not changed")
        self.setAccessibleName(title)
        self._title = Label(title, "strong")
        self._facts = Facts()
        self._notice = MarkedLine("info", "", "muted")
        self._refusal = MarkedLine("circle-alert", "", "bad")
        self._again = Button(self.tr("Look again"))
        out = Button(self.tr("Leave it out"))
        self.setLayout(
            column(
                *(self._title, self._facts, self._notice, self._refusal),
                FlowRow(self._again, out),
                gap=8,
                margins=(16, 12),
            )
        )
        self._again.clicked.connect(self.looked_again)
        out.clicked.connect(self.left_out)
        self.show_looking(Path())

    def show_looking(self, path: Path) -> None:
        """Say that nobody knows yet what lies there."""
        self._facts.show_facts([(self.tr("Place"), _shown(path))])
        self._say_notice(self.tr("Looking at what lies there…"))
        self._say_refusal("")

    def show_source(self, source: FoundSource) -> None:
        """Say what lies there."""
        self._facts.show_facts(_facts(source))
        self._say_notice(_left_out(source.left_out))
        self._say_refusal("")

    def show_refusal(self, words: str) -> None:
        """Say why nothing of it is taken in."""
        self._say_notice("")
        self._say_refusal(words)

    @property
    def refusal(self) -> str:
        """Why nothing of it is taken in, if that is so."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    def focus_refusal(self) -> None:
        """Put the keyboard where something can be done about it."""
        self._again.setFocus()

    def _say_notice(self, words: str) -> None:
        self._notice.say(words)
        self._notice.setVisible(bool(words))

    def _say_refusal(self, words: str) -> None:
        self._refusal.say(words)
        self._refusal.setVisible(bool(words))
        self._again.setVisible(bool(words))


def medium_words(medium: Medium) -> str:
    """Say of a medium what the system itself says, plainly also where it says nothing.

    The name of a medium comes from whoever made or named it.
    """
    name = in_plain_order(medium.name) or medium.device
    if not name:
        return _tr("The system does not say")
    serial = in_plain_order(medium.serial)
    if serial:
        return _tr("{name}, serial number {serial}").format(name=name, serial=serial)
    return _tr("{name}; the system gives no serial number").format(name=name)


def size_words(size: int) -> str:
    """Return a size as people say it, and to the byte."""
    exact = _tr("{bytes} bytes").format(bytes=f"{size:,}")
    if size_text(size) == exact:
        return exact
    return _tr("{size} ({exact})").format(size=size_text(size), exact=exact)


def _facts(source: FoundSource) -> list[tuple[str, str]]:
    facts = [
        (_tr("Name"), shown_name(source.name)),
        (_tr("Place"), _shown(source.path)),
    ]
    if source.is_folder:
        facts.append((_tr("Folder with"), _files(source.files)))
    facts.append((_tr("Size"), size_words(source.size)))
    times = (
        (_tr("Changed"), source.modified),
        (_tr("Last read"), source.accessed),
        (_tr("Created"), source.created),
    )
    facts += [(label, time) for label, time in times if time]
    return [*facts, (_tr("Medium"), medium_words(source.medium))]


def _files(count: int) -> str:
    if count == 1:
        return _tr("1 file")
    return _tr("{count} files").format(count=f"{count:,}")


def _left_out(count: int) -> str:
    if not count:
        return ""
    one = _tr(
        "1 thing in it is a link, a device or the like. It is not taken in, and named "
        "in the list of the folder."
    )
    several = _tr(
        "{count} things in it are links, devices or the like. They are not taken in, "
        "and named in the list of the folder."
    )
    return one if count == 1 else several.format(count=f"{count:,}")


def _shown(path: Path) -> str:
    """Return a path as text that can be shown, whatever bytes its name is made of."""
    return shown_name(str(path).encode(errors="replace").decode())


def shown_name(words: str) -> str:
    """Return a name from outside so that nothing of it is unseen or breaks the line."""
    return "".join(
        each if each.isprintable() else f"[U+{ord(each):04X}]" for each in words
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("source-card", words)
