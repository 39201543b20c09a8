"""A passphrase opens what is the person's own, and nothing else opens it."""

import sys
import unicodedata
from dataclasses import replace

import pytest

from logbook.crypto.certificates import X509Certificates
from logbook.crypto.clock import SystemClock
from logbook.crypto.cost import FLOOR, Cost
from logbook.crypto.enrolment import Enrolment, FolderKeyRing, Newcomer
from logbook.crypto.key_copies import read_copies
from logbook.crypto.key_header import LONGEST_NAME
from logbook.crypto.key_slots import KeyFile, PersonKeys, make_slot
from logbook.crypto.recovery_key import RecoveryKey
from logbook.crypto.secret import Secret
from logbook.crypto.signing import is_signed
from logbook.domain.errors import (
    LogbookDamagedError,
    UnknownPersonError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from logbook.domain.role import Role
from tests.unit.key_folders import (
    ANA,
    ANAS_WORDS,
    AT,
    BO,
    BOS_WORDS,
    LOG,
    a_key_folder,
    copy_of,
    header_of,
    put_in_place,
    typed,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return a_key_folder(tmp_path_factory.mktemp("CityHall.irlog"))


@pytest.fixture
def changed(folder, tmp_path):
    """Write a changed header, with the checksum put right, into a new folder."""

    def change(alter):
        header = header_of((folder.path / "keys.a").read_bytes())
        alter(header)
        put_in_place(tmp_path, copy_of(header))
        return KeyFile.read(tmp_path)

    return change


def test_names_are_shown_before_anybody_unlocks(folder):
    people = KeyFile.read(folder.path).people()

    assert [(person.id, person.name, person.role) for person in people] == [
        (ANA, "Ana Ömer", Role.SUPERVISOR),
        (BO, "Bo", Role.RESPONDER),
    ]
    assert [person.holds_authority for person in people] == [True, False]


def test_a_passphrase_opens_the_record_and_the_persons_keys(folder):
    person = KeyFile.read(folder.path).unlock(BO, typed(BOS_WORDS))

    assert person.dek.buffer == folder.keys.dek.buffer
    assert person.signer.person == BO
    assert is_signed(folder.bo.signer.public_key, b"x", person.signer.sign(b"x"))
    assert person.document_key.public_key() == folder.bo.document_key.public_key()
    assert person.authority is None


def test_the_supervisor_who_set_it_up_holds_the_authority(folder):
    file = KeyFile.read(folder.path)
    person = file.unlock(ANA, typed(ANAS_WORDS))

    assert person.authority is not None
    assert person.authority.certificate == file.ca_certificate
    assert file.log == LOG


def test_the_certificates_in_a_slot_speak_of_its_keys(folder):
    file, check = KeyFile.read(folder.path), X509Certificates()
    ana, bo = file.people()

    for info, person in ((ana, folder.ana), (bo, folder.bo)):
        key = check.entry_key(info.entry_certificate, file.ca_certificate)
        assert key == person.signer.public_key
        assert check.document_key(info.document_certificate, file.ca_certificate)


def test_a_wrong_passphrase_is_named_as_such(folder):
    with pytest.raises(WrongPassphraseError) as caught:
        KeyFile.read(folder.path).unlock(BO, typed(ANAS_WORDS))

    assert caught.value.name == "Bo"


def test_an_empty_passphrase_is_a_wrong_one(folder):
    with pytest.raises(WrongPassphraseError):
        KeyFile.read(folder.path).unlock(BO, bytearray())


def test_bytes_that_are_no_text_are_a_wrong_passphrase(folder):
    with pytest.raises(WrongPassphraseError):
        KeyFile.read(folder.path).unlock(BO, bytearray(b"\xff\xfe"))


def test_somebody_without_a_slot_is_unknown(folder):
    with pytest.raises(UnknownPersonError):
        KeyFile.read(folder.path).unlock("P-009", typed(BOS_WORDS))


def test_it_does_not_matter_how_the_keyboard_spells_an_accent(folder):
    spelt = unicodedata.normalize("NFD", ANAS_WORDS)
    assert spelt != ANAS_WORDS

    person = KeyFile.read(folder.path).unlock(ANA, typed(spelt))

    assert person.dek.buffer == folder.keys.dek.buffer


@pytest.mark.parametrize("passphrase", [BOS_WORDS, "wrong", "wröng"])
def test_the_passphrase_is_overwritten_whether_right_or_wrong(folder, passphrase):
    buffer = typed(passphrase)
    length = len(buffer)
    try:
        KeyFile.read(folder.path).unlock(BO, buffer)
    except WrongPassphraseError:
        assert passphrase != BOS_WORDS

    assert buffer == bytes(length)


def test_a_locked_person_leaves_no_key_behind(folder):
    person = KeyFile.read(folder.path).unlock(BO, typed(BOS_WORDS))
    person.wipe()

    assert person.dek.is_wiped
    assert not folder.keys.dek.is_wiped


def stretched_at(work):
    """Return the costs *work* ran Argon2 at, as the interpreter saw the calls."""
    costs = []

    def note(frame, event, _value):
        if event == "call" and frame.f_code.co_name == "stretch":
            costs.append(frame.f_locals["cost"])

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return costs


def test_a_wrong_passphrase_costs_as_much_as_the_right_one(folder):
    file = KeyFile.read(folder.path)

    def guess_wrongly():
        with pytest.raises(WrongPassphraseError):
            file.unlock(BO, typed("wrong"))

    right = stretched_at(lambda: file.unlock(BO, typed(BOS_WORDS)))

    assert right == stretched_at(guess_wrongly) == [FLOOR]


def test_no_two_slots_share_salt_or_wrapped_key(folder):
    header = header_of((folder.path / "keys.a").read_bytes())
    ana, bo = header["slots"]

    assert ana["open"]["salt"] != bo["open"]["salt"]
    assert ana["data_key"] != bo["data_key"]


def test_neither_passphrase_nor_key_stands_in_the_file(folder):
    content = (folder.path / "keys.a").read_bytes()

    assert b"ostrich" not in content
    assert bytes(folder.keys.dek.buffer) not in content
    assert bytes(folder.keys.dek.buffer).hex().encode() not in content


# Recovery ----------------------------------------------------------------------


def test_the_recovery_key_opens_the_record(folder):
    dek = KeyFile.read(folder.path).unlock_with_recovery(folder.recovery)

    assert dek.buffer == folder.keys.dek.buffer


def test_another_logbooks_recovery_key_does_not(folder):
    other = RecoveryKey.create().to_text()

    with pytest.raises(WrongRecoveryKeyError):
        KeyFile.read(folder.path).unlock_with_recovery(other)


# What somebody may have altered, checksum and all ------------------------------


def bo_of(header):
    return header["slots"][1]


def test_another_persons_role_cannot_be_altered_unnoticed(changed):
    file = changed(lambda header: header["slots"][0]["open"].update(role="responder"))

    with pytest.raises(LogbookDamagedError) as caught:
        file.unlock(BO, typed(BOS_WORDS))
    assert (caught.value.file, caught.value.why) == ("keys", "mac")


def test_a_slot_cannot_be_taken_away_unnoticed(changed):
    file = changed(lambda header: header["slots"].pop(0))

    with pytest.raises(LogbookDamagedError):
        file.unlock(BO, typed(BOS_WORDS))


def test_a_person_cannot_give_their_own_slot_another_role(changed):
    file = changed(lambda header: bo_of(header)["open"].update(role="supervisor"))

    with pytest.raises(WrongPassphraseError):
        file.unlock(BO, typed(BOS_WORDS))


def test_a_slot_does_not_open_in_another_logbook(changed):
    file = changed(lambda header: header.update(log=LOG.replace("a", "b")))

    with pytest.raises(WrongPassphraseError):
        file.unlock(BO, typed(BOS_WORDS))


def test_damaged_signing_keys_are_not_taken_for_a_wrong_passphrase(changed):
    def swap(header):
        bo_of(header)["signing_keys"] = header["slots"][0]["signing_keys"]

    with pytest.raises(LogbookDamagedError):
        changed(swap).unlock(BO, typed(BOS_WORDS))


def test_the_authority_cannot_be_exchanged_unnoticed(changed):
    def exchange(header):
        header["ca_certificate"] = bo_of(header)["open"]["document_certificate"]

    with pytest.raises(LogbookDamagedError):
        changed(exchange).unlock(BO, typed(BOS_WORDS))


def test_a_cheaper_cost_does_not_open_a_slot(changed):
    def cheapen(header):
        bo_of(header)["open"]["argon2id"]["lanes"] = 1

    with pytest.raises(WrongPassphraseError):
        changed(cheapen).unlock(BO, typed(BOS_WORDS))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("memory", 4 * 2**30),
        ("memory", 1024 * 1024 + 1),
        ("memory", 64 * 1024 - 1),
        ("passes", 21),
        ("passes", 2**53 - 1),
        ("lanes", 17),
        ("lanes", 0),
        ("memory", -1),
    ],
)
def test_a_slot_that_asks_for_too_much_is_never_run(changed, part, value):
    with pytest.raises(LogbookDamagedError) as caught:
        changed(lambda header: bo_of(header)["open"]["argon2id"].update({part: value}))

    assert caught.value.why == "both-copies"


