"""
A rule-book is read strictly: what is wrong with it is told, and nothing else happens.
"""

import hashlib
import json
import tomllib
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import indeksinovasi.frameworks
from indeksinovasi import framework, framework_ids, read_framework
from indeksinovasi.documents import (
    parse_rulebook,
    schema_text,
    unstructure_rulebook,
)
from indeksinovasi.documents.rulebooks import structure_rulebook
from indeksinovasi.errors import RulebookError

RULEBOOKS = Path(indeksinovasi.frameworks.__file__).with_name("rulebooks")
FILES = {
    path.stem: path
    for path in sorted(RULEBOOKS.glob("*.toml"))
    if "indeksinovasi.rulebook/1" in path.read_text("utf-8")
}
IGA = FILES["iga-2026"].read_text("utf-8")
BASE = lambda base, _: framework(base)  # noqa: E731 -- what one extends

#: What is written instead of what (where it stands first), the code and the place.
SLIPS = [
    # S: not of the agreed form.
    ('format      = "indeksinovasi.rulebook/1"', "", "II-S112", "$.format"),
    ("rulebook/1", "rulebook/2", "II-S112", "$.format"),
    ("revision    = 1", "revison    = 1", "II-S103", "$.revison"),
    ("revision    = 1", "", "II-S104", "$"),
    ("revision    = 1", 'revision = "1"', "II-S105", "$.revision"),
    ("revision    = 1", "revision = true", "II-S105", "$.revision"),
    ("revision    = 1", "revision = 1.0", "II-S107", "$.revision"),
    ("names.id    = ", "names.de = ''\nnames.id = ", "II-S103", "$.names.de"),
    ("floor = 12", "floor = 12, cap = 3", "II-S103", "$.components[1].rule.cap"),
    ("floor = 12", "flor = 12", "II-S104", "$.components[1].rule"),
    ('"weighted-sum" }', '"weighted-sum" ]', "II-S005", "$"),
    (
        'rule     = { name = "weighted-sum" }',
        "rule = 3",
        "II-S105",
        "$.components[0].rule",
    ),
    ('scope    = "region"', 'scope = "Region"', "II-S106", "$.components[0].scope"),
    ('mode = "half-up"', 'mode = "up"', "II-S106", "$.index.rounding.mode"),
    ('counts  = "sent"', 'counts = "all"', "II-S106", "$.portfolio.counts"),
    ('"penerapan"', '"penerapann"', "II-S106", "$.eligibility.stages[0]"),
    (
        'stages        = ["penerapan"]',
        'stages = "penerapan"',
        "II-S105",
        "$.eligibility.stages",
    ),
    ("2024-01-01", "'2024-02-30'", "II-S110", "$.eligibility.opens_on"),
    ("2024-01-01", "2024-01-01T00:00:00", "II-S105", "$.eligibility.opens_on"),
    ("weight    = 0.75", 'weight = "0,75"', "II-S109", "$.indicators[5].weight"),
    ("weight    = 0.75", "weight = true", "II-S105", "$.indicators[5].weight"),
    ("weight    = 0.75", "weight = [0.75]", "II-S105", "$.indicators[5].weight"),
    ("rate = 0.38", 'rate = "0.38%"', "II-S109", "$.components[2].rule.rate"),
    # P: it contradicts itself.
    ("maximum  = 111", "maximum = 106", "II-P001", "$.components.sid.maximum"),
    ("maximum = 250", "maximum = 249", "II-P001", "$.index.rule"),
    (
        "{ level = 1, names",
        "{ level = 4, names",
        "II-P002",
        "$.indicators.visi-misi.levels",
    ),
    ("lowest   = 40.01", "lowest = 40.02", "II-P003", "$.bands.Inovatif"),
    (
        'source   = "surat-2026: Lampiran I',
        'source = "surat-2025: Lampiran I',
        "II-P004",
        "$.components.spd.source",
    ),
    ('slug      = "sdm"', 'slug = "regulasi"', "II-P005", "$.indicators.regulasi"),
    ('"bounds.gap"', '"bounds.overlap"', "II-P006", "$.indicators.perizinan.measures."),
    (
        '"portfolio.counts"',
        '"portfolio.count"',
        "II-P007",
        "$.interpretations.n-counts",
    ),
    (
        'component = "sid"',
        'component = "sidd"',
        "II-P008",
        "$.indicators.regulasi.component",
    ),
    ('"floored-mean"', '"mean"', "II-P009", "$.components[1].rule"),
    ("floor = 12", "floor = 0", "II-S108", "$.components[1].rule.floor"),
    ("places = 2", "places = 10", "II-P010", "$.index.rounding"),
    ("weight    = 0.75", "weight = 0", "II-P010", "$.indicators[5]"),
    (
        "at_least = 201, at_most = 500",
        "at_least = 201, at_most = 50",
        "II-P010",
        "$.indicators[37].measures[0].ranges[1]",
    ),
    (
        "at_most = 200 }",
        "at_most = 2000 }",
        "II-P010",
        "$.indicators.kemanfaatan.measures.penerima",
    ),
]


