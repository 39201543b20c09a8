"""The entries of an incident as one audience sees them, and what is kept from it.

What is withheld is taken out, never covered: a reduced entry holds the values of the
shown fields only, beside the very bytes its author signed, in which the others stand
as salted digests.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from enum import StrEnum

from logbook.domain.audience import Audience, WithholdClass
from logbook.domain.bodies import Amendment, Body, body_of
from logbook.domain.disclosure_rules import rule_for
from logbook.domain.entry import SignedEntry
from logbook.domain.handoff_bodies import ReportHandedOver
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.record_bodies import ReportIssued
from logbook.domain.review_bodies import ReportPrepared, ReportSignedOff
from logbook.domain.withholding_bodies import WithholdChoice, WithholdingDecided


@dataclass(frozen=True, slots=True)
class Withheld:
    """One field of one entry that is kept from an audience.

    Attributes:
        has_value: Whether there is anything to keep back: an empty field is withheld
            without being counted.
        overruled: Whether somebody decided so against the rules.
    """

    entry: int
    field: str
    why: WithholdClass
    has_value: bool
    overruled: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What one audience sees of the entries of an incident.

    Attributes:
        entries: Those of which something shows, reduced to it; oldest first.
        hidden: Those of which nothing shows.
        withheld: Every field that is kept back.
    """

    audience: Audience
    entries: tuple[SignedEntry, ...]
    hidden: tuple[SignedEntry, ...]
    withheld: tuple[Withheld, ...]

    @property
    def counted(self) -> dict[WithholdClass, int]:
        """How many parts that hold something are withheld under each class."""
        found = [each.why for each in self.withheld if each.has_value]
        return {why: found.count(why) for why in WithholdClass if why in found}

    def why(self, entry: int) -> dict[str, WithholdClass]:
        """Return the class of each withheld field of an entry."""
        return {each.field: each.why for each in self.withheld if each.entry == entry}


Verdict = WithholdClass | None
"""Why a field is withheld; none if it is shown."""


def seen_by(
    audience: Audience,
    entries: Iterable[SignedEntry],
    *,
    recipient: str = "",
    report: str = "",
) -> Seen:
    """Apply the rules, and what people decided about them, to an incident's entries.

    Args:
        entries: Of one incident, oldest first, with the decisions among them.
        recipient: Id of whom the report is made out to; decisions about others do
            not count.
        report: Number of the report: that it was put up and signed off is shown to
            whoever reads it, as are earlier reports they were given.
    """
    entries = list(entries)
    judge = _Judge(audience, entries, recipient, report)
    shown: list[SignedEntry] = []
    hidden: list[SignedEntry] = []
    withheld: list[Withheld] = []
    for signed in entries:
        kept = judge.withheld_of(signed)
        seen = signed if not kept else reduced(signed, {each.field for each in kept})
        withheld += kept
        (shown if seen.disclosed and seen.understood != [None] else hidden).append(seen)
    return Seen(audience, tuple(shown), tuple(hidden), tuple(withheld))


def reduced(signed: SignedEntry, without: Collection[str]) -> SignedEntry:
    """Return an entry without the values of some fields; what is signed stays."""
    left = {
        name: value for name, value in signed.disclosed.items() if name not in without
    }
    seen = replace(signed, disclosed=left)
    body = body_of(signed)
    seen.understood.append(None if body is None else _blanked(body, without))
    return seen


