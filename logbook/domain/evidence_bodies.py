"""Bodies of entries about evidence: what is kept, who had it, what left the program.

Every item has a number of its own in its incident, ``E-001``; where an entry is about
several items, their numbers stand in one text, parted by commas.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from logbook.domain.entry import EntryKind
from logbook.domain.moment import Moment


class EvidenceType(StrEnum):
    """What sort of thing an item is."""

    LOG = "log"
    IMAGE = "image"
    SCREENSHOT = "screenshot"
    PHOTOGRAPH = "photograph"
    MESSAGE = "message"
    DEVICE = "device"
    PAPER = "paper"
    OTHER = "other"


class Originality(StrEnum):
    """Whether an item is the thing itself or a copy of it."""

    ORIGINAL = "original"
    COPY = "copy"
    UNKNOWN = "unknown"


class Altered(StrEnum):
    """Whether collecting an item changed its source (ACPO principles 1 and 2)."""

    NOTHING = "nothing"
    SOMETHING = "something"
    UNKNOWN = "unknown"


class Sensitivity(StrEnum):
    """What somebody who may see an item must know of it."""

    NOT_STATED = "not-stated"
    ORDINARY = "ordinary"
    PERSONAL = "personal-information"
    SECURITY = "security-detail"
    PRIVILEGED = "privileged"


class Seal(StrEnum):
    """What a seal looked like to whoever had the item in hand."""

    INTACT = "intact"
    BROKEN = "broken"
    NONE = "none"
    NOT_LOOKED = "not-looked"


class HashCheck(StrEnum):
    """What came of comparing the SHA-256 of something with that of the item."""

    MATCHES = "matches"
    DIFFERS = "differs"
    NOT_DONE = "not-done"
    NO_FILE = "no-file"


class Hashed(StrEnum):
    """What was hashed at a hand-over."""

    NOTHING = "nothing"
    STORED = "stored"
    RETURNED = "returned"


class CustodyPurpose(StrEnum):
    """Why an item passes from one person to another."""

    HAND_OVER = "hand-over"
    CHECK_OUT = "check-out"
    CHECK_IN = "check-in"
    RETURN_TO_OWNER = "return-to-owner"
    MOVE = "move"


class SignedHow(StrEnum):
    """How somebody put their name to a transfer.

    ``key``: by the key they unlock with, as the entry itself or with one of their own.
    ``drawn``: on the touchpad, kept with the entry. ``ink-awaited``: in ink on the
    printed receipt, which nobody has seen yet. ``elsewhere``: on somebody else's
    paper that was shown. ``not-signed``: not at all.
    """

    KEY = "key"
    DRAWN = "drawn"
    INK_AWAITED = "ink-awaited"
    ELSEWHERE = "elsewhere"
    NOT_SIGNED = "not-signed"


class Side(StrEnum):
    """Whose signature on a transfer or a disposal is meant."""

    FROM = "from"
    TO = "to"
    WITNESS = "witness"


class DamageKind(StrEnum):
    """What is wrong with a stored item."""

    MISSING = "missing"
    DAMAGED = "damaged"
    SWAPPED = "swapped"


@dataclass(frozen=True, slots=True)
class EvidenceRegistered:
    """A thing becomes an item of evidence; what is said of it is as its collector knew.

    Attributes:
        item: Number in the incident, ``E-001``.
        name: What it is called on lists and labels.
        happened: When it was collected.
        collected_by: Name, title and telephone of the collector; empty if the author.
        clock_offset: Seconds the clock of the source was ahead; none if not known.
        method: How it was collected.
        source_hash: Of the original, of whatever kind, as a tool or its owner gave it;
            nothing is compared with it.
        altered: Whether that changed the source; what, in *altered_words*.
        volatility: Place in the order of volatility (RFC 3227, 2.1), none if not asked.
        stored: Where it is kept and who can get there.
        seal: Number of the seal or bag.
        vault: Name of the stored item in the vault; empty for a physical thing.
        file_name: Name the file or folder had, as declared; nothing is made of it.
        files: How many files are stored; 0 for a physical thing.
        size: Bytes of all of them.
        sha256: Of the only file, or of the list of a folder.
        origin: Where it was read from.
        modified, accessed, changed, created: Times of the source as the system gave
            them before it was read, RFC 3339 in UTC; empty where it gave none.
        left_out: How many things in a folder were not taken; the list names them.
        grew: Whether the source changed while it was read.
        access_kept: Whether the source's access time stayed; none if not known.
        medium: What the system says of the medium it was on; empty where nothing.
        medium_serial: Its serial number; empty where the system gives none.
        folder: Whether a folder was taken in, which may hold a single file.
        received: When the author had it from the collector, if that is somebody else;
            none if nobody said, and then there is a gap.
        received_words: How it came from one to the other.
    """

    KIND: ClassVar = EntryKind.EVIDENCE_REGISTERED
    item: str
    name: str
    type: EvidenceType
    originality: Originality
    happened: Moment
    description: str = ""
    collected_by: str = ""
    witness: str = ""
    source_system: str = ""
    source_details: str = ""
    found_at: str = ""
    clock_offset: int | None = None
    method: str = ""
    tool: str = ""
    tool_version: str = ""
    altered: Altered = Altered.UNKNOWN
    altered_words: str = ""
    volatility: int | None = None
    stored: str = ""
    seal: str = ""
    photographs: str = ""
    sensitivity: Sensitivity = Sensitivity.NOT_STATED
    notes: str = ""
    vault: str = ""
    file_name: str = ""
    files: int = 0
    size: int = 0
    sha256: str = ""
    origin: str = ""
    modified: str = ""
    accessed: str = ""
    changed: str = ""
    created: str = ""
    left_out: int = 0
    grew: bool = False
    access_kept: bool | None = None
    medium: str = ""
    medium_serial: str = ""
    folder: bool = False
    received: Moment | None = None
    received_words: str = ""
    source_hash: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether *sha256* is that of the list of a folder, not of a file."""
        return self.folder or (bool(self.vault) and self.files != 1)


