"""
``indeksinovasi compare``, as a script and an auditor see it.
"""

import json
from fractions import Fraction

import pytest
from jsonschema import Draft202012Validator

from cli.running import EXAMPLE, ROOT, run
from indeksinovasi.documents import schema_text

#: A made-up pair: what a city claims, and what quality control left of it.
CLAIMED = ROOT / "examples" / "kota-contoh-2026-mandiri.json"
VERIFIED = ROOT / "examples" / "kota-contoh-2026-terverifikasi.json"

#: A made-up rule-book in which values earn points themselves.
VALUED = ROOT / "tests" / "examples" / "base" / "contoh-nilai-2026.toml"

VALIDATOR = Draft202012Validator(json.loads(schema_text("comparison-1")))


def document(*arguments, code=0):
    """
    Return the document that a comparison prints.
    """
    ran = run("compare", *arguments, "--format", "json")
    assert ran.code == code, ran.err
    found = json.loads(ran.out)
    VALIDATOR.validate(found)
    return found


@pytest.fixture
def written(tmp_path):
    """
    Write a change of the example, and return where it lies.
    """

    def write(name="changed.json", **changes):
        data = json.loads(EXAMPLE.read_text("utf-8")) | changes
        path = tmp_path / name
        path.write_text(json.dumps(data), "utf-8")
        return path

    return write


class TestTwoFiles:
    """
    A self-assessment against what quality control left of it.
    """

    def test_the_reasons_add_up_to_the_difference(self):
        """
        Whoever adds the lines up comes to the difference of the two exact indices.
        """
        found = document(CLAIMED, VERIFIED)
        one, other = found["sides"]
        (pair,) = found["differences"]
        whole = pair["exact"]

        assert (one["index"], other["index"]) == ("54.54", "51.13")
        assert (one["submission"]["origin"], other["submission"]["origin"]) == (
            "self",
            "verified",
        )
        assert one["submission"]["sha256"] != other["submission"]["sha256"]
        assert pair["published"] == "-3.41"
        assert whole["moved"] == "-33191/9750"
        moved = Fraction(other["index_exact"]) - Fraction(one["index_exact"])
        assert Fraction(whole["moved"]) == moved
        assert sum(Fraction(each["moved"]) for each in whole["parts"]) == moved

    def test_every_change_is_found(self):
        """
        A rejected innovation, lowered and raised levels, the divisor, the lost bonus.
        """
        (pair,) = document(CLAIMED, VERIFIED)["differences"]
        spd, sid, bonus = pair["exact"]["parts"]
        moving = {
            each["name"]: each["moved"] for each in sid["parts"] if each["moved"] != "0"
        }

        assert [each["name"] for each in spd["parts"] if each["moved"] != "0"] == [
            "visi-misi",
            "fasilitasi-haki",
        ]
        assert moving == {
            "contoh-01": "-12/65",
            "contoh-02": "-16/65",
            "contoh-05": "-30/13",
            "contoh-08": "-12/65",
            "contoh-11": "4/65",
            "sid": "67/30",
        }
        assert bonus["moved"] == "-1.976"
        assert "parts" not in bonus

    def test_an_innovation_with_another_id_is_known_by_its_name(self):
        """
        An innovation that the centre calls otherwise is not one lost and one gained.
        """
        third = document(CLAIMED, VERIFIED)["innovations"][2]["sides"]

        assert [each["id"] for each in third] == ["contoh-03", "inovasi-3"]
        assert [each["matched"] for each in third] == [None, "name"]

    def test_an_auditor_reads_why(self):
        """
        The text names both scores and each reason, in the reader's language.
        """
        ran = run("compare", CLAIMED, VERIFIED)
        indonesian = run("compare", CLAIMED, VERIFIED, "--lang", "id")

        assert "From self 54.54 to verified 51.13:" in ran.out
        assert "another divisor" in ran.out
        assert "Dari self 54.54 ke verified 51.13:" in indonesian.out
        assert "pembagi lain" in indonesian.out
        assert ran.err == indonesian.err == ""

    def test_the_document_is_the_same_in_every_language(self):
        """
        What machines read does not depend on the reader's language.
        """
        one, other = (
            run("compare", CLAIMED, VERIFIED, "--format", "json", "--lang", each)
            for each in ("id", "en")
        )

        assert one.out == other.out


class TestRuleBooks:
    """
    What the rules alone change.
    """

    TWO = ("--framework", "iga/2026", "--framework", "iga/2027-prognosis")

    def test_one_file_under_two_rule_books(self):
        """
        The levels are the same, the divisor is not.
        """
        found = document(EXAMPLE, *self.TWO)

        assert [each["framework"]["id"] for each in found["sides"]] == [
            "iga/2026",
            "iga/2027-prognosis",
        ]
        (pair,) = found["differences"]
        kinds = {each["kind"] for each in pair["exact"]["parts"][1]["parts"]}
        assert "share" in kinds

    def test_a_rule_book_that_lacks_a_number_is_inconclusive(self):
        """
        The weights of SPD 2023 are not known: no index, but all that can be compared.
        """
        arguments = (EXAMPLE, "--framework", "iga/2023", "--framework", "iga/2026")
        found = document(*arguments, code=3)
        old, new = found["sides"]

        assert old["index"] is None
        assert [each["place"] for each in old["withheld"]] == [["spd"]]
        assert {each["name"] for each in old["set_aside"]} >= {"pad", "visi-misi"}
        assert new["index"] == "54.60"
        assert len(found["innovations"]) == 10
        assert all(
            cell["points"] for row in found["innovations"] for cell in row["sides"]
        )

    def test_the_reported_number_makes_it_whole(self, written):
        """
        With the points reported there is an index; the newer rule-book needs none.
        """
        path = written(reported={"spd": "40"})
        found = document(path, "--framework", "iga/2023", "--framework", "iga/2026")

        assert found["sides"][0]["index"] is not None
        assert found["sides"][1]["set_aside"] == [
            {"pointer": "/reported/spd", "name": "spd", "why": "computed"}
        ]

    def test_each_file_can_have_a_rule_book_of_its_own(self):
        """
        What is named once for each side goes to one after the other.
        """
        found = document(CLAIMED, VERIFIED, *self.TWO)

        assert [
            (each["framework"]["id"], each["submission"]["origin"])
            for each in found["sides"]
        ] == [("iga/2026", "self"), ("iga/2027-prognosis", "verified")]

    def test_an_open_point_is_read_another_way_where_there_is_one(self):
        """
        A choice holds for every rule-book that declares it.
        """
        found = document(EXAMPLE, *self.TWO, "--interpret", "yandas-affairs=any")

        assert found["sides"][0]["index"] == "56.12"


