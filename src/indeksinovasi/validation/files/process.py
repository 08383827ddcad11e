"""
The near end of the process that opens evidence files.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import attrs

from indeksinovasi.messages import N_
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.outcome import Outcome, outcome_of
from indeksinovasi.validation.files.reading import FileState
from indeksinovasi.validation.files.worker import READY, beyond

#: Longest reply: a reason of a library, and little else.
_MOST_REPLY = 65_536

# The new process must find what this one found, and nothing that lies among the
# evidence, where it may well be started: hence a path that is handed over whole.
_PROGRAM = """
import sys
sys.path[:] = sys.argv[2:]
from indeksinovasi.validation.files.worker import main
main(sys.argv[1])
"""


class ReadingProcess:
    """
    A process that opens files and says what is wrong with them.

    It is started when first needed, and again after a file has brought it down. It
    serves one thread, the one that made it.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._broken = False

    def read(self, reader: str, path: Path, state: FileState) -> Outcome:
        """
        Return what *reader* finds in the file at *path*, within the limits.

        A file that has not that *state* any more is not read.
        """
        process = self._running()
        if process is None:
            return Outcome(unread=N_("the process that opens files cannot be started"))
        asked = [reader, str(path), attrs.astuple(state)]
        request = json.dumps(asked).encode() + b"\n"
        with _deadline(process, self._limits.seconds) as expired:
            reply = _asked(process, request)
        outcome = outcome_of(reply)
        if outcome is None or expired.is_set():
            self.close()
        if outcome is not None:
            return outcome
        if expired.is_set():
            return attrs.evolve(beyond(self._limits), stalled=True)
        # Whose fault it is, nobody can tell: the file's, a library's, the machine's.
        return Outcome(
            unread=N_("the program that opens {file} ended before it was done")
        )

    def close(self) -> None:
        """
        End the process, if it runs; it has nothing to lose.
        """
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with process:  # Closes the pipes and waits.
                pass

    def _running(self) -> subprocess.Popen[bytes] | None:
        if self._process is not None and self._process.poll() is not None:
            self.close()
        if self._process is None and not self._broken:
            self._process = self._started()
            self._broken = self._process is None
        return self._process

    def _started(self) -> subprocess.Popen[bytes] | None:
        # A program that was packed with its interpreter cannot lend it out.
        if not sys.executable or getattr(sys, "frozen", False):
            return None
        path = [entry for entry in sys.path if Path(entry).is_absolute()]
        limits = json.dumps(attrs.asdict(self._limits))
        try:
            process = subprocess.Popen(  # noqa: S603 -- this very interpreter
                [sys.executable, "-c", _PROGRAM, limits, *path],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            return None
        with _deadline(process, self._limits.start_seconds):
            ready = _asked(process, b"")
        if ready == READY:
            return process
        process.kill()
        with process:
            return None


@contextlib.contextmanager
def _deadline(
    process: subprocess.Popen[bytes], seconds: float
) -> Iterator[threading.Event]:
    """
    Kill *process* after so many *seconds*, which ends the wait for its reply.
    """
    expired = threading.Event()

    def kill() -> None:
        expired.set()
        process.kill()

    timer = threading.Timer(seconds, kill)
    timer.daemon = True
    timer.start()
    try:
        yield expired
    finally:
        timer.cancel()
        timer.join()  # From here on it is known whether it has struck.


def _asked(process: subprocess.Popen[bytes], request: bytes) -> bytes:
    """
    Return the reply to *request*, empty if the process has died.
    """
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(request)
        process.stdin.flush()
    except OSError:
        return b""
    return process.stdout.readline(_MOST_REPLY)
