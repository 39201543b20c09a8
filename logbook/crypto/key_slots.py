"""The key-slot file: how a passphrase opens a logbook, and what it opens."""

import hmac
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from logbook.crypto.authority import Authority
from logbook.crypto.certificates import X509Certificates
from logbook.crypto.cost import SALT_LENGTH, Cost, stretch
from logbook.crypto.key_copies import read_copies, write_copies
from logbook.crypto.key_header import Header, Slot, SlotInfo
from logbook.crypto.recovery_key import RecoveryKey
from logbook.crypto.secret import KEY_LENGTH, Secret, wipe
from logbook.crypto.signing import Ed25519Signer
from logbook.crypto.wrapping import derive, mac, unwrap, wrap
from logbook.domain import canonical
from logbook.domain.errors import (
    LogbookDamagedError,
    UnknownPersonError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)

_DATA_KEY = "data-key"
_SIGNING_KEY = "signing-key"
_AUTHORITY_KEY = "authority-key"
_RECOVERY = "recovery"
_HEADER_MAC = "header-mac"
_INDEX = "index"


@dataclass(frozen=True, slots=True)
class PersonKeys:
    """The private halves of a person's keys, as bytes.

    Attributes:
        seed: Of the Ed25519 key, 32 bytes.
        document: The P-256 key, 32 bytes, big-endian.
        authority: The P-256 key of the logbook's authority, for the one who holds it.
    """

    seed: Secret
    document: Secret
    authority: Secret | None = None

    def wipe(self) -> None:
        """Overwrite them."""
        for key in (self.seed, self.document, self.authority):
            if key is not None:
                key.wipe()


@dataclass(frozen=True, slots=True)
class UnlockedPerson:
    """Somebody who has given their passphrase, and what it gives them.

    Attributes:
        dek: The key of the record: raw key of the database, root of further keys.
        signer: Signs entries and checkpoints.
        document_key: Signs reports (P-256).
        authority: Issues certificates; none unless this person holds it.
    """

    info: SlotInfo
    dek: Secret
    signer: Ed25519Signer
    document_key: ec.EllipticCurvePrivateKey
    authority: Authority | None = None

    def wipe(self) -> None:
        """Overwrite the key of the record; the rest goes when the process does."""
        self.dek.wipe()


