"""Running a program under ``strace``, to see what it really asks of the system."""

import subprocess
import sys
from pathlib import Path


def calls(where: Path, what: str, *arguments: object, trace: str) -> list[str]:
    """Run a program of `appender` and return its system calls, whole, with paths."""
    log = where / f"{what}.strace"
    subprocess.run(
        [
            *("strace", "-f", "-y", "-s", "200000", "-e", f"trace={trace}"),
            *("-o", str(log), sys.executable, "-m", "tests.integration.appender"),
            *(what, *map(str, arguments)),
        ],
        check=True,
    )
    return log.read_text(encoding="ascii", errors="replace").splitlines()
