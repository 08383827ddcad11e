"""
Rule-books that were cut, mixed up or written to do harm give findings, and soon.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import indeksinovasi.frameworks
from indeksinovasi.documents import parse_rulebook
from indeksinovasi.documents.toml import MOST_BYTES, MOST_DOTS
from indeksinovasi.errors import RulebookError
from indeksinovasi.registry import rulebook

FOLDER = Path(indeksinovasi.frameworks.__file__).with_name("rulebooks")
TEXTS = [path.read_text("utf-8") for path in sorted(FOLDER.glob("*.toml"))]

CHANGE = """
format = "indeksinovasi.rulebook/1"
id = "contoh/2027"
revision = 1
names = { id = "Contoh", en = "Example" }
extends = "iga/2026"
[sources.pedoman]
title = "Pedoman contoh"
status = "inferred"
note = "Rekaan."
[[without]]
path = "indicators.pad"
source = "pedoman: butir 1"
"""


def told(text):
    """
    Return what is said of the rule-book *text*, which may extend a shipped one.
    """
    try:
        return parse_rulebook(
            text.encode(), origin="x.toml", base=lambda name, _: rulebook(name)
        ).id
    except RulebookError as error:
        return str(error)


@given(data=st.data())
def test_lines_of_two_rule_books_do_no_harm(data):
    """
    Whatever lines come together, they are a rule-book or are refused.
    """
    one, other = (data.draw(st.sampled_from(TEXTS)).splitlines() for _ in range(2))
    start, end = sorted(data.draw(st.integers(0, len(one))) for _ in range(2))
    at = data.draw(st.integers(0, len(other)))
    number = data.draw(st.integers(0, 20))

    assert told("\n".join([*one[:start], *other[at : at + number], *one[end:]]))


@given(st.sampled_from(TEXTS), st.data())
def test_a_character_in_the_wrong_place_does_no_harm(text, data):
    """
    A slip of the finger is told, or changes nothing that matters to the form.
    """
    at = data.draw(st.integers(0, len(text)))
    put = data.draw(st.sampled_from(list("\"'[]{}=.,#\n0-x\x00é")))

    assert told(text[:at] + put + text[at + data.draw(st.integers(0, 3)) :])


@pytest.mark.parametrize(
    "text",
    [
        "a = 0x" + "f" * (MOST_BYTES - 10),
        "a = " + "1" * (MOST_BYTES - 10),
        "\n".join(f"[k{n}{'.a' * MOST_DOTS}]" for n in range(2_000)),
        "[[a]]\n" * (MOST_BYTES // 10),
        'a = "' + "\\n" * (MOST_BYTES // 4) + '"',
        "." * MOST_BYTES,
        "a." * (MOST_BYTES // 2 - 2) + "a=1",
    ],
    ids=range(7),
)
def test_a_file_that_is_made_to_take_long_does_not(text):
    """
    Long numbers, long keys and many tables are refused within seconds.
    """
    assert told(text)
    assert told('format = "indeksinovasi.contest/1"\n' + text[: MOST_BYTES - 100])


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("iga/2026", "iga", "II-S109"),
        ("iga/2026", f"iga/2026@{'9' * 5_000}", "II-S109"),
        ('"iga/2026"', "2026", "II-S105"),
        ("iga/2026", "kovablik/2022", "II-P012"),
        ("[sources.pedoman]", "[sumber.pedoman]", "II-S104"),
        ("indicators.pad", "indicators.padd", "II-P008"),
        ("indicators.pad", "indicators.pad.levels.1.level", "II-P008"),
        ("pedoman: butir 1", "", "II-S109"),
    ],
    ids=range(8),
)
def test_a_change_of_nothing_known_is_refused(old, new, code):
    """
    What is extended, and what is left out, is there, and is cited.
    """
    assert old in CHANGE
    assert code in told(CHANGE.replace(old, new, 1))


@pytest.mark.parametrize("path", ["id", "names", "names.id", "revision", "format"])
def test_no_name_is_inherited(path):
    """
    A change goes by its own name, whatever it leaves out of the other's.
    """
    text = CHANGE.replace("indicators.pad", path, 1)

    assert "II-" in told(text) or told(text) == "contoh/2027"


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_mistake_at_the_end_is_told_in_the_last_line(end):
    """
    Where the file ends too early, its last line is told.
    """
    text = 'id = "iga/2026"\nlegal_basis = [' + end

    assert "line 2, column 16" in told(text)
