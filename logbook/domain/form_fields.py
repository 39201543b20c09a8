"""Which fields the form of each regulator has, in its order, and what fills them.

A field stands here only if a source was seen that names it. What fills it is the id of
a question, or the name of a way to work it out, which begins with "@".
"""

from collections.abc import Mapping
from dataclasses import dataclass

from logbook.domain.report_version import ReportVersion

RESIDENTS = "@residents"
"""The count of the one region a form asks for, then what it rests on."""


@dataclass(frozen=True, slots=True)
class FormFields:
    """One form.

    Attributes:
        duty: Id of the duty in the packs that says where its fields are from.
        region: ISO code of the place whose residents it counts; none if it does not.
        notes: What to know before anything is copied, by the names of the sentences.
        fields: The name of each field's sentence, and what fills it.
    """

    duty: str
    region: str
    notes: tuple[str, ...]
    fields: tuple[tuple[str, tuple[str, ...]], ...]


_STATE_48H = (
    ("incident", ("summary",)),
    ("which", ("tx-reportable-incident", "ransom-note")),
    ("discovered", ("discovered",)),
    ("election", ("election-data",)),
)

_STATE_10BD = (
    (
        "details",
        ("summary", "started", "ended", "discovered", "services", "actions-taken"),
    ),
    ("over", ("eradicated", "recovered", "@closed")),
    ("cause", ("root-cause", "attack-vector")),
)

FORM_FIELDS: Mapping[ReportVersion, FormFields] = {
    ReportVersion.IPC_ONTARIO: FormFields(
        "on-ipc",
        "",
        ("no-personal-information", "expected"),
        (
            ("report-date", ("@as-of",)),
            ("organisation-type", ("@organisation", "@type")),
            ("what-happened", ("summary",)),
            ("how-disclosed", ("data-words",)),
            ("dates", ("started", "ended")),
            ("date-discovered", ("discovered",)),
            ("how-discovered", ("how-discovered", "discovery-words")),
            ("other-organisations", ("other-organisations",)),
            ("nature", ("personal-data-kinds",)),
            ("containment", ("contained", "actions-taken", "@contain")),
            ("notification", ("residents-notified", "notice-words", "@told")),
            ("remediation", ("measures-planned", "remediation", "@remediate")),
        ),
    ),
    ReportVersion.CT_AG: FormFields(
        "ct-ag",
        "US-CT",
        ("web-form",),
        (
            ("contact", ("@prepared-by", "reporter", "@reach")),
            ("entity", ("@organisation", "@address", "@type")),
            (
                "description",
                (
                    "summary",
                    "started",
                    "ended",
                    "discovered",
                    "how-discovered",
                    "discovery-words",
                    "actions-taken",
                ),
            ),
            ("residents.us-ct", (RESIDENTS,)),
            ("categories", ("personal-data-kinds", "ssn-or-tin")),
            ("notice-dates", ("residents-notified",)),
            ("template", ("@notice",)),
            ("monitoring", ("identity-protection", "identity-protection-months")),
        ),
    ),
    ReportVersion.TX_AG: FormFields(
        "tx-ag",
        "US-TX",
        ("open-record", "one-sitting"),
        (
            ("nature-or-use", ("summary", "data-words")),
            ("residents.us-tx", (RESIDENTS,)),
            ("residents-sent", ("@residents-sent", "residents-notified")),
            ("taken", ("actions-taken", "@contain", "@remediate")),
            ("intended", ("measures-planned",)),
            ("engaged", ("police-agency", "police-told", "@police")),
        ),
    ),
    ReportVersion.TX_48H: FormFields(
        "tx-48h", "", ("no-list", "in-transition"), _STATE_48H
    ),
    ReportVersion.TX_10BD: FormFields("tx-10bd", "", ("in-transition",), _STATE_10BD),
    ReportVersion.OK_AG: FormFields(
        "ok-ag",
        "US-OK",
        ("confidential",),
        (
            ("breach-date", ("started", "ended")),
            ("determined-date", ("@determined",)),
            ("nature-of-breach", ("summary", "attack-vector")),
            ("type", ("personal-data-kinds",)),
            ("residents.us-ok", (RESIDENTS,)),
            ("monetary", ("estimated-cost",)),
            ("safeguards", ("safeguards",)),
        ),
    ),
    ReportVersion.MO_AG: FormFields(
        "mo-ag",
        "",
        (),
        (
            ("timing", ("residents-notified",)),
            ("distribution", ("notice-words", "public-notice")),
            ("content", ("@notice",)),
        ),
    ),
}
"""By version; the sources are those of the duties, which the packs name."""
