"""What entries about evidence say, read aloud."""

from dataclasses import replace

from logbook.domain.evidence_bodies import (
    Altered,
    CustodyAccepted,
    CustodyDeclined,
    CustodyPurpose,
    CustodySigned,
    CustodyTransferred,
    DamageKind,
    EvidenceDamaged,
    EvidenceDisposed,
    EvidenceExplained,
    EvidenceExported,
    EvidenceRegistered,
    EvidenceType,
    HashCheck,
    Hashed,
    Originality,
    Seal,
    Sensitivity,
    Side,
    SignedHow,
)
from tests.builders import a_moment

SHA256 = "ab" * 32
PHONE = EvidenceRegistered(
    "E-001", "Telephone", EvidenceType.DEVICE, Originality.ORIGINAL, a_moment()
)
FOLDER = replace(
    PHONE,
    name="Logs of the firewall",
    type=EvidenceType.LOG,
    originality=Originality.COPY,
    vault="cd" * 32,
    file_name="logs",
    files=3,
    size=2048,
    sha256=SHA256,
    grew=True,
    left_out=2,
    collected_by="V. Vendor",
    altered=Altered.SOMETHING,
    altered_words="A line in its own log.",
    seal="BAG 7",
    stored="Safe 1",
)
TOLD = replace(
    PHONE,
    altered=Altered.NOTHING,
    witness="W. Witness",
    found_at="Desk 4",
    source_system="FS-01",
    source_details="Serial 99",
    method="Copied",
    tool="dd",
    tool_version="9.1",
    source_hash="MD5 0cc1",
    photographs="E-002",
    notes="Was on",
    clock_offset=-90,
    volatility=4,
    sensitivity=Sensitivity.PERSONAL,
    medium="Stick",
    medium_serial="S-1",
)
GIVEN = CustodyTransferred(
    "E-001",
    CustodyPurpose.HAND_OVER,
    "A. Example",
    "D. Constable",
    "To be looked at.",
    a_moment(),
    from_id="P-002",
    to_agency="Windsor Police",
    to_badge="4711",
    seal=Seal.INTACT,
    seal_number="BAG 7",
    checked=HashCheck.NO_FILE,
    from_signed=SignedHow.KEY,
    to_signed=SignedHow.DRAWN,
)
DISPOSED = EvidenceDisposed(
    "E-001",
    "Order 12.",
    "Shredded.",
    a_moment(),
    "C. Specimen",
    witness_id="P-003",
    words="All of it.",
)
EXPORTED = EvidenceExported(
    "E-001, E-002", "for-police", 2, 4096, SHA256, "D. Constable", "Asked for."
)

