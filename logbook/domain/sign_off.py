"""Reports that are put up for another person's sign-off, and what a sign-off holds for.

A sign-off is over the record up to and with the entry that put the report up. Whatever
came after is named, and stays after the sign-off until there is another one.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from logbook.domain.bodies import body_of
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import MalformedCheckpointError
from logbook.domain.moment import Stamp
from logbook.domain.people import People
from logbook.domain.record_bodies import Edition, ReportIssued
from logbook.domain.review_bodies import ReportPrepared, ReportSignedOff, ReviewRefused
from logbook.domain.role import Role
from logbook.domain.wording import Phrase, Slot

SIGN_OFF_KINDS = (
    EntryKind.REPORT_PREPARED,
    EntryKind.REPORT_SIGNED_OFF,
    EntryKind.REVIEW_REFUSED,
)
"""All that has to be read to know what is signed off."""

DRAFT_KINDS = (*SIGN_OFF_KINDS, EntryKind.REPORT_ISSUED)
"""All that has to be read to know how every report stands that was put up."""

NOT_CONTENT = frozenset(
    {
        EntryKind.REPORT_PREPARED,
        EntryKind.REPORT_SIGNED_OFF,
        EntryKind.REPORT_ISSUED,
        EntryKind.REPORT_PRINTED,
        EntryKind.REPORT_HANDED_OVER,
        EntryKind.WITHHOLDING_DECIDED,
        EntryKind.TIMELINE_EXPORTED,
        EntryKind.COUNTERSIGNED,
    }
)
"""Kinds that say what was done with the record, and nothing about the incident."""


class DraftStanding(StrEnum):
    """What became of a report that was put up."""

    WAITING = "waiting"
    SIGNED_OFF = "signed-off"
    REFUSED = "refused"
    RELEASED = "released"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report that was put up for sign-off.

    Attributes:
        number: The entry that put it up; it tells the record up to and with that.
        report: The number it is issued under.
        prepared_by: Id of the person who put it up.
        by: Id of the person who signed it off, refused or released it; nothing
            while it waits.
        settled: The entry that says so, none while it waits.
        reason: Why it was refused.
    """

    number: int
    report: str
    incident: str
    recipient: str
    recipient_name: str
    edition: Edition
    language: str
    prepared_by: str
    recorded: Stamp
    standing: DraftStanding = DraftStanding.WAITING
    by: str = ""
    settled: int | None = None
    reason: str = ""

    def waits_for(self, selves: Collection[str]) -> bool:
        """Tell whether a supervisor of these ids can vouch for it, or send it back."""
        waits = self.standing is DraftStanding.WAITING
        return waits and self.prepared_by not in selves


@dataclass(frozen=True, slots=True)
class SignOff:
    """Another person vouches for the record a report tells, up to an entry.

    Attributes:
        number: The entry that says so.
        up_to: Number of the last entry it holds for, which put the report up.
        prepared_by: Id of the person who put the report up.
        by: Id of the person who signed it off.
        after: Entries of the incident that came after, oldest first.
    """

    number: int
    report: str
    incident: str
    up_to: int
    prepared_by: str
    by: str
    recorded: Stamp
    after: tuple[int, ...] = ()


def selves_of(person: str, people: People) -> frozenset[str]:
    """Return every id under which the same person is enrolled.

    Whoever is enrolled twice under one name does not review their own words.
    """
    known = people.known_as(people.name_of(person))
    same = (each.id for each in people if people.known_as(each.name) == known)
    return frozenset({person, *same})