class _Judge:
    """Says of each field whether it is withheld from one audience."""

    def __init__(
        self,
        audience: Audience,
        entries: Sequence[SignedEntry],
        recipient: str,
        report: str,
    ) -> None:
        self._audience = audience
        self._report = report
        self._by_number = {signed.number: signed for signed in entries}
        self._decided = _overrulings(entries, recipient)
        self._received = _received(entries, recipient)

    def withheld_of(self, signed: SignedEntry) -> list[Withheld]:
        """Return the fields of an entry that are withheld; none if it shows whole."""
        body = body_of(signed)
        if self._is_of_report(body):
            return []
        rule = self._rules(signed, body)
        found = []
        for name, shown in signed.disclosed.items():
            proposed = rule(name)
            why = self._overruled(signed.number, name, proposed)
            if why is not None:
                has_value = shown.value not in ("", None, 0, False)
                overruled = why is not proposed
                found.append(Withheld(signed.number, name, why, has_value, overruled))
        return self._all_or_some(signed, body, found)

    @staticmethod
    def _all_or_some(
        signed: SignedEntry, body: Body | None, found: list[Withheld]
    ) -> list[Withheld]:
        """Withhold as a whole what nobody can show a part of."""
        names = {each.field for each in found}
        if not found or names == signed.disclosed.keys():
            return found
        if body is not None and _blanked(body, names) is not None:
            return found
        why, number = found[0].why, signed.number
        rest = signed.disclosed.keys() - names
        return found + [
            Withheld(number, name, why, has_value=True) for name in sorted(rest)
        ]

    def _is_of_report(self, body: Body | None) -> bool:
        """Tell whether an entry puts up or signs off the very report.

        A check refuses a report that withholds any of it, so nobody can.
        """
        match body:
            case ReportPrepared() | ReportSignedOff():
                return bool(self._report) and body.report == self._report
        return False

    def _is_theirs(self, body: Body | None) -> bool:
        """Tell whether an entry is about an earlier report the reader was given."""
        match body:
            case ReportIssued() | ReportHandedOver():
                is_outside = self._audience.is_outside
                return not is_outside and body.report in self._received
        return False

    def _rules(
        self, signed: SignedEntry, body: Body | None
    ) -> Callable[[str], Verdict]:
        if self._is_theirs(body):
            return lambda _name: None
        about = self._amended(signed) if isinstance(body, Amendment) else []
        if isinstance(body, Amendment) and about:
            # New words are for nobody any of the older ones were not for.
            found = [self._why(each, body.field) for each in about]
            why = next((each for each in found if each is not None), None)
            return lambda _name: why
        return self._by_rules(signed.entry.kind, body)

    def _by_rules(self, kind: str, body: Body | None) -> Callable[[str], Verdict]:
        def judged(name: str) -> Verdict:
            rule = rule_for(kind, body, name)
            return rule.why if rule.hides_from(self._audience) else None

        return judged

    def _why(self, signed: SignedEntry, name: str) -> Verdict:
        proposed = self._by_rules(signed.entry.kind, body_of(signed))(name)
        return self._overruled(signed.number, name, proposed)

    def _amended(self, signed: SignedEntry) -> list[SignedEntry]:
        about = [self._by_number.get(number) for number in signed.entry.refers_to]
        return [each for each in about if each is not None]

    def _overruled(self, entry: int, name: str, proposed: Verdict) -> Verdict:
        decided = self._decided.get((entry, name)) or self._decided.get((entry, ""))
        if decided is None:
            return proposed
        if decided.choice is WithholdChoice.SHOW:
            return None
        return proposed or _class_of(decided)


def _class_of(decided: WithholdingDecided) -> WithholdClass:
    known = set(WithholdClass)
    return WithholdClass(decided.why) if decided.why in known else next(iter(known))


def _received(entries: Iterable[SignedEntry], recipient: str) -> set[str]:
    """Return the numbers of the reports that were made out to a recipient."""
    bodies = [body_of(signed) for signed in entries]
    return {
        body.report
        for body in bodies
        if isinstance(body, ReportIssued) and recipient and body.recipient == recipient
    }


def _overrulings(
    entries: Iterable[SignedEntry], recipient: str
) -> dict[tuple[int, str], WithholdingDecided]:
    """Return the latest decision about each field of each entry."""
    found: dict[tuple[int, str], WithholdingDecided] = {}
    for signed in entries:
        body = body_of(signed)
        if not isinstance(body, WithholdingDecided) or body.recipient != recipient:
            continue
        if body.choice is WithholdChoice.ACCEPTED:
            continue
        for number in signed.entry.refers_to:
            if not body.field:
                for key in [each for each in found if each[0] == number]:
                    del found[key]
            found[number, body.field] = body
    return found


def _blanked(body: Body, without: Collection[str]) -> Body | None:
    """Return what an entry says without some fields; none if nothing is left."""
    blanks: dict[str, object] = {}
    for each in fields(body):
        if each.name not in without:
            continue
        if each.default is not MISSING:
            blanks[each.name] = each.default
            continue
        match getattr(body, each.name):
            case StrEnum():
                return None
            case str():
                blanks[each.name] = ""
            case Moment() as moment:
                blanks[each.name] = replace(moment, at=None, fidelity=Fidelity.UNKNOWN)
            case _:
                return None
    return replace(body, **blanks)  # type: ignore[arg-type]
