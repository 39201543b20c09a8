"""Making keys, certificates and a slot for somebody."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec

from logbook.application.ports import Clock
from logbook.crypto.authority import Authority
from logbook.crypto.cost import Cost
from logbook.crypto.key_header import LONGEST_NAME, SlotInfo
from logbook.crypto.key_slots import KeyFile, PersonKeys, UnlockedPerson, make_slot
from logbook.crypto.recovery_key import RecoveryKey
from logbook.crypto.secret import KEY_LENGTH, Secret
from logbook.crypto.signing import SEED_LENGTH, Ed25519Signer
from logbook.domain.canonical import clean_text
from logbook.domain.people import Person
from logbook.domain.role import Role


@dataclass(frozen=True, slots=True)
class NewKeys:
    """Everything a new logbook starts from; nothing of it is on the disk yet.

    Attributes:
        dek: The key of the record.
        recovery: Printed on the set-up sheet, then wiped.
    """

    file: KeyFile
    dek: Secret
    authority: Authority
    recovery: RecoveryKey

    def enrolment(self, cost: Cost) -> "Enrolment":
        """Return how the first people get their keys."""
        return Enrolment(self.file, self.dek, self.authority, cost)


def create_keys(log: str, *, organisation: str, at: datetime) -> NewKeys:
    """Make the keys of a new logbook.

    Args:
        log: Id of the logbook.
        at: What the laptop's clock says.
    """
    dek, recovery = Secret.random(KEY_LENGTH), RecoveryKey.create()
    authority = Authority.create(organisation, at=at)
    file = KeyFile.create(
        log, ca_certificate=authority.certificate, dek=dek, recovery=recovery
    )
    return NewKeys(file, dek, authority, recovery)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is to get keys.

    Attributes:
        holds_authority: Whether this person will be able to enrol others.
    """

    id: str
    name: str
    role: Role
    holds_authority: bool = False


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Gives people keys, certificates and a slot."""

    file: KeyFile
    dek: Secret
    authority: Authority
    cost: Cost

    def enrol(
        self, newcomer: Newcomer, passphrase: bytearray, *, at: datetime
    ) -> UnlockedPerson:
        """Make a person's keys and add their slot; the file is not yet written.

        The name is cut to what a slot can hold; the result says what became of it.

        Args:
            passphrase: Overwritten in any case.

        Raises:
            NotEnoughMemoryError: The computer cannot spare the memory just now.
        """
        seed = Secret.random(SEED_LENGTH)
        signer = Ed25519Signer(newcomer.id, seed.buffer)
        document_key = ec.generate_private_key(ec.SECP256R1())
        authority = self.authority if newcomer.holds_authority else None
        info = self._certified(newcomer, signer, document_key, at)
        keys = PersonKeys(
            seed,
            _scalar(document_key),
            None if authority is None else _scalar(authority.key),
        )
        try:
            slot = make_slot(
                info,
                passphrase,
                log=self.file.log,
                cost=self.cost,
                dek=self.dek,
                keys=keys,
            )
        finally:
            keys.wipe()
        self.file.add_slot(slot)
        return UnlockedPerson(info, self.dek.copy(), signer, document_key, authority)

    def _certified(
        self,
        newcomer: Newcomer,
        signer: Ed25519Signer,
        document_key: ec.EllipticCurvePrivateKey,
        at: datetime,
    ) -> SlotInfo:
        person = newcomer.id
        name = clean_text(newcomer.name).strip()[:LONGEST_NAME] or person
        return SlotInfo(
            id=person,
            name=name,
            role=newcomer.role,
            entry_certificate=self.authority.issue_entry_certificate(
                signer.public_key, person=person, name=name, at=at
            ),
            document_certificate=self.authority.issue_document_certificate(
                document_key.public_key(), person=person, name=name, at=at
            ),
            holds_authority=newcomer.holds_authority,
        )


@dataclass(frozen=True, slots=True)
class FolderKeyRing:
    """Enrols people into a logbook that lies in a folder."""

    folder: Path
    enrolment: Enrolment
    clock: Clock

    def enrol(self, person: str, name: str, role: str, passphrase: bytearray) -> Person:
        newcomer = Newcomer(person, name, Role(role))
        at = self.clock.now().at
        info = self.enrolment.enrol(newcomer, passphrase, at=at).info
        self.enrolment.file.write(self.folder, self.enrolment.dek)
        return Person(
            id=info.id,
            name=info.name,
            role=info.role,
            entry_certificate=info.entry_certificate,
            document_certificate=info.document_certificate,
            enrolled_by=0,  # the entry that says so is yet to be recorded
        )


def _scalar(key: ec.EllipticCurvePrivateKey) -> Secret:
    return Secret(key.private_numbers().private_value.to_bytes(KEY_LENGTH, "big"))