def drafts_of(entries: Iterable[SignedEntry], people: People) -> list[ReportDraft]:
    """Return every report that was put up, oldest first, as it stands now.

    Args:
        entries: At least those of `DRAFT_KINDS`, oldest first.
    """
    drafts: dict[int, ReportDraft] = {}
    for signed in entries:
        match body_of(signed):
            case ReportPrepared() as body if signed.entry.incident is not None:
                _replace_older(drafts, body.report)
                drafts[signed.number] = _draft(signed, body)
            case ReportSignedOff() as body:
                _settle_by_sign_off(drafts, signed, body, people)
            case ReviewRefused(report=report, reason=reason) if report:
                settled = DraftStanding.REFUSED
                _settle(drafts, signed, report, settled, people, reason)
            case ReportIssued() as body:
                _release(drafts, signed, body)
    return list(drafts.values())


def sign_off_of(
    report: str, entries: Iterable[SignedEntry], people: People
) -> SignOff | None:
    """Return the newest valid sign-off of a report, none if it has none.

    A sign-off is valid if a supervisor gave it to a report that somebody else put up,
    over the record up to that very entry. A refusal after it takes it back.

    Args:
        entries: Of the whole record, or of the incident of the report, oldest first.
    """
    entries = list(entries)
    found = [each for each in sign_offs_of(entries, people) if each.report == report]
    if not found:
        return None
    latest = found[-1]
    return replace(latest, after=entries_after(latest, entries))


def sign_offs_of(entries: Iterable[SignedEntry], people: People) -> list[SignOff]:
    """Return every valid sign-off that nobody took back, oldest first.

    Args:
        entries: At least those of `SIGN_OFF_KINDS`, oldest first.
    """
    prepared: dict[int, ReportDraft] = {}
    found: list[SignOff] = []
    for signed in entries:
        body = body_of(signed)
        if isinstance(body, ReportPrepared):
            prepared[signed.number] = _draft(signed, body)
        draft = prepared.get(_about(signed))
        if draft is None or not _may(signed, draft, people):
            continue
        match body:
            case ReportSignedOff() if _is_over(body, draft):
                found.append(_sign_off(signed, draft))
            case ReviewRefused(report=draft.report):
                found = [each for each in found if each.report != draft.report]
    return found


def unreleased_of(drafts: Iterable[ReportDraft]) -> tuple[ReportDraft, ...]:
    """Return each report that was put up and not released, as it stands by now.

    One that was sent back and put up again is still one report.
    """
    newest = {draft.report: draft for draft in drafts}
    over = DraftStanding.RELEASED, DraftStanding.REPLACED
    return tuple(draft for draft in newest.values() if draft.standing not in over)


def put_up_under(report: str, drafts: Iterable[ReportDraft]) -> ReportDraft | None:
    """Return how a report of this number was last put up, none if it was not."""
    found = [draft for draft in drafts if draft.report == report]
    return found[-1] if found else None


def signed_off_up_to(entries: Iterable[SignedEntry], people: People) -> dict[str, int]:
    """Return up to which entry each incident with a sign-off is signed off.

    Args:
        entries: At least those of `SIGN_OFF_KINDS`, oldest first.
    """
    found: dict[str, int] = {}
    for each in sign_offs_of(entries, people):
        found[each.incident] = max(each.up_to, found.get(each.incident, 0))
    return found


def is_after_sign_off(number: int, kind: str, up_to: int | None) -> bool:
    """Tell whether an entry adds to what was signed off up to *up_to*.

    What only says what was done with the record, such as the sign-off, does not.
    """
    return up_to is not None and number > up_to and is_content(kind)


def is_content(kind: str) -> bool:
    """Tell whether entries of a kind say something about the incident itself."""
    return kind not in NOT_CONTENT


def entries_after(sign_off: SignOff, entries: Iterable[SignedEntry]) -> tuple[int, ...]:
    """Return which entries of the incident came after a sign-off."""
    return tuple(
        signed.number
        for signed in entries
        if signed.entry.incident == sign_off.incident
        and is_after_sign_off(signed.number, signed.entry.kind, sign_off.up_to)
    )


