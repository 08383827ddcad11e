"""
``indeksinovasi frameworks``, and what ``--framework`` takes.
"""

import json

import pytest
from jsonschema import Draft202012Validator

from cli.running import EXAMPLE, ROOT, run
from indeksinovasi import __version__, framework_ids
from plugins.making import EXAMPLE as PLUGIN
from plugins.making import extending, rulebook

SHIPPED = ROOT / "src" / "indeksinovasi" / "frameworks" / "rulebooks"


@pytest.fixture
def book(tmp_path):
    """
    The path of a rule-book that is sound.
    """
    path = tmp_path / "buku.toml"
    path.write_bytes(rulebook())
    return path


@pytest.fixture
def whole(tmp_path):
    """
    The path of a rule-book that works everything out itself.
    """
    (example,) = PLUGIN.rglob("contoh-provinsi-2026.toml")
    own = b"indeksinovasi-contoh-provinsi:halved-bonus"
    path = tmp_path / "lengkap.toml"
    path.write_bytes(example.read_bytes().replace(own, b"counted-bonus"))
    return path


@pytest.fixture
def submission(tmp_path):
    """
    The path of a submission under that rule-book.
    """
    path = tmp_path / "pengajuan.json"
    document = {
        "framework": "iga/2026",
        "region": {"name": "Kabupaten Contoh"},
        "answers": {"peraturan": {"level": 3}},
        "reported": {"kinerja": 4},
        "innovations": [],
    }
    path.write_text(json.dumps(document))
    return path


class TestList:
    """
    ``indeksinovasi frameworks list``.
    """

    def test_lists_the_shipped_ones_with_their_status(self):
        """
        Whoever asks what there is learns how well it is known, and where it is from.
        """
        document = json.loads(run("frameworks", "list", "--format", "json").out)
        (only,) = [each for each in document["frameworks"] if each["id"] == "iga/2026"]

        assert (only["kind"], only["unit"]) == ("index", "region")
        assert (only["valid_from"], only["valid_until"]) == (None, None)
        assert only["state"] == "ok"
        assert only["status"] == "reproduced"
        assert only["sources"]["reproduced"] > 70
        assert only["distributions"][0]["name"] == "indeksinovasi"

    def test_writes_a_document_of_the_published_form(self):
        """
        A machine reads what the schema describes, and who wrote it.
        """
        document = json.loads(run("frameworks", "list", "--format", "json").out)
        schema = json.loads(run("schema", "frameworks").out)

        Draft202012Validator(schema).validate(document)
        assert document["format"] == "indeksinovasi.frameworks/1"
        assert document["engine"] == {"name": "indeksinovasi", "version": __version__}

    def test_lists_every_kind_for_people(self):
        """
        Indices, contests and processes stand in one list.
        """
        out = run("frameworks", "list").out

        for each in framework_ids():
            assert f"{each}@1" in out
        for each in ("index", "contest", "process"):
            assert each in out


class TestShow:
    """
    ``indeksinovasi frameworks show``.
    """

    @pytest.mark.parametrize("name", framework_ids())
    def test_shows_every_one_of_them(self, name):
        """
        Each rule-book of each kind is shown to people, and written out for machines.
        """
        shown = run("frameworks", "show", name)
        written = run("frameworks", "show", f"{name}@1", "--format", "json")

        assert shown.code == 0
        assert name in shown.out
        assert json.loads(written.out)["id"] == name

    def test_shows_all_it_says(self):
        """
        Every indicator has weight and source, every open point the reading taken.
        """
        document = run("frameworks", "show", "iga/2026", "--format", "json").out
        shown = json.loads(document)

        assert len(shown["indicators"]) == 40
        assert all(each["weight"] and each["source"] for each in shown["indicators"])
        assert "yandas-affairs = main" in run("frameworks", "show", "iga/2026").out

    def test_shows_a_file(self, book):
        """
        A draft is shown as what is installed is.
        """
        assert "contoh/2026" in run("frameworks", "show", book).out

    def test_what_was_written_out_is_a_rule_book(self, tmp_path):
        """
        A rule-book that extends another is told with its base, and written out whole.
        """
        path = tmp_path / "turunan.toml"
        path.write_bytes(
            extending("iga/2026")
            .replace(b"Baik", b"Inovatif")
            .replace(b"50.01", b"40.01")
        )

        assert "extends iga/2026 revision 1" in run("frameworks", "show", path).out

    def test_an_unknown_one_is_wrong_usage(self):
        """
        A misspelt framework is refused with the one that was probably meant.
        """
        ran = run("frameworks", "show", "iga/2062")

        assert ran.code == 2
        assert "nearest: iga/2026" in ran.err


