"""
The examples of finding codes: files that show a fault, and files that do without it.

They lie in ``tests/examples``:

- ``<verdict>/<CODE>-<words>.json`` is a submission;
- ``<verdict>/<CODE>-<words>.toml`` gives the sections in which a rule-book differs from
  ``base/contoh-2026.toml``, or from the contest in ``base`` whose id it gives; or it is
  whole, and extends ``contoh/2026``;
- ``<verdict>/<CODE>-<words>/`` is a folder: a submission and its evidence files, or
  the ``entries.json`` of a contest and its ``sheets.json``.

Entries may also stand alone, as a file; their contests are the others in ``base``.

The verdict is ``valid``, ``warning`` or ``invalid``.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import attrs

from indeksinovasi.codes import CODES
from indeksinovasi.contests.run import NO_SHEETS, run
from indeksinovasi.contests.tracking import track
from indeksinovasi.documents import (
    Refused,
    located,
    parse_ideas,
    parse_rulebook,
    parse_submission,
    read_entries,
    read_rulebook,
    read_sheets,
)
from indeksinovasi.documents.rulebooks import structure_rulebook
from indeksinovasi.errors import (
    DocumentError,
    RulebookError,
    UnknownFrameworkError,
    nearest,
)
from indeksinovasi.findings import Code, Finding
from indeksinovasi.frameworks import Framework, faults
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.process import Process
from indeksinovasi.messages import Bilingual
from indeksinovasi.model.ideas import IDEAS_FORMAT
from indeksinovasi.registry import index, rulebook
from indeksinovasi.validation import Options, Report, validate, validate_file
from indeksinovasi.validation.checking import evidence_folder

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "tests" / "examples"
BASE = EXAMPLES / "base" / "contoh-2026.toml"

#: The made-up rule-books that submissions are scored under.
BASES = tuple(sorted(EXAMPLES.glob("base/contoh-*.toml")))

#: The rule-books of contests that are made up for examples.
CONTESTS = tuple(sorted(EXAMPLES.glob("base/lomba-*.toml")))

_INSTALLED = Bilingual(
    id="Plugin adalah perangkat lunak yang terpasang, bukan berkas; contohnya ada di "
    "tests/plugins.",
    en="A plugin is software that is installed, not a file; tests/plugins has "
    "examples.",
)

#: Codes that no file can show, and why.
WITHOUT_EXAMPLE: Mapping[str, Bilingual] = {
    "II-S001": Bilingual(
        id="Berkas contoh selalu dapat dibuka; berkas yang tidak ada atau yang tidak "
        "boleh dibaca tidak dapat dicontohkan.",
        en="An example file can always be opened; one that is missing or that may not "
        "be read cannot be shown.",
    ),
    "II-S009": Bilingual(
        id="Berkas sebesar itu tidak layak disimpan sebagai contoh.",
        en="A file of that size is not worth keeping as an example.",
    ),
    "II-S114": Bilingual(
        id="Berkas dengan entri sebanyak itu tidak layak disimpan sebagai contoh.",
        en="A file with that many entries is not worth keeping as an example.",
    ),
    "II-S118": Bilingual(
        id="Berkas dengan kesalahan sebanyak itu tidak layak disimpan sebagai contoh.",
        en="A file with that many faults is not worth keeping as an example.",
    ),
    "II-B203": Bilingual(
        id="Tautan ke luar folder tidak tersalin pada semua sistem operasi.",
        en="A link out of a folder is not copied by every operating system.",
    ),
    "II-B205": Bilingual(
        id="Berkas contoh selalu boleh dibaca.",
        en="An example file may always be read.",
    ),
    "II-B207": Bilingual(
        id="Berkas contoh tidak berubah selagi dibaca.",
        en="An example file does not change while it is read.",
    ),
    "II-K128": Bilingual(
        id="Selalu mengikuti temuan lain, yang menjelaskan mengapa tahap sebelumnya "
        "belum diputuskan; lihat II-K125.",
        en="It always follows another finding, which says why the stage before is not "
        "decided; see II-K125.",
    ),
    "II-K130": Bilingual(
        id="Timbul saat pemenang diteruskan ke lomba lain, bukan dari satu berkas.",
        en="It arises when winners are handed over to another contest, in no file.",
    ),
    **dict.fromkeys(
        ("II-K020", "II-N008", "II-N009"),
        Bilingual(
            id="Timbul saat nilai dibandingkan dengan suatu populasi, bukan dari satu "
            "berkas saja; lihat docs/population.md.",
            en="It arises when values are held against a population, not in a file; "
            "see docs/population.md.",
        ),
    ),
    "II-B212": Bilingual(
        id="Berkas yang menghabiskan memori tidak patut dibagikan sebagai contoh.",
        en="A file that uses up the memory is not handed out as an example.",
    ),
    **dict.fromkeys((f"II-P{number}" for number in range(101, 112)), _INSTALLED),
}

#: What any excerpt of a report lacks, or what follows from another finding; an example
#: of another code may have it.
INCOMPLETE = frozenset({"II-K010", "II-K023", "II-K015", "II-K128"})


@attrs.frozen
class Example:
    """
    A file or folder that shows a code, or shows how to do without it.

    Attributes:
        path: Where it lies, under `EXAMPLES`.
    """

    path: Path

    @property
    def verdict(self) -> str:
        """
        What a validation makes of it: the name of the folder it lies in.
        """
        return self.path.parent.name

    @property
    def code(self) -> Code:
        """
        What it is an example of.
        """
        return CODES["-".join(self.path.name.split("-")[:2])]

    @property
    def name(self) -> str:
        """
        The path from the root of the repository.
        """
        return self.path.relative_to(ROOT).as_posix()

    @property
    def files(self) -> tuple[Path, ...]:
        """
        The file itself, or those in the folder, the submission first.
        """
        if self.path.is_file():
            return (self.path,)
        inside = sorted(each for each in self.path.rglob("*") if each.is_file())
        return tuple(sorted(inside, key=lambda each: each.suffix != ".json"))

    @functools.cached_property
    def report(self) -> Report:
        """
        What a validation says about it.
        """
        if self.path.suffix == ".toml":
            return _checked_rulebook(self.path)
        if self.contest is not None:
            return _checked_contest(self.path, self.contest)
        if self.path.is_file():
            ideas = IDEAS_FORMAT.encode() in self.path.read_bytes()
            return (_checked_ideas if ideas else _checked_submission)(self.path)
        submission = next(iter(sorted(self.path.glob("*.json"))), self.path)
        return _checked_submission(submission, self.path)

    @property
    def contest(self) -> Path | None:
        """
        The made-up rule-book that its entries are judged by; None if it has none.
        """
        if self.path.suffix == ".toml":
            return None
        content = b"".join(each.read_bytes() for each in self.files)
        named = (
            each
            for each in CONTESTS
            if f'"contest": "{_contest(each).id}"'.encode() in content
        )
        return next(named, None)

    @property
    def base(self) -> Path | None:
        """
        The made-up rule-book that it is about; None if it is about a real one.
        """
        if self.path.suffix == ".toml":
            return _changed_by(self.path)
        content = b"".join(each.read_bytes() for each in self.files)
        named = (
            path
            for path in BASES
            if f'"framework": "{_framework(path).id}"'.encode() in content
        )
        return next(named, self.contest)

    @property
    def others(self) -> frozenset[str]:
        """
        Codes besides its own that are found, apart from what every excerpt lacks.
        """
        found = {each.code.id for each in self.report.findings}
        return frozenset(found - INCOMPLETE - {self.code.id})

    @property
    def findings(self) -> tuple[Finding, ...]:
        """
        The findings of its own code.
        """
        return tuple(each for each in self.report.findings if each.code == self.code)


def examples() -> tuple[Example, ...]:
    """
    Return all examples, by verdict and code.
    """
    return tuple(
        Example(path)
        for verdict in ("invalid", "warning", "valid")
        for path in sorted((EXAMPLES / verdict).iterdir())
    )


def _checked_submission(path: Path, folder: Path | None = None) -> Report:
    with evidence_folder(folder) as opened:
        report = validate_file(str(path), Options(), opened)
    unknown = {each.words.get("found") for each in report.findings}
    made_up = [each for each in map(_framework, BASES) if each.id in unknown]
    if not made_up:
        return report
    content = path.read_bytes()
    submission = parse_submission(content, origin=str(path))
    report = validate(submission, made_up[0], folder)
    findings = located(report.findings, content)
    return attrs.evolve(report, origin=str(path), findings=findings)


def _checked_ideas(path: Path) -> Report:
    content = path.read_bytes()
    ideas = parse_ideas(content, origin=str(path))
    process = rulebook(ideas.process)
    findings = track(ideas, process).findings if isinstance(process, Process) else ()
    return Report(origin=str(path), findings=located(findings, content))


def _checked_contest(path: Path, rules: Path) -> Report:
    entries, sheets = path, [*sorted(path.glob("sheets*"))] if path.is_dir() else []
    if path.is_dir():
        entries = path / "entries.json"
    try:
        given = read_sheets(sheets) if sheets else NO_SHEETS
        findings = run(_contest(rules), read_entries(entries), given).findings
    except DocumentError as error:
        return Report(origin=error.origin, findings=error.findings)
    of_sheets = [
        each for each in findings if each.path[:1] in {("sheets",), ("panels",)}
    ]
    origin = sheets[0] if of_sheets else entries
    return Report(origin=str(origin), findings=located(findings, origin.read_bytes()))


@functools.cache
def _contest(path: Path) -> Contest:
    found = read_rulebook(path)
    if not isinstance(found, Contest):
        raise TypeError(path)
    return found


def _changed_by(path: Path) -> Path:
    """
    Return the rule-book that *path* changes: the contest whose id it gives, or `BASE`.
    """
    given = tomllib.loads(path.read_text("utf-8")).get("id")
    return next((each for each in CONTESTS if _contest(each).id == given), BASE)


def _checked_rulebook(path: Path) -> Report:
    base = _changed_by(path).read_text("utf-8")
    data = tomllib.loads(base, parse_float=Decimal)
    data |= tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    try:
        if "extends" in data:
            parse_rulebook(path.read_bytes(), origin=str(path), base=_extended)
            return Report(origin=str(path))
        findings = faults(structure_rulebook(data))
    except (Refused, RulebookError) as error:
        findings = error.findings
    return Report(origin=str(path), findings=findings)


def _extended(name: str, _: int | None) -> Framework:
    known = (_base().id,)
    if name not in known:
        raise UnknownFrameworkError(name, known, nearest(name, known))
    return _base()


def _base() -> Framework:
    return _framework(BASE)


@functools.cache
def _framework(path: Path) -> Framework:
    return index(read_rulebook(path))