def sign_off_words(sign_off: SignOff | None, people: People) -> Phrase:
    """Say of a report who signed it off, up to where, and what came after."""
    if sign_off is None:
        return Phrase("sign-off.none")
    name, number = people.name_of(sign_off.by), sign_off.up_to
    slots: dict[str, Slot] = {"name": name, "number": number}
    if not sign_off.after:
        return Phrase("sign-off.by", slots)
    after = ", ".join(map(str, sign_off.after))
    one = ".one" if len(sign_off.after) == 1 else ""
    return Phrase(f"sign-off.by-after{one}", {**slots, "after": after})


def _draft(signed: SignedEntry, body: ReportPrepared) -> ReportDraft:
    return ReportDraft(
        number=signed.number,
        report=body.report,
        incident=str(signed.entry.incident),
        recipient=body.recipient,
        recipient_name=body.recipient_name,
        edition=body.edition,
        language=body.language,
        prepared_by=signed.entry.author,
        recorded=signed.entry.recorded,
    )


def _replace_older(drafts: dict[int, ReportDraft], report: str) -> None:
    """A report that is put up again takes the place of what waited under its number."""
    for number, draft in drafts.items():
        if draft.report == report and draft.standing is DraftStanding.WAITING:
            drafts[number] = replace(draft, standing=DraftStanding.REPLACED)


def _settle_by_sign_off(
    drafts: dict[int, ReportDraft],
    signed: SignedEntry,
    body: ReportSignedOff,
    people: People,
) -> None:
    if _covers(body) == _about(signed):
        _settle(drafts, signed, body.report, DraftStanding.SIGNED_OFF, people)


def _settle(
    drafts: dict[int, ReportDraft],
    signed: SignedEntry,
    report: str,
    standing: DraftStanding,
    people: People,
    reason: str = "",
) -> None:
    """Say what became of a draft that waits, if another person says so."""
    draft = drafts.get(_about(signed))
    if draft is None or draft.report != report:
        return
    if draft.standing is DraftStanding.WAITING and _may(signed, draft, people):
        author, number = signed.entry.author, signed.number
        drafts[draft.number] = replace(
            draft, standing=standing, by=author, settled=number, reason=reason
        )


def _release(
    drafts: dict[int, ReportDraft], signed: SignedEntry, body: ReportIssued
) -> None:
    for number, draft in drafts.items():
        same = (draft.report, draft.incident) == (body.report, signed.entry.incident)
        if same and draft.standing is not DraftStanding.REPLACED:
            drafts[number] = replace(
                draft,
                standing=DraftStanding.RELEASED,
                by=signed.entry.author,
                settled=signed.number,
            )


def _may(signed: SignedEntry, draft: ReportDraft, people: People) -> bool:
    author = signed.entry.author
    same_incident = signed.entry.incident == draft.incident
    is_supervisor = (
        author in people.by_id and people.get(author).role is Role.SUPERVISOR
    )
    other = author not in selves_of(draft.prepared_by, people)
    return same_incident and is_supervisor and other


def _is_over(body: ReportSignedOff, draft: ReportDraft) -> bool:
    """Tell whether a sign-off covers the record up to the entry that put it up."""
    return (body.report, _covers(body)) == (draft.report, draft.number)


def _sign_off(signed: SignedEntry, draft: ReportDraft) -> SignOff:
    return SignOff(
        number=signed.number,
        report=draft.report,
        incident=draft.incident,
        up_to=draft.number,
        prepared_by=draft.prepared_by,
        by=signed.entry.author,
        recorded=signed.entry.recorded,
    )


def _about(signed: SignedEntry) -> int:
    """Return the one entry it refers to, 0 if it refers to none or to several."""
    refers_to = signed.entry.refers_to
    return refers_to[0] if len(refers_to) == 1 else 0


def _covers(body: ReportSignedOff) -> int:
    """Return up to which entry a sign-off goes by its checkpoint, 0 if that is none."""
    try:
        return Checkpoint.from_text(body.checkpoint).size
    except MalformedCheckpointError:
        return 0
