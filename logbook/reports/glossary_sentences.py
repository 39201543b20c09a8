"""The terms a report may use, and what each of them means.

A term is looked for in the words of the report, so it is translated as it stands there.
"""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

GLOSSARY_SENTENCES: dict[str, str] = {
    "glossary": QT_TRANSLATE_NOOP("report", "Short words and terms"),
    "glossary.line": QT_TRANSLATE_NOOP("report", "{term}: {means}"),
    "glossary.ag": QT_TRANSLATE_NOOP("report", "Attorney General"),
    "glossary.ag.means": QT_TRANSLATE_NOOP(
        "report", "The chief law officer of a state; several take notices of breaches."
    ),
    "glossary.checkpoint": QT_TRANSLATE_NOOP("report", "checkpoint"),
    "glossary.checkpoint.means": QT_TRANSLATE_NOOP(
        "report",
        "Three lines that name the whole record up to an entry. If one character of "
        "it were changed, they would be others.",
    ),
    "glossary.cisa": "CISA",
    "glossary.cisa.means": QT_TRANSLATE_NOOP(
        "report", "The Cybersecurity and Infrastructure Security Agency of the U.S."
    ),
    "glossary.circia": "CIRCIA",
    "glossary.circia.means": QT_TRANSLATE_NOOP(
        "report",
        "A federal act of the U.S. about reporting cyber incidents to CISA.",
    ),
    "glossary.cjis": "CJIS",
    "glossary.cjis.means": QT_TRANSLATE_NOOP(
        "report",
        "Criminal Justice Information Services; the policy for information they give.",
    ),
    "glossary.countersigned": QT_TRANSLATE_NOOP("report", "countersigned"),
    "glossary.countersigned.means": QT_TRANSLATE_NOOP(
        "report",
        "A second person signed the checkpoint, and so that the record was so by then.",
    ),
    "glossary.custody": QT_TRANSLATE_NOOP("report", "custody"),
    "glossary.custody.means": QT_TRANSLATE_NOOP(
        "report", "Who had an item of evidence, from when to when, without a gap."
    ),
    "glossary.entry": QT_TRANSLATE_NOOP("report", "entry"),
    "glossary.entry.means": QT_TRANSLATE_NOOP(
        "report",
        "One signed statement of one person. Entries are numbered and never changed; "
        "what was wrong is amended by another entry.",
    ),
    "glossary.fippa": "FIPPA",
    "glossary.fippa.means": QT_TRANSLATE_NOOP(
        "report", "The Freedom of Information and Protection of Privacy Act of Ontario."
    ),
    "glossary.hhs": "HHS",
    "glossary.hhs.means": QT_TRANSLATE_NOOP(
        "report", "The Department of Health and Human Services of the U.S."
    ),
    "glossary.hipaa": "HIPAA",
    "glossary.hipaa.means": QT_TRANSLATE_NOOP(
        "report", "A federal act of the U.S. about health information."
    ),
    "glossary.ics": "ICS",
    "glossary.ics.means": QT_TRANSLATE_NOOP(
        "report",
        "Incident Command System; ICS 209 and ICS 214 are forms of it.",
    ),
    "glossary.ipc": "IPC",
    "glossary.ipc.means": QT_TRANSLATE_NOOP(
        "report", "The Information and Privacy Commissioner of Ontario."
    ),
    "glossary.mfippa": "MFIPPA",
    "glossary.mfippa.means": QT_TRANSLATE_NOOP(
        "report",
        "The Municipal Freedom of Information and Protection of Privacy Act of "
        "Ontario.",
    ),
    "glossary.pack": QT_TRANSLATE_NOOP("report", "pack"),
    "glossary.pack.means": QT_TRANSLATE_NOOP(
        "report",
        "What the program knows of a place: its guide, offices and laws, with the day "
        "they were checked.",
    ),
    "glossary.pades": "PAdES",
    "glossary.pades.means": QT_TRANSLATE_NOOP(
        "report", "A European standard for signatures inside PDF files."
    ),
    "glossary.phipa": "PHIPA",
    "glossary.phipa.means": QT_TRANSLATE_NOOP(
        "report", "The Personal Health Information Protection Act of Ontario."
    ),
    "glossary.pipeda": "PIPEDA",
    "glossary.pipeda.means": QT_TRANSLATE_NOOP(
        "report",
        "The Personal Information Protection and Electronic Documents Act of Canada.",
    ),
    "glossary.digest": QT_TRANSLATE_NOOP("report", "salted digest"),
    "glossary.digest.means": QT_TRANSLATE_NOOP(
        "report",
        "A fingerprint of a value and of random characters beside it: nobody can "
        "guess the value from it, and no other value fits it.",
    ),
    "glossary.sha256": "SHA-256",
    "glossary.sha256.means": QT_TRANSLATE_NOOP(
        "report",
        "A fingerprint of a file: 64 characters that would be others if one bit of it "
        "were changed.",
    ),
    "glossary.utc": "UTC",
    "glossary.utc.means": QT_TRANSLATE_NOOP(
        "report",
        "Coordinated universal time. A Z after a time says so; -05:00 is five hours "
        "behind it.",
    ),
    **{f"glossary.w{number}": f"W{number}" for number in range(1, 8)},
    "glossary.w1.means": QT_TRANSLATE_NOOP("report", "Withheld: live security detail."),
    "glossary.w2.means": QT_TRANSLATE_NOOP(
        "report", "Withheld: personal information the reader does not need."
    ),
    "glossary.w3.means": QT_TRANSLATE_NOOP(
        "report", "Withheld: legal privilege or advice."
    ),
    "glossary.w4.means": QT_TRANSLATE_NOOP("report", "Withheld: active investigation."),
    "glossary.w5.means": QT_TRANSLATE_NOOP(
        "report", "Withheld: unproven attribution or blame."
    ),
    "glossary.w6.means": QT_TRANSLATE_NOOP(
        "report", "Withheld: confidential to a third party or by contract."
    ),
    "glossary.w7.means": QT_TRANSLATE_NOOP("report", "Withheld: safety of a person."),
}
"""Merged into `logbook.reports.words.SENTENCES`."""

TERMS = tuple(
    sorted(
        code.removesuffix(".means")
        for code in GLOSSARY_SENTENCES
        if code.endswith(".means")
    )
)
"""The codes of the terms, in the order they are explained."""
