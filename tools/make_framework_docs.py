"""
Make the pages on rule-books from the rule-books themselves.

Usage: make_framework_docs.py [FOLDER]

Writes ``index.md`` and one page for each rule-book that is shipped to *FOLDER*, by
default ``docs/frameworks``, and removes pages of rule-books that are gone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from framework_sections import sections, unknown
from framework_words import (
    CLAUSE,
    STATUSES,
    VOCABULARY,
    both,
    cell,
    cite,
    heading,
    paragraphs,
    table,
)

import indeksinovasi.frameworks
from indeksinovasi.frameworks import Framework, Interpretation, Rulebook, Status
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.paths import value_at
from indeksinovasi.registry import Registry
from indeksinovasi.registry.providers import shipped

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "frameworks"
RULEBOOKS = Path(indeksinovasi.frameworks.__file__).with_name("rulebooks")

#: What a rule-book judges.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "index": "Indeks / Index",
        "contest": "Kompetisi / Contest",
        "process": "Proses / Process",
    }
)

#: What it assesses, one at a time.
UNITS: Mapping[str, str] = MappingProxyType(
    {
        "region": "daerah / region",
        "service-unit": "unit pelayanan / service unit",
        "innovation": "inovasi / innovation",
        "team": "tim / team",
    }
)

MADE = "% Made by tools/make_framework_docs.py from the rule-books.\n\n"


def main(folder: Path = FOLDER) -> None:
    """
    Write all pages to *folder*.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found = rulebooks()
    pages = {f"{name}.md": page(name, each) for name, each in found.items()}
    pages["index.md"] = index_page(found)
    for gone in {each.name for each in folder.glob("*.md")} - set(pages):
        (folder / gone).unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8", newline="\n")


def rulebooks() -> Mapping[str, Rulebook]:
    """
    Return what is shipped, by the name of its file, in alphabetical order.
    """
    ours = Registry.of(shipped())
    return {
        path.stem: ours.parse(path.read_bytes(), origin=path.name)
        for path in sorted(RULEBOOKS.glob("*.toml"))
    }


def index_page(found: Mapping[str, Rulebook]) -> str:
    """
    Return the page that lists all rule-books.
    """
    return MADE + "\n".join(_index(found))


def page(name: str, rulebook: Rulebook) -> str:
    """
    Return the page on *rulebook*, which the file *name* holds.
    """
    return MADE + "\n".join(_page(name, rulebook))


def _index(found: Mapping[str, Rulebook]) -> Iterator[str]:
    yield "# Buku aturan / Rule-books"
    yield ""
    yield (
        "Setiap halaman dibuat dari buku aturannya: dasar hukum, sumber, setiap angka "
        "dengan klausulnya, pilihan tafsir, dan apa yang tidak diketahui. Angka yang "
        "tidak diketahui tidak dimuat."
    )
    yield ""
    yield (
        "*Each page is made from its rule-book: legal basis, sources, every number "
        "with its clause, the readings taken, and what is not known. A number that is "
        "not known is not shipped.*"
    )
    for kind, title in KINDS.items():
        of_kind = {name: each for name, each in found.items() if each.kind == kind}
        if of_kind:
            yield from heading(2, title)
        yield from table(
            ("Id", "Nama / Name", "Revisi / Revision", "Status", "Kutipan / Citations"),
            [
                (
                    f"[{each.id}]({name}.md)",
                    both(each.names),
                    each.revision,
                    STATUSES[each.status],
                    _counts(each),
                )
                for name, each in of_kind.items()
            ],
        )
    yield from heading(2, "Status")
    yield ""
    yield (
        "Resmi: dibaca dalam dokumennya. Reproduksi: dari pihak ketiga yang menyebut "
        "dokumennya. Disimpulkan: dengan alasannya. Status buku aturan adalah yang "
        "terlemah di antara sumber angkanya."
    )
    yield ""
    yield (
        "*Official: read in the document itself. Reproduced: from a third party that "
        "names the document. Inferred: with the reasoning. The status of a rule-book "
        "is the weakest among the sources of its numbers.*"
    )
    yield from heading(2, "Kosakata / Vocabulary")
    yield from table(
        ("Nama / Name", "Arti", "Meaning"),
        [(f"`{name}`", each.id, each.en) for name, each in VOCABULARY.items()],
    )
    yield ""
    yield "```{toctree}"
    yield ":hidden:"
    yield ""
    yield from found
    yield "```"
    yield ""


