"""
Whether the region is one that the register knows.

The register is of a certain day: what it does not know is doubtful, not wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from indeksinovasi import codes
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.messages import N_
from indeksinovasi.model import Region
from indeksinovasi.model.regions import (
    known_region,
    regions_named,
    shipped_regions,
)
from indeksinovasi.validation.report import Unchecked

#: What only the code of a region tells.
_BY_CODE = (
    codes.region.UNKNOWN_REGION,
    codes.region.OTHER_KIND,
    codes.region.OTHER_NAME,
    codes.region.NOT_AUTONOMOUS,
)


def check_region(region: Region) -> Iterator[Finding | Unchecked]:
    """
    Yield in what *region* differs from the register.
    """
    dated = Phrase(shipped_regions().dated.isoformat())
    if region.code is None:
        reason = N_("the region gives no code")
        for code in _BY_CODE:
            yield Unchecked(code=code, reason=reason)
        return
    known = known_region(region.code)
    if known is None:
        near = tuple(each.code for each in regions_named(region.name))
        words = {"found": region.code, "dated": dated, "nearest": near}
        yield Finding(codes.region.UNKNOWN_REGION, ("region", "code"), words)
        return
    words = {"code": Phrase(known.code), "dated": dated}
    if not known.is_autonomous:
        words |= {"known": Phrase(known.name)}
        yield Finding(codes.region.NOT_AUTONOMOUS, ("region", "code"), words)
    if region.kind is not None and region.kind is not known.kind:
        kinds = {
            "known": Phrase(known.kind.value),
            "found": Phrase(region.kind.value),
        }
        yield Finding(codes.region.OTHER_KIND, ("region", "kind"), words | kinds)
    if not known.is_called(region.name):
        names = {"known": Phrase(known.name), "found": region.name}
        yield Finding(codes.region.OTHER_NAME, ("region", "name"), words | names)
