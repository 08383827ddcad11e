"""
What is asked of an evidence file by the answer that it is to prove.
"""

from __future__ import annotations

import attrs

from indeksinovasi.frameworks import EvidenceRule


def _without_dots(media: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each.lower().removeprefix(".") for each in media)


@attrs.frozen(kw_only=True)
class FileDemand:
    """
    What is asked of a file; what is None or empty is not asked.

    Attributes:
        media: Types that are taken, such as ``pdf``.

        longest_seconds: Longest video that is taken.

        largest_bytes: Largest file that is taken.

        source: The clause that asks for it, as cited.
    """

    media: tuple[str, ...] = attrs.field(default=(), converter=_without_dots)
    longest_seconds: int | None = None
    largest_bytes: int | None = None
    source: str = ""

    @classmethod
    def of(cls, rule: EvidenceRule, source: str = "") -> FileDemand:
        """
        Return what *rule* asks of a file.
        """
        return cls(
            media=rule.media,
            longest_seconds=rule.longest_seconds,
            largest_bytes=rule.largest_bytes,
            source=source,
        )
