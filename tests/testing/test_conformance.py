"""
How authors of rule-books use the kit: a class for pytest, a function for all else.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from indeksinovasi.errors import UnknownFrameworkError
from indeksinovasi.messages import translations
from indeksinovasi.testing import (
    PROMISES,
    FrameworkConformance,
    Verdict,
    conformance,
    laws,
)
from testing.making import BROKEN, SOUND, broken, sound

TESTS = Path(__file__).parent.parent

SUITE = """
from indeksinovasi.testing import FrameworkConformance
from testing.making import BROKEN, SOUND, broken


class TestSound(FrameworkConformance):
    framework = SOUND["proses"]
    examples = 5


class TestExcused(FrameworkConformance):
    framework = broken(BROKEN["reached__never_gives_it_all"])
    without = {"reachable": "half is all there is"}
    examples = 5


class TestBroken(FrameworkConformance):
    framework = broken(BROKEN["reached__never_gives_it_all"])
    examples = 5


class TestUnread(FrameworkConformance):
    framework = "kosong.toml"
"""


class TestSoundIndex(FrameworkConformance):
    """
    The class itself, at work.
    """

    framework = sound("indeks")
    examples = 5


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """
    Return what pytest says about an author's file of tests.
    """
    folder = tmp_path_factory.mktemp("plugin")
    (folder / "kosong.toml").write_text("id = 3\n")
    (folder / "test_mine.py").write_text(SUITE)
    options = ["-rA", "-p", "no:cacheprovider", f"--rootdir={folder}"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "test_mine.py"],
        cwd=folder,
        env={"PYTHONPATH": str(TESTS), "COLUMNS": "300"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


class TestSuite:
    """
    A file of tests, as an author writes one.
    """

    def test_each_law_is_a_test(self, said):
        """
        A law that holds is a test that passes, under the law's own name.
        """
        for law in laws(sound("proses")):
            assert f"PASSED test_mine.py::TestSound::test_law[{law.name}]" in said

    def test_a_broken_law_is_a_test_that_fails(self, said):
        """
        It says what the law is, and what was found; no traceback of ours.
        """
        assert "FAILED test_mine.py::TestBroken::test_law[reached]" in said
        assert "kelembagaan may come to 12, and the best there is has 6" in said
        assert "Traceback" not in said

    def test_what_is_declared_off_is_not_passed(self, said):
        """
        It is skipped, with the reason that the author gave.
        """
        assert "TestExcused::test_law[reached]" not in said.partition("SKIPPED")[0]
        assert "declared without reachable: half is all there is" in said

    def test_a_rule_book_that_cannot_be_read_fails_one_test(self, said):
        """
        The first law says what is wrong with it.
        """
        assert "FAILED test_mine.py::TestUnread::test_law[reads]" in said
        assert "II-S112" in said


class TestFunction:
    """
    Without pytest.
    """

    def test_the_outcomes_are_the_same_every_time(self):
        """
        A verdict can be repeated: nothing in it is left to chance.
        """
        made = broken(BROKEN["monotone__worse_from_ten_points"])
        once, again = (conformance(made, examples=10) for _ in range(2))

        assert once == again

    def test_the_example_is_a_document(self):
        """
        What shows the fault can be scored by hand.
        """
        made = broken(BROKEN["adds_up__hidden_bonus"])
        found = {each.law: each for each in conformance(made, examples=20)}["adds-up"]

        assert found.verdict is Verdict.FAILED
        assert '"format": "indeksinovasi.submission/1"' in found.example
        assert len(found.example.splitlines()) < 40

    @pytest.mark.parametrize(
        "without",
        [{"monotone": ""}, {"monotone": " "}, {"reads": "it need not"}, {"": "x"}],
    )
    def test_a_promise_is_given_up_with_a_reason_only(self, without):
        """
        Laws that rest on no promise cannot be declared off at all.
        """
        with pytest.raises(ValueError, match="reason"):
            conformance(sound("indeks"), without=without)

    @pytest.mark.parametrize("promise", PROMISES)
    def test_what_rests_on_a_promise_is_not_applicable_without_it(self, promise):
        """
        It is reported as such, and never as passed.
        """
        found = conformance(sound("indeks"), without={promise: "so it is"}, examples=2)
        resting = {
            each.name for each in laws(sound("indeks")) if each.promise == promise
        }

        assert resting
        for each in found:
            excused = each.verdict is Verdict.NOT_APPLICABLE
            assert excused == (each.law in resting)
            if excused:
                assert "so it is" in each.message()

    def test_an_error_is_laid_at_the_law_that_it_breaks(self):
        """
        Where a rule stops, has-result is broken, and the others were not checked.
        """
        found = {
            each.law: each.verdict
            for each in conformance(
                broken(BROKEN["has_result__divides_by_n"]), examples=5
            )
        }

        assert found["has-result"] is Verdict.FAILED
        assert found["monotone"] is Verdict.NOT_CHECKED
        assert found["cited"] is Verdict.PASSED

    def test_there_is_no_such_rule_book(self):
        """
        That is no verdict on a rule-book.
        """
        with pytest.raises(UnknownFrameworkError):
            conformance("iga/1999")

    def test_laws_have_names_of_their_own(self):
        """
        Under every kind of rule-book, a name means one law.
        """
        for name in SOUND:
            names = [each.name for each in laws(sound(name))]
            assert len(set(names)) == len(names)

    def test_laws_speak_two_languages(self):
        """
        Titles and clauses are translated.
        """
        translate = translations("id").gettext
        for name in SOUND:
            for each in laws(sound(name)):
                assert translate(each.title) != each.title
                assert translate(each.clause) != each.clause


class TestWithoutHypothesis:
    """
    Where the extra is not installed.
    """

    def test_what_was_not_checked_is_said(self):
        """
        Laws that need examples are listed as not checked, with the cure.
        """
        program = (
            "import sys; sys.modules['hypothesis'] = None\n"
            "from indeksinovasi.testing import conformance\n"
            "for each in conformance('iga/2026'):\n"
            "    print(each.law, each.verdict.value, each.message())\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )

        assert "bands passed" in done.stdout
        assert "monotone not-checked" in done.stdout
        assert "pip install 'indeksinovasi[testing]'" in done.stdout
        assert "failed" not in done.stdout


class TestDocs:
    """
    What authors read.
    """

    def test_every_law_and_promise_is_explained(self):
        """
        The page lists each with its title and what it stands for, and no other.
        """
        page = (TESTS.parent / "docs" / "conformance.md").read_text("utf-8")
        rows = {line for line in page.splitlines() if line.startswith("| `")}
        for name in SOUND:
            for law in laws(sound(name)):
                title, clause = (
                    each[0].upper() + each[1:] for each in (law.title, law.clause)
                )
                assert f"| `{law.name}` | {title}. | {clause}. |" in rows
        for promise, title in PROMISES.items():
            assert f"| `{promise}` | {title[0].upper()}{title[1:]}. |" in rows