class TestBases:
    """
    Claimed against verified, in one document.
    """

    @pytest.fixture
    def file(self, written):
        """
        A document in which quality control has lowered one level and passed no other.
        """
        answers = {"pad": {"level": 3, "verified_level": 1}}
        return written(answers=answers)

    def test_a_verified_file_is_held_against_itself(self, file):
        """
        Without any option, what was claimed is compared with what was accepted.
        """
        found = document(file)

        assert [each["basis"] for each in found["sides"]] == ["claimed", "verified"]
        (cells,) = [each for each in found["indicators"] if each["slug"] == "pad"]
        assert [each["level"] for each in cells["sides"]] == [3, 1]

    def test_a_verified_value_is_held_against_the_claimed_one(self, written, tmp_path):
        """
        Where values earn points, what was accepted of one is as good as a level.
        """
        alone, _, _ = VALUED.read_text("utf-8").partition(
            '[[indicators]]\nslug = "paten"'  # From there on, a population is needed.
        )
        book = tmp_path / "nilai.toml"
        book.write_text(alone.replace("weight = 300", "weight = 600"), "utf-8")
        path = written(
            framework="contoh-nilai/2026",
            answers={"perencanaan": {"value": 80, "verified_value": 60}},
            innovations=[],
        )
        found = document(path, "--framework", book)

        assert [each["basis"] for each in found["sides"]] == ["claimed", "verified"]
        (component,) = found["components"]
        assert [each["points"] for each in component["sides"]] == ["160", "120"]

    def test_any_two_bases_can_be_named(self, file):
        """
        Each side has the basis named for it.
        """
        found = document(file, "--basis", "evidenced", "--basis", "claimed")

        assert [each["basis"] for each in found["sides"]] == ["evidenced", "claimed"]


class TestExitCodes:
    """
    What a script branches on.
    """

    @pytest.mark.parametrize(
        "arguments",
        [
            (),
            (EXAMPLE,),
            (EXAMPLE, "--basis", "claimed"),
            (EXAMPLE, "--framework", "iga/2026"),
            (CLAIMED, VERIFIED, *["--basis", "claimed"] * 3),
            (CLAIMED, VERIFIED, *["--framework", "iga/2026"] * 3),
            (*[CLAIMED] * 3, *["--basis", "claimed"] * 2),
            (EXAMPLE, CLAIMED),
            (EXAMPLE, EXAMPLE, "--framework", "iga/1999"),
            (EXAMPLE, EXAMPLE, "--interpret", "nonsense=main"),
            (EXAMPLE, EXAMPLE, "--interpret", "yandas-affairs=nonsense"),
            (EXAMPLE, EXAMPLE, "--basis", "nonsense"),
            (EXAMPLE, "missing.json"),
        ],
    )
    def test_wrong_usage_is_2(self, arguments):
        """
        Whatever is wrong with the words of the call, nothing is compared.
        """
        ran = run("compare", *arguments)

        assert ran.code == 2
        assert ran.out == ""
        assert ran.err
        assert "Traceback" not in ran.err

    def test_two_regions_are_told_apart(self):
        """
        The message names both, with their codes.
        """
        ran = run("compare", EXAMPLE, CLAIMED)

        assert "'Kabupaten Sumbawa (52.04)'" in ran.err
        assert "'Kota Contoh (rekaan)'" in ran.err

    def test_invalid_data_is_1_and_every_fault_is_told_once(self, written):
        """
        What is wrong under both rule-books is one fault, and each is told by its file.
        """
        bad = written("bad.json", answers={"pad": {"level": 9}, "pda": {"level": 1}})
        worse = written("worse.json", answers={"lakip": {"level": 9}})
        ran = run("compare", bad, worse, bad)

        assert ran.code == 1
        assert ran.err.count("II-K003 $.answers.pad") == 1
        assert ran.err.count("II-K001 $.answers.pda") == 1
        assert "worse.json: II-K003 $.answers.lakip" in ran.err

    def test_every_unreadable_file_is_told(self, tmp_path):
        """
        The first file that cannot be read does not hide the second.
        """
        ran = run("compare", tmp_path / "one.json", tmp_path / "other.json")

        assert ran.code == 2
        assert "one.json" in ran.err
        assert "other.json" in ran.err

    def test_the_standard_input_can_be_a_side(self):
        """
        A dash stands for the standard input.
        """
        ran = run("compare", CLAIMED, "-", stdin=VERIFIED.read_bytes())

        assert ran.code == 0
        assert "verified 51.13" in ran.out
