"""What a reader may be told of an incident, for formats with words of their own.

Only the entries its reader sees are asked. An answer counts only if nothing newer may
be withheld from the reader: an older one is never passed off as the one that holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, UUID, uuid5

from logbook.domain.bodies import Answer, Standing
from logbook.domain.disclosure_rules import rule_for
from logbook.domain.documentation import AnsweredQuestion, answers_of, choices_from_text
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.incident import kind_of
from logbook.domain.moment import Fidelity, Moment, Stamp
from logbook.domain.report import Report
from logbook.domain.seen import Seen
from logbook.domain.step import IncidentKind

_OURS = uuid5(NAMESPACE_URL, "urn:incident-logbook:open-formats:1")
"""Names of objects are worked out below this one: the same report, the same names."""

_OPENED = EntryKind.INCIDENT_OPENED

_VALUE = frozenset({"question", "standing", "text", "moment", "count"})

EXACT = frozenset({Fidelity.SECOND, Fidelity.MINUTE})
"""How well a time is known that lengths are worked out from."""


@dataclass(frozen=True, slots=True)
class Told:
    """One report and what its reader sees.

    Attributes:
        opened: When the incident was recorded; as of when the report is, if that is
            not shown.
        happened: When it happened, as was claimed at the opening or amended since.
    """

    report: Report
    seen: Seen
    answers: Mapping[str, Answer]
    kind: IncidentKind
    opened: Stamp
    happened: Moment | None
    _names: str = field(repr=False)

    @classmethod
    def of(cls, report: Report, seen: Seen) -> "Told":
        """Work it out."""
        rows = [each for each in report.rows if each.kind == _OPENED]
        opened = rows[0].recorded if rows else report.as_of
        happened = rows[0].happened if rows else None
        # Another reader is told other things: their objects have names of their own.
        origin = report.checkpoint.checkpoint.origin
        names = f"{origin}/{report.incident}/{report.recipient}"
        answers = _answers(seen)
        return cls(
            report, seen, answers, kind_of(seen.entries), opened, happened, names
        )

    def uuid(self, name: str) -> UUID:
        """Return the same UUID for the same thing, told to the same reader."""
        return uuid5(_OURS, f"{self._names}/{name}")

    def text(self, question: str) -> str:
        """Return the words of the answer that holds; nothing if there are none."""
        answer = self.answers.get(question)
        return "" if answer is None else answer.text

    def choices(self, question: str) -> tuple[str, ...]:
        """Return what was chosen, word by word as it was offered."""
        return choices_from_text(self.text(question))

    def moment(self, question: str) -> Moment | None:
        """Return a time that was given and is known at least to the day."""
        answer = self.answers.get(question)
        moment = None if answer is None else answer.moment
        return moment if is_dated(moment) else None

    def count(self, question: str) -> int | None:
        """Return a number that was given."""
        answer = self.answers.get(question)
        return None if answer is None else answer.count

    def hides(self, kind: EntryKind, name: str) -> bool:
        """Tell whether the rules keep a field of a kind of entry from this reader."""
        return rule_for(kind, None, name).hides_from(self.seen.audience)


def is_dated(moment: Moment | None) -> bool:
    """Tell whether a time is one: neither before nor after another, nor unknown."""
    open_ended = (Fidelity.BEFORE, Fidelity.AFTER, Fidelity.UNKNOWN)
    return moment is not None and moment.fidelity not in open_ended


def _answers(seen: Seen) -> dict[str, Answer]:
    newer = _referred_to(seen.hidden)
    blanked = {each.entry for each in seen.withheld if each.field in _VALUE}
    return {
        name: answered.current.body
        for name, answered in answers_of(seen.entries).items()
        if answered.current.body.standing is Standing.VALUE
        and not _numbers(answered) & newer
        and answered.current.number not in blanked
    }


def _referred_to(hidden: Iterable[SignedEntry]) -> set[int]:
    """Return the answers that an answer took the place of that is not shown."""
    kind = EntryKind.ANSWER
    return {
        number
        for signed in hidden
        if signed.entry.kind == kind
        for number in signed.entry.refers_to
    }


def _numbers(answered: AnsweredQuestion) -> set[int]:
    return {each.number for each in (*answered.earlier, answered.current)}
