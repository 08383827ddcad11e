"""
Which findings are shown where not all of them can be.
"""

from __future__ import annotations

from collections.abc import Sequence

from indeksinovasi.findings import Finding, Severity

_RANKS = {each: rank for rank, each in enumerate(Severity)}


def shown(findings: Sequence[Finding], most: int | None) -> Sequence[Finding]:
    """
    Return at most *most* of *findings*, the gravest, in the order they are in.

    No error is left out for the sake of a warning.
    """
    if most is None or len(findings) <= most:
        return findings
    grave = sorted(
        range(len(findings)), key=lambda each: _RANKS[findings[each].code.severity]
    )
    return [findings[each] for each in sorted(grave[:most])]
