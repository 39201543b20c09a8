"""A program that forks a child for each line it reads, and what its children say."""

import os
import subprocess
from dataclasses import dataclass


@dataclass
class Forking:
    """The program: it prints the process id of a child, what it says, and ``gone``."""

    program: subprocess.Popen[bytes]
    rest: bytes = b""

    def start_child(self, line: str) -> int:
        """Start a child with a line for it; return its process id."""
        assert self.program.stdin
        self.program.stdin.write(f"{line}\n".encode())
        self.program.stdin.flush()
        return int(self.line())

    def line(self) -> bytes:
        """Return what is printed next."""
        assert self.program.stdout
        while b"\n" not in self.rest:
            more = os.read(self.program.stdout.fileno(), 4096)
            assert more, "the program has died"
            self.rest += more
        line, _, self.rest = self.rest.partition(b"\n")
        return line
