"""
The examples of finding codes: files that show a fault, and files that do without it.

They lie in ``tests/examples``:

- ``<verdict>/<CODE>-<words>.json`` is a submission;
- ``<verdict>/<CODE>-<words>.toml`` gives the sections in which a rule-book differs from
  ``base/contoh-2026.toml``;
- ``<verdict>/<CODE>-<words>/`` is a folder: a submission and its evidence files.

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
from indeksinovasi.documents import (
    Refused,
    located,
    parse_framework,
    parse_submission,
)
from indeksinovasi.documents.rulebooks import structure_rulebook
from indeksinovasi.findings import Code, Finding
from indeksinovasi.frameworks import Framework, faults
from indeksinovasi.messages import Bilingual
from indeksinovasi.validation import Options, Report, validate, validate_file
from indeksinovasi.validation.checking import evidence_folder

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "tests" / "examples"
BASE = EXAMPLES / "base" / "contoh-2026.toml"

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
        id="Berkas dengan isian sebanyak itu tidak layak disimpan sebagai contoh.",
        en="A file with that many entries is not worth keeping as an example.",
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
    "II-B212": Bilingual(
        id="Berkas yang menghabiskan memori tidak patut dibagikan sebagai contoh.",
        en="A file that uses up the memory is not handed out as an example.",
    ),
}

#: What any excerpt of a report lacks; an example of another code may have it.
INCOMPLETE = frozenset({"II-K010", "II-K015"})


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
        if self.path.is_file():
            return _checked_submission(self.path)
        submission = next(iter(sorted(self.path.glob("*.json"))), self.path)
        return _checked_submission(submission, self.path)

    @property
    def is_under_base(self) -> bool:
        """
        Whether it is about the rule-book that is made up for examples.
        """
        named = f'"framework": "{_base().id}"'.encode()
        return self.path.suffix == ".toml" or any(
            named in each.read_bytes() for each in self.files
        )

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
    if _base().id not in unknown:
        return report
    content = path.read_bytes()
    submission = parse_submission(content, origin=str(path))
    report = validate(submission, _base(), folder)
    return attrs.evolve(report, findings=located(report.findings, content))


def _checked_rulebook(path: Path) -> Report:
    data = tomllib.loads(BASE.read_text("utf-8"), parse_float=Decimal)
    data |= tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    try:
        findings = faults(structure_rulebook(data))
    except Refused as error:
        findings = error.findings
    return Report(origin=str(path), findings=findings)


@functools.cache
def _base() -> Framework:
    return parse_framework(BASE.read_bytes(), origin=BASE.name)
