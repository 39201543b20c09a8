"""What is kept from whom: proposed by rules, decided by a named person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from logbook.application.journal import Journal
from logbook.application.recipients import recipient_name
from logbook.application.refusing import refuse
from logbook.domain.audience import Audience, WithholdClass
from logbook.domain.disclosure_rules import RULES_VERSION
from logbook.domain.draft import Problem, Problems, present, reason_problem
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import UnknownItemError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.record_bodies import LogbookCreated
from logbook.domain.released_values import released
from logbook.domain.report_version import version_for
from logbook.domain.seen import Seen, seen_by
from logbook.domain.withholding import (
    Acceptance,
    Lapse,
    acceptance_of,
    counts_text,
    lapse_of,
)
from logbook.domain.withholding_bodies import WithholdChoice, WithholdingDecided


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be withheld from one recipient now.

    Attributes:
        accepted: Who answers for it as it stands; none while nobody does.
    """

    recipient: str
    recipient_name: str
    audience: Audience
    entries: tuple[SignedEntry, ...]
    seen: Seen
    accepted: Acceptance | None

    @property
    def is_open(self) -> bool:
        """Whether something is withheld that nobody has accepted."""
        return bool(self.seen.withheld) and self.accepted is None


@dataclass(frozen=True, slots=True)
class OverrulingDraft:
    """Somebody decides against the proposal for some entries.

    Attributes:
        field: One field, or nothing for all of them.
        shows: Whether they are to be shown, rather than withheld.
        why: Class, where they are to be withheld.
    """

    incident: str
    recipient: str
    entries: Sequence[int]
    shows: bool
    reason: str
    field: str = ""
    why: WithholdClass | None = None

    def problems(self) -> Problems:
        """Return what still stands in the way of recording it."""
        needs_class = not self.shows and self.why is None
        return present(
            {
                "entries": None if self.entries else Problem.EMPTY,
                "reason": reason_problem(self.reason),
                "why": Problem.EMPTY if needs_class else None,
            }
        )


class WithholdingService:
    """Says what rules propose to keep back, and records what people decide."""

    def __init__(
        self, journal: Journal, pack: JurisdictionPack, founding: LogbookCreated
    ) -> None:
        self._journal = journal
        self._pack = pack
        self._founding = founding

    def proposal(self, incident: str, recipient: str) -> Proposal:
        """Return what would be withheld from a recipient now.

        Raises:
            UnknownItemError: The pack has no such recipient.
        """
        organisation = self._founding.organisation
        name = recipient_name(self._pack, organisation, recipient)
        entries = tuple(self._journal.store.of_incident(incident))
        audience = version_for(recipient).audience
        seen = seen_by(audience, entries, recipient=recipient)
        accepted = acceptance_of(entries, recipient, seen)
        return Proposal(recipient, name, audience, entries, seen, accepted)

    def lapse(self, incident: str, recipient: str, seen: Seen) -> Lapse | None:
        """Return what came after the last acceptance for a recipient.

        Args:
            seen: What the recipient sees of the incident now.
        """
        kind = EntryKind.WITHHOLDING_DECIDED
        decisions = self._journal.store.of_incident(incident, kind)
        return lapse_of(decisions, recipient, seen)

    def accept(self, incident: str, recipient: str) -> SignedEntry:
        """Accept what is withheld from a recipient, as it stands now.

        Raises:
            UnknownIncidentError: The logbook has no such incident.
            UnknownItemError: The pack has no such recipient.
        """
        proposal = self.proposal(incident, recipient)
        newest = max((each.number for each in proposal.entries), default=0)
        body = WithholdingDecided(
            recipient,
            proposal.recipient_name,
            proposal.audience.value,
            WithholdChoice.ACCEPTED,
            counts=counts_text(proposal.seen),
            up_to=newest,
            rules=RULES_VERSION,
        )
        return self._journal.record(incident, body)

    def overrule(self, draft: OverrulingDraft) -> SignedEntry:
        """Show what was to be withheld, or withhold what was to be shown.

        Raises:
            ProblemsError: No entry, no reason or no class is given.
            UnknownItemError: An entry is none of the incident, or the pack has no
                such recipient.
        """
        refuse(draft.problems())
        proposal = self.proposal(draft.incident, draft.recipient)
        known = {each.number: each for each in proposal.entries}
        for number in draft.entries:
            fields = known[number].disclosed if number in known else {}
            if number not in known or (draft.field and draft.field not in fields):
                raise UnknownItemError(f"{number} {draft.field}".strip())
        choice = WithholdChoice.SHOW if draft.shows else WithholdChoice.WITHHOLD
        body = WithholdingDecided(
            draft.recipient,
            proposal.recipient_name,
            proposal.audience.value,
            choice,
            field=draft.field,
            why="" if draft.shows or draft.why is None else draft.why.value,
            reason=draft.reason,
            rules=RULES_VERSION,
        )
        return self._journal.record(
            draft.incident, body, refers_to=tuple(sorted(set(draft.entries)))
        )

    def release(self, draft: OverrulingDraft) -> tuple[SignedEntry, bytes]:
        """Give values out that a report kept back, and record that they are given.

        Whoever holds the report checks with the file that they belong there: the
        report carries their salted digests.

        Returns:
            The entry, and the bytes of the file with the values.

        Raises:
            ProblemsError: No entry or no reason is given.
            UnknownItemError: An entry is none of the incident, or nothing of it is
                withheld from the recipient.
        """
        before = self.proposal(draft.incident, draft.recipient)
        whole = {each.number for each in before.seen.hidden} & set(draft.entries)
        known = {each.number: each for each in before.entries}
        chosen = []
        for number in sorted(set(draft.entries)):
            withheld = before.seen.why(number)
            fields = {draft.field} & set(withheld) if draft.field else set(withheld)
            if not fields:
                raise UnknownItemError(f"{number} {draft.field}".strip())
            chosen.append((known[number], sorted(fields)))
        signed = self.overrule(replace(draft, shows=True))
        return signed, released(chosen, whole=whole).to_bytes()
