"""What a municipality's own pack says: whom to call, and what its contracts want."""

from PySide6.QtCore import QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import MalformedPackError
from logbook.domain.jurisdiction import JurisdictionPack, Office
from logbook.domain.local_pack import Contract, LocalContact, LocalPack
from ui.formatting import date_text


def local_of(logbook: OpenLogbook) -> LocalPack | None:
    """Return the local pack in force; to be called on the logbook thread.

    One that no longer fits the place is left out here; the settings say so.
    """
    try:
        brought = logbook.local_packs.current(logbook.pack)
    except MalformedPackError:
        return None
    return brought[0] if brought else None


def contacts_of(office: Office, local: LocalPack | None) -> tuple[str, ...]:
    """Return how to reach an office, or what stands there until somebody adds it."""
    known = local.contacts_of(office.id) if local else ()
    if not known:
        return (_tr("Number: {contact}").format(contact=office.contact),)
    return tuple(contact_words(contact) for contact in known)


def contact_words(contact: LocalContact) -> str:
    """Return one local contact on one line, as its file has it."""
    parts = (contact.person, contact.telephone, contact.e_mail, contact.hours)
    said = [part for part in (*parts, contact.remark) if part]
    return _tr("Local contact: {contact}").format(contact=", ".join(said))


def contract_words(contract: Contract) -> str:
    """Return one agreement on one line: with whom, under which number, how soon."""
    words = _tr("{party}: no number of hours named.")
    if contract.notice_hours is not None:
        words = _tr("{party}: wants notice within {hours} hours.")
    said = [words.format(party=contract.party, hours=contract.notice_hours)]
    if contract.reference:
        said.append(_tr("Reference {number}.").format(number=contract.reference))
    if contract.telephone:
        said.append(_tr("Telephone {number}.").format(number=contract.telephone))
    if contract.remark:
        said.append(contract.remark)
    return " ".join(said)


def contracts_of(local: LocalPack) -> list[tuple[str, str]]:
    """Return each agreement there is: what sort it is, and its line."""
    named = (
        (_tr("Cyber insurer"), local.insurer),
        (_tr("Card contract"), local.card_contract),
        (_tr("Criminal justice information (CJIS)"), local.cjis_agreement),
    )
    return [(name, contract_words(made)) for name, made in named if made is not None]


def adds_words(local: LocalPack, pack: JurisdictionPack) -> list[str]:
    """Return everything a local pack adds, one line each."""
    lines = [edition_words(local)]
    if local.hours:
        lines.append(_tr("Hours: {hours}").format(hours=local.hours))
    words = _tr("{agreement}. {words}")
    lines += [words.format(agreement=a, words=w) for a, w in contracts_of(local)]
    line = _tr("{office}. {contact}")
    for contact in local.contacts:
        office = pack.office(contact.office).name
        lines.append(line.format(office=office, contact=contact_words(contact)))
    return lines


def edition_words(local: LocalPack) -> str:
    """Return which edition it is, and how old its numbers are."""
    words = _tr(
        "Local contacts of {municipality}, version {version}, last tried {date}."
    )
    return words.format(
        municipality=local.municipality,
        version=local.version,
        date=date_text(local.checked_on),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("local", words)
