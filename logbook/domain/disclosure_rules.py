"""Which field of which entry may be shown to whom; hidden unless it is listed.

The rules only propose. A named person accepts the proposal or overrules single parts
of it, and that is an entry. The letters stand for audiences as in the table the rules
were drawn up in: I IT, P privacy or records office, L police, R regulator, N people
affected, M management, X public, V vendor or insurer. The sealed full record and
counsel see everything.
"""

from dataclasses import dataclass

from logbook.domain.audience import Audience, WithholdClass
from logbook.domain.bodies import (
    Answer,
    Body,
    Manner,
    Note,
    NotificationMade,
    StepMarked,
)
from logbook.domain.decisions import Determined
from logbook.domain.entry import EntryKind
from logbook.domain.question import region_of
from logbook.domain.report_version import version_for
from logbook.domain.step import Phase

RULES_VERSION = "1"
"""Goes into the entry by which somebody accepts what these rules propose."""

_LETTERS = {
    "I": Audience.IT,
    "P": Audience.PRIVACY,
    "L": Audience.POLICE,
    "R": Audience.REGULATOR,
    "N": Audience.AFFECTED,
    "M": Audience.MANAGEMENT,
    "X": Audience.PUBLIC,
    "V": Audience.VENDOR,
}

_EVERYBODY = "".join(_LETTERS)

CLOCKS_FOR = frozenset(
    {
        Audience.PRIVACY,
        Audience.REGULATOR,
        Audience.MANAGEMENT,
        Audience.COUNSEL,
        Audience.ARCHIVE,
    }
)
"""Who is shown the register of the clocks of the law."""

CUSTODY_FOR = frozenset(
    {Audience.IT, Audience.POLICE, Audience.COUNSEL, Audience.ARCHIVE}
)
"""Who is shown all there is of items of evidence, and who had them."""

ITEMS_FOR = CUSTODY_FOR | {Audience.PRIVACY, Audience.REGULATOR}
"""Who is shown which items there are."""


@dataclass(frozen=True, slots=True)
class Rule:
    """To whom something is shown, and why it is kept from the others."""

    shown: frozenset[Audience]
    why: WithholdClass

    def hides_from(self, audience: Audience) -> bool:
        """Tell whether an audience is not to see it."""
        return not audience.sees_everything and audience not in self.shown


def _rule(letters: str, why: str) -> Rule:
    return Rule(frozenset(_LETTERS[each] for each in letters), WithholdClass(why))


_HIDDEN = _rule("", "W1")
"""What no rule speaks of: a kind, a field or a question somebody added later."""

_QUESTIONS: dict[str, Rule] = {
    name: _rule(letters, why)
    for letters, why, names in (
        (
            _EVERYBODY,
            "W4",
            "started ended discovered site response-status public-notice",
        ),
        ("IPLRNMV", "W7", "immediate-threat"),
        ("IPRMX", "W4", "contained eradicated recovered"),
        ("IPRMX", "W3", "residents-notified"),
        ("PRMX", "W3", "notice-words"),
        ("IPR", "W5", "reported-to-it pii-suspected tx-reportable-incident"),
        ("IPRM", "W5", "confirmed personal-information"),
        ("IPL", "W1", "symptoms"),
        ("IPLR", "W1", "how-discovered discovery-words attack-vector"),
        ("IPLRM", "W1", "summary"),
        ("IPLRM", "W2", "incident-lead"),
        ("IPL", "W2", "reporter"),
        ("IL", "W1", "systems system-details indicators evidence"),
        ("ILR", "W1", "system-count"),
        ("IPRMX", "W1", "services functional-impact recoverability"),
        ("IPRM", "W1", "impact-words"),
        ("IPR", "W1", "encrypted-at-rest encryption-key-taken data-words"),
        ("IR", "W1", "root-cause"),
        ("IL", "W2", "users user-activity"),
        ("IPLRM", "W2", "user-count"),
        ("PRN", "W2", "affected-kinds"),
        ("PRMX", "W2", "affected-total affected affected-basis"),
        ("P", "W2", "affected-list records-requests"),
        ("IPRNMX", "W2", "personal-data-kinds information-impact"),
        ("IPRN", "W5", "ssn-or-tin"),
        (
            "IPR",
            "W5",
            "health-custodian card-data criminal-justice-information election-data",
        ),
        ("IPR", "W6", "held-for-others other-organisations records-affected"),
        ("ILP", "W4", "crime-suspected crime-words"),
        (
            "LPR",
            "W4",
            "police-agency police-told police-report-number police-officer delay-asked",
        ),
        ("ILR", "W4", "ransom-note ransom-demand ransom-paid"),
        ("IL", "W5", "attribution attribution-confidence"),
        ("RM", "W6", "estimated-cost"),
        ("PMV", "W6", "insurer-notice vendor-contract"),
        ("PR", "W3", "review-sought"),
        ("ILPRM", "W1", "actions-taken"),
        ("I", "W1", "remediation"),
        ("PRM", "W1", "measures-planned"),
        ("PRN", "W6", "identity-protection identity-protection-months"),
        ("R", "W1", "safeguards"),
        ("", "W3", "counsel-reference"),
        ("ILPR", "W5", "incident-kind"),
    )
    for name in names.split()
}
"""Rule of each question, by its id; those asked region by region by the first part."""

ALL_FIELDS = "*"

