"""incident-logbook: rehearse, verify, check, packs; without arguments, the window.

Other people's scripts call this. Stable: the names of the commands and options,
and the exit codes 0 to 4.
"""

import argparse
import getpass
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from logbook.application import messages
from logbook.domain.crash import signature_of
from logbook.domain.digest import Digest
from logbook.domain.errors import LogbookError, MalformedEntryError
from logbook.domain.languages import LANGUAGES
from logbook.domain.one_line import one_line

if TYPE_CHECKING:
    from logbook.bootstrap.checking import CheckedLogbook

VALID = SOUND = DONE = 0
INVALID = FINDINGS = REFUSED = 1
USAGE = 2
UNPINNED = 3
UNREADABLE = 4
OUR_FAULT = 70
"""`EX_SOFTWARE` of sysexits: a fault in the program, not in what it was given."""

_EXIT_CODES = {"VALID": VALID, "INVALID": INVALID, "UNPINNED": UNPINNED}
_INTERRUPTED = 130

LOOK_AT_ROWS = "--look-at-rows"
"""How a packaged program starts itself as a process that looks at rows."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    # Before anything else is imported: no core files, no network, no debugger.
    from logbook.crypto.hardening import harden  # noqa: PLC0415

    harden()
    if (sys.argv[1:] if arguments is None else arguments) == [LOOK_AT_ROWS]:
        return _look_at_rows()
    sys.excepthook = _say_it_is_our_fault
    parsed = _parser().parse_args(arguments)
    try:
        return int(parsed.run(parsed))
    except LogbookError as error:
        _complain(messages.of_error(error))
        return int(parsed.on_error)
    except KeyboardInterrupt:
        _complain("Stopped. Nothing was changed after the last line above.")
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever was reading has left; there is nobody to tell.
        sys.stderr.close()
        return DONE


def _look_at_rows() -> int:
    from logbook.bootstrap.laptop import look_at_rows  # noqa: PLC0415 - hardened

    return look_at_rows()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="incident-logbook",
        description="An encrypted, signed incident logbook for a laptop with no "
        "network. Without a command, the window is opened.",
        epilog="Exit codes of every command: 0 good, 1 not, 2 wrong usage, 3 sound "
        "but unconfirmed, 4 could not be read or opened. “COMMAND --help” says more.",
    )
    parser.add_argument("--version", action="version", version=_version())
    # How the window starts itself anew after locking; nobody else needs it.
    parser.add_argument("--unlock", type=Path, help=argparse.SUPPRESS)
    parser.set_defaults(run=_open_window, on_error=UNREADABLE)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_rehearse(commands)
    _add_verify(commands)
    _add_check(commands)
    _add_read(commands)
    _add_packs(commands)
    return parser


def _add_rehearse(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    rehearse = commands.add_parser(
        "rehearse",
        help="build a rehearsal logbook of a scripted incident and its reports",
        description="Builds a logbook by driving a scripted incident of a place "
        "through the same services as the windows, issues its reports and verifies "
        "them. Every page and screen of it says REHEARSAL.",
    )
    rehearse.add_argument("--place", required=True, metavar="PACK")
    rehearse.add_argument("--into", required=True, type=Path, metavar="DIR")
    rehearse.add_argument("--seed", type=int, default=1, metavar="N")
    rehearse.add_argument(
        "--screens", action="store_true", help="also take pictures of the screens"
    )
    rehearse.set_defaults(run=_rehearse, on_error=UNREADABLE)


def _add_verify(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    verify = commands.add_parser(
        "verify",
        help="check a hand-over folder or a report",
        description="Exit code 0: VALID, with the fingerprint you gave. 1: INVALID. "
        "3: UNPINNED, sound, but nobody has confirmed whose key it is. "
        "4: it could not be read.",
    )
    verify.add_argument(
        "path", type=Path, nargs="?", metavar="PATH", help="folder or report"
    )
    verify.add_argument(
        "--fingerprint",
        type=_fingerprint,
        metavar="SHA256",
        help="root fingerprint from the printed set-up sheet",
    )
    verify.add_argument(
        "--language",
        choices=list(LANGUAGES),
        help="of what is said; without it, that of the report",
    )
    verify.add_argument(
        "--value",
        type=Path,
        metavar="FILE",
        help="also check values that were withheld there and came later: exit code 1 "
        "if one of them is not what was signed",
    )
    verify.add_argument(
        "--page",
        type=Path,
        metavar="SCAN",
        help="check one page instead: a scan of it, as PNG, JPEG, TIFF or PDF",
    )
    verify.add_argument(
        "--page-code", metavar="CODE", help="or the page code typed from its foot"
    )
    verify.add_argument(
        "--package",
        type=Path,
        metavar="FOLDER",
        help="the hand-over folder the page is compared with",
    )
    verify.set_defaults(run=_verify, refuse=verify.error, on_error=UNREADABLE)


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = commands.add_parser(
        "check",
        help="verify a whole logbook",
        description="Exit code 0: sound. 1: findings, one a line, with the number of "
        "the entry. 4: it could not be opened; says whether the passphrase or the "
        "file is at fault.",
    )
    check.add_argument("logbook", type=Path, metavar="LOGBOOK")
    check.add_argument(
        "--full",
        action="store_true",
        help="also check every page of the file, the index beside it, and all the "
        "evidence that is stored",
    )
    check.add_argument("--person", metavar="NAME", help="whose passphrase it is")
    check.add_argument("--passphrase-file", type=Path, metavar="FILE")
    check.add_argument(
        "--checkpoint",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="also compare with a checkpoint kept outside the laptop",
    )
    check.set_defaults(run=_check, on_error=UNREADABLE)


def _add_read(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    read = commands.add_parser(
        "read",
        help="read a logbook out with the recovery key",
        description="For the day every passphrase is lost: writes the whole record "
        "as text. The recovery key stands on the set-up sheet; it opens what was "
        "written and can sign nothing. Exit code 0: read. 4: it could not be opened.",
    )
    read.add_argument("logbook", type=Path, metavar="LOGBOOK")
    read.add_argument("--recovery-key-file", type=Path, metavar="FILE")
    read.set_defaults(run=_read, on_error=UNREADABLE)


def _add_packs(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    packs = commands.add_parser("packs", help="look after jurisdiction packs")
    actions = packs.add_subparsers(title="actions", metavar="ACTION", required=True)
    check = actions.add_parser(
        "check",
        help="check the shipped packs, or one file",
        description="Exit code 0: every pack is sound. 1: one is not; says the file, "
        "the line and the key.",
    )
    check.add_argument("file", type=Path, nargs="?", metavar="FILE")
    check.set_defaults(run=_check_packs, on_error=REFUSED)


def _open_window(parsed: argparse.Namespace) -> int:
    from ui.app import run  # noqa: PLC0415 - only the window needs Qt

    return run(["--unlock", str(parsed.unlock)] if parsed.unlock else [])


def _rehearse(parsed: argparse.Namespace) -> int:
    from logbook.rehearsal import rehearse  # noqa: PLC0415 - loads every adapter

    summary = rehearse(parsed.place, parsed.into, seed=parsed.seed, say=_say)
    if parsed.screens:
        from ui.screenshots import take_screens  # noqa: PLC0415 - needs Qt

        pictures = take_screens(summary, parsed.into / "screens")
        _say(f"Screens:       {parsed.into / 'screens'} ({len(pictures)} pictures)")
    return DONE if summary.sound else REFUSED


def _verify(parsed: argparse.Namespace) -> int:
    from logbook.bootstrap.checking import check_handover, describe  # noqa: PLC0415

    if parsed.page is not None or parsed.page_code is not None:
        return _verify_page(parsed)
    if parsed.path is None:
        parsed.refuse("name a folder, a report, or a page")
    result = check_handover(parsed.path, parsed.fingerprint, parsed.value)
    for line in describe(result, parsed.language):
        _say(line)
    if result.verdict != "UNREADABLE" and not result.are_values_proved:
        return INVALID
    return _EXIT_CODES.get(str(result.verdict), UNREADABLE)


def _verify_page(parsed: argparse.Namespace) -> int:
    from logbook.bootstrap import checking_pages as pages  # noqa: PLC0415 - numpy

    folder = parsed.package or parsed.path
    if parsed.page is not None:
        result = pages.check_page(parsed.page, folder, parsed.fingerprint)
    else:
        result = pages.check_page_code(parsed.page_code, folder, parsed.fingerprint)
    words = pages.page_words_in(parsed.language, result)
    for line in pages.describe_page(result, words):
        _say(line)
    return _EXIT_CODES.get(str(result.verdict), UNREADABLE)


def _check(parsed: argparse.Namespace) -> int:
    from logbook.bootstrap.checking import check_logbook  # noqa: PLC0415 - slow to load

    passphrase = _secret(parsed.passphrase_file, "Passphrase: ", "passphrase")
    outcome = check_logbook(
        parsed.logbook,
        passphrase,
        person=parsed.person,
        full=parsed.full,
        checkpoints=parsed.checkpoint,
        told=_tell_how_far if sys.stderr.isatty() else _tell_nothing,
    )
    for finding in outcome.findings:
        _say(messages.of_finding(finding))
    if outcome.is_record_sound:
        _say(
            f"Sound: entries 1 to {outcome.size} are exactly as they were signed. "
            f"Not yet witnessed by anybody else: {outcome.size - outcome.witnessed}."
        )
    for line in _evidence_lines(outcome):
        _say(line)
    _say(
        "This check cannot see entries cut off after the last checkpoint it was "
        f"given. Checkpoints compared: {outcome.compared}."
    )
    return FINDINGS if outcome.findings else SOUND


def _evidence_lines(outcome: "CheckedLogbook") -> Iterator[str]:
    if outcome.stored and not outcome.is_read:
        yield (
            f"Stored items of evidence that were not read: {outcome.stored}. "
            "“--full” reads them."
        )
    elif outcome.is_read:
        yield f"Stored items of evidence read to their end: {outcome.stored}."
    if outcome.explained:
        yield (
            "Findings at evidence that stay on record and are explained there: "
            f"{outcome.explained}."
        )


def _tell_how_far(done: int, total: int) -> None:
    part = done * 100 // total if total else 100
    end = "\n" if done >= total else ""
    sys.stderr.write(f"\rReading the stored evidence: {part} %{end}")
    sys.stderr.flush()


def _tell_nothing(done: int, total: int) -> None:
    del done, total


def _read(parsed: argparse.Namespace) -> int:
    from logbook.bootstrap.reading import read_with_recovery_key  # noqa: PLC0415

    key = _secret(parsed.recovery_key_file, "Recovery key: ", "recovery key")
    for line in read_with_recovery_key(parsed.logbook, key.decode(errors="replace")):
        _say(line)
    return DONE


def _check_packs(parsed: argparse.Namespace) -> int:
    from logbook.packs.checking import check  # noqa: PLC0415 - reads files

    checks = check(parsed.file)
    for checked in checks:
        for line in checked.lines():
            _say(line)
    guides = [checked for checked in checks if checked.statements is not None]
    if len(guides) > 1:
        carried = sum(checked.carried for checked in guides)
        known = sum(len(checked.statements or ()) for checked in guides)
        _say(f"Statements of the guides: {carried} of {known}, each once and shown.")
    return DONE if all(checked.sound for checked in checks) else FINDINGS


def _secret(file: Path | None, prompt: str, name: str) -> bytearray:
    if file is None:
        return _asked(prompt, name)
    try:
        return bytearray(file.read_bytes().rstrip(b"\r\n"))
    except OSError as error:
        _complain(f"The {name} file cannot be read: {error.strerror}.")
        raise SystemExit(UNREADABLE) from error


def _asked(prompt: str, name: str) -> bytearray:
    try:
        return bytearray(getpass.getpass(prompt).encode())
    except EOFError:
        _complain(f"No {name} was given. Type it, or name a file that holds it.")
        raise SystemExit(UNREADABLE) from None


def _fingerprint(text: str) -> Digest:
    try:
        return Digest.from_hex(text)
    except MalformedEntryError:
        raise argparse.ArgumentTypeError(
            "a fingerprint has 64 hexadecimal digits"
        ) from None


def _version() -> str:
    try:
        return f"incident-logbook {version('incident-logbook')}"
    except PackageNotFoundError:
        return "incident-logbook (not installed)"


def _say(words: str) -> None:
    """Print words; whatever of them is from a record or a file stays words."""
    sys.stdout.write("\n".join(map(one_line, words.split("\n"))) + "\n")
    sys.stdout.flush()


def _complain(words: str) -> None:
    sys.stderr.write("\n".join(map(one_line, words.split("\n"))) + "\n")


def _say_it_is_our_fault(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """Name a fault of ours by a digest of where it happened, never by its words."""
    _complain(
        "The program has a fault. Everything recorded up to now is safe. "
        f"Tell whoever looks after it this number: {signature_of(kind, fault, trace)}."
    )
    sys.exit(OUR_FAULT)


if __name__ == "__main__":
    sys.exit(main())
