"""
The process that opens evidence files: one request and one reply at a time.

Hostile files may make a library loop, fill the memory or crash. Here that costs a
process that holds nothing; what it cannot answer, the caller takes as the answer.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from indeksinovasi import codes
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.image import read_image
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.outcome import Outcome, faulty
from indeksinovasi.validation.files.pdf import read_pdf
from indeksinovasi.validation.files.reading import FileState, opened
from indeksinovasi.validation.files.video import read_video

#: What the worker says when it can begin.
READY = b"ready\n"

_READERS: Mapping[str, Callable[[BinaryIO, Limits], Outcome]] = {
    "pdf": read_pdf,
    "image": read_image,
    "video": read_video,
}


def main(granted: str) -> None:
    """
    Answer the requests on the standard input until it ends.

    Args:
        granted: The limits, as JSON.
    """
    limits = Limits(**json.loads(granted))
    with _replies() as replies:
        _limit_memory(limits)
        replies.write(READY)
        for line in sys.stdin.buffer:
            reader, path, state = json.loads(line)
            _limit_processor(limits)
            outcome = looked_into(reader, Path(path), FileState(*state), limits)
            replies.write(outcome.line())


def looked_into(reader: str, path: Path, state: FileState, limits: Limits) -> Outcome:
    """
    Return what *reader* finds in the file at *path*, if it is the one with *state*.
    """
    try:
        with opened(path) as file:
            if FileState.of_open(file) != state:
                return Outcome(changed=True)
            return _READERS[reader](file, limits)
    except MemoryError:
        return beyond(limits)
    except OSError as error:
        reason = N_("{file} cannot be read: {reason}")
        return Outcome(unread=reason, words={"reason": error.strerror or str(error)})


def beyond(limits: Limits) -> Outcome:
    """
    Return the outcome for a file that needs more than its share.
    """
    return faulty(
        codes.evidence.BEYOND_LIMITS,
        seconds=math.ceil(limits.seconds),
        mebibytes=limits.memory_mebibytes,
    )


@contextlib.contextmanager
def _replies() -> Iterator[BinaryIO]:
    """
    Keep the standard output for replies; what a library prints goes nowhere.
    """
    with os.fdopen(os.dup(1), "wb", buffering=0) as replies:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
        yield replies


def _limit_memory(limits: Limits) -> None:
    """
    Let this process have so much memory and no more, where the system can do that.
    """
    try:
        import resource
    except ImportError:  # Windows: the limits on size, pixels and time remain.
        return
    _limit(resource.RLIMIT_AS, limits.memory_bytes)
    _limit(resource.RLIMIT_CORE, 0)


def _limit_processor(limits: Limits) -> None:
    """
    Make an endless loop end even if nobody is left to end it.
    """
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = used.ru_utime + used.ru_stime + 2 * limits.seconds
    _limit(resource.RLIMIT_CPU, math.ceil(seconds))


def _limit(what: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    # macOS knows the limit on memory by name only.
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(what, (most, hard))
