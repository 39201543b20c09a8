"""English sentences about what may be kept from a public version, place by place."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

EXEMPTION_PHRASES: dict[str, str] = {
    "exemption.counted": QT_TRANSLATE_NOOP(
        "phrases", "{count} parts that the rules would keep from a public version."
    ),
    "exemption.counted.one": QT_TRANSLATE_NOOP(
        "phrases", "{count} part that the rules would keep from a public version."
    ),
    "exemption.none-seen": QT_TRANSLATE_NOOP(
        "phrases", "No basis for this class was seen in a source for this place."
    ),
    "exemption.grade.official": QT_TRANSLATE_NOOP(
        "phrases", "Official text, seen in a stored copy."
    ),
    "exemption.grade.tertiary": QT_TRANSLATE_NOOP(
        "phrases", "Unverified: a tertiary source."
    ),
    "exemption.grade.memory": QT_TRANSLATE_NOOP(
        "phrases", "Unverified: not seen in a source."
    ),
    "exemption.ca-on.law-enforcement": QT_TRANSLATE_NOOP(
        "phrases", "MFIPPA s. 8, law enforcement."
    ),
    "exemption.ca-on.solicitor": QT_TRANSLATE_NOOP(
        "phrases", "MFIPPA s. 12, solicitor-client privilege."
    ),
    "exemption.ca-on.privacy": QT_TRANSLATE_NOOP(
        "phrases", "MFIPPA s. 14, personal privacy."
    ),
    "exemption.ca-on.bill-97": QT_TRANSLATE_NOOP(
        "phrases",
        "Bill 97 of 2026 is reported to set some records about cyber security apart; "
        "whether that reaches municipalities was not shown.",
    ),
    "exemption.us-ct.privacy": QT_TRANSLATE_NOOP(
        "phrases", "Conn. Gen. Stat. § 1-210(b)(2), personal privacy."
    ),
    "exemption.us-ct.law-enforcement": QT_TRANSLATE_NOOP(
        "phrases", "Conn. Gen. Stat. § 1-210(b)(3), law-enforcement records."
    ),
    "exemption.us-ct.security": QT_TRANSLATE_NOOP(
        "phrases", "Conn. Gen. Stat. § 1-210(b)(20), IT-security procedures and codes."
    ),
    "exemption.us-mo.security-plans": QT_TRANSLATE_NOOP(
        "phrases",
        "RSMo 610.021(18)-(19), security plans: needs a written statement that "
        "withholding outweighs disclosure.",
    ),
    "exemption.us-mo.configuration": QT_TRANSLATE_NOOP(
        "phrases", "RSMo 610.021(21), computer configuration."
    ),
    "exemption.us-ok.configuration": QT_TRANSLATE_NOOP(
        "phrases",
        "51 O.S. § 24A.28(A)(5), “system configuration information” and response "
        "plans.",
    ),
    "exemption.us-ok.investigation": QT_TRANSLATE_NOOP(
        "phrases",
        "51 O.S. § 24A.28(A)(5), “investigative information directly related to "
        "security penetrations”.",
    ),
    "exemption.us-tx.vulnerability": QT_TRANSLATE_NOOP(
        "phrases",
        "Tex. Gov't Code § 552.139, “computer network vulnerability report” and "
        "assessments.",
    ),
    "exemption.us-tx.network": QT_TRANSLATE_NOOP(
        "phrases",
        "Tex. Gov't Code § 2059.055, network security information, passwords, codes.",
    ),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
