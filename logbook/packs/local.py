"""Reading what a municipality adds to its pack, as strictly as the pack itself."""

import unicodedata
from collections.abc import Iterator
from itertools import chain

from logbook.domain.draft import is_blank
from logbook.domain.errors import MalformedPackError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.local_pack import LocalPack
from logbook.packs.reader import table_of
from logbook.packs.sheet import located
from logbook.packs.texts import texts_of
from logbook.packs.values import Fault, value_and_faults

LARGEST = 64 * 1024
"""Bytes of a local pack. The whole of it becomes one entry of the record."""

_LONGEST_VERSION = 40
_HOURS_OF_A_YEAR = 366 * 24
_REACHED_BY = ("person", "telephone", "e_mail")
_CONTRACTS = ("insurer", "card_contract", "cjis_agreement")
_BREAKS = "\n\t"
_BYTE_ORDER_MARK = "\ufeff"
"""Some editors begin every file with it; it says nothing."""

_HIDDEN = frozenset({"Cc", "Cf", "Co", "Zl", "Zp"})


def local_pack_of(text: str, file: str, pack: JurisdictionPack) -> LocalPack:
    """Read a local pack.

    Args:
        file: The name that errors give.
        pack: The place it must be for.

    Raises:
        MalformedPackError: It does not say what local packs must say.
    """
    faults = _faults_and_pack(text, file, pack)
    if isinstance(faults, LocalPack):
        return faults
    raise located(tuple(faults), text, file)[0]


def local_errors_of(
    text: str, file: str, pack: JurisdictionPack
) -> list[MalformedPackError]:
    """Return everything that is wrong with a local pack.

    Raises:
        MalformedPackError: It is too large, or not TOML.
    """
    faults = _faults_and_pack(text, file, pack)
    if isinstance(faults, LocalPack):
        return []
    return located(tuple(faults), text, file)


def _faults_and_pack(
    text: str, file: str, pack: JurisdictionPack
) -> LocalPack | list[Fault]:
    if len(text.encode()) > LARGEST:
        raise MalformedPackError(file, 0, "", "too-large")
    faults: list[Fault] = []
    table = table_of(text.removeprefix(_BYTE_ORDER_MARK), file)
    local = value_and_faults(LocalPack, table, faults)
    if local is None:
        return faults
    return [*_broken_rules(local, pack)] or local


def _broken_rules(local: LocalPack, pack: JurisdictionPack) -> Iterator[Fault]:
    return chain(
        _of_head(local, pack),
        _of_contacts(local, pack),
        _of_contracts(local),
        _of_texts(local),
    )


def _of_head(local: LocalPack, pack: JurisdictionPack) -> Iterator[Fault]:
    if local.pack != pack.id:
        yield Fault(("pack",), "for-another-place")
    if len(local.version) > _LONGEST_VERSION or not local.version.isprintable():
        yield Fault(("version",), "not-a-version")


def _of_contacts(local: LocalPack, pack: JurisdictionPack) -> Iterator[Fault]:
    offices = {office.id for office in pack.offices}
    for at, contact in enumerate(local.contacts):
        if contact.office not in offices:
            yield Fault(("contacts", at, "office"), "unknown-office")
        if not any(getattr(contact, name) for name in _REACHED_BY):
            yield Fault(("contacts", at), "nobody-to-reach")


def _of_contracts(local: LocalPack) -> Iterator[Fault]:
    for name in _CONTRACTS:
        contract = getattr(local, name)
        hours = contract.notice_hours if contract else None
        if hours is not None and not 1 <= hours <= _HOURS_OF_A_YEAR:
            yield Fault((name, "notice_hours"), "not-within-a-year")


def _of_texts(local: LocalPack) -> Iterator[Fault]:
    for path, text in texts_of(local):
        if any(_is_hidden(letter) for letter in text):
            yield Fault(path, "hidden-character")


def _is_hidden(letter: str) -> bool:
    """Tell whether a letter is not seen, or turns round how others are seen.

    A number that reads otherwise than it is written sends a call astray.
    """
    if letter in _BREAKS:
        return False
    unseen = is_blank(letter) and unicodedata.category(letter) != "Zs"
    return unseen or unicodedata.category(letter) in _HIDDEN
