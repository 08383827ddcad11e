"""
What a document says is shown, and never obeyed.
"""

import json
import re

import pytest

from cli.running import EXAMPLE, ROOT, run

EXAMPLES = ROOT / "examples"
CONTEST = EXAMPLES / "contests" / "kovablik-2022"

#: What moves cursors, clears screens, breaks lines and turns text around.
HOSTILE = "\x1b[2J" + "".join(map(chr, (*range(32), *range(127, 161)))) + "\u2028\u202e"

#: Under which keys a document may say whatever it likes.
FREE = {"design", "name", "note", "number", "reason", "title", "unit", "url"}

#: Every report for people, the documents it is made from, and its other arguments.
REPORTS = {
    "score": (("score",), (EXAMPLE,), ("--framework", "iga/2027-prognosis")),
    "scores": (("score",), (EXAMPLE, EXAMPLE), ("--framework", "iga/2027-prognosis")),
    "explain": (("explain",), (EXAMPLE,), ("--framework", "iga/2027-prognosis")),
    "compare": (
        ("compare",),
        (
            EXAMPLES / "kota-contoh-2026-mandiri.json",
            EXAMPLES / "kota-contoh-2026-terverifikasi.json",
        ),
        (),
    ),
    "contest": (
        ("contest", "run"),
        (CONTEST / "entries.json",),
        ("--sheets", CONTEST / "sheets.json"),
    ),
    "process": (("process", "track"), (EXAMPLES / "labinov-rekaan-2025.json",), ()),
    "validate": (("validate",), (EXAMPLE,), ()),
}


def spoilt(data):
    """
    Return *data* with what could do harm after everything it is free to say.
    """
    if isinstance(data, list):
        return [spoilt(each) for each in data]
    if not isinstance(data, dict):
        return data
    return {
        key: each + HOSTILE if key in FREE and isinstance(each, str) else spoilt(each)
        for key, each in data.items()
    }


@pytest.mark.parametrize("report", REPORTS)
def test_whatever_a_document_says_can_be_printed(report, tmp_path):
    """
    No name steers the terminal of whoever reads about it, on either stream.
    """
    command, documents, arguments = REPORTS[report]
    paths = []
    for number, each in enumerate(documents):
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(spoilt(json.loads(each.read_text("utf-8")))))
        paths.append(path)

    ran = run(*command, *paths, *arguments)

    assert ran.code in {0, 1, 3}, ran.err
    assert "\\x1b[2J" in ran.out.replace("\n", "")
    assert ran.out.replace("\n", "").isprintable()
    assert ran.err.replace("\n", "").isprintable()


@pytest.mark.parametrize("name", ["iga-2026", "kovablik-2022", "labinov-5d1"])
@pytest.mark.parametrize("arguments", [("show",), ("check", "--quick"), ("diff",)])
def test_whatever_a_rulebook_says_can_be_printed(name, arguments, tmp_path):
    """
    A rule-book from a file steers no terminal, whichever kind it is of.
    """
    shipped = ROOT / f"src/indeksinovasi/frameworks/rulebooks/{name}.toml"
    text, spoilt_words = re.subn(
        r'^((?:title|names\.id) *= *")(?!"")',
        r"\1\\u001b[2J\\u202e\\u009b",
        shipped.read_text("utf-8"),
        flags=re.MULTILINE,
    )
    assert spoilt_words
    path = tmp_path / "rulebook.toml"
    path.write_text(text, "utf-8")
    other = (shipped,) if arguments == ("diff",) else ()

    ran = run("frameworks", *arguments, path, *other)

    assert ran.code in {0, 1, 3, 4}, ran.err
    assert ran.out.replace("\n", "").isprintable()
    assert ran.err.replace("\n", "").isprintable()
    if arguments == ("show",):
        assert "\\x1b[2J" in ran.out
