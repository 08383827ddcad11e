"""
The rule-book of a process orders its phases, and is refused where it does not.
"""

import json
import tomllib
from pathlib import Path

import attrs
import pytest
from jsonschema import Draft202012Validator

from indeksinovasi import frameworks
from indeksinovasi.documents import (
    Refused,
    parse_rulebook,
    schema_text,
    unstructure_rulebook,
)
from indeksinovasi.documents.rulebooks import structure_rulebook
from indeksinovasi.errors import RulebookError
from indeksinovasi.frameworks import Bilingual, Citation, Status, faults
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.frameworks.process import Dating, Phase, Readiness
from indeksinovasi.registry import rulebook
from plain import HOSTILE, place_name, places
from plain import replaced as changed

FILE = Path(frameworks.__file__).parent / "rulebooks" / "labinov-5d1.toml"
LABINOV = rulebook("labinov/5d1")
BACAAN = Citation("bacaan")


def phase(code, *after, **others):
    """
    Return a phase that comes after those named.
    """
    names = Bilingual(id=code, en=code)
    return Phase(code=code, names=names, after=after, source=BACAAN, **others)


def plain(data):
    """
    Return *data* as JSON has them: days as text.
    """
    return json.loads(json.dumps(data, default=str))


WRITTEN = unstructure_rulebook(LABINOV)

#: All of it once; the other phases and sources are alike.
SHORT = WRITTEN | {
    "phases": [WRITTEN["phases"][1], WRITTEN["phases"][-1]],
    "sources": {name: WRITTEN["sources"][name] for name in ("bacaan", "lan")},
}


def found(process):
    """
    Return code and pointer of every fault of *process*.
    """
    return [(each.code.id, each.pointer) for each in faults(process)]


def with_phases(*phases):
    """
    Return Labinov with other phases, handing over to nobody.
    """
    return attrs.evolve(LABINOV, phases=phases, readiness=())


def with_readiness(**others):
    """
    Return Labinov ready for ``x/1`` under other conditions.
    """
    readiness = Readiness(framework="x/1", source=BACAAN, ended=("deliver",))
    return attrs.evolve(LABINOV, readiness=(attrs.evolve(readiness, **others),))


class TestLabinov:
    """
    5D+1 is what its sources say, and says how well they are known.
    """

    def test_five_phases_follow_one_another_and_one_runs_alongside(self):
        """
        Drum-up, diagnose, design, deliver, display; plus documentation.
        """
        assert LABINOV.line == ("drum-up", "diagnose", "design", "deliver", "display")
        assert [each.code for each in LABINOV.phases if each.alongside] == [
            "documentation"
        ]
        for position, code in enumerate(LABINOV.line):
            assert LABINOV.waits_for[code] == set(LABINOV.line[:position])
        assert LABINOV.waits_for["documentation"] == frozenset()

    def test_what_no_source_says_is_marked_as_inferred(self):
        """
        When an idea is ready for IGA is our reading, and the reading is written down.
        """
        (readiness,) = LABINOV.readiness
        source = LABINOV.sources[readiness.source.source]

        assert (readiness.ended, readiness.begun) == (("deliver",), ("documentation",))
        assert source.status is Status.INFERRED
        assert "neither LAN nor Kemendagri says" in source.note
        assert LABINOV.status is Status.INFERRED

    def test_the_phases_themselves_are_reproduced(self):
        """
        The guide of LAN was not read; what LAN and others say of it was.
        """
        for each in LABINOV.phases:
            if not each.alongside:
                source = LABINOV.sources[each.source.source]
                assert source.status is Status.REPRODUCED

    def test_it_gives_no_score(self):
        """
        No weight, no criterion, no mark: none was found anywhere.
        """
        assert not hasattr(LABINOV, "index")
        assert '"weight"' not in schema_text("process-1")