_FIELDS: dict[tuple[str, str], Rule] = {
    (kind, name): _rule(letters, why)
    for kind, letters, why, names in (
        (EntryKind.INCIDENT_OPENED, _EVERYBODY, "W1", ALL_FIELDS),
        (EntryKind.INCIDENT_OPENED, "ILPR", "W5", "category"),
        (EntryKind.NOTE, "IL", "W1", ALL_FIELDS),
        (EntryKind.STEP, "ILPRM", "W1", ALL_FIELDS),
        (EntryKind.STEP, "IL", "W1", "words altered going_ahead deviation"),
        (EntryKind.STEP, "IL", "W2", "by"),
        (EntryKind.NOTIFICATION, "IPRMX", "W2", ALL_FIELDS),
        (
            EntryKind.NOTIFICATION,
            "IPRM",
            "W2",
            "person words reference read_back until document copy duty",
        ),
        (EntryKind.DETERMINATION, "IPRM", "W3", ALL_FIELDS),
        (EntryKind.DETERMINATION, "PR", "W3", "basis keep_until"),
        (EntryKind.DETERMINATION, "", "W3", "counsel"),
        (EntryKind.HOLD, "LPR", "W4", ALL_FIELDS),
        (EntryKind.HOLD_LIFTED, "LPR", "W4", ALL_FIELDS),
        (EntryKind.INCIDENT_CLOSED, "IPRMX", "W6", "happened"),
        (
            EntryKind.INCIDENT_CLOSED,
            "IPM",
            "W6",
            "verified_by verification lessons still_open explained",
        ),
        (EntryKind.INCIDENT_CLOSED, "P", "W3", "retention holds"),
        (EntryKind.CLOCK_CHECK, _EVERYBODY, "W1", ALL_FIELDS),
        (EntryKind.CLOCK_EVENT, _EVERYBODY, "W1", ALL_FIELDS),
        (EntryKind.COMMENT, "I", "W5", ALL_FIELDS),
        (EntryKind.QUESTION, "I", "W5", ALL_FIELDS),
        (EntryKind.REPLY, "I", "W5", ALL_FIELDS),
        (EntryKind.REVIEW_REFUSED, "I", "W5", ALL_FIELDS),
        (EntryKind.REPORT_PREPARED, "IP", "W2", ALL_FIELDS),
        (EntryKind.REPORT_SIGNED_OFF, "IP", "W2", ALL_FIELDS),
        (EntryKind.REPORT_ISSUED, "IP", "W2", ALL_FIELDS),
        (EntryKind.REPORT_PRINTED, "IP", "W2", ALL_FIELDS),
        (EntryKind.REPORT_HANDED_OVER, "IP", "W2", ALL_FIELDS),
        (EntryKind.WITHHOLDING_DECIDED, "IP", "W2", ALL_FIELDS),
        (EntryKind.TIMELINE_EXPORTED, "IP", "W2", ALL_FIELDS),
        (EntryKind.EVIDENCE_REGISTERED, "IL", "W1", ALL_FIELDS),
        (
            EntryKind.EVIDENCE_REGISTERED,
            "ILPR",
            "W1",
            "item name type originality happened",
        ),
        *(
            (kind, "IL", "W4", ALL_FIELDS)
            for kind in (
                EntryKind.CUSTODY_TRANSFERRED,
                EntryKind.CUSTODY_ACCEPTED,
                EntryKind.CUSTODY_DECLINED,
                EntryKind.CUSTODY_SIGNED,
                EntryKind.EVIDENCE_DISPOSED,
                EntryKind.EVIDENCE_EXPORTED,
                EntryKind.EVIDENCE_DAMAGED,
                EntryKind.EVIDENCE_EXPLAINED,
            )
        ),
    )
    for name in names.split()
}

_OPINION = _rule("I", "W5")
_HARM = _rule("PR", "W3")

_OF_HARM = frozenset(
    {"real-risk-of-significant-harm", "no-risk", "identity-theft-risk"}
)
"""Assessments whose very outcome is for the privacy office and regulators only."""

_REMEDY = _rule("IR", "W1")
_REMEDY_WORDS = _rule("I", "W1")
_WORDS_OF_STEP = frozenset({"words", "altered", "by", "going_ahead", "deviation"})
"""What a step of remediation says beyond that it was taken; no log is a summary."""

_POLICE_TOLD = _rule("IPRM", "W4")
"""That the police were told could tip off a suspect; other calls show their office."""


def rule_for_question(question: str) -> Rule:
    """Return the rule of a question, asked or not."""
    name = question.split(".", 1)[0] if region_of(question) else question
    return _QUESTIONS.get(name, _HIDDEN)


def rule_for(kind: str, body: Body | None, field: str) -> Rule:
    """Return the rule of one field of an entry.

    Args:
        body: What the whole entry says, which decides for some kinds.
    """
    match body:
        case Answer():
            return rule_for_question(body.question)
        case Note(manner=Manner.OPINION):
            return _OPINION
        case Determined() if body.assessment in _OF_HARM and field != "counsel":
            return _HARM
        case StepMarked(phase=Phase.REMEDIATE):
            return _REMEDY_WORDS if field in _WORDS_OF_STEP else _REMEDY
        case NotificationMade() if version_for(body.office).audience is Audience.POLICE:
            return _POLICE_TOLD
    found = _FIELDS.get((kind, field)) or _FIELDS.get((kind, ALL_FIELDS))
    return found or _HIDDEN