EVIDENCE_SAID = [
    (
        PHONE,
        (
            "Item E-001 registered: Telephone (device, original). Whether collecting it "
            "changed the source is unknown."
        ),
    ),
    (
        FOLDER,
        (
            "Item E-001 registered: Logs of the firewall (log, copy). Folder “logs”, 3 "
            f"files, 2048 bytes; SHA-256 of their list {SHA256}. The source changed while "
            "it was read; kept is what was read. Not taken in, and named in the list: 2. "
            "Collected by V. Vendor. Changed by collecting it: “A line in its own log.” "
            "Seal or bag number: BAG 7. Kept at: “Safe 1”"
        ),
    ),
    (
        replace(
            PHONE,
            collected_by="V. Vendor",
            received=a_moment(),
            received_words="By courier, no. 0000.",
        ),
        (
            "Item E-001 registered: Telephone (device, original). Collected by V. "
            "Vendor. Received from them, as who registers it says: 2026-11-21 02:20 "
            "-05:00 (07:20Z). How it came: “By courier, no. 0000.” Whether collecting it "
            "changed the source is unknown."
        ),
    ),
    (
        GIVEN,
        (
            "Item E-001, handed over: from A. Example to D. Constable, Windsor Police, "
            "badge 4711. Reason: “To be looked at.” Seal intact. Seal or bag number: BAG 7. "
            "Who gave it signed by key. Who received it signed on the touchpad."
        ),
    ),
    (
        replace(
            GIVEN,
            from_id="",
            gap=True,
            condition="Dented.",
            hashed=Hashed.RETURNED,
            checked=HashCheck.DIFFERS,
            found=SHA256,
            seal=Seal.BROKEN,
            seal_number="",
            carrier="Courier, 17.",
            back_by=a_moment(),
            from_signed=SignedHow.ELSEWHERE,
            to_signed=SignedHow.INK_AWAITED,
        ),
        (
            "Item E-001, handed over: from A. Example to D. Constable, Windsor Police, "
            "badge 4711. Reason: “To be looked at.” Recorded as it was told or shown; "
            "neither of them works here. Nothing says how it came to who gave it: a gap in "
            "the custody. Seal broken. What came back as item E-001 is not what was taken "
            f"in: SHA-256 {SHA256}. Condition: “Dented.” Who gave it signed on a paper of "
            "somebody else. Who received it signs in ink on the receipt. Carried by: "
            "“Courier, 17.” To be back by 2026-11-21 02:20 -05:00 (07:20Z)."
        ),
    ),
    (
        CustodyAccepted(
            "E-001", a_moment(), hashed=Hashed.STORED, checked=HashCheck.MATCHES
        ),
        "Item E-001 received. SHA-256 of what is stored computed again: the same.",
    ),
    (
        CustodyDeclined("E-001", "The bag is torn."),
        "Item E-001 not handed over after all. Reason: The bag is torn.",
    ),
    (
        CustodySigned("E-001", Side.TO, "D. Constable", a_moment(), "Folder 3"),
        (
            "Item E-001: the signature of D. Constable, who received it, was seen on the "
            "receipt. The signed receipt: Folder 3"
        ),
    ),
    (
        CustodySigned("E-001", Side.WITNESS, "C. Specimen", a_moment(), by_key=True),
        "Item E-001: C. Specimen, the witness, signs for that by key.",
    ),
    (
        DISPOSED,
        (
            "Item E-001 disposed of: “Shredded.” On the authority of: “Order 12.” "
            "Witness: C. Specimen. The witness did not sign. Remarks: “All of it.”"
        ),
    ),
    (
        EXPORTED,
        (
            "Copies of E-001, E-002 written to the folder “for-police” for D. Constable, "
            f"read again and found the same: 2 files, 4096 bytes, SHA-256 of their list "
            f"{SHA256}. Reason: “Asked for.” The system gave no serial number of the medium."
        ),
    ),
    (
        replace(EXPORTED, folder="again", medium="Stick", medium_serial="S-1"),
        (
            "Copies of E-001, E-002 written to the folder “again” for D. Constable, "
            f"read again and found the same: 2 files, 4096 bytes, SHA-256 of their list "
            f"{SHA256}. Reason: “Asked for.” Medium: Stick, serial number S-1."
        ),
    ),
    (
        replace(EXPORTED, folder="third", medium="Stick"),
        (
            "Copies of E-001, E-002 written to the folder “third” for D. Constable, "
            f"read again and found the same: 2 files, 4096 bytes, SHA-256 of their list "
            f"{SHA256}. Reason: “Asked for.” Medium: Stick. The system gave no serial "
            "number of the medium."
        ),
    ),
    (
        replace(EXPORTED, folder="fourth", medium_serial="S-1"),
        (
            "Copies of E-001, E-002 written to the folder “fourth” for D. Constable, "
            f"read again and found the same: 2 files, 4096 bytes, SHA-256 of their list "
            f"{SHA256}. Reason: “Asked for.” Medium without a name, serial number S-1."
        ),
    ),
    (
        replace(EXPORTED, folder="fifth", medium="Stick", things="E-002"),
        (
            "Copies of E-001 written to the folder “fifth” for D. Constable, "
            f"read again and found the same: 2 files, 4096 bytes, SHA-256 of their list "
            f"{SHA256}. Reason: “Asked for.” Only papers about E-002 went along: nothing "
            "of it is stored. Medium: Stick. The system gave no serial number of the "
            "medium."
        ),
    ),
    (
        TOLD,
        (
            "Item E-001 registered: Telephone (device, original). Collecting it changed "
            "nothing at the source. Witness: W. Witness. Found at: “Desk 4” From the "
            "system: FS-01. The system: “Serial 99” How it was collected: “Copied” With: dd "
            "9.1. Hash of the original, as it was given: MD5 0cc1. Photographs: E-002. Remarks: “Was on” Clock of the source: 90 s behind. "
            "Place in the order of volatility (RFC 3227): 4. Sensitivity: holds personal "
            "information. Medium: Stick, serial number S-1."
        ),
    ),
    (
        EvidenceDamaged("E-001", DamageKind.SWAPPED, 2),
        "File 2 stored as part of item E-001 is not what was taken in.",
    ),
    (
        EvidenceDamaged("E-001", DamageKind.MISSING),
        "What is stored of item E-001 is missing.",
    ),
]
EVIDENCE_REFERRED = [
    (
        EvidenceExplained("E-001", "The disk had a bad sector."),
        (31,),
        "To the finding at item E-001 in entry 31: The disk had a bad sector.",
    ),
]
