"""
The register of regions: which *pemerintah daerah* there are, and how people write them.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs
from frozendict import frozendict

from indeksinovasi.model.spelling import words
from indeksinovasi.model.vocabulary import RegionKind

#: Words before a name that say what kind of region it is of.
_KINDS: Mapping[str, RegionKind] = {
    "provinsi": RegionKind.PROVINSI,
    "propinsi": RegionKind.PROVINSI,
    "prov": RegionKind.PROVINSI,
    "prop": RegionKind.PROVINSI,
    "pemprov": RegionKind.PROVINSI,
    "kabupaten": RegionKind.KABUPATEN,
    "kab": RegionKind.KABUPATEN,
    "pemkab": RegionKind.KABUPATEN,
    "kota": RegionKind.KOTA,
    "kotamadya": RegionKind.KOTA,
    "kodya": RegionKind.KOTA,
    "pemkot": RegionKind.KOTA,
}
#: Words before a name that say nothing about which region it is.
_OFFICES = frozenset(
    {"pemerintah", "pemerintahan", "pemda", "daerah", "administrasi", "adm"}
)
_SPELT_OUT: Mapping[str, str] = {"kep": "kepulauan"}

#: What people call a region, by code, where folding its name does not lead there.
#: None of these is the official name; they only help to recognise it.
_SHORT: Mapping[str, tuple[str, ...]] = {
    "12": ("Sumut",),
    "12.77": ("Padang Sidempuan",),
    "13": ("Sumbar",),
    "13.07": ("50 Kota",),
    "16": ("Sumsel",),
    "16.01": ("OKU",),
    "16.02": ("OKI",),
    "16.06": ("Muba",),
    "16.08": ("OKU Timur",),
    "16.09": ("OKU Selatan",),
    "16.12": ("PALI",),
    "16.13": ("Muratara",),
    "19": ("Bangka Belitung", "Babel"),
    "21": ("Kepri",),
    # UU 2/2024 takes "Ibukota" out of the name once the capital has moved.
    "31": ("DKI", "DKI Jakarta", "DKJ", "Daerah Khusus Jakarta", "Jakarta"),
    "32": ("Jabar",),
    "33": ("Jateng",),
    "34": ("DIY", "DI Yogyakarta", "Yogyakarta"),
    "35": ("Jatim",),
    "52": ("NTB",),
    "53": ("NTT",),
    "61": ("Kalbar",),
    "62": ("Kalteng",),
    "63": ("Kalsel",),
    "64": ("Kaltim",),
    "64.02": ("Kukar",),
    "65": ("Kaltara",),
    "71": ("Sulut",),
    "71.09": ("Sitaro",),
    "72": ("Sulteng",),
    "73": ("Sulsel",),
    "73.10": ("Pangkep",),
    "73.14": ("Sidrap",),
    "74": ("Sultra",),
    "76": ("Sulbar",),
    "76.04": ("Polman",),
    "82": ("Malut",),
}


@attrs.frozen
class KnownRegion:
    """
    One region that the register lists.

    Attributes:
        code: The Kemendagri code: ``52`` for a province, ``52.04`` for the others.

        kind: What it is; a *kabupaten administrasi* counts as a *kabupaten*.

        name: In full, with its kind: *Kabupaten Sumbawa*.
    """

    code: str
    kind: RegionKind
    name: str

    @property
    def is_autonomous(self) -> bool:
        """
        Whether it has a government of its own (*daerah otonom*).

        The six parts of Jakarta have not: they administer for the province, and an
        index of regional governments has no place for them.
        """
        return " Administrasi " not in self.name

    def is_called(self, name: str) -> bool:
        """
        Tell whether *name* plausibly means this region.

        A name that says another kind does not; one that says no kind may.

        >>> known_region("52.04").is_called("PEMKAB. SUMBAWA")
        True
        >>> known_region("52.06").is_called("Kota Bima")
        False
        """
        kind, proper = _read(name)
        return kind in {None, self.kind} and proper in _proper_names(self)


@attrs.frozen
class RegionRegister(Mapping[str, KnownRegion]):
    """
    Regions by code, in the order of the codes.

    Attributes:
        version: The release of the package that the list was taken from.

        decree: The *Keputusan Menteri Dalam Negeri* whose codes these are.

        dated: The day of that decree; what was formed or renamed later is missing.
    """

    version: str
    decree: str
    dated: dt.date
    regions: tuple[KnownRegion, ...] = attrs.field(repr=False)
    _found: frozendict[str, KnownRegion] = attrs.field(init=False, eq=False, repr=False)

    @_found.default
    def _index(self) -> frozendict[str, KnownRegion]:
        return frozendict({each.code: each for each in self.regions})

    def __getitem__(self, code: str) -> KnownRegion:
        return self._found[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def read_regions(text: str) -> RegionRegister:
    """
    Build a register from *text*, the content of a ``regions.csv``.
    """
    remarks, _, table = text.partition("\ncode,")
    said = dict(each[2:].split(": ") for each in remarks.split("\n") if ": " in each)
    # tools/make_regions.py lets no comma and no quote into a name.
    rows = (each.split(",") for each in table.splitlines()[1:])
    return RegionRegister(
        version=said["version"],
        decree=said["decree"],
        dated=dt.date.fromisoformat(said["dated"]),
        regions=tuple(
            KnownRegion(code, RegionKind(kind), name) for code, kind, name in rows
        ),
    )


@functools.cache
def shipped_regions() -> RegionRegister:
    """
    Return the register that comes with the library; read once, when first asked for.
    """
    return read_regions(Path(__file__).with_name("regions.csv").read_text("utf-8"))


def known_region(code: str) -> KnownRegion | None:
    """
    Return the region with exactly this *code*; None if there is none.

    >>> known_region("52.04").name
    'Kabupaten Sumbawa'
    """
    return shipped_regions().get(code)


def regions_named(name: str) -> tuple[KnownRegion, ...]:
    """
    Return the regions that *name* plausibly means, in the order of their codes.

    Often there is one.  A name without its kind may mean several, and a misspelt or a
    former one means none.

    >>> [each.code for each in regions_named("Bima")]
    ['52.06', '52.72']
    """
    kind, proper = _read(name)
    candidates = _by_proper_name().get(proper, ())
    return tuple(each for each in candidates if kind in {None, each.kind})


@functools.cache
def _by_proper_name() -> Mapping[str, tuple[KnownRegion, ...]]:
    # Apart from the register: whoever gives codes never pays for it.
    found: dict[str, tuple[KnownRegion, ...]] = {}
    for region in shipped_regions().values():
        for name in _proper_names(region):
            found[name] = (*found.get(name, ()), region)
    return frozendict(found)


def _proper_names(region: KnownRegion) -> set[str]:
    return {_read(each)[1] for each in (region.name, *_SHORT.get(region.code, ()))}


def _read(name: str) -> tuple[RegionKind | None, str]:
    """
    Take *name* apart into the kind it states, if any, and the proper name.

    The proper name is without spaces: the decree writes *Pangkal Pinang* and
    *Palangkaraya*, the two cities *Pangkalpinang* and *Palangka Raya*.
    """
    kind = None
    rest = deque(words(name))
    while rest:
        # A second, other kind belongs to the name: "Kabupaten Kota Baru".
        if rest[0] in _KINDS and kind in {None, _KINDS[rest[0]]}:
            kind = _KINDS[rest[0]]
        elif rest[0] not in _OFFICES:
            break
        rest.popleft()
    return kind, "".join(_SPELT_OUT.get(each, each) for each in rest)
