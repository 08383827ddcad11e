"""
Make the pages on finding codes from the catalogue and the examples.

Usage: make_code_docs.py [FOLDER [FILE]]

Writes ``index.md`` and one page for each code to *FOLDER*, by default ``docs/codes``,
and removes pages of codes that are gone.  What a page shows as wrong or right are the
files in ``tests/examples``, with what a validation says about them today.  Of each code
one wrong and one right example go to *FILE*, from which ``indeksinovasi codes CODE``
shows them where there is no checkout.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from code_examples import ROOT, WITHOUT_EXAMPLE, Example, examples
from code_excerpts import data, excerpt

from indeksinovasi.codes import CODES
from indeksinovasi.codes.examples import ExampleFile
from indeksinovasi.documents import Refused
from indeksinovasi.documents.reading import parse_json
from indeksinovasi.findings import Code, outline
from indeksinovasi.messages import LANGUAGES, Bilingual, Language, translations
from indeksinovasi.reports.codes import SEVERITIES

FOLDER = ROOT / "docs" / "codes"
FILE = ROOT / "src" / "indeksinovasi" / "codes" / "examples.json"

AREAS: Mapping[str, Bilingual] = {
    "S": Bilingual("Bentuk dokumen", "Structure of the document"),
    "W": Bilingual("Daerah dan urusan", "Region and affairs"),
    "B": Bilingual("Bukti dukung", "Evidence"),
    "K": Bilingual("Kerangka penilaian", "Framework"),
    "N": Bilingual("Angka", "Numbers"),
    "P": Bilingual("Buku aturan", "Rule-books"),
}

LANGUAGE_NAMES: Mapping[Language, str] = {"id": "Bahasa Indonesia", "en": "English"}

MADE = "% Made by tools/make_code_docs.py from the catalogue and tests/examples.\n\n"


def main(folder: Path = FOLDER, file: Path = FILE) -> None:
    """
    Write all pages to *folder*, and what the program shows to *file*.
    """
    shown = examples()
    file.write_text(data(shown), "utf-8", newline="\n")
    folder.mkdir(parents=True, exist_ok=True)
    pages = {"index.md": index_page()}
    for code in CODES.values():
        own = tuple(each for each in shown if each.code == code)
        pages[f"{code.id}.md"] = code_page(code, own)
    for gone in {each.name for each in folder.glob("*.md")} - set(pages):
        (folder / gone).unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8", newline="\n")


def index_page() -> str:
    """
    Return the page that lists all codes.
    """
    return MADE + "\n".join(_index())


def _index() -> Iterator[str]:
    yield "# Kode temuan / Finding codes"
    yield ""
    yield (
        "Setiap temuan `indeksinovasi validate` berkode tetap. "
        "`indeksinovasi codes KODE` menjelaskan satu kode di terminal, dengan contoh "
        "yang salah dan yang benar."
    )
    yield ""
    yield (
        "Every finding of `indeksinovasi validate` has a code that never changes. "
        "`indeksinovasi codes CODE` explains one in the terminal, with a wrong and a "
        "right example."
    )
    for area, title in AREAS.items():
        yield ""
        yield f"## {area}: {title.id} / {title.en}"
        yield ""
        yield "| Kode | Tingkat / Severity | Temuan | Finding |"
        yield "| --- | --- | --- | --- |"
        for code in CODES.values():
            if code.id.startswith(f"II-{area}"):
                texts = (_sentence(code.template, each) for each in LANGUAGES)
                cells = (f"[{code.id}]({code.id}.md)", _severity(code), *texts)
                yield f"| {' | '.join(cells)} |"
    yield ""
    yield "```{toctree}"
    yield ":hidden:"
    yield ":glob:"
    yield ""
    yield "II-*"
    yield "```"
    yield ""


def code_page(code: Code, shown: tuple[Example, ...]) -> str:
    """
    Return the page on *code*, with the examples *shown*.
    """
    return MADE + "\n".join(_page(code, shown))


def _page(code: Code, shown: tuple[Example, ...]) -> Iterator[str]:
    yield f"# {code.id}"
    for language in LANGUAGES:
        _ = translations(language).gettext
        yield ""
        yield f"## {LANGUAGE_NAMES[language]}"
        yield ""
        severity = _(SEVERITIES[code.severity])
        yield f"**{severity}**: {_sentence(code.template, language)}"
        if code.cure:
            yield ""
            cure = _sentence(code.cure, language)
            yield _("Cure: {cure}").format(cure=cure)
        if code.unreadable:
            yield ""
            yield _("A file with this finding was not checked any further.")
        yield ""
        yield _("Source: {source}").format(source=_(code.source))
    if code.id in WITHOUT_EXAMPLE:
        reason = WITHOUT_EXAMPLE[code.id]
        yield ""
        yield "## Contoh / Example"
        yield ""
        yield f"{reason.id} / {reason.en}"
    for title, right in (("Salah / Wrong", False), ("Benar / Right", True)):
        own = [each for each in shown if (each.verdict == "valid") is right]
        if own:
            yield ""
            yield f"## {title}"
        for each in own:
            yield from _shown(each)
    yield ""


def _severity(code: Code) -> str:
    name = SEVERITIES[code.severity]
    return " / ".join(translations(each).gettext(name) for each in LANGUAGES)


def _sentence(template: str, language: Language) -> str:
    return outline(template, translations(language).gettext)


def _shown(example: Example) -> Iterator[str]:
    shown = excerpt(example)
    yield ""
    yield f"`{example.name}`"
    if example.base is not None:
        base = example.base.relative_to(ROOT).as_posix()
        yield ""
        if example.path.suffix == ".toml":
            yield f"Selebihnya seperti / the rest is as in `{base}`."
        else:
            yield f"Kerangka rekaan / made-up framework: `{base}`."
    for file in shown.files:
        yield from _file(file, "" if file.name == shown.name else f"`{file.name}`")
    if shown.found:
        yield ""
        yield "```text"
        for language in LANGUAGES:
            yield from (each.to(language) for each in shown.found)
        yield "```"


def _file(file: ExampleFile, heading: str) -> Iterator[str]:
    content = (file.dump or file.text or "").rstrip("\n")
    if not content.strip():
        content = ""
        heading = f"{heading} ({file.bytes} byte)".strip()
    if heading:
        yield ""
        yield heading
    if content:
        yield ""
        yield f"```{_lexer(file)}"
        yield content
        yield "```"


def _lexer(file: ExampleFile) -> str:
    """
    Return what colours the file; what is no JSON at all cannot be coloured as such.
    """
    if file.name.endswith(".toml"):
        return "toml"
    try:
        parse_json((file.text or "").encode())
    except Refused:
        return "text"
    return "json"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
