"""An incident as STIX 2.1, with the extension that OASIS published for incidents.

Properties are those that every published edition of the extension knows; events and
tasks are tied to the incident by relationships, because the lists of them in the
extension have changed their names. What the record does not say is left out, or is
called suspected, undetermined or unknown as the vocabularies allow.
"""

from collections.abc import Mapping

from logbook.domain.bodies import NotificationMade, StepMarked, body_of
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.moment import Fidelity, Moment, utc_text
from logbook.domain.step_standing import standing_mark
from logbook.exchange.safe_text import Plain, without_empty
from logbook.exchange.stix_words import (
    AVAILABILITY,
    DETECTION,
    DETERMINATION,
    INCIDENT_TYPES,
    OUTCOME_OF_CALL,
    OUTCOME_OF_STEP,
    RECOVERABILITY,
    TASK_TYPES,
)
from logbook.exchange.told_facts import Told, is_dated

INCIDENT = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"
EVENT = "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e"
IMPACT = "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9"
TASK = "extension-definition--2074a052-8be4-4932-849e-f5e7798e0030"
"""The extensions by which OASIS defines incidents and what belongs to them."""

REHEARSAL = "rehearsal"

_Object = dict[str, Plain]


def stix_bundle(told: Told) -> dict[str, Plain]:
    """Return a bundle: who tells, the incident, and what belongs to it."""
    stix = _Bundle(told)
    return {
        "type": "bundle",
        "id": f"bundle--{told.uuid(f'bundle/{told.report.number}/{stix.modified}')}",
        "objects": stix.objects(),
    }


