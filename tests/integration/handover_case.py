"""What a case of a hand-over is, and the genuine one that every other is made from."""

from dataclasses import dataclass
from functools import cache

from tests.integration.small_handover import Office, hand_over, sealed

VALID, INVALID, UNREADABLE = "VALID", "INVALID", "UNREADABLE"


@dataclass(frozen=True)
class Case:
    """What is brought, and what has to be said of it.

    Attributes:
        files: Returns them by name.
        code: A reason that has to be given; none, if it is sound.
        file: What that reason has to name.
        entry: Entry that reason has to name.
        aside: What is left aside.
        exactly: Whether both checks have to give the very same reasons. They do not
            where bytes are spoilt so that the two may stumble at different steps.
    """

    files: object
    verdict: str = INVALID
    code: str | None = None
    file: str | None = None
    entry: int | None = None
    fingerprint: object = None
    aside: tuple[str, ...] = ()
    exactly: bool = True


@cache
def office():
    return Office()


@cache
def impostor():
    return hand_over(Office())


@cache
def _genuine():
    return hand_over(office())


def genuine():
    return dict(_genuine())


def seal(digest):
    """Sign as the preparer."""
    return office().responder.seal(digest, office().authority)


def with_file(name, content):
    """Return the genuine files with one written over."""
    return genuine() | {name: content}


def resigned(change):
    """Return the genuine files changed, with the list made and signed anew."""
    files = genuine()
    del files["SHA256SUMS"], files["SHA256SUMS.p7s"]
    change(files)
    return sealed(files, seal)


def flipped(content, at):
    changed = bytearray(content)
    changed[at] ^= 0x01
    return bytes(changed)
