"""Check 1: the signed list names every file, and every file is as listed."""

import hashlib
import re
from collections.abc import Iterable

from logbook.reports.findings import LIST, LIST_SEAL, Findings
from logbook.reports.handover_files import left_by_system
from logbook.reports.seal_check import check_seal

_LINE = re.compile(r"([0-9a-f]{64})  ([A-Za-z0-9._/-]+)", re.ASCII)


def check_manifest(
    findings: Findings, ca: bytes | None, always: Iterable[str]
) -> bytes | None:
    """Find every file that is missing, changed or too many.

    Args:
        always: What belongs to every hand-over of its form.

    Returns:
        The certificate of whoever signed the list, if *ca* issued it.
    """
    files = findings.files
    for name in (LIST, LIST_SEAL):
        if name not in files:
            findings.say("manifest.file-missing", file=name)
    listing = files.get(LIST)
    if listing is None:
        return None
    signer = None
    if LIST_SEAL in files:
        signer = check_seal(
            findings,
            "manifest",
            files[LIST_SEAL],
            hashlib.sha256(listing).digest(),
            ca,
            seal_file=LIST_SEAL,
            content_file=LIST,
        )
    try:
        listed = read_list(listing)
    except ValueError:
        findings.say("manifest.malformed", file=LIST)
    else:
        _compare(findings, listed, always)
    return signer


def read_list(content: bytes) -> dict[str, str]:
    """Return digest by name, as `sha256sum` writes them.

    Raises:
        ValueError: It is not sorted by name, each once, or not of that form.
    """
    *lines, end = content.decode("ascii").split("\n")
    matches = [_LINE.fullmatch(line) for line in lines]
    listed = {match[2]: match[1] for match in matches if match}
    in_order = list(listed) == sorted(listed)
    if end or not lines or not in_order or len(listed) != len(lines):
        raise ValueError("form")
    if any(not _is_sound(name) for name in listed):
        raise ValueError("name")
    return listed


def _is_sound(name: str) -> bool:
    parts = name.split("/")
    is_ours = name not in {LIST, LIST_SEAL} and left_by_system(name) is None
    return is_ours and not {"", ".", ".."} & set(parts)


def _compare(findings: Findings, listed: dict[str, str], always: Iterable[str]) -> None:
    for name in always:
        if name not in listed:
            findings.say("manifest.not-listed", file=name)
    for name, digest in listed.items():
        content = findings.files.get(name)
        if content is None:
            findings.say("manifest.file-missing", file=name)
        elif hashlib.sha256(content).hexdigest() != digest:
            findings.say("manifest.file-differs", file=name)
    for name in sorted(findings.files.keys() - listed.keys() - {LIST, LIST_SEAL}):
        findings.say("manifest.file-extra", file=name)
