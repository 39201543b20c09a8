"""A headless Chromium, spoken to through two pipes: no socket, no driver package."""

import base64
import fcntl
import json
import os
import shutil
import signal
import tempfile
from pathlib import Path

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")

_SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


class Browser:
    """One process with one page open; use it as a context manager.

    Args:
        before: A command that starts the browser, such as ``unshare -n``.
        switches: More of Chromium's own.
    """

    def __init__(self, page: Path, *, before=(), switches=()):
        self._page, self._before, self._switches = page, before, switches

    def __enter__(self):
        self._profile = tempfile.mkdtemp(prefix="browser-")
        their_in, self._out = _pipe()
        self._in, their_out = _pipe()
        program = [*self._before, CHROMIUM, *_SWITCHES, *self._switches]
        program += [f"--user-data-dir={self._profile}", "about:blank"]
        quiet = [
            (os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)
        ]
        # Chromium listens on 3 and speaks on 4.
        self._process = os.posix_spawnp(
            program[0],
            program,
            os.environ,
            file_actions=[
                *quiet,
                (os.POSIX_SPAWN_DUP2, their_in, 3),
                (os.POSIX_SPAWN_DUP2, their_out, 4),
            ],
            setsid=False,
            setpgroup=0,
        )
        os.close(their_in)
        os.close(their_out)
        self._number, self._rest = 0, b""
        self.events = []
        self._session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.call("Page.enable")
        self.call("Network.enable")
        self.call("Log.enable")
        self.open(self._page)
        return self

    def __exit__(self, *_):
        os.close(self._out)
        os.close(self._in)
        os.killpg(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        shutil.rmtree(self._profile, ignore_errors=True)

    def open(self, page: Path):
        """Open a file and wait until its scripts have run."""
        self.call("Page.navigate", url=page.as_uri())
        self._wait_for("Page.loadEventFired")

    def run(self, script: str):
        """Evaluate *script*, wait for its promise and return the plain value."""
        answer = self.call(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
        )
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def call(self, method: str, **parameters):
        """Send a command of the DevTools protocol and return its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        content = json.dumps(message).encode() + b"\0"
        while content:
            content = content[os.write(self._out, content) :]
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise AssertionError(answer["error"])
                return answer["result"]
            self.events.append(answer)

    def picture(self, path: Path):
        """Take a picture of the whole page."""
        shot = self.call(
            "Page.captureScreenshot", format="png", captureBeyondViewport=True
        )
        path.write_bytes(base64.b64decode(shot["data"]))

    def _wait_for(self, event):
        while not any(each.get("method") == event for each in self.events):
            self.events.append(self._read())
        self.events = [each for each in self.events if each.get("method") != event]

    def _read(self):
        while b"\0" not in self._rest:
            some = os.read(self._in, 1 << 16)
            if not some:
                raise AssertionError("the browser has gone")
            self._rest += some
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)


def _pipe():
    """Return a pipe whose ends are well clear of the numbers Chromium expects."""
    ends = os.pipe()
    moved = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return moved