@pytest.mark.parametrize("part", ["signing_keys", "authority"])
def test_keys_that_do_not_open_in_a_genuine_header_are_damage(folder, tmp_path, part):
    (ana, bo) = read_copies(folder.path).header.slots
    swapped = {"signing_keys": bo.signing_keys, "authority": bo.data_key}

    file = KeyFile.read(folder.path)
    file.add_slot(replace(ana, **{part: swapped[part]}))
    file.write(tmp_path, folder.keys.dek)

    with pytest.raises(LogbookDamagedError) as caught:
        KeyFile.read(tmp_path).unlock(ANA, typed(ANAS_WORDS))
    assert caught.value.why == "slot"


@pytest.mark.parametrize(
    "document", [Secret.random(), Secret(bytes(32))], ids=["other", "none"]
)
def test_keys_that_are_not_those_of_the_certificates_are_damage(
    folder, tmp_path, document
):
    keys = PersonKeys(Secret.random(), document)
    dek = folder.keys.dek
    words = typed(BOS_WORDS)
    slot = make_slot(folder.bo.info, words, log=LOG, cost=FLOOR, dek=dek, keys=keys)
    file = KeyFile.read(folder.path)
    file.add_slot(slot)
    file.write(tmp_path, dek)

    with pytest.raises(LogbookDamagedError) as caught:
        KeyFile.read(tmp_path).unlock(BO, typed(BOS_WORDS))
    assert caught.value.why == "slot"