class KeyFile:
    """Who may open a logbook, and with what.

    Rules, in the order they are enforced when somebody unlocks:

    1. A copy with a wrong checksum, a wrong form or a cost beyond the limits is
       damaged, and nothing in it is run.
    2. A slot that does not open its data key means a wrong passphrase: by rule 1
       the bytes are what was written. Whoever rewrites a slot *and* the checksum
       is told the same, for only the passphrase could tell the two apart.
    3. A header whose MAC does not fit the data key was altered: damaged.
    4. Keys that are not those of the certificates in the slot: damaged.
    """

    def __init__(self, header: Header, damage: Mapping[str, str] | None = None) -> None:
        self._header = header
        self._damage = dict(damage or {})

    @classmethod
    def create(
        cls, log: str, *, ca_certificate: bytes, dek: Secret, recovery: RecoveryKey
    ) -> Self:
        """Make the file of a new logbook, with nobody in it yet."""
        salt = secrets.token_bytes(SALT_LENGTH)
        with derive(recovery, _RECOVERY, salt=salt) as key:
            wrapped = wrap(key, dek.buffer, _recovery_context(log, salt))
        return cls(Header(log, 0, ca_certificate, salt, wrapped))

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the newest sound copy in a logbook folder.

        Raises:
            LogbookDamagedError: Both copies are damaged.
            NewerFormatError: A newer program wrote them.
        """
        found = read_copies(folder)
        return cls(found.header, found.damage)

    @property
    def log(self) -> str:
        """Id of the logbook."""
        return self._header.log

    @property
    def ca_certificate(self) -> bytes:
        """Certificate of the logbook's authority, DER; trusted once unlocked."""
        return self._header.ca_certificate

    @property
    def damage(self) -> dict[str, str]:
        """Why, by file name, for each copy that cannot stand in for the other."""
        return dict(self._damage)

    def people(self) -> list[SlotInfo]:
        """Return who has a slot, in the order they got it."""
        return [slot.info for slot in self._header.slots]

    def unlock(self, person: str, passphrase: bytearray) -> UnlockedPerson:
        """Open a person's slot; *passphrase* is overwritten in any case.

        Raises:
            UnknownPersonError: Nobody of that id has a slot.
            WrongPassphraseError: It is not this person's passphrase.
            LogbookDamagedError: The header or the slot was altered.
            NotEnoughMemoryError: The computer cannot spare the memory just now.
        """
        try:
            slot = self._slot(person)
            with _stretched(passphrase, slot) as master:
                return self._opened(slot, master)
        finally:
            wipe(passphrase)

    def unlock_with_recovery(self, text: str) -> Secret:
        """Return the key of the record; nobody can sign with it.

        Raises:
            WrongRecoveryKeyError: It is mistyped or belongs to another logbook.
            LogbookDamagedError: The header was altered.
        """
        header = self._header
        context = _recovery_context(header.log, header.recovery_salt)
        with (
            RecoveryKey.from_text(text) as recovery,
            derive(recovery, _RECOVERY, salt=header.recovery_salt) as key,
        ):
            dek = unwrap(key, header.recovery, context)
        if dek is None:
            raise WrongRecoveryKeyError
        self._check_mac(dek)
        return dek

    def add_slot(self, slot: Slot) -> None:
        """Give a person a way in; a slot they had before is replaced."""
        others = (old for old in self._header.slots if old.info.id != slot.info.id)
        self._header = replace(self._header, slots=(*others, slot))

    def remove_slot(self, person: str) -> None:
        """Take away a person's way in; older copies of the file still have it.

        Raises:
            UnknownPersonError: Nobody of that id has a slot.
        """
        gone = self._slot(person)
        kept = tuple(slot for slot in self._header.slots if slot is not gone)
        self._header = replace(self._header, slots=kept)

    def write(self, folder: Path, dek: Secret) -> None:
        """Write both copies, durably.

        Raises:
            DiskFullError: There is no room; the old slots still open the logbook.
            ReadOnlyError: The disk cannot be written; likewise.
            FolderNotWritableError: The folder cannot be written; likewise.
        """
        counted = replace(self._header, sequence=self._header.sequence + 1)
        header = replace(counted, mac=_mac(counted, dek))
        write_copies(folder, header)
        self._header = header
        self._damage = {}

    def _slot(self, person: str) -> Slot:
        for slot in self._header.slots:
            if slot.info.id == person:
                return slot
        raise UnknownPersonError(person)

    def _opened(self, slot: Slot, master: Secret) -> UnlockedPerson:
        dek = _unwrapped(master, _DATA_KEY, slot.data_key, self._context(slot))
        if dek is None:
            raise WrongPassphraseError(slot.info.name)
        try:
            self._check_mac(dek)
            return self._person(slot, master, dek)
        except LogbookDamagedError:
            dek.wipe()
            raise

    def _person(self, slot: Slot, master: Secret, dek: Secret) -> UnlockedPerson:
        context = self._context(slot)
        both = _unwrapped(master, _SIGNING_KEY, slot.signing_keys, context)
        if both is None:
            raise LogbookDamagedError("keys", "slot")
        with both:
            signer = Ed25519Signer(slot.info.id, both.buffer[:KEY_LENGTH])
            document_key = _p256(both.buffer[KEY_LENGTH:])
        authority = None
        if slot.authority is not None:
            scalar = _unwrapped(master, _AUTHORITY_KEY, slot.authority, context)
            if scalar is None:
                raise LogbookDamagedError("keys", "slot")
            with scalar:
                authority = Authority(_p256(scalar.buffer), self.ca_certificate)
        person = UnlockedPerson(slot.info, dek, signer, document_key, authority)
        self._check_certificates(person)
        return person

    def _check_certificates(self, person: UnlockedPerson) -> None:
        """Refuse keys that are not the ones the certificates speak of."""
        check, ca, info = X509Certificates(), self.ca_certificate, person.info
        document = check.document_key(info.document_certificate, ca)
        is_sound = check.entry_key(
            info.entry_certificate, ca
        ) == person.signer.public_key and document == _public_bytes(person.document_key)
        if person.authority is not None:
            own = check.authority_key(ca)
            is_sound = is_sound and own == _public_bytes(person.authority.key)
        if not is_sound:
            raise LogbookDamagedError("keys", "slot")

    def _check_mac(self, dek: Secret) -> None:
        if not hmac.compare_digest(_mac(self._header, dek), self._header.mac):
            raise LogbookDamagedError("keys", "mac")

    def _context(self, slot: Slot) -> bytes:
        return _slot_context(self.log, slot)


