"""What was determined, held back and closed, in phrases."""

from logbook.domain.decisions import Determined, HoldAsked, HoldLifted, IncidentClosed
from logbook.domain.wording import Phrase, Slot, Statement, text_phrase


def decision_of(
    body: Determined | HoldAsked | HoldLifted | IncidentClosed,
) -> Statement:
    """Return what the entry says."""
    match body:
        case Determined():
            return determination_of(body)
        case HoldAsked():
            return hold_of(body)
        case IncidentClosed():
            return (Phrase("closed"), *close_of(body))
    return (
        Phrase("hold-lifted"),
        *_if("hold-lifted.by", person=body.person),
        *((text_phrase(body.words),) if body.words else ()),
    )


def determination_of(body: Determined) -> Statement:
    """Return who determined what, and on what basis."""
    slots: dict[str, Slot] = {
        "title": body.title,
        "finding": Phrase(f"determination.{body.finding}"),
    }
    return Phrase("determined", slots), *determination_parts(body)


def determination_parts(body: Determined) -> Statement:
    """Return what stands beside a finding: by whom, why, and how long it is kept."""
    return (
        *_if("determined.by", by=body.by),
        *_if("determined.basis", basis=body.basis),
        *_if("determined.counsel", counsel=body.counsel),
        *_if("determined.keep", day=body.keep_until),
        *_if("reason", reason=body.reason),
    )


def hold_of(body: HoldAsked) -> Statement:
    """Return what law enforcement asked for."""
    slots: dict[str, Slot] = {"agency": body.agency}
    if body.until is not None:
        slots["until"] = body.until
    said = [Phrase("hold" if body.until is None else "hold.until", slots)]
    said += _if("hold.by", person=body.person)
    if body.words:
        said.append(text_phrase(body.words))
    if body.in_writing is not None:
        said.append(Phrase("hold.written" if body.in_writing else "hold.spoken"))
    said += _if("reference", reference=body.reference)
    said += _if("hold.duties", duties=body.titles or ", ".join(body.duties.split()))
    return tuple(said)


def close_of(body: IncidentClosed) -> Statement:
    """Return what was said when the incident was closed."""
    verified: dict[str, Slot] = {"by": body.verified_by, "words": body.verification}
    return (
        Phrase("closed.verified", verified),
        *_if("closed.lessons", words=body.lessons),
        *_if("closed.retention", words=body.retention),
        *_if("closed.holds", words=body.holds),
        *_if("closed.explained", lines=body.explained),
        *_if("closed.still-open", words=body.still_open),
    )


def close_parts(body: IncidentClosed) -> list[tuple[str, str]]:
    """Return what was said at the close, each under the code of what it is about."""
    parts = [
        ("close.verified-by", body.verified_by),
        ("close.verification", body.verification),
        ("close.lessons", body.lessons),
        ("close.retention", body.retention),
        ("close.holds", body.holds),
        ("close.explained", body.explained),
        ("close.still-open", body.still_open),
    ]
    return [(code, words) for code, words in parts if words]


def _if(code: str, **slots: str) -> Statement:
    """Return a phrase, or nothing where there is nothing to say in it."""
    return (Phrase(code, slots),) if all(slots.values()) else ()