class TestCheck:
    """
    ``indeksinovasi frameworks check``.
    """

    def test_a_sound_one_is_told_law_by_law(self, whole):
        """
        Nothing is wrong with it, and each law says what became of it.
        """
        ran = run("frameworks", "check", whole, "--format", "json")
        document = json.loads(ran.out)

        assert ran.code == 0
        assert document["rulebook"]["id"] == "contoh-provinsi/2026"
        assert document["faults"] == []
        assert {each["verdict"] for each in document["laws"]} <= {
            "passed",
            "not-applicable",
        }

    def test_a_sound_one_is_told_to_people(self, whole):
        """
        The text counts the laws that hold.
        """
        ran = run("frameworks", "check", whole)

        assert ran.code == 0
        assert "The rule-book is sound." in ran.out

    def test_tells_every_fault_at_once(self, tmp_path):
        """
        Two slips are two lines, each with its place.
        """
        path = tmp_path / "buku.toml"
        text = rulebook().replace(b'source = "pedoman: butir 2"', b"")
        path.write_bytes(text.replace(b"weight = 2", b"weight = -2"))
        ran = run("frameworks", "check", path)
        document = json.loads(run("frameworks", "check", path, "--format", "json").out)

        assert ran.code == 4
        assert {"II-S104", "II-P010"} <= {each["code"] for each in document["faults"]}
        assert all(each["code"] in ran.out for each in document["faults"])
        assert document["rulebook"] is None

    @pytest.mark.parametrize("content", [None, b"", b"id = ", b"\xff"])
    def test_what_cannot_be_read_is_2(self, tmp_path, content):
        """
        Nothing was checked, and that is no verdict on a rule-book.
        """
        path = tmp_path / "buku.toml"
        if content is not None:
            path.write_bytes(content)

        assert run("frameworks", "check", path).code == 2

    @pytest.mark.parametrize("name", ["kipp-2023-umum", "labinov-5d1"])
    def test_takes_every_kind(self, name):
        """
        Contests and processes are held to the laws that fit them.
        """
        assert run("frameworks", "check", SHIPPED / f"{name}.toml").code == 0

    def test_a_promise_that_is_not_made_needs_a_reason(self, whole):
        """
        Nobody leaves out a law without saying why.
        """
        for wrong in ("monotone", "monotone=", "fast=because"):
            ran = run("frameworks", "check", whole, "--without", wrong)
            assert ran.code == 2

        made = ("--without", "monotone=the guideline takes points away")
        ran = run("frameworks", "check", whole, *made)
        assert ran.code == 0
        assert "takes points away" in ran.out


