"""
Whether region and affairs are known.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR
_W = Severity.WARNING

# --- W: region and affairs ------------------------------------------------------------

UNKNOWN_AFFAIR = Code(
    "II-W001",
    _E,
    N_("unknown urusan {found}; nearest: {nearest}"),
    N_("write the urusan as the law names it"),
    source="UU 23/2014 Pasal 12; src/indeksinovasi/model/affairs.toml",
)
UNKNOWN_REGION = Code(
    "II-W002",
    _W,
    N_("region code {found} is not in the register of {dated}; nearest: {nearest}"),
    N_("check the code; the register may be older than the region"),
    source="Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025",
)
OTHER_KIND = Code(
    "II-W003",
    _W,
    N_("{code} is a {known} in the register of {dated}, not a {found}"),
    N_("correct the kind, or the code"),
    source="Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025",
)
OTHER_NAME = Code(
    "II-W004",
    _W,
    N_("{code} is {known} in the register of {dated}, not {found}"),
    N_("correct the name or the code, if one of them is wrong"),
    source="Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025",
)
NOT_AUTONOMOUS = Code(
    "II-W005",
    _W,
    N_("{known} ({code}) has no government of its own in the register of {dated}"),
    N_("report under the province"),
    source="Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025",
)
