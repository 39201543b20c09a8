"""An incident in VERIS 1.4, with "Unknown" wherever the record does not say.

It has no section about the victim. Who shares it with a collection of incidents that
takes no names still has to look at the summary, which is in people's own words.
"""

from collections.abc import Mapping
from datetime import timedelta

from logbook.domain.moment import Moment
from logbook.domain.step import IncidentKind
from logbook.exchange.safe_text import Plain, without_empty
from logbook.exchange.told_facts import EXACT, Told

VERSION = "1.4.0"
UNKNOWN = "Unknown"

_CONFIRMED = "Confirmed"
_CERTAINTY: Mapping[str, str] = {
    "Suspected": "Suspected",
    _CONFIRMED: _CONFIRMED,
    "False alarm": "False positive",
}

_DISCOVERY: Mapping[str, Mapping[str, Plain]] = {
    "An alarm or a tool": {"internal": {"variety": ["Security alarm"]}},
    "A demand from the attackers": {"external": {"variety": ["Actor disclosure"]}},
    "The vendor said so": {"partner": {"variety": [UNKNOWN]}},
    "The police or another authority said so": {"external": {"variety": [UNKNOWN]}},
    "Somebody outside said so": {"external": {"variety": [UNKNOWN]}},
    "Another way": {"other": True},
}

_VECTORS: Mapping[str, str] = {
    "Removable media": "Removable media",
    "Through a vendor": "Partner",
    "Other": "Other",
}

_DATA: Mapping[str, str] = {
    "Privacy of people": "Personal",
    "Confidential business of the City or others": "Internal",
    "Core credentials taken": "Credentials",
}
_ALTERED = frozenset(
    {"Other data destroyed or altered", "Critical data destroyed or altered"}
)
_SERVED = frozenset({"", "No impact", "No impact on services"})
"""How services were that nobody missed, or of which nobody said anything."""


def veris_incident(told: Told) -> dict[str, Plain]:
    """Return one incident in VERIS."""
    certainty = _CERTAINTY.get(told.text("confirmed"), "Suspected")
    attribute = _attribute(told)
    if certainty == _CONFIRMED and not attribute:
        attribute = {"unknown": {}}
    values: dict[str, Plain] = {
        "schema_name": "verisc",
        "schema_version": VERSION,
        "incident_id": str(told.uuid("incident")),
        "security_incident": certainty,
        "summary": told.text("summary") or told.report.title,
        "timeline": _timeline(told),
        "actor": {"unknown": {"notes": UNKNOWN}},
        "action": _action(told),
        "asset": _asset(told),
        "discovery_method": _DISCOVERY.get(
            told.text("how-discovered"), {"unknown": True}
        ),
    }
    if attribute:
        values["attribute"] = attribute
    values["plus"] = {
        "incident": told.report.incident,
        "report": told.report.number,
        "rehearsal": told.report.rehearsal,
    }
    return values


def _timeline(told: Told) -> Plain:
    """Return when it began, or when it was noticed where nobody knows that."""
    discovered = told.moment("discovered")
    known = told.moment("started") or discovered or told.happened
    timeline: dict[str, Plain] = {"incident": _date(told, known)}
    length = _length(discovered, told.moment("contained"))
    if length is not None:
        timeline["containment"] = length
    return timeline


def _date(told: Told, moment: Moment | None) -> Plain:
    local = None if moment is None else moment.local
    if local is None:
        return {"year": told.opened.local.year}
    return {"year": local.year, "month": local.month, "day": local.day}


def _length(start: Moment | None, end: Moment | None) -> Plain:
    """Return a length in minutes; none unless both its ends are known to the minute."""
    if start is None or end is None or start.at is None or end.at is None:
        return None
    if not {start.fidelity, end.fidelity} <= EXACT or end.at < start.at:
        return None
    return {"unit": "Minutes", "value": (end.at - start.at) // timedelta(minutes=1)}


def _action(told: Told) -> Plain:
    if told.kind is not IncidentKind.RANSOMWARE:
        return {"unknown": {}}
    vector = _VECTORS.get(told.text("attack-vector"), UNKNOWN)
    return {"malware": {"variety": ["Ransomware"], "vector": [vector]}}


def _asset(told: Told) -> Plain:
    return without_empty(
        {
            "total_amount": told.count("system-count"),
            "assets": [{"variety": UNKNOWN}],
            "cloud": [UNKNOWN],
        }
    )


def _attribute(told: Told) -> dict[str, Plain]:
    """Return what suffered: secrecy, soundness, or that it could be used."""
    chosen = told.choices("information-impact")
    sound = ["Software installation"] * (told.kind is IncidentKind.RANSOMWARE)
    if _ALTERED.intersection(chosen):
        sound.append(UNKNOWN)
    served = told.text("functional-impact") in _SERVED
    return without_empty(
        {
            "confidentiality": _secrecy(chosen),
            "integrity": {"variety": sound} if sound else {},
            "availability": {} if served else {"variety": [UNKNOWN]},
        }
    )


def _secrecy(chosen: tuple[str, ...]) -> Plain:
    data = [{"variety": _DATA[each]} for each in chosen if each in _DATA]
    if data:
        return {"data_disclosure": UNKNOWN, "data": data}
    if chosen == ("None",):
        return {"data_disclosure": "No"}
    if "Suspected, not identified" in chosen:
        return {"data_disclosure": "Potentially"}
    return {}