# Enrolling, removing, writing again --------------------------------------------


def test_the_holder_of_the_authority_enrols_somebody_later(folder, tmp_path):
    put_in_place(tmp_path, (folder.path / "keys.a").read_bytes())
    file = KeyFile.read(tmp_path)
    ana = file.unlock(ANA, typed(ANAS_WORDS))
    ring = FolderKeyRing(
        tmp_path, Enrolment(file, ana.dek, ana.authority, FLOOR), SystemClock()
    )

    person = ring.enrol("P-003", "Cy", "responder", typed("cy's own passphrase"))

    found = KeyFile.read(tmp_path)
    cy = found.unlock("P-003", typed("cy's own passphrase"))
    assert cy.dek.buffer == folder.keys.dek.buffer
    assert person.entry_certificate == cy.info.entry_certificate
    assert found.unlock(BO, typed(BOS_WORDS)).signer.person == BO


def test_a_removed_person_has_no_way_in(folder, tmp_path):
    put_in_place(tmp_path, (folder.path / "keys.a").read_bytes())
    file = KeyFile.read(tmp_path)
    file.remove_slot(BO)
    file.write(tmp_path, folder.keys.dek)

    found = KeyFile.read(tmp_path)

    assert [person.id for person in found.people()] == [ANA]
    with pytest.raises(UnknownPersonError):
        found.unlock(BO, typed(BOS_WORDS))
    with pytest.raises(UnknownPersonError):
        found.remove_slot(BO)


def test_enrolling_again_replaces_the_slot_with_new_keys(folder, tmp_path):
    put_in_place(tmp_path, (folder.path / "keys.a").read_bytes())
    file = KeyFile.read(tmp_path)
    again = Enrolment(file, folder.keys.dek, folder.keys.authority, FLOOR)
    again.enrol(Newcomer(BO, "Bo", Role.RESPONDER), typed("bo's new one"), at=AT)
    file.write(tmp_path, folder.keys.dek)

    bo = KeyFile.read(tmp_path).unlock(BO, typed("bo's new one"))

    assert bo.signer.public_key != folder.bo.signer.public_key


@pytest.mark.parametrize(
    "name", ["", "  ", "x" * 1000, "e\u0301" * 500, "\ud800", "a\0b"]
)
def test_whatever_the_name_the_file_can_be_read_again(folder, tmp_path, name):
    put_in_place(tmp_path, (folder.path / "keys.a").read_bytes())
    file = KeyFile.read(tmp_path)
    enrolment = Enrolment(file, folder.keys.dek, folder.keys.authority, FLOOR)
    enrolment.enrol(Newcomer("P-003", name, Role.RESPONDER), typed("cy"), at=AT)
    file.write(tmp_path, folder.keys.dek)

    found = KeyFile.read(tmp_path).people()[-1].name

    assert 1 <= len(found) <= LONGEST_NAME


def test_a_cost_is_kept_with_the_slot(folder):
    header = header_of((folder.path / "keys.a").read_bytes())
    cost = header["slots"][0]["open"]["argon2id"]

    assert Cost(cost["memory"], cost["passes"], cost["lanes"]) == FLOOR
