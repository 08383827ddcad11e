"""
``indeksinovasi contest``, as a script sees it.
"""

import json

import pytest
from jsonschema import Draft202012Validator

from cli.running import ROOT, run
from indeksinovasi.contests.results import REASONS
from indeksinovasi.documents import schema_text

KIKS = ROOT / "examples" / "contests" / "kiks-2021"
KOVABLIK = ROOT / "examples" / "contests" / "kovablik-2022"
SCHEMA = json.loads(schema_text("contest-result-1"))
VALIDATOR = Draft202012Validator(SCHEMA)

KIKS_RUN = ("contest", "run", KIKS / "entries.json", "--sheets", KIKS / "totals.csv")
KOVABLIK_RUN = (
    *("contest", "run", KOVABLIK / "entries.json"),
    *("--sheets", KOVABLIK / "sheets.json"),
)


EXAMPLES = ROOT / "tests" / "examples"


def awarding(name):
    """
    Return what runs the example *name* by the made-up contest with awards.
    """
    folder = EXAMPLES / "warning" / name
    return (
        *("contest", "run", folder / "entries.json"),
        *("--sheets", folder / "sheets.json"),
        *("--contest", EXAMPLES / "base" / "lomba-anugerah-2026.toml"),
    )


@pytest.fixture
def spoil(tmp_path):
    """
    Write a changed copy of the entries of KIKS, and return its path.
    """

    def write(**changes):
        document = json.loads((KIKS / "entries.json").read_text("utf-8"))
        path = tmp_path / "entries.json"
        path.write_text(json.dumps(document | changes), "utf-8")
        return path

    return write


class TestRun:
    """
    From entries and sheets to winners.
    """

    def test_shows_ranking_cut_tie_and_reasons(self):
        """
        One command tells who goes on from each stage, and why.
        """
        ran = run(*KIKS_RUN)

        assert ran.code == 0
        assert "Sukabumi City Innovation Competition" in ran.out
        assert "tie: kartu-petani, pos-lansia; places: 1; decided" in ran.out
        assert "places: 3; last in: 83.75; first out: 83.75" in ran.out
        assert (
            "From the last stage: suara-warga, buku-keliling, kartu-petani" in ran.out
        )
        assert ran.err == ""

    def test_speaks_indonesian_unless_told_otherwise(self):
        """
        Without a choice of language the report is in Indonesian.
        """
        ran = run(*KIKS_RUN, INDEKSINOVASI_LANG="")

        assert "Kompetisi Inovasi Kota Sukabumi" in ran.out
        assert "DIPUTUSKAN" in ran.out

    def test_an_open_tie_is_3(self, spoil):
        """
        Without the decision the tie stays open, and what is missing is told.
        """
        document = json.loads((KIKS / "entries.json").read_text("utf-8"))
        rest = [each for each in document["decisions"] if each["stage"] != "presentasi"]
        ran = run(*KIKS_RUN[:2], spoil(decisions=rest), *KIKS_RUN[3:])

        assert ran.code == 3
        assert "NOT DECIDED" in ran.out
        assert "II-K120" in ran.err
        assert "From the last stage" not in ran.out

    def test_missing_sheets_are_3(self):
        """
        Without sheets there are no points, and nobody wins.
        """
        assert run(*KIKS_RUN[:3]).code == 3

    def test_a_fault_of_a_sheet_is_1_and_names_the_juror(self, tmp_path):
        """
        Who has to mend a table is told whose row it is.
        """
        table = (
            (KIKS / "totals.csv").read_text("utf-8").replace("presentasi", "paparan")
        )
        (tmp_path / "totals.csv").write_text(table, "utf-8")
        ran = run(*KIKS_RUN[:4], tmp_path / "totals.csv")

        assert ran.code == 1
        assert "II-N101" in ran.err
        assert "totals.csv (paparan, " in ran.err
        assert "not judged" in ran.out

    def test_a_finding_is_led_to_its_line(self):
        """
        What is said of an entry points into the file.
        """
        ran = run(*KOVABLIK_RUN)

        assert "entries.json:9:174: II-K101 $.entries[3].launched_on" in ran.err

    def test_another_reading_gives_other_points(self):
        """
        An open point can be read another way, and the report says which matter.
        """
        ran = run(*KOVABLIK_RUN)
        other = run(*KOVABLIK_RUN, "--interpret", "divisor-proposal=submitted")

        assert "170/3" in ran.out
        assert "170/3" not in other.out
        assert "divisor-proposal = assigned" in ran.out

    def test_another_rule_book_is_told(self):
        """
        Judging by another contest than the document names is said aloud.
        """
        ran = run(*KIKS_RUN, "--contest", "kipp/2025")

        assert "judged by kipp/2025, not by kiks/2021" in ran.err

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("run", KIKS / "missing.json"), 2),
            (("run", KIKS / "entries.json", "--sheets", KIKS / "missing.csv"), 2),
            (("run", KIKS / "entries.json", "--contest", "kiks/2012"), 2),
            (("run", KIKS / "entries.json", "--contest", "iga/2026"), 2),
            (("run", KIKS / "entries.json", "--interpret", "x=y"), 2),
            (("run", KIKS / "totals.csv"), 2),
            (("run",), 2),
        ],
    )
    def test_what_cannot_be_used_is_told(self, arguments, code):
        """
        Whatever is wrong with the call, there is a message and no traceback.
        """
        ran = run("contest", *arguments)

        assert ran.code == code
        assert ran.out == ""
        assert ran.err
        assert "Traceback" not in ran.err