def index_key(dek: Secret) -> Secret:
    """Return the key of the index, which tells nothing about the record's own."""
    return derive(dek, _INDEX)


def make_slot(
    info: SlotInfo,
    passphrase: bytearray,
    *,
    log: str,
    cost: Cost,
    dek: Secret,
    keys: PersonKeys,
) -> Slot:
    """Lock a person's keys under *passphrase*, which is overwritten in any case.

    Raises:
        NotEnoughMemoryError: The computer cannot spare the memory just now.
    """
    slot = Slot(info, secrets.token_bytes(SALT_LENGTH), cost)
    context = _slot_context(log, slot)
    try:
        master = _stretched(passphrase, slot)
    finally:
        wipe(passphrase)
    with master, Secret(keys.seed.buffer + keys.document.buffer) as both:
        authority = None
        if keys.authority is not None:
            authority = _wrapped(master, _AUTHORITY_KEY, keys.authority, context)
        return replace(
            slot,
            data_key=_wrapped(master, _DATA_KEY, dek, context),
            signing_keys=_wrapped(master, _SIGNING_KEY, both, context),
            authority=authority,
        )


def _stretched(passphrase: bytearray, slot: Slot) -> Secret:
    with Secret(_normal_form(passphrase)) as typed:
        return stretch(typed.buffer, slot.salt, slot.cost)


def _normal_form(passphrase: bytearray) -> bytearray:
    """Return a copy in which each letter has one spelling, whatever the keyboard.

    Accented letters pass through text, of which the interpreter keeps a copy for a
    while; plain ones do not.
    """
    if passphrase.isascii():
        return bytearray(passphrase)
    try:
        text = passphrase.decode()
    except UnicodeDecodeError:
        return bytearray(passphrase)
    return bytearray(unicodedata.normalize("NFC", text).encode())


def _wrapped(master: Secret, purpose: str, content: Secret, context: bytes) -> bytes:
    with derive(master, purpose) as key:
        return wrap(key, content.buffer, context)


def _unwrapped(
    master: Secret, purpose: str, wrapped: bytes, context: bytes
) -> Secret | None:
    with derive(master, purpose) as key:
        return unwrap(key, wrapped, context)


def _mac(header: Header, dek: Secret) -> str:
    with derive(dek, _HEADER_MAC) as key:
        return mac(key, header.maced_bytes()).hex()


def _slot_context(log: str, slot: Slot) -> bytes:
    return canonical.to_bytes({"log": log, "slot": slot.open_part()})


def _recovery_context(log: str, salt: bytes) -> bytes:
    return canonical.to_bytes({"log": log, "recovery": salt.hex()})


def _p256(scalar: bytearray) -> ec.EllipticCurvePrivateKey:
    try:
        return ec.derive_private_key(int.from_bytes(scalar, "big"), ec.SECP256R1())
    except ValueError as error:
        raise LogbookDamagedError("keys", "slot") from error


def _public_bytes(key: ec.EllipticCurvePrivateKey) -> bytes:
    form = PublicFormat.SubjectPublicKeyInfo
    return key.public_key().public_bytes(Encoding.DER, form)
