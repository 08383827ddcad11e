"""
Make the pages on finding codes from the catalogue and the examples.

Usage: make_code_docs.py [FOLDER]

Writes ``index.md`` and one page for each code to *FOLDER*, by default ``docs/codes``,
and removes pages of codes that are gone.  What a page shows as wrong or right are the
files in ``tests/examples``, with what a validation says about them today.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from code_examples import ROOT, WITHOUT_EXAMPLE, Example, examples

from indeksinovasi.codes import CODES
from indeksinovasi.documents import Refused
from indeksinovasi.documents.reading import parse_json
from indeksinovasi.findings import Code
from indeksinovasi.messages import LANGUAGES, Bilingual, Language, translations
from indeksinovasi.reports.codes import SEVERITIES

FOLDER = ROOT / "docs" / "codes"

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

#: Bytes in a row, and rows, that are shown of a file that is no text.
ROW = 16
ROWS = 4


def main(folder: Path = FOLDER) -> None:
    """
    Write all pages to *folder*.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shown = examples()
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
        "`indeksinovasi codes KODE` menjelaskan satu kode di terminal."
    )
    yield ""
    yield (
        "Every finding of `indeksinovasi validate` has a code that never changes. "
        "`indeksinovasi codes CODE` explains one in the terminal."
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
    """
    Return *template* in *language*, with a dot where a word is filled in.
    """
    text = translations(language).gettext(template)
    return re.sub(r"\{\w+\}", "…", text)


def _shown(example: Example) -> Iterator[str]:
    yield ""
    yield f"`{example.name}`"
    if example.base is not None:
        base = example.base.relative_to(ROOT).as_posix()
        yield ""
        if example.path.suffix == ".toml":
            yield f"Selebihnya seperti / the rest is as in `{base}`."
        else:
            yield f"Kerangka rekaan / made-up framework: `{base}`."
    for file in example.files:
        yield from _file(file, example)
    # Of a right example there is nothing to tell; its evidence need not be opened.
    if example.verdict != "valid":
        yield ""
        yield "```text"
        for language in LANGUAGES:
            for each in example.findings:
                name = Path(example.report.origin).name
                yield each.told(name, translations(language).gettext)
        yield "```"


def _file(file: Path, example: Example) -> Iterator[str]:
    content = file.read_bytes()
    heading = ""
    if file != example.path:
        heading = f"`{file.relative_to(example.path).as_posix()}`"
    if not content.strip() or (heading and _text(content) is None):
        heading = f"{heading} ({len(content)} byte)".strip()
        content = b""
    if heading:
        yield ""
        yield heading
    if content:
        yield ""
        yield from _content(file, content)


def _content(file: Path, content: bytes) -> Iterator[str]:
    text = _text(content)
    yield f"```{_lexer(file, content)}"
    if text is None:
        yield from _dump(content)
    else:
        yield text.rstrip("\n")
    yield "```"


def _text(content: bytes) -> str | None:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    plain = text.replace("\n", "")
    return text if plain.isprintable() else None


def _lexer(file: Path, content: bytes) -> str:
    """
    Return what colours the file; what is no JSON at all cannot be coloured as such.
    """
    if file.suffix == ".toml":
        return "toml"
    try:
        parse_json(content)
    except Refused:
        return "text"
    return "json"


def _dump(content: bytes) -> Iterator[str]:
    """
    Yield some of *content* as numbers and letters, where it stops being UTF-8.
    """
    bad = 0
    try:
        content.decode()
    except UnicodeDecodeError as error:
        bad = error.start
    first = max(0, bad // ROW - 1) * ROW
    for start in range(first, min(first + ROWS * ROW, len(content)), ROW):
        row = content[start : start + ROW]
        letters = re.sub("[^ -~]", ".", row.decode("latin-1"))
        yield f"{start:4}  {row.hex(' '):<47}  {letters}"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