class TestAwards:
    """
    Several awards from one run, and ties that a clause breaks.
    """

    def test_people_are_told(self):
        """
        The report names the clause that broke the tie, and who got which award.
        """
        out = " ".join(run(*awarding("II-K132-lebih-dahulu")).out.split())

        assert "tie broken by launched-on: antre (2024-01-01), kios (2024-06-01)" in out
        assert "First prize 1 antre" in out
        open_ = run(*awarding("II-K135-suara-tidak-disebut")).out
        assert "not given; the votes of these are not given: kios" in open_


class TestJson:
    """
    What a pipeline reads.
    """

    @pytest.mark.parametrize("arguments", [KIKS_RUN, KIKS_RUN[:3], KOVABLIK_RUN])
    def test_is_one_document_of_the_published_form(self, arguments):
        """
        Decided or not, the document is what its schema says.
        """
        document = json.loads(run(*arguments, "--format", "json").out)

        assert not list(VALIDATOR.iter_errors(document))
        assert document["format"] == "indeksinovasi.contest-result/1"

    @pytest.mark.parametrize(
        "name",
        ["II-K132-lebih-dahulu", "II-K135-suara-tidak-disebut", "II-N121-disepakati"],
    )
    def test_has_awards_and_what_broke_a_tie(self, name):
        """
        Who got what, who shares it, and by which clause equals were told apart.
        """
        arguments = awarding(name)
        document = json.loads(run(*arguments, "--format", "json").out)

        assert not list(VALIDATOR.iter_errors(document))
        assert [each["award"] for each in document["awards"]] == ["juara", "favorit"]

    def test_the_state_of_a_file_is_told(self):
        """
        That somebody looked at it and found it good is part of the result.
        """
        path = EXAMPLES / "valid" / "II-K114-diverifikasi.json"
        rules = EXAMPLES / "base" / "lomba-berkas-2026.toml"
        arguments = ("contest", "run", path, "--contest", rules)
        document = json.loads(run(*arguments, "--format", "json").out)

        assert not list(VALIDATOR.iter_errors(document))
        assert document["candidates"][0]["attachments"] == {"pernyataan": "verified"}
        assert "antre: verified: pernyataan" in run(*arguments).out

    def test_holds_every_reason(self):
        """
        Points are exact, with their arithmetic; fates have reasons.
        """
        document = json.loads(run(*KOVABLIK_RUN, "--format", "json").out)
        first = document["stages"][0]
        (sapa,) = [each for each in first["ranking"] if each["entry"] == "sapa-desa"]

        assert document["winners"] == ["klinik-apung", "pasar-digital"]
        assert (sapa["points"], sapa["published"]) == ("170/3", None)
        assert sapa["trace"]["formula"] == "(90 + 80) / 3"
        assert {each["reason"] for each in first["outcomes"]} == {"chosen"}
        assert [each["code"] for each in document["findings"]] == ["II-K101", "II-N113"]
        (kebun,) = [
            each for each in document["candidates"] if each["standing"] == "ineligible"
        ]
        assert kebun["entry"] == "kebun-sekolah"

    def test_the_reasons_are_the_same_in_the_schema(self):
        """
        Whoever reads the document can know every reason.
        """
        assert SCHEMA["$defs"]["outcome"]["properties"]["reason"]["enum"] == list(
            REASONS
        )


