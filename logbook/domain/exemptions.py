"""What the privacy office may propose to keep from the public, and on what basis.

A basis is the law's word for a class of reasons at a place, as far as a source was
seen. Where none was seen, that is said; no duty and no right is made up. The records
officer decides, with counsel.
"""

from collections.abc import Iterable, Mapping

from logbook.domain.audience import Audience, WithholdClass
from logbook.domain.entry import SignedEntry
from logbook.domain.handoff_statements import class_phrase
from logbook.domain.report import Fact
from logbook.domain.seen import seen_by
from logbook.domain.wording import Phrase, Statement

_OFFICIAL, _TERTIARY, _MEMORY = "official", "tertiary", "memory"

_W = WithholdClass

BASES: Mapping[str, Mapping[WithholdClass, tuple[tuple[str, str], ...]]] = {
    "CA-ON": {
        _W.LIVE_SECURITY: (("ca-on.bill-97", _TERTIARY),),
        _W.PERSONAL: (("ca-on.privacy", _MEMORY),),
        _W.PRIVILEGE: (("ca-on.solicitor", _MEMORY),),
        _W.INVESTIGATION: (("ca-on.law-enforcement", _MEMORY),),
    },
    "US-CT": {
        _W.LIVE_SECURITY: (("us-ct.security", _MEMORY),),
        _W.PERSONAL: (("us-ct.privacy", _OFFICIAL),),
        _W.INVESTIGATION: (("us-ct.law-enforcement", _OFFICIAL),),
    },
    "US-MO": {
        _W.LIVE_SECURITY: (
            ("us-mo.security-plans", _OFFICIAL),
            ("us-mo.configuration", _MEMORY),
        ),
    },
    "US-OK": {
        _W.LIVE_SECURITY: (("us-ok.configuration", _OFFICIAL),),
        _W.INVESTIGATION: (("us-ok.investigation", _OFFICIAL),),
    },
    "US-TX": {
        _W.LIVE_SECURITY: (
            ("us-tx.vulnerability", _OFFICIAL),
            ("us-tx.network", _OFFICIAL),
        ),
    },
}
"""By region of the pack and class: the name of a sentence, and how it is known."""


def exemptions_of(entries: Iterable[SignedEntry], region: str) -> tuple[Fact, ...]:
    """Return what a public version would leave out, class by class.

    Args:
        entries: Of the incident; they are counted, nothing of them is told.
        region: ISO code of the region of the pack.
    """
    counted = seen_by(Audience.PUBLIC, entries, recipient="public").counted
    return tuple(
        Fact(class_phrase(why), (_counted(parts), *_bases(region, why)))
        for why, parts in counted.items()
    )


def _counted(parts: int) -> Statement:
    one = ".one" if parts == 1 else ""
    return (Phrase(f"exemption.counted{one}", {"count": parts}),)


def _bases(region: str, why: WithholdClass) -> Iterable[Statement]:
    counsel = Phrase("clock.counsel")
    found = BASES.get(region, {}).get(why, ())
    if not found:
        return [(Phrase("exemption.none-seen"), counsel)]
    return [
        (Phrase(f"exemption.{name}"), Phrase(f"exemption.grade.{grade}"), counsel)
        for name, grade in found
    ]
