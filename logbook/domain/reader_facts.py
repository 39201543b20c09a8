"""What one reader may be told about each question and matter of an incident.

A value is taken from what the reader sees, and only where nothing newer is withheld:
an older answer is never passed off as the one that holds. Of what is withheld, only
the class of reasons is known here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from logbook.domain.assessment import GivenDetermination
from logbook.domain.audience import WithholdClass
from logbook.domain.bodies import Answer
from logbook.domain.conditions import Facts, facts_of
from logbook.domain.documentation import GivenAnswer
from logbook.domain.entry import SignedEntry
from logbook.domain.seen import Seen
from logbook.domain.statements import value_of
from logbook.domain.wording import Phrase, Statement

NOT_RECORDED: Statement = (Phrase("form.unknown"),)
"""Said of what nobody recorded; somebody's answer "unknown" is another thing."""

_VALUE = frozenset({"question", "standing", "text", "moment", "count"})
_FINDING = frozenset({"assessment", "finding", "happened"})


def withheld_phrase(why: WithholdClass) -> Phrase:
    """Say that something is on record and kept from this reader."""
    return Phrase("form.withheld", {"why": str(why)})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about one thing.

    Attributes:
        said: Each statement on a line of its own.
        entries: Numbers of the entries it was read from.
        is_recorded: Whether anything is on record, shown or withheld.
    """

    said: tuple[Statement, ...]
    entries: tuple[int, ...] = ()
    is_recorded: bool = True


UNKNOWN = Known((NOT_RECORDED,), is_recorded=False)


@dataclass(frozen=True, slots=True)
class ReaderFacts:
    """Answers and determinations as a reader sees them.

    Attributes:
        numbers: The entry that holds for each question, whoever may see it.
        findings: The same for each matter that was determined.
    """

    seen: Seen
    shown: Facts
    numbers: Mapping[str, int]
    findings: Mapping[str, int]

    @classmethod
    def of(cls, entries: Iterable[SignedEntry], seen: Seen) -> "ReaderFacts":
        """Work them out.

        Args:
            entries: All of the incident; nothing but their numbers is kept.
        """
        whole = facts_of(entries)
        return cls(
            seen,
            facts_of(seen.entries),
            {name: each.current.number for name, each in whole.answers.items()},
            {name: each.current.number for name, each in whole.determinations.items()},
        )

    def why(self, question: str) -> WithholdClass | None:
        """Return why the answer that holds is withheld; none if it is shown."""
        number = self.numbers.get(question)
        if number is None:
            return None
        shown = self.shown.answers.get(question)
        current = None if shown is None else shown.current.number
        return self._why(number, current, _VALUE)

    def given(self, question: str) -> GivenAnswer | None:
        """Return the answer that holds, if there is one and the reader may see it."""
        if self.why(question) is not None:
            return None
        answered = self.shown.answers.get(question)
        return None if answered is None else answered.current

    def answer(self, question: str) -> Answer | None:
        """Return what the answer that holds says, if the reader may see it."""
        given = self.given(question)
        return None if given is None else given.body

    def known(self, question: str) -> Known:
        """Return the answer in words, that it is withheld, or that nobody gave one."""
        why = self.why(question)
        if why is not None:
            return Known(((withheld_phrase(why),),))
        given = self.given(question)
        if given is None:
            return UNKNOWN
        return Known(((value_of(given.body),),), (given.number,))

    def why_not_found(self, matter: str) -> WithholdClass | None:
        """Return why the finding that holds is withheld; none if it is shown."""
        number = self.findings.get(matter)
        if number is None:
            return None
        shown = self.shown.determinations.get(matter)
        current = None if shown is None else shown.current.number
        return self._why(number, current, _FINDING)

    def found(self, matter: str) -> GivenDetermination | None:
        """Return the determination that holds, if the reader may see it."""
        if self.why_not_found(matter) is not None:
            return None
        found = self.shown.determinations.get(matter)
        return None if found is None else found.current

    def _why(
        self, number: int, shown: int | None, needed: frozenset[str]
    ) -> WithholdClass | None:
        why = self.seen.why(number)
        if shown == number:
            return next((why[name] for name in sorted(needed & why.keys())), None)
        return next(iter(why.values()), WithholdClass.LIVE_SECURITY)