@dataclass(frozen=True, slots=True)
class CustodyTransferred:
    """An item passes from one person to another; its author is one of the two.

    Somebody who is enrolled has an id; who is not has none, but an agency and a badge
    number where they gave them. A transfer between two who are not enrolled is
    recorded as it was told or shown.

    Attributes:
        condition: What the item looked like.
        seal_number: Of the seal it has now.
        hashed: What was hashed at the hand-over; *checked* says what came of it.
        found: SHA-256 that was found, where it differs.
        carrier: Who carries it and under which number, where it is sent.
        stored: Where it is kept next.
        back_by: When it is to come back; none if it is not, or nobody said.
        differing: Paths in a folder that came back otherwise than it was taken in, the
            first of them, parted by semicolons; *differing_more* are not named.
        gap: Whether the author knew that who gave it is not who last had it.
        from_drawn: A signature as strokes; see `drawing.Drawing`.
    """

    KIND: ClassVar = EntryKind.CUSTODY_TRANSFERRED
    item: str
    purpose: CustodyPurpose
    from_name: str
    to_name: str
    reason: str
    happened: Moment
    from_id: str = ""
    from_agency: str = ""
    from_badge: str = ""
    to_id: str = ""
    to_agency: str = ""
    to_badge: str = ""
    condition: str = ""
    seal: Seal = Seal.NOT_LOOKED
    seal_number: str = ""
    hashed: Hashed = Hashed.NOTHING
    checked: HashCheck = HashCheck.NOT_DONE
    found: str = ""
    carrier: str = ""
    stored: str = ""
    back_by: Moment | None = None
    from_signed: SignedHow = SignedHow.NOT_SIGNED
    to_signed: SignedHow = SignedHow.NOT_SIGNED
    from_drawn: str = ""
    to_drawn: str = ""
    gap: bool = False
    differing: str = ""
    differing_more: int = 0


@dataclass(frozen=True, slots=True)
class CustodyAccepted:
    """Who is enrolled and was to receive an item has it; it refers to the transfer."""

    KIND: ClassVar = EntryKind.CUSTODY_ACCEPTED
    item: str
    happened: Moment
    condition: str = ""
    seal: Seal = Seal.NOT_LOOKED
    seal_number: str = ""
    hashed: Hashed = Hashed.NOTHING
    checked: HashCheck = HashCheck.NOT_DONE
    found: str = ""
    stored: str = ""
    differing: str = ""
    differing_more: int = 0


@dataclass(frozen=True, slots=True)
class CustodyDeclined:
    """An item is not taken over, or taken back before; refers to the transfer."""

    KIND: ClassVar = EntryKind.CUSTODY_DECLINED
    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class CustodySigned:
    """Somebody's signature on a transfer or a disposal; refers to what it is for.

    Attributes:
        name: Whose signature it is, as it is printed beside it.
        kept: Where the receipt that was signed in ink is kept, or which item it is.
        by_key: Whether its author is that person, and this entry the signature; if
            not, one in ink was seen on the printed receipt.
    """

    KIND: ClassVar = EntryKind.CUSTODY_SIGNED
    item: str
    side: Side
    name: str
    happened: Moment
    kept: str = ""
    by_key: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceDisposed:
    """An item is destroyed or given up for ever; nobody holds it from then on.

    What is stored in the vault stays there: the record is append-only.

    Attributes:
        authority: Who or what allows it: an order, a schedule, a consent.
        method: How.
    """

    KIND: ClassVar = EntryKind.EVIDENCE_DISPOSED
    item: str
    authority: str
    method: str
    happened: Moment
    witness_name: str
    witness_id: str = ""
    witness_agency: str = ""
    witness_signed: SignedHow = SignedHow.NOT_SIGNED
    witness_drawn: str = ""
    words: str = ""


def items_in(text: str) -> tuple[str, ...]:
    """Return the numbers of items in a text that holds several."""
    return tuple(each.strip() for each in text.split(",") if each.strip())


@dataclass(frozen=True, slots=True)
class EvidenceExported:
    """Decrypted copies were written to a medium, read again and found to be the same.

    Attributes:
        items: Numbers of the items.
        things: Those of them nothing is stored of: only papers about them went along.
        folder: Name of the folder they are in.
        files: How many files; *size* are the bytes of all of them.
        sha256: Of the list of their digests, ``evidence.sha256``.
    """

    KIND: ClassVar = EntryKind.EVIDENCE_EXPORTED
    items: str
    folder: str
    files: int
    size: int
    sha256: str
    to_name: str
    reason: str
    to_agency: str = ""
    medium: str = ""
    medium_serial: str = ""
    things: str = ""

    @property
    def copied(self) -> tuple[str, ...]:
        """Numbers of the items of which files were written."""
        things = items_in(self.things)
        return tuple(each for each in items_in(self.items) if each not in things)


@dataclass(frozen=True, slots=True)
class EvidenceDamaged:
    """A stored item is not what was taken in; written once a check has found it.

    Attributes:
        file: Which of the files of the item, counted from 1; 0 is all of it.
        found: SHA-256 of what lies there, where it could be read.
    """

    KIND: ClassVar = EntryKind.EVIDENCE_DAMAGED
    item: str
    damage: DamageKind
    file: int = 0
    found: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceExplained:
    """What somebody says about a finding at an item; it removes nothing.

    It refers to the entry in which the finding stands.
    """

    KIND: ClassVar = EntryKind.EVIDENCE_EXPLAINED
    item: str
    words: str
