"""What the panel for printing says of printers, sheets and what a printer lacks."""

from PySide6.QtCore import QCoreApplication

from logbook.domain.print_outcome import Sides
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from ui.print_job import Queue, QueueState
from ui.print_trouble import Trouble

_QUEUES = {
    QueueState.READY: QT_TRANSLATE_NOOP("printing", "{name}, ready"),
    QueueState.PRINTING: QT_TRANSLATE_NOOP(
        "printing", "{name}, prints something else now"
    ),
    QueueState.OUT_OF_PAPER: QT_TRANSLATE_NOOP("printing", "{name}, out of paper"),
    QueueState.TROUBLE: QT_TRANSLATE_NOOP("printing", "{name}, has to be looked after"),
    QueueState.STOPPED: QT_TRANSLATE_NOOP("printing", "{name}, stopped"),
    QueueState.REFUSES: QT_TRANSLATE_NOOP("printing", "{name}, takes no jobs"),
}

_SIDES = {
    Sides.ONE: QT_TRANSLATE_NOOP("printing", "One side of the sheet"),
    Sides.LONG_EDGE: QT_TRANSLATE_NOOP("printing", "Both sides, turned like a book"),
    Sides.SHORT_EDGE: QT_TRANSLATE_NOOP(
        "printing", "Both sides, turned like a calendar"
    ),
}

_NO_ANSWER = QT_TRANSLATE_NOOP(
    "printing",
    "It does not answer. See whether it is switched on and its cable is in; then it "
    "goes on by itself.",
)
_EMPTY = QT_TRANSLATE_NOOP(
    "printing", "It has no paper. Put paper in; then it goes on by itself."
)
_OPEN = QT_TRANSLATE_NOOP(
    "printing", "A door or a cover is open. Close it; then it goes on by itself."
)
_NO_INK = QT_TRANSLATE_NOOP(
    "printing", "Its toner or ink is used up. Put a new cartridge in."
)
_LITTLE_INK = QT_TRANSLATE_NOOP(
    "printing",
    "Its toner or ink is running low. Look whether the last pages can be read.",
)
_NO_TRAY = QT_TRANSLATE_NOOP("printing", "A tray is missing. Push it in.")

_REASONS = {
    "media-empty": _EMPTY,
    "media-needed": QT_TRANSLATE_NOOP(
        "printing", "It waits for the right paper. Put in what its display asks for."
    ),
    "media-low": QT_TRANSLATE_NOOP("printing", "It has little paper left."),
    "media-jam": QT_TRANSLATE_NOOP(
        "printing", "Paper is stuck in it. Open it, take the paper out and close it."
    ),
    "door-open": _OPEN,
    "cover-open": _OPEN,
    "interlock-open": _OPEN,
    "toner-empty": _NO_INK,
    "marker-supply-empty": _NO_INK,
    "toner-low": _LITTLE_INK,
    "marker-supply-low": _LITTLE_INK,
    "offline": _NO_ANSWER,
    "shutdown": _NO_ANSWER,
    "timed-out": _NO_ANSWER,
    "output-area-full": QT_TRANSLATE_NOOP(
        "printing", "The tray its pages come out to is full. Take them out."
    ),
    "input-tray-missing": _NO_TRAY,
    "output-tray-missing": _NO_TRAY,
}
"""By the keyword of the Internet Printing Protocol: what is wrong, what to do."""


def queue_words(queue: Queue) -> str:
    """Name a printer with its state."""
    return _tr(_QUEUES[queue.state]).format(name=queue.name)


def sides_words(sides: Sides) -> str:
    """Name how sheets are printed."""
    return _tr(_SIDES[sides])


def reason_words(reason: str) -> str:
    """Say what a keyword means and what to do about it."""
    words = _REASONS.get(reason)
    if words is None:
        return _tr("It reports “{reason}”. Look at the printer.").format(reason=reason)
    return _tr(words)


def trouble_words(trouble: Trouble) -> list[str]:
    """Return what a printer complains of, a sentence each; its own words last."""
    said = [_tr("The printer says: {words}").format(words=trouble.said)]
    meant = list(dict.fromkeys(map(reason_words, trouble.reasons)))
    return meant + (said if trouble.said else [])


def refusal_words(queue: Queue) -> str:
    """Say why nothing can be sent to a printer now; nothing where it can."""
    match queue.state:
        case QueueState.REFUSES:
            return _tr("This printer takes no jobs. Choose another one.")
        case QueueState.STOPPED:
            return _tr(
                "This printer is stopped. Have whoever looks after it start it again, "
                "or choose another one."
            )
    return ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("printing", words)