class TestHandOver:
    """
    Winners of one scheme become candidates of the next.
    """

    @pytest.fixture
    def complete(self, spoil):
        """
        The entries of KIKS with a closing date, and with what each has won before.
        """
        document = json.loads((KIKS / "entries.json").read_text("utf-8"))
        told = [{**each, "awards": []} for each in document["entries"]]
        return spoil(entries=told, closed_on="2021-02-28")

    def test_winners_enter_the_next_contest(self, complete, tmp_path):
        """
        From KIKS to KIJB: the three winners, each with its new award.
        """
        target = tmp_path / "kijb.json"
        arguments = (
            *("contest", "hand-over", complete, "--sheets", KIKS / "totals.csv"),
            *("--to", "kijb/2022", "--title", "Top 3", "--output", target),
        )

        assert run(*arguments).code == 0
        document = json.loads(target.read_text("utf-8"))
        assert document["contest"] == "kijb/2022"
        assert len(document["entries"]) == 3
        assert document["entries"][0]["awards"] == [
            {"contest": "kiks", "title": "Top 3", "year": 2021}
        ]
        assert run("contest", "run", target).code == 3
        again = run(*arguments)
        assert again.code == 2
        assert "--force" in again.err
        assert run(*arguments, "--force").code == 0

    def test_winners_are_reported_to_an_index(self):
        """
        From a city's contest to IGA: a submission that can be validated and filled in.
        """
        ran = run(
            *("contest", "hand-over", *KIKS_RUN[2:], "--to", "iga/2026"),
            *("--region", "32.72"),
        )
        document = json.loads(ran.out)

        assert ran.code == 0
        assert document["region"]["name"] == "Kota Sukabumi"
        assert [each["id"] for each in document["innovations"]] == [
            "suara-warga",
            "buku-keliling",
            "kartu-petani",
        ]

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("--to", "kijb/2022", "--title", "Top 3"), 1),
            (("--to", "kijb/2022"), 2),
            (("--to", "iga/2026"), 2),
            (("--to", "labinov/5d1"), 2),
            (("--to", "kijb/2202"), 2),
            ((), 2),
        ],
    )
    def test_what_cannot_be_handed_over_is_told(self, arguments, code):
        """
        What is missing for the next scheme is named; nothing is written.
        """
        ran = run("contest", "hand-over", *KIKS_RUN[2:], *arguments)

        assert ran.code == code
        assert ran.out == ""
        assert "Traceback" not in ran.err

    def test_what_is_not_decided_is_3(self):
        """
        A contest without winners hands nobody over.
        """
        ran = run(
            "contest", "hand-over", KIKS_RUN[2], "--to", "iga/2026", "--region", "x"
        )

        assert ran.code == 3
        assert ran.out == ""


class TestSources:
    """
    What entries adapt.
    """

    def test_counts_by_source(self):
        """
        The replication indicator can be answered from the entries.
        """
        ran = run("contest", "sources", KOVABLIK / "entries.json", "--format", "json")
        document = json.loads(ran.out)

        assert document["sources"] == [
            {
                "tag": "kovablik-top-45-2016-2020",
                "number": 1,
                "entries": ["klinik-apung"],
            }
        ]
        assert len(document["unknown"]) == 3
        shown = run("contest", "sources", KOVABLIK / "entries.json").out
        assert "kovablik-top-45-2016-2020" in shown
