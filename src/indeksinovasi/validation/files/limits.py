"""
How much of the machine one evidence file may use, each limit with its reason.
"""

from __future__ import annotations

import attrs

_MEBIBYTE = 1024 * 1024


@attrs.frozen(kw_only=True)
class Limits:
    """
    What is granted to a file; a file that needs more is reported, never waited for.

    Attributes:
        hashed_bytes: Of larger files no digest is taken. Five minutes of 4K video from
            a telephone are about 2 GiB; reading as much takes some seconds.

        parsed_bytes: Larger documents and images are hashed, but not opened. A plan of
            hundreds of scanned pages is smaller, and the file must fit into the memory
            beside what is made of it.

        seconds: Time to open one file. The largest image that is taken needs at most
            five on a new machine; an old one is given four times as long.

        memory_bytes: Address space of the process that opens files, where the system
            can limit it. The largest image needs 1.2 GiB if it was saved in the form
            that costs most (progressive); a small office machine has that.

        pixels: Larger images are not decoded. Telephones take 108 million; a decoded
            pixel needs four bytes.

        hash_seconds: Time to read one file for its digest. The largest that is read
            needs half of it from a slow disk.

        stalls: Files of one submission that may use up their time. After that many the
            submission is taken to be hostile and no more of its files are read, so that
            a run comes to an end.

        submission_seconds: Time to read all files of one submission. The largest region
            sends some six thousand, and a usual one takes a tenth of a second.

        start_seconds: Time to start the process that opens files, which on a machine
            with a slow disk and a virus scanner is long.
    """

    hashed_bytes: int = 2048 * _MEBIBYTE
    parsed_bytes: int = 256 * _MEBIBYTE
    seconds: float = 20
    memory_bytes: int = 1536 * _MEBIBYTE
    pixels: int = 120_000_000
    hash_seconds: float = 60
    stalls: int = 5
    submission_seconds: float = 3600
    start_seconds: float = 60

    @property
    def memory_mebibytes(self) -> int:
        """
        The memory limit as it is told to people.
        """
        return self.memory_bytes // _MEBIBYTE
