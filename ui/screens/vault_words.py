"""How the vault stands, in words."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.application.vault_checks import WHOLE_FOR, VaultStanding
from ui.formatting import date_text, size_text

_MOST_NAMED = 3
"""Strangers that are named; of many nobody reads the names."""

_NAME = 16
"""Letters of a stranger's name that tell it from the others."""


def stored_words(standing: VaultStanding) -> str:
    """Say how much is stored."""
    if not standing.items:
        return _tr("Nothing is stored yet: no file was taken in as evidence.")
    if standing.items == standing.stored_files == 1:
        return _tr("1 item is stored, 1 file, {size}.").format(
            size=size_text(standing.size)
        )
    words = _tr("Stored: {items} items, {files} files, {size}.")
    return words.format(
        items=standing.items,
        files=standing.stored_files,
        size=size_text(standing.size),
    )


def checked_words(standing: VaultStanding, now: datetime) -> str:
    """Say how much of it was read not long ago, and how old the oldest look is."""
    if not standing.items:
        return ""
    slots = {
        "checked": standing.checked,
        "items": standing.items,
        "days": WHOLE_FOR.days,
    }
    if standing.oldest_check is None:
        words = _tr(
            "Read again and found whole in the last {days} days: {checked} of {items}. "
            "Some were not read since they were taken in, or are not whole."
        )
        return words.format(**slots)
    oldest = date_text(standing.oldest_check.astimezone(now.tzinfo).date())
    words = _tr(
        "Read again and found whole in the last {days} days: {checked} of {items}. "
        "The look furthest back is of {oldest}."
    )
    return words.format(**slots, oldest=oldest)


def whole_words(standing: VaultStanding) -> str:
    """Say that all of it is what was taken in; nothing while that is not known."""
    if not standing.items or standing.due:
        return ""
    if standing.damaged:
        return _tr("Every stored item is now what was taken in; findings stay below")
    return _tr("Every stored item is exactly what was taken in")


def finding_title(standing: VaultStanding) -> str:
    """Say how many items something was found at that nobody has explained."""
    unexplained = standing.unexplained
    if len(unexplained) == 1:
        [item] = unexplained
        words = _tr("What is stored of {item} was not what was taken in")
        return words.format(item=f"{item.incident}, {item.number}")
    words = _tr("What is stored of {count} items was not what was taken in")
    return words.format(count=len(unexplained))


def stranger_words(standing: VaultStanding) -> Sequence[str]:
    """Name what lies there and no entry speaks of."""
    strangers = standing.strangers
    if not strangers:
        return ()
    named = ", ".join(name[:_NAME] for name in strangers[:_MOST_NAMED])
    if len(strangers) > _MOST_NAMED:
        named = _tr("{names} and others").format(names=named)
    words = _tr("In the folder of the evidence, and in no entry: {count} ({names}).")
    return (words.format(count=len(strangers), names=named),)


def _tr(words: str) -> str:
    return QCoreApplication.translate("vault", words)