def _counts(rulebook: Rulebook) -> str:
    cited = rulebook.cited()
    return ", ".join(
        f"{cited[status]} {STATUSES[status]}" for status in Status if cited[status]
    )


def _page(name: str, rulebook: Rulebook) -> Iterator[str]:
    yield f"# {rulebook.id}"
    yield from paragraphs(rulebook.names)
    rows = [
        ("Jenis / Kind", KINDS[rulebook.kind]),
        ("Yang dinilai / Assesses", UNITS[rulebook.unit]),
        ("Revisi / Revision", rulebook.revision),
        ("Status", f"{STATUSES[rulebook.status]} ({_counts(rulebook)})"),
        ("Berkas / File", f"`{name}.toml`"),
        ("SHA-256", f"`{rulebook.sha256}`"),
    ]
    if rulebook.validity_source is not None:
        ends = (rulebook.valid_from, rulebook.valid_until)
        span = " – ".join("…" if each is None else each.isoformat() for each in ends)
        clause = cite(rulebook, rulebook.validity_source)
        rows.append(("Berlaku / In force", f"{span}; {clause}"))
    if rulebook.base is not None:
        base = rulebook.base
        rows.append(("Memperluas / Extends", f"`{base.id}@{base.revision}`"))
    yield from table(("Hal / Matter", ""), rows)
    yield from heading(2, "Dasar hukum / Legal basis")
    yield ""
    yield from (f"- {cell(each)}" for each in rulebook.legal_basis)
    yield from sections(rulebook)
    yield from _left_out(rulebook)
    yield from _interpretations(rulebook)
    yield from _unknown(rulebook)
    yield from _sources(rulebook)
    yield from _notes(RULEBOOKS / f"{name}.toml")
    yield ""


def _left_out(rulebook: Rulebook) -> Iterator[str]:
    removed = () if rulebook.base is None else rulebook.base.without
    if removed:
        yield from heading(2, "Yang ditinggalkan / Left out")
    yield from table(
        ("Yang diperluas memuat / What is extended has", CLAUSE),
        [(f"`{each.path}`", cite(rulebook, each.source)) for each in removed],
    )


def _interpretations(rulebook: Rulebook) -> Iterator[str]:
    if not isinstance(rulebook, Framework | Contest) or not rulebook.interpretations:
        return
    yield from heading(2, "Tafsir / Interpretations")
    yield ""
    yield (
        "Yang dibiarkan terbuka; `--interpret ID=PILIHAN` mengambil yang lain. "
        "*What is left open; `--interpret ID=CHOICE` takes another.*"
    )
    for each in rulebook.interpretations:
        yield from _interpretation(rulebook, each)


def _interpretation(rulebook: Rulebook, open_point: Interpretation) -> Iterator[str]:
    yield from heading(3, open_point.id)
    yield from paragraphs(open_point.names)
    taken = str(value_at(rulebook, open_point.decides))
    yield from table(
        ("Pilihan / Choice", "Arti / Meaning", "Diambil / Taken"),
        [
            (f"`{each.id}`", both(each.names), "✓" if each.id == taken else "")
            for each in open_point.choices
        ],
    )
    yield from paragraphs(open_point.reason)
    yield ""
    yield f"`{open_point.decides}`; {cite(rulebook, open_point.source)}"


def _unknown(rulebook: Rulebook) -> Iterator[str]:
    lines = list(unknown(rulebook))
    if lines:
        yield from heading(2, "Yang tidak diketahui / What is not known")
        yield ""
        yield from (f"- {cell(each)}" for each in lines)


def _sources(rulebook: Rulebook) -> Iterator[str]:
    yield from heading(2, "Sumber / Sources")
    for name, source in rulebook.sources.items():
        yield from heading(3, name)
        yield ""
        issued = "" if source.issued_on is None else f", {source.issued_on}"
        yield f"**{cell(source.title)}**{issued}: {STATUSES[source.status]}"
        yield ""
        yield cell(source.note)
        if source.seen_at:
            yield ""
            yield from (f"- `{each}`" for each in source.seen_at)


def _notes(path: Path) -> Iterator[str]:
    """
    Yield what the file says of itself before its first key.
    """
    yield from heading(2, "Catatan pembuka berkas / Opening notes of the file")
    yield ""
    yield "```text"
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            break
        yield line.removeprefix("#").removeprefix(" ")
    yield "```"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
