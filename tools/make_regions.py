"""
Make the register of regions from a release of the npm package idn-area-data.

Usage: make_regions.py PACKAGE [FOLDER]

*PACKAGE* is what ``npm pack idn-area-data@4.0.1`` leaves behind, or the folder that it
unpacks to.  Name the release: an older Node gets an older one without a word.  Two
files are written to *FOLDER*, by default the one that the library reads them from:
``regions.csv`` and the licence of the data, ``regions.LICENSE.md``.

The same package always gives the same bytes.  Before another release is taken, see in
its repository, in ``docs/references.md``, which decree it follows; set `RELEASE`,
`DECREE` and `DATED`; and read what changed, line by line.
"""

import csv
import datetime as dt
import io
import json
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

FOLDER = Path(__file__).resolve().parent.parent / "src" / "indeksinovasi" / "model"

PACKAGE = "idn-area-data"
RELEASE = "4.0.1"

#: The package dates neither itself nor its data; the decree it follows has a date.
DECREE = "Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025"
DATED = dt.date(2025, 4, 25)

#: How many regions of each kind that decree lists.
COUNTS = {"provinsi": 38, "kabupaten": 416, "kota": 98}

#: A kabupaten is numbered from 01 within its province and a kota from 71.
FIRST_KOTA = 71

CODE = re.compile(r"[1-9][0-9](\.[0-9]{2})?")
NAME = re.compile(r"(Provinsi|Kabupaten|Kota)( [A-Z][a-z]+(-[A-Z][a-z]+)?| dan)+")

HEADER = f"""\
# Made by tools/make_regions.py. Licence: ODbL-1.0; see regions.NOTICE.md.
# package: {PACKAGE}
# version: {RELEASE}
# decree: {DECREE}
# dated: {DATED}
"""


def main(package: Path, folder: Path = FOLDER) -> None:
    """
    Write the register and its licence to *folder*.
    """
    read = reader(package)
    described = json.loads(read("package.json"))
    if (described["name"], described["version"]) != (PACKAGE, RELEASE):
        fail(f"this is {described['name']} {described['version']}; see --help")
    regions = sorted(list_regions(read))
    check(regions)
    table = io.StringIO(HEADER)
    table.seek(0, io.SEEK_END)
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(["code", "kind", "name"])
    rows.writerows(regions)
    write(folder / "regions.csv", table.getvalue())
    write(folder / "regions.LICENSE.md", read("data/LICENSE.md"))
    print(f"{len(regions)} regions of {PACKAGE} {RELEASE}")


def reader(package: Path) -> Callable[[str], str]:
    """
    Return what reads a file of *package*, packed or unpacked, by its name in there.
    """
    if package.is_dir():
        return lambda name: (package / name).read_text("utf-8")
    with tarfile.open(package) as archive:
        files = {
            member.name.removeprefix("package/"): archive.extractfile(member)
            for member in archive.getmembers()
            if member.name.endswith((".json", ".csv", ".md"))
        }
        texts = {name: file.read().decode() for name, file in files.items() if file}
    return texts.__getitem__


def list_regions(read: Callable[[str], str]) -> Iterator[tuple[str, str, str]]:
    """
    Yield code, kind and name of every region; names of provinces get their kind.
    """
    for row in csv.DictReader(io.StringIO(read("data/provinces.csv"))):
        yield row["code"], "provinsi", f"Provinsi {row['name']}"
    for row in csv.DictReader(io.StringIO(read("data/regencies.csv"))):
        if row["code"][:2] != row["province_code"]:
            fail(f"{row['code']} is said to lie in {row['province_code']}")
        yield row["code"], row["name"].partition(" ")[0].lower(), row["name"]


def check(regions: list[tuple[str, str, str]]) -> None:
    """
    Refuse a list that cannot be the register.
    """
    codes = [code for code, _, _ in regions]
    if counts := Counter(codes) - Counter(set(codes)):
        fail(f"listed more than once: {sorted(counts)}")
    for code, kind, name in regions:
        if not CODE.fullmatch(code) or code[:2] not in codes:
            fail(f"{code!r} is not the code of a region")
        if not NAME.fullmatch(name):
            fail(f"{name!r} ({code}) is not written as names are")
        if kind != kind_of(code):
            fail(f"{name!r} has the code {code} of a {kind_of(code)}")
    if (counts := Counter(kind for _, kind, _ in regions)) != COUNTS:
        fail(f"lists {dict(counts)}; the decree has {COUNTS}")


def kind_of(code: str) -> str:
    """
    Return the kind of region that has such a *code*.
    """
    _, point, number = code.partition(".")
    if not point:
        return "provinsi"
    return "kabupaten" if int(number) < FIRST_KOTA else "kota"


def write(path: Path, text: str) -> None:
    """
    Write *text* in UTF-8, with the same line ends on every system.
    """
    path.write_text(text, "utf-8", newline="\n")


def fail(reason: str) -> NoReturn:
    """
    End the run with the *reason* on standard error, before anything is written.
    """
    sys.exit(f"no register made: {reason}")


if __name__ == "__main__":
    if not 1 < len(sys.argv) <= 3 or sys.argv[1].startswith("-"):  # noqa: PLR2004
        sys.exit(__doc__)
    main(*map(Path, sys.argv[1:]))