class TestDiff:
    """
    ``indeksinovasi frameworks diff``.
    """

    def test_the_same_is_0(self, book):
        """
        A rule-book says what it says.
        """
        ran = run("frameworks", "diff", "iga/2026", "iga/2026@1")

        assert ran.code == 0
        assert "They say the same." in ran.out
        assert run("frameworks", "diff", book, book, "--format", "json").code == 0

    def test_a_number_is_told_with_both_sources(self):
        """
        Who compares two years sees each number, before and after, and who says so.
        """
        ran = run("frameworks", "diff", "iga/2023", "iga/2026", "--format", "json")
        document = json.loads(ran.out)
        (floor,) = [
            each
            for each in document["differences"]
            if each["path"] == "components.sid.rule.floor"
        ]

        assert ran.code == 1
        assert document["before"]["id"] == "iga/2023"
        assert (floor["change"], floor["matter"]) == ("changed", "number")
        assert (floor["before"]["value"], floor["after"]["value"]) == (10, 12)
        assert "2023" in floor["before"]["source"]
        assert floor["after"]["source"].startswith("Surat Kepala BSKDN")

    def test_what_one_of_them_lacks_is_told(self, book, tmp_path):
        """
        An indicator that is gone, and one that is new, are told as a whole.
        """
        path = tmp_path / "lain.toml"
        path.write_bytes(
            rulebook(revision=2, title="Lain").replace(b'"peraturan"', b'"perda"')
        )
        ran = run("frameworks", "diff", book, path, "--format", "json")
        found = {each["path"]: each for each in json.loads(ran.out)["differences"]}

        assert found["indicators.peraturan"]["change"] == "removed"
        assert found["indicators.peraturan"]["after"] is None
        assert found["indicators.perda"]["after"]["value"]["weight"] == "2"
        assert found["sources.pedoman.title"]["matter"] == "source"
        text = run("frameworks", "diff", book, path).out
        assert "indicators.perda (added)" in text
        assert "2 numbers or rules differ." in text

    def test_two_kinds_cannot_be_compared(self):
        """
        An index and a contest have nothing to compare.
        """
        ran = run("frameworks", "diff", "iga/2026", "kipp/2023-umum")

        assert ran.code == 2
        assert "contest" in ran.err

    @pytest.mark.parametrize("name", ["kiks/2021", "labinov/5d1"])
    def test_takes_every_kind(self, name):
        """
        Contests and processes are compared as indices are.
        """
        assert run("frameworks", "diff", name, name).code == 0
        assert run("frameworks", "diff", "kiks/2021", "kiks/2024").code == 1


class TestOption:
    """
    ``--framework``, wherever it is taken.
    """

    @pytest.mark.parametrize("command", ["score", "explain"])
    def test_takes_a_file_and_says_so(self, command, book, submission):
        """
        A rule-book in a file is used, and its stamp is in the result.
        """
        ran = run(command, submission, "--framework", book)

        assert ran.code == 0
        assert f"scored under '{book}'" in ran.err or str(book) in ran.err

    def test_the_result_names_it_by_id_revision_and_digest(self, book, submission):
        """
        Whoever reads the result later can tell which file it was.
        """
        import hashlib

        ran = run("score", submission, "--framework", book, "--format", "json")
        stamp = json.loads(ran.out)["framework"]

        assert (stamp["id"], stamp["revision"]) == ("contoh/2026", 1)
        assert stamp["sha256"] == hashlib.sha256(book.read_bytes()).hexdigest()

    def test_validate_takes_it_for_every_file(self, book, submission):
        """
        Every process that shares the work reads the same file.
        """
        files = (submission, EXAMPLE)
        ran = run("validate", *files, "--framework", book, "--jobs", "2")

        assert ran.out.count("contoh/2026 r1") == 2

    @pytest.mark.parametrize("command", ["score", "explain", "validate"])
    def test_takes_a_revision(self, command):
        """
        An id with a revision is an id.
        """
        assert run(command, EXAMPLE, "--framework", "iga/2026@1").code == 0
        assert run(command, EXAMPLE, "--framework", "iga/2026@2").code == 2

    @pytest.mark.parametrize("command", ["score", "explain", "validate"])
    def test_another_kind_is_wrong_usage(self, command):
        """
        A contest scores no region, whoever names it.
        """
        ran = run(command, EXAMPLE, "--framework", "kipp/2023-umum")

        assert ran.code == 2
        assert "contest" in ran.err + ran.out

    @pytest.mark.parametrize("command", ["score", "explain", "validate"])
    def test_a_broken_file_is_4_and_one_that_is_not_there_2(
        self, command, book, submission
    ):
        """
        A fault of the rule-book is none of the submission.
        """
        book.write_bytes(rulebook().replace(b"maximum = 6", b"maximum = 5"))

        broken = run(command, submission, "--framework", book)
        missing = run(command, submission, "--framework", "tidak-ada.toml")

        assert (broken.code, missing.code) == (4, 2)
        assert "II-P001" in broken.err
        assert "tidak-ada.toml" in missing.err

    def test_a_document_cannot_name_a_file(self, book, submission):
        """
        Only the person at the keyboard chooses what is read from the disk.
        """
        document = json.loads(submission.read_text())
        submission.write_text(json.dumps(document | {"framework": str(book)}))

        assert run("score", submission).code != 0