def refused(text):
    """
    Return the findings for which the rule-book *text* is refused.
    """
    content = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(RulebookError) as caught:
        parse_rulebook(content, origin="iga.toml")
    assert caught.value.origin == "iga.toml"
    return caught.value.findings


def shipped(name):
    """
    Return the shipped rule-book *name*, read from its file.
    """
    return read_framework(FILES[name])


def plain(content):
    """
    Return the JSON equivalent of a rule-book: dates and decimals become text.
    """
    return json.loads(json.dumps(content, default=str))


@pytest.mark.parametrize("name", FILES)
class TestShipped:
    """
    The rule-books that come with the library.
    """

    def test_it_can_be_read(self, name):
        """
        A shipped rule-book is sound, and the registry knows it by its id.
        """
        content = FILES[name].read_bytes()
        read = shipped(name)

        assert read == framework(read.id)
        assert read.id.replace("/", "-") == name
        assert read.sha256 == hashlib.sha256(content).hexdigest()

    def test_it_can_be_written(self, name):
        """
        What is written out of a framework is the same framework when it is read.
        """
        read = shipped(name)
        alone = attrs.evolve(read, base=None)
        written = unstructure_rulebook(read)

        assert structure_rulebook(written) == alone
        assert structure_rulebook(plain(written)) == alone
        assert unstructure_rulebook(structure_rulebook(written)) == written

    def test_nothing_is_lost_in_reading(self, name):
        """
        Every key of the file is a key of what is written out of it.
        """
        content = tomllib.loads(FILES[name].read_text("utf-8"), parse_float=Decimal)
        extends = content.pop("extends", None)
        written = unstructure_rulebook(shipped(name))

        def told(given, found):
            match given:
                case dict():
                    return all(
                        told(each, found[key]) if key in found else each is False
                        for key, each in given.items()
                    )
                case [{"source": _}, *_] if extends:
                    return all(any(told(each, one) for one in found) for each in given)
                case list():
                    return len(given) == len(found) and all(map(told, given, found))
                case Decimal() | int():
                    return Decimal(given) == Decimal(found)
                case _:
                    return str(given) == found

        assert told(content, written)

    def test_the_schema_takes_it(self, name):
        """
        The file and what is written out of it are of the published form.
        """
        schema = json.loads(schema_text("rulebook-1"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(
            schema, format_checker=Draft202012Validator.FORMAT_CHECKER
        )
        content = tomllib.loads(FILES[name].read_text("utf-8"), parse_float=Decimal)
        written = unstructure_rulebook(shipped(name))

        assert list(validator.iter_errors(plain(content))) == []
        assert list(validator.iter_errors(plain(written))) == []

    def test_line_ends_do_not_matter(self, name):
        """
        A file that went through another system holds the same rules.
        """
        text = FILES[name].read_text("utf-8").replace("\n", "\r\n")

        assert parse_rulebook(text.encode(), origin=name, base=BASE) == shipped(name)


class TestSlips:
    """
    One slip of the pen, and the rule-book is refused at that very place.
    """

    @pytest.mark.parametrize(
        ("old", "new", "code", "place"),
        SLIPS,
        ids=[f"{code}-{new[:30]}" for _, new, code, _ in SLIPS],
    )
    def test_a_slip_is_refused_at_its_place(self, old, new, code, place):
        """
        The finding names what kind of slip it is, and where it is.
        """
        assert old in IGA
        found = refused(IGA.replace(old, new, 1))

        assert (code, place) in [(each.code.id, each.place) for each in found]
        assert all(len(each.told("iga.toml")) < 300 for each in found)

    @pytest.mark.parametrize(
        "number",
        [
            *("nan", "-nan", "inf", "-inf", "1e41", "1e-41", "1e999999999"),
            *("-1e-999999999", "1e99999999999999999999"),
        ],
    )
    @pytest.mark.parametrize(
        ("old", "place"),
        [
            ("weight    = 0.75", "$.indicators[5].weight"),
            ("lowest   = 0.01", "$.bands[1].lowest"),
            ("revision    = 1", "$.revision"),
            ("floor = 12", "$.components[1].rule.floor"),
            ("rate = 0.38", "$.components[2].rule.rate"),
        ],
    )
    def test_what_is_no_number_of_points_is_refused(self, old, place, number):
        """
        Nothing endless, nothing undefined and nothing enormous is taken for a number.
        """
        key, _, _ = old.partition("=")
        (found,) = refused(IGA.replace(old, f"{key}= {number}", 1))

        assert found.code.id.startswith("II-S")
        assert found.place == place
        assert found.told("iga.toml")

    def test_not_even_one_that_python_cannot_read_does_harm(self):
        """
        A number of five thousand digits is refused, in whichever way it is written.
        """
        for number in ("1" * 5_000, "0x" + "f" * 5_000):
            (found,) = refused(IGA.replace("rate = 0.38", f"rate = {number}", 1))

            assert found.told("iga.toml")

    def test_every_slip_is_told_at_once(self):
        """
        Whoever mends a rule-book sees all faults of form together.
        """
        text = IGA.replace("floor = 12", "floor = 0", 1)
        text = text.replace("weight    = 0.75", "weight = true")
        text = text.replace("revision    = 1", "", 1)

        found = [each.code.id for each in refused(text)]
        assert sorted(set(found)) == ["II-S104", "II-S105", "II-S108"]
        assert found.count("II-S105") == IGA.count("weight    = 0.75")

    def test_the_nearest_key_is_offered(self):
        """
        A slip in a key is told with the key that was meant.
        """
        (found,) = refused(IGA.replace("predikat_on ", "predicat_on ", 1))[:1]

        assert "predikat_on" in found.message()

    def test_every_source_is_needed_to_be_declared(self):
        """
        Without its source, each number that cites it is named.
        """
        found = refused(IGA.replace("[sources.surat-2026]", "[sources.surat-2062]", 1))

        assert {each.code.id for each in found} == {"II-P004"}
        assert len(found) > 60


class TestUnreadable:
    """
    What is no rule-book at all is refused like any other fault.
    """

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"", "II-S002"),
            (b" \n\t", "II-S002"),
            (b'id = "\xff"', "II-S003"),
            (b'\xef\xbb\xbfid = "iga/2026"', "II-S004"),
            (b"\x00", "II-S005"),
            (b"id = ", "II-S005"),
            (b'id = "a"\nid = "b"', "II-S005"),
            (b"[a]\n[a]", "II-S005"),
            (b'a.b = 1\na = "x"', "II-S005"),
            (b"day = 2024-02-30", "II-S005"),
            (b"number = 0.1.2", "II-S005"),
            (b"{}", "II-S005"),
            (b"a = " + b"[" * 100_000, "II-S007"),
            (b"a = " + b"{a = " * 100_000, "II-S007"),
            (b"a." * 2_000 + b"a = 1", "II-S005"),
            (b"a." * 50 + b"a = 1", "II-S112"),
            (b"#" * (2**20 + 1), "II-S009"),
            (
                b"[[a]]\n" + b"".join(b"[[a%s]]\n" % (b".a" * n) for n in range(50)),
                "II-S007",
            ),
            (b"a = 1", "II-S112"),
        ],
        ids=range(19),
    )
    def test_it_is_refused(self, content, code):
        """
        Nobody sees a traceback for a file that is broken or hostile.
        """
        (found,) = refused(content)

        assert found.code.id == code

    def test_a_syntax_error_has_a_line_and_a_column(self):
        """
        The place of a syntax error is told as editors count.
        """
        (found,) = refused('id = "iga/2026"\nrevision = = 1\n')

        assert (found.words["line"], found.words["column"]) == (2, 12)

    def test_a_file_that_is_not_there_is_told(self, tmp_path):
        """
        A missing file, or a folder, is an error of the rule-book's.
        """
        for path in (tmp_path / "iga.toml", tmp_path):
            with pytest.raises(RulebookError) as caught:
                read_framework(path)
            assert caught.value.origin == str(path)
            assert caught.value.unreadable

    @given(st.binary(max_size=200))
    def test_no_bytes_do_any_harm(self, content):
        """
        Whatever is in a file, it is a rule-book or it is refused.
        """
        assert refused(content)


class TestIds:
    """
    A rule-book and its file go by one name.
    """

    def test_every_file_is_listed(self):
        """
        The registry lists the shipped files and nothing else.
        """
        files = sorted(path.stem for path in RULEBOOKS.glob("*.toml"))

        assert sorted(each.replace("/", "-", 1) for each in framework_ids()) == files
