"""A list of digests as `sha256sum` writes and checks it."""

from logbook.domain.digest import Digest

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}


def digest_line(digest: Digest, name: str) -> str:
    """Return the line about one file.

    A name that would break the line is written with escapes, and the line then begins
    with a backslash: so `sha256sum -c` reads it back (GNU coreutils).
    """
    escaped = "".join(_ESCAPES.get(each, each) for each in name)
    mark = "\\" if escaped != name else ""
    return f"{mark}{digest.hex}  {escaped}\n"
