"""
``--population``, as a script sees it.
"""

import hashlib
import json

import attrs
import pytest
from jsonschema import Draft202012Validator

from cli.running import EXAMPLE, run
from indeksinovasi.documents import schema_text, write_submission
from scoring.regions import FILE, POPULATION

SCHEMA = Draft202012Validator(json.loads(schema_text("assessment-1")))
WITH = ("--framework", FILE, "--lang", "en")


@pytest.fixture
def folder(tmp_path):
    """
    A folder with the three regions of the worked example.
    """
    for name, each in zip("abc", POPULATION, strict=True):
        content = write_submission(attrs.evolve(each, sha256=None))
        (tmp_path / f"{name}.json").write_text(content, "utf-8")
    return tmp_path


class TestScore:
    """
    One region, held against all.
    """

    def test_tells_the_index_and_the_population(self, folder):
        """
        An official sees the index, and how many it was compared with.
        """
        ran = run("score", folder / "b.json", "--population", folder, *WITH)

        assert ran.code == 0
        assert "Example index: 737.50  Baik" in ran.out
        assert "Population: 3 submissions, sha256 " in ran.out

    def test_the_document_names_the_population(self, folder):
        """
        A program can see whether two results were compared with the same regions.
        """
        paths = [folder / f"{name}.json" for name in "cab"]
        named = [part for path in paths for part in ("--population", path)]
        ran = run("score", folder, *named, "--format", "json", *WITH)
        document = json.loads(ran.out)
        digests = sorted(
            hashlib.sha256(each.read_bytes()).hexdigest() for each in paths
        )
        expected = {
            "count": 3,
            "sha256": hashlib.sha256(
                "".join(f"{each}\n" for each in digests).encode()
            ).hexdigest(),
        }

        SCHEMA.validate(document)
        found = document["assessments"]
        assert [each["population"] for each in found] == [expected] * 3
        assert [each["index"] for each in found] == ["0.00", "737.50", "266.67"]

    def test_without_one_it_says_what_is_missing(self, folder):
        """
        No number is made up, and the cure is told.
        """
        ran = run("score", folder / "b.json", *WITH)

        assert ran.code == 1
        assert "II-K020" in ran.err
        assert "paten, lama-izin" in ran.err
        assert "--population" in ran.err

    def test_a_needless_one_is_told(self, folder):
        """
        A rule-book that compares with nobody scores as ever.
        """
        ran = run("score", EXAMPLE, "--population", folder, "--lang", "en")

        assert ran.code == 0
        assert "iga/2026 holds nothing against a population" in ran.err
        assert ran.out == run("score", EXAMPLE, "--lang", "en").out

    def test_all_that_is_wrong_with_it_is_told(self, folder):
        """
        A file that cannot be read, and a region that cannot be scored, stop the run.
        """
        (folder / "x.json").write_text("{")
        ran = run("score", folder / "b.json", "--population", folder, *WITH)
        assert (ran.code, ran.out) == (2, "")
        assert "x.json" in ran.err

        text = (folder / "a.json").read_text("utf-8")
        (folder / "x.json").write_text(text.replace('"2"', '"2x"'))
        ran = run("score", folder / "b.json", "--population", folder, *WITH)
        assert (ran.code, ran.out) == (1, "")

        (folder / "x.json").write_text(text.replace('"paten"', '"patten"'))
        ran = run("score", folder / "b.json", "--population", folder, *WITH)
        assert (ran.code, ran.out) == (1, "")
        assert "Kabupaten A" in ran.err
        assert "II-K001" in ran.err

    def test_where_nobody_differs(self, folder):
        """
        Exit code, and the indicators that the population says too little about.
        """
        one = folder / "b.json"
        ran = run("score", one, "--population", one, *WITH)

        assert ran.code == 1
        assert ran.err.count("II-N009") == 2
        assert "1 values of paten in 1 submissions" in ran.err

    def test_the_basis_is_that_of_the_score(self, folder):
        """
        Nothing in the folder was verified, so there is nothing to hold against.
        """
        ran = run(
            *("score", folder / "b.json", "--population", folder),
            *("--basis", "verified", *WITH),
        )

        assert ran.code == 1
        assert "0 values of paten in 3 submissions" in ran.err


class TestExplain:
    """
    Where the points of a comparison come from.
    """

    def test_shows_formula_and_population(self, folder):
        """
        The two ends are in the formula, the population beside the clause.
        """
        ran = run(
            *("explain", folder / "c.json", "--population", folder),
            *("--indicator", "lama-izin", *WITH),
        )

        assert ran.code == 0
        assert "100 × (12 + -6) / (12 + -3) = 200/3" in ran.out
        assert "population of 3, claimed" in ran.out


class TestElsewhere:
    """
    What other commands say of such a rule-book.
    """

    def test_validate_says_what_it_did_not_look_at(self, folder):
        """
        A submission can be right although nobody compared it yet.
        """
        ran = run(
            "validate", folder / "b.json", "--framework", FILE, "--format", "json"
        )
        (report,) = json.loads(ran.out)["files"]
        gaps = [each for each in report["unchecked"] if "II-N008" in str(each)]

        assert report["verdict"] == "valid"
        assert "paten, lama-izin" in str(gaps)

    def test_show_says_how_it_compares(self):
        """
        Which values are taken, and which end is the best.
        """
        ran = run("frameworks", "show", FILE, "--lang", "en")

        assert "sdm: marks (least 1, most 5, step 0.5)" in ran.out
        assert "lama-izin: min-max (better lower)" in ran.out