class TestSound:
    """
    A process that contradicts itself is not used.
    """

    def test_it_is_sound(self):
        """
        What is shipped contradicts nothing.
        """
        assert found(LABINOV) == []

    def test_a_phase_is_declared_twice(self):
        """
        Nobody could say which of the two is meant.
        """
        assert found(with_phases(phase("a"), phase("a"))) == [("II-P005", "/phases/a")]

    def test_a_phase_waits_for_one_that_is_not_there(self):
        """
        A slip of the pen would keep everybody waiting.
        """
        assert found(with_phases(phase("a"), phase("b", "A"))) == [
            ("II-P008", "/phases/b/after/0")
        ]

    @pytest.mark.parametrize(
        ("phases", "at"),
        [
            ([phase("a", "a")], "a"),
            ([phase("a", "b"), phase("b", "a")], "a"),
            ([phase("a", "c"), phase("b", "a"), phase("c", "b")], "a"),
            ([phase("a"), phase("b", "c"), phase("c")], "b"),
        ],
    )
    def test_phases_that_wait_in_a_circle_are_never_reached(self, phases, at):
        """
        Whatever waits only for what stands above it waits in no circle.
        """
        assert found(with_phases(*phases)) == [("II-P010", f"/phases/{at}/after/0")]

    def test_nothing_waits_for_what_runs_alongside(self):
        """
        It would not run alongside then.
        """
        assert found(with_phases(phase("a", alongside=True), phase("b", "a"))) == [
            ("II-P010", "/phases/b/after/0")
        ]

    def test_something_has_to_lead(self):
        """
        Where an idea stands has to be told by some phase.
        """
        assert found(with_phases(phase("a", alongside=True))) == [
            ("II-P010", "/phases")
        ]

    def test_an_uncited_source_is_missed(self):
        """
        A phase that cites what nobody declared has no source.
        """
        broken = replaced(LABINOV, "phases.design.source", Citation("buku"))

        assert found(broken) == [("II-P004", "/phases/design/source")]

    @pytest.mark.parametrize("name", ["iga", "IGA/2026", "iga/2026@1", "a/b/c", ""])
    def test_one_is_ready_for_a_rule_book(self, name):
        """
        Where to is written as rule-books are called.
        """
        assert found(with_readiness(framework=name)) == [
            ("II-P010", "/readiness/0/framework")
        ]

    def test_readiness_asks_for_phases_of_the_process(self):
        """
        What is asked for has to be there to be done.
        """
        broken = with_readiness(ended=("deliver", "launch"), begun=("docs",))

        assert found(broken) == [
            ("II-P008", "/readiness/0/ended/1"),
            ("II-P008", "/readiness/0/begun/0"),
        ]

    def test_readiness_asks_for_something(self):
        """
        Else every idea would be ready before it has begun.
        """
        assert found(with_readiness(ended=())) == [("II-P010", "/readiness/0")]

    def test_readiness_for_one_rule_book_is_told_once(self):
        """
        Two answers to one question are none.
        """
        (readiness,) = LABINOV.readiness
        broken = attrs.evolve(LABINOV, readiness=(readiness, readiness))

        assert found(broken) == [("II-P005", "/readiness/iga~12026")]

    @pytest.mark.parametrize(
        ("ended", "begun", "day", "sound"),
        [
            (("deliver",), (), "first", True),
            (("deliver",), (), "last", True),
            (("design",), ("deliver",), "first", True),
            (("design",), ("deliver",), "last", False),
            (("design",), (), "first", False),
        ],
    )
    def test_a_date_is_there_when_an_idea_is_ready(self, ended, begun, day, sound):
        """
        An end is known of what has ended only, a beginning of what has begun.
        """
        dating = Dating(field="launched_on", phase="deliver", day=day, source=BACAAN)
        process = with_readiness(ended=ended, begun=begun, dates=(dating,))

        assert found(process) == [] if sound else [("II-P010", "/readiness/0/dates/0")]

    def test_a_date_is_given_once(self):
        """
        An innovation was launched on one day.
        """
        dating = Dating(field="launched_on", phase="deliver", day="last", source=BACAAN)

        assert found(with_readiness(dates=(dating, dating))) == [
            ("II-P005", "/readiness/0/dates/launched_on")
        ]


class TestFile:
    """
    A file that breaks these rules is refused when it is read.
    """

    def test_an_uncited_phase_is_refused(self):
        """
        No phase without a source.
        """
        content = b"""
        format = "indeksinovasi.process/1"
        id = "x/1"
        revision = 1
        names = { id = "x", en = "x" }
        legal_basis = ["x"]
        sources = {}
        [[phases]]
        code = "a"
        names = { id = "a", en = "a" }
        """
        with pytest.raises(RulebookError) as caught:
            parse_rulebook(content, origin="x.toml")

        assert [(each.code.id, each.pointer) for each in caught.value.findings] == [
            ("II-S104", "/phases/0")
        ]

    def test_a_circle_is_refused(self):
        """
        What `faults` finds keeps the file from being used.
        """
        content = b"""
        format = "indeksinovasi.process/1"
        id = "x/1"
        revision = 1
        names = { id = "x", en = "x" }
        legal_basis = ["x"]
        sources.a = { title = "a", status = "inferred", note = "a" }
        phases = [
          { code = "a", names = { id = "a", en = "a" }, after = ["a"], source = "a" },
        ]
        """
        with pytest.raises(RulebookError) as caught:
            parse_rulebook(content, origin="x.toml")

        assert [each.code.id for each in caught.value.findings] == ["II-P010"]


class TestSchema:
    """
    Whoever checks a process with the schema learns what the library would say.
    """

    VALIDATOR = Draft202012Validator(
        json.loads(schema_text("process-1")),
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )

    def test_it_takes_the_shipped_file_and_what_is_written_of_it(self):
        """
        The file and what is written out of it are of the published form.
        """
        read = plain(tomllib.loads(FILE.read_text("utf-8")))

        assert list(self.VALIDATOR.iter_errors(read)) == []
        assert list(self.VALIDATOR.iter_errors(plain(WRITTEN))) == []
        assert structure_rulebook(WRITTEN) == LABINOV

    @pytest.mark.parametrize("place", places(plain(SHORT))[1:], ids=place_name)
    def test_they_agree_on_everything_everywhere(self, place):
        """
        Whatever is put in the place of any key, both take it or both refuse it.
        """
        for value in HOSTILE:
            if value is None or (place, value) == (("sources",), {}):
                continue  # TOML has no null, and no source is a fault of its own.
            document = changed(plain(SHORT), place, value)
            try:
                structure_rulebook(document)
            except Refused:
                assert not self.VALIDATOR.is_valid(document), value
            else:
                assert self.VALIDATOR.is_valid(document), value
