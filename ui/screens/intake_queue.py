"""The forms of what is to be taken in, kept until each has become an entry."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from logbook.domain.canonical import Value
from ui.drafts import Drafts

_PLACE = "evidence"
_FORMS, _PATH, _TYPED = "forms", "path", "typed"


@dataclass(slots=True)
class QueuedForm:
    """One form.

    Attributes:
        key: Tells it from the others for as long as the logbook is open.
        path: What is to be taken in; none for a thing that is only registered.
        typed: What stands in its fields.
        refused: Why it was not taken in the last time.
        is_taken: Whether it is being taken in, so that nobody is asked about it.
    """

    key: str
    path: Path | None
    typed: Mapping[str, Value] = field(default_factory=dict)
    refused: str = ""
    is_taken: bool = False


class IntakeQueue:
    """All forms of one incident, in the order in which they were chosen.

    What is being taken in stays kept until its entry is on the disk: a lock in the
    middle gives the intake up, and the form is there again afterwards.
    """

    def __init__(self, drafts: Drafts, incident: str) -> None:
        self._drafts = drafts
        self._incident = incident
        self._keys = count(1)
        self._forms: list[QueuedForm] = []
        kept = drafts.kept(_PLACE, incident)
        forms = kept.get(_FORMS) if isinstance(kept, Mapping) else None
        for each in forms if isinstance(forms, Sequence) else ():
            self._restore(each)

    @property
    def forms(self) -> tuple[QueuedForm, ...]:
        """What a person is still to be asked about, the first first."""
        return tuple(each for each in self._forms if not each.is_taken)

    @property
    def first(self) -> QueuedForm | None:
        """What a person is asked about now."""
        return next(iter(self.forms), None)

    def add(self, *paths: Path | None) -> None:
        """Ask about these after what is asked already; what is there is not doubled."""
        known = {each.path for each in self._forms if each.path is not None}
        for path in paths:
            if path is None or path not in known:
                self._forms.append(self._form(path))
        self.keep()

    def keep(self) -> None:
        """Keep everything as it stands now."""
        kept: list[Value] = [
            {_PATH: _path_text(each.path), _TYPED: dict(each.typed)}
            for each in self._forms
        ]
        self._drafts.keep(_PLACE, {_FORMS: kept} if kept else None, self._incident)

    def drop(self, key: str) -> None:
        """Forget a form: it was recorded, or a person left it out."""
        self._forms = [each for each in self._forms if each.key != key]
        self.keep()

    def show_taken(self, key: str, *, is_taken: bool, refused: str = "") -> None:
        """Note that it is being taken in, or that it was not after all."""
        for each in self._forms:
            if each.key == key:
                each.is_taken, each.refused = is_taken, refused

    def _form(
        self, path: Path | None, typed: Mapping[str, Value] | None = None
    ) -> QueuedForm:
        return QueuedForm(f"{self._incident}/{next(self._keys)}", path, typed or {})

    def _restore(self, kept: Value) -> None:
        if not isinstance(kept, Mapping):
            return
        typed = kept.get(_TYPED)
        path = _path_of(str(kept.get(_PATH) or ""))
        self._forms.append(
            self._form(path, typed if isinstance(typed, Mapping) else {})
        )


def _path_text(path: Path | None) -> str:
    """Return a path as it can be kept: not every name of a file is text."""
    return os.fsencode(path).hex() if path is not None else ""


def _path_of(kept: str) -> Path | None:
    try:
        return Path(os.fsdecode(bytes.fromhex(kept))) if kept else None
    except ValueError:
        return None