class _Bundle:
    """The objects of one bundle; all of them were last changed as of the report."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self.modified = utc_text(told.report.as_of.at)
        self._identity = f"identity--{told.uuid('identity')}"
        self._incident = f"incident--{told.uuid('incident')}"

    def objects(self) -> list[Plain]:
        """Return all of them, what is referred to first."""
        impacts = self._impacts()
        event = self._event()
        tasks = [*self._steps(), *self._calls()]
        return [
            self._organisation(),
            self._incident_of([str(each["id"]) for each in impacts]),
            *impacts,
            event,
            *tasks,
            *(self._related(str(each["id"])) for each in (event, *tasks)),
        ]

    def _object(self, kind: str, name: str, members: Mapping[str, Plain]) -> _Object:
        report = self._told.report
        return without_empty(
            {
                "type": kind,
                "spec_version": "2.1",
                "id": f"{kind}--{self._told.uuid(name)}",
                "created_by_ref": self._identity,
                "created": utc_text(min(self._told.opened.at, report.as_of.at)),
                "modified": self.modified,
                "labels": [REHEARSAL] if report.rehearsal else [],
                **members,
            }
        )

    def _organisation(self) -> _Object:
        told = self._told.report
        members = {"name": told.organisation, "identity_class": "organization"}
        found = self._object("identity", "identity", members)
        del found["created_by_ref"]
        return found

    def _incident_of(self, impacts: list[str]) -> _Object:
        told = self._told
        core = without_empty(
            {
                "extension_type": "property-extension",
                "determination": DETERMINATION.get(told.text("confirmed"), "suspected"),
                "investigation_status": self._status(),
                "incident_types": INCIDENT_TYPES.get(told.kind, ()),
                "detection_methods": DETECTION.get(told.text("how-discovered"), ()),
                "recoverability": RECOVERABILITY.get(told.text("recoverability")),
                "impact_refs": impacts,
            }
        )
        return self._object(
            "incident",
            "incident",
            {
                "name": told.report.title,
                "description": told.text("summary"),
                "external_references": [
                    {
                        "source_name": "Incident Logbook",
                        "external_id": told.report.incident,
                    }
                ],
                "extensions": {INCIDENT: core},
            },
        )

    def _status(self) -> str:
        """Return how far the response is; "unknown" to whom its close is not shown.

        The vocabulary is an open one, and has no word for that.
        """
        told = self._told
        closed = EntryKind.INCIDENT_CLOSED
        kinds = {signed.entry.kind for signed in told.seen.entries}
        if closed in kinds:
            return "closed"
        hidden = {signed.entry.kind for signed in told.seen.hidden}
        if told.hides(closed, "happened") or closed in hidden:
            return "unknown"
        return "new" if told.text("response-status") == "New" else "open"

    def _impacts(self) -> list[_Object]:
        """Return how services suffered, on the scale the extension has for it."""
        value = AVAILABILITY.get(self._told.text("functional-impact"))
        if value is None:
            return []
        extensions: Plain = {
            IMPACT: {"extension_type": "new-sdo"},
            "availability-ext": {"availability_impact": value},
        }
        members: dict[str, Plain] = {
            "impact_category": "availability",
            "description": self._told.text("impact-words"),
            "extensions": extensions,
        }
        return [self._object("impact", "impact/availability", members)]

    def _event(self) -> _Object:
        """Return what happened, as far as anybody recorded when it began and ended."""
        told = self._told
        started, ended = told.moment("started"), told.moment("ended")
        if started and ended and started.at and ended.at and ended.at < started.at:
            ended = None
        members: dict[str, Plain] = {
            "name": told.report.title,
            "status": "undetermined" if ended is None else "occurred",
            "event_types": INCIDENT_TYPES.get(told.kind, ()),
            **_time("start_time", started),
            **_time("end_time", ended),
            **_new(EVENT),
        }
        return self._object("event", "event", members)

    def _steps(self) -> list[_Object]:
        """Return a task for each step somebody marked, as it stands now."""
        marked: dict[str, list[tuple[SignedEntry, StepMarked]]] = {}
        for signed in self._told.seen.entries:
            body = body_of(signed)
            if isinstance(body, StepMarked):
                marked.setdefault(body.step, []).append((signed, body))
        return [self._step(step, marks) for step, marks in marked.items()]

    def _step(self, step: str, marks: list[tuple[SignedEntry, StepMarked]]) -> _Object:
        standing = standing_mark(body.mark for _, body in marks)
        signed, last = next(
            (each for each in reversed(marks) if each[1].mark is standing), marks[-1]
        )
        members: dict[str, Plain] = {
            "name": last.title,
            "description": last.words,
            "task_types": TASK_TYPES.get(last.phase, ()),
            "outcome": OUTCOME_OF_STEP.get(standing, "unknown"),
            **_time("end_time", self._happened(signed.number)),
            **_new(TASK),
        }
        return self._object("task", f"task/{step}", members)

    def _calls(self) -> list[_Object]:
        """Return a task for each attempt to tell an office."""
        found = []
        for signed in self._told.seen.entries:
            body = body_of(signed)
            if isinstance(body, NotificationMade):
                members: dict[str, Plain] = {
                    "name": body.office_name,
                    "description": body.words,
                    "task_types": ("reported",),
                    "outcome": OUTCOME_OF_CALL.get(body.outcome, "unknown"),
                    **_time("end_time", self._happened(signed.number)),
                    **_new(TASK),
                }
                name = f"task/{signed.number}"
                found.append(self._object("task", name, members))
        return found

    def _happened(self, number: int) -> Moment | None:
        """Return when an entry says that it happened, amended where it was."""
        for row in self._told.report.rows:
            if row.number == number:
                return row.happened
        return None

    def _related(self, source: str) -> _Object:
        members: dict[str, Plain] = {
            "relationship_type": "related-to",
            "source_ref": source,
            "target_ref": self._incident,
        }
        return self._object("relationship", f"related/{source}", members)


def _new(extension: str) -> dict[str, Plain]:
    return {"extensions": {extension: {"extension_type": "new-sdo"}}}


def _time(name: str, moment: Moment | None) -> dict[str, Plain]:
    """Return a time with how well it is known; nothing where it has no instant."""
    if moment is None or moment.at is None or not is_dated(moment):
        return {}
    return {
        name: utc_text(moment.at),
        f"{name}_fidelity": Fidelity(moment.fidelity).value,
    }
