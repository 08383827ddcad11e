"""
An interrupted run goes on where it was, and comes to what it would have come to.
"""

import json
from pathlib import Path

import attrs
import pytest

from indeksinovasi import codes
from indeksinovasi.errors import JournalError, UnwritableFileError
from indeksinovasi.findings import Finding, Phrase, Severity
from indeksinovasi.messages import Bilingual
from indeksinovasi.validation import (
    Journal,
    Options,
    Report,
    Unchecked,
    validate_file,
    validate_files,
)
from indeksinovasi.validation.files import NOT_THERE
from plugins.making import rulebook

EXAMPLES = sorted(
    (Path(__file__).parents[1] / "examples").glob("[ivw]*/*.json"),
)

#: Short files with a fault each, of which the reports are short, too.
CONTENTS = {
    "a.json": '{"framework": "iga/2026", "region": {"name": 2.50}, "innovations": {}}',
    "b.json": "{",
    "c.json": '{"framework": "iga 2026", "region": {"name": "B"}, "innovations": []}',
    "d.json": '{"framework": "iga/2026", "region": [null, {"é": 1e3}]}',
}


@pytest.fixture
def files(tmp_path):
    """
    The paths of a few files with faults.
    """
    for name, content in CONTENTS.items():
        (tmp_path / name).write_text(content, "utf-8")
    return [str(tmp_path / name) for name in CONTENTS]


@pytest.fixture
def path(tmp_path):
    """
    Where a journal is kept.
    """
    return tmp_path / "jurnal.jsonl"


def run(files, path, options=None, **more):
    """
    Return the reports of a run that keeps its journal at *path*.
    """
    options = options or Options()
    return list(validate_files(files, options, journal=Journal(path, options), **more))


def misnamed(report):
    """
    Tell whether what kept *report* from being complete was the name of a rule-book.
    """
    names = {codes.framework.UNKNOWN_FRAMEWORK, codes.framework.WRONG_KIND}
    return any(each.code in names for each in report.findings)


class TestResuming:
    """
    What is finished is not done again.
    """

    def test_nothing_changes_by_keeping_a_journal(self, files, path):
        """
        A run with a journal finds what one without it finds.
        """
        assert run(files, path) == list(validate_files(files, Options()))

    def test_a_finished_run_is_not_repeated(self, files, path, monkeypatch):
        """
        With a full journal no file is validated, and the reports are the same.
        """
        first = run(files, path)
        monkeypatch.setattr("indeksinovasi.validation.run.validate_file", None)

        assert run(files, path) == first

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_more_files_can_be_added(self, files, path, jobs):
        """
        A journal of some files spares them in a run over more, in whatever order.
        """
        run(files[1:3], path)
        number = path.read_bytes().count(b"\n")

        assert run(files, path, jobs=jobs) == list(validate_files(files, Options()))
        assert path.read_bytes().count(b"\n") == number + 2

    def test_wherever_it_was_cut_off(self, files, path):
        """
        Cut after any byte, the journal is taken up and the run comes to the same.
        """
        del files[2:]
        expected = run(files, path)
        whole = path.read_bytes()
        for end in range(len(whole)):
            path.write_bytes(whole[:end])
            assert run(files, path) == expected
            journal = Journal(path, Options())
            assert [journal.report_on(each) for each in files] == expected

    @pytest.mark.parametrize("junk", [b"\0" * 50, b"\xff\n", b"[]\n", b"{}\n", b"7"])
    def test_junk_at_the_end_is_passed_over(self, files, path, junk):
        """
        What a crash of the machine may leave at the end does no harm.
        """
        expected = run(files[:2], path)
        with path.open("ab") as file:
            file.write(junk)

        assert run(files, path)[:2] == expected
        assert run(files, path) == run(files, path)

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda entry: {"origin": entry["origin"]},
            lambda entry: entry | {"findings": 7},
            lambda entry: entry | {"findings": [["II-X999", [], {}, "", 0, 0]]},
            lambda entry: entry | {"unchecked": [{}]},
            lambda entry: entry | {"origin": [entry["origin"]]},
            lambda entry: entry | {"framework": ["iga/2026", 1, None, "certain"]},
        ],
        ids=["short", "number", "code", "object", "list", "status"],
    )
    def test_a_damaged_line_is_passed_over(self, files, path, spoil):
        """
        What a line no longer tells is found out again.
        """
        reports = run(files, path)
        head, *lines = path.read_text("utf-8").splitlines()
        entries = [json.loads(each.partition(" ")[2]) for each in lines]
        spoilt = [f"{'0' * 64} {json.dumps(spoil(each))}" for each in entries]
        path.write_text("\n".join([head, *spoilt, ""]), "utf-8")

        assert run(files, path) == reports

    def test_a_line_that_still_reads_is_passed_over_when_it_was_altered(
        self, files, path
    ):
        """
        What a disk or a hand made of it is not what was found.
        """
        expected = run(files, path)
        path.write_bytes(path.read_bytes().replace(b'"found"', b'"fould"'))

        assert run(files, path) == expected

    def test_a_journal_that_goes_away_is_told(self, files, path):
        """
        Its reports are made again, and that they cannot be kept is our user's to know.
        """
        expected = run(files, path)
        journal = Journal(path, Options())
        path.unlink()

        assert journal.report_on(files[0]) is None
        with pytest.raises(UnwritableFileError):
            journal.keep(expected[0])
        assert not path.exists()

    def test_a_changed_file_is_checked_again(self, files, path):
        """
        A report on what the file held before is not taken for one on what it holds now.
        """
        run(files, path)
        Path(files[1]).write_text("[]", "utf-8")

        assert run(files, path) == list(validate_files(files, Options()))
        assert run(files, path) == list(validate_files(files, Options()))

    def test_a_file_that_is_gone_is_missed(self, files, path):
        """
        A file that was there before and is not now is told to be missing.
        """
        run(files, path)
        Path(files[0]).unlink()

        assert run(files, path)[0].findings[0].code is codes.structure.CANNOT_OPEN

    def test_a_file_that_was_missing_is_looked_for_again(self, files, path, tmp_path):
        """
        Whatever could not be read is tried once more.
        """
        late = tmp_path / "terlambat.json"
        run([*files, str(late)], path)
        late.write_text(CONTENTS["a.json"], "utf-8")

        assert run([str(late)], path) == [validate_file(str(late), Options())]

    def test_the_standard_input_is_read_each_time(self, files, path):
        """
        What was piped in before says nothing of what is piped in now.
        """
        journal = Journal(path, Options())
        journal.keep(Report(origin="-", sha256="00" * 32))

        assert Journal(path, Options()).report_on("-") is None
        assert journal.report_on(files[0]) is None

    def test_another_rule_book_is_another_result(self, path, tmp_path):
        """
        Where the file with the rule-book has changed, what was found does not count.
        """
        book = tmp_path / "buku.toml"
        options = Options(framework=str(book))
        (tmp_path / "e.json").write_text(
            '{"framework": "x/1", "region": {"name": "E"}, "innovations": []}'
        )
        found = []
        for revision in (1, 2):
            book.write_bytes(rulebook(revision=revision))
            (report,) = run([str(tmp_path / "e.json")], path, options)
            found.append(report.framework.revision)

        assert found == [1, 2]


class TestRefusing:
    """
    A journal of another run would mix what does not belong together.
    """

    @pytest.mark.parametrize(
        "other",
        [
            {"framework": "iga/2026"},
            {"choices": {"yandas-affairs": "any"}},
            {"evidence_root": Path()},
            {"fail_on": Severity.WARNING},
            {"select": frozenset({"II-K001"})},
            {"ignore": frozenset({"II-K001"})},
        ],
    )
    def test_other_options_are_refused(self, files, path, other):
        """
        A run that looks for something else does not go on from this one.
        """
        run(files, path)
        before = path.read_bytes()

        with pytest.raises(JournalError, match="jurnal"):
            Journal(path, Options(**other))
        assert path.read_bytes() == before

    def test_the_same_options_are_the_same_in_any_order(self, path):
        """
        It does not matter in which order codes and readings are named.
        """
        names = ["II-K001", "II-K002", "II-B101", "II-W004"]
        pairs = [("yandas-affairs", "any"), ("rounding-mode", "half-even")]
        Journal(path, Options(ignore=frozenset(names), choices=dict(pairs)))
        Journal(path, Options(ignore=frozenset(names[::-1]), choices=dict(pairs[::-1])))

    def test_another_version_is_refused(self, files, path, monkeypatch):
        """
        Another version of the program may find something else.
        """
        run(files, path)
        monkeypatch.setattr("indeksinovasi.validation.journal.__version__", "9.9")

        with pytest.raises(JournalError):
            Journal(path, Options())

    @pytest.mark.parametrize(
        "content", [b"x", b"{}\n", b"[1]\n", b"\xff", json.dumps(CONTENTS).encode()]
    )
    def test_what_is_no_journal_is_left_alone(self, path, content):
        """
        A file that was named by mistake, a submission for example, is not written to.
        """
        path.write_bytes(content)

        with pytest.raises(JournalError):
            Journal(path, Options())
        assert path.read_bytes() == content


class TestKeeping:
    """
    A report comes out of the journal as it went in.
    """

    @pytest.mark.parametrize("file", EXAMPLES, ids=lambda each: each.name)
    def test_whatever_was_found(self, path, file):
        """
        The findings of every code come back with their words, places and sources.
        """
        expected = validate_file(str(file), Options())
        Journal(path, Options()).keep(expected)

        kept = Journal(path, Options()).report_on(str(file))
        assert kept == (None if misnamed(expected) else expected)

    def test_a_rule_book_that_was_missing_is_looked_for_again(self, path, tmp_path):
        """
        Once a plugin is installed, what named its rule-book is checked.
        """
        file = tmp_path / "a.json"
        document = {
            "framework": "prov/2026",
            "region": {"name": "A"},
            "innovations": [],
        }
        file.write_text(json.dumps(document), "utf-8")
        (report,) = run([str(file)], path)

        assert misnamed(report)
        assert Journal(path, Options()).report_on(str(file)) is None

    def test_what_could_not_be_checked_is_tried_again(self, path, tmp_path):
        """
        A gap in the checking may be closed by next time.
        """
        file = tmp_path / "b.json"
        file.write_text(CONTENTS["b.json"], "utf-8")
        report = validate_file(str(file), Options())
        gap = Unchecked(code=codes.evidence.PDF_LOCKED, reason="…", required=True)
        Journal(path, Options()).keep(attrs.evolve(report, unchecked=(gap,)))
        assert Journal(path, Options()).report_on(str(file)) is None

        Journal(path, Options()).keep(report)
        assert Journal(path, Options()).report_on(str(file)) == report

    def test_whatever_the_words(self, path, tmp_path):
        """
        Words of every kind come back as they were, down to their types.
        """
        file = tmp_path / "d.json"
        file.write_text(CONTENTS["d.json"], "utf-8")
        report = validate_file(str(file), Options())
        words = {
            "phrase": Phrase("text"),
            "bilingual": Bilingual("teks", "text"),
            "tuple": (1, Phrase("a"), "b"),
            "truth": True,
            "nothing": None,
            "number": 10**40,
            "surrogate": "\ud83d",
        }
        expected = Report(
            origin=report.origin,
            sha256=report.sha256,
            findings=(
                *report.findings,
                Finding(codes.evidence.NO_EVIDENCE, (), words, "s", 1, 2),
            ),
            unchecked=(
                Unchecked(code=codes.evidence.WRONG_KIND, reason="…", words=words),
                Unchecked(
                    code=codes.evidence.PDF_LOCKED, reason=NOT_THERE, required=True
                ),
            ),
        )
        Journal(path, Options()).keep(expected)
        kept = Journal(path, Options()).report_on(str(file))

        assert kept == expected
        for before, after in (
            (words, kept.findings[-1].words),
            (report.findings[0].words, kept.findings[0].words),
        ):
            assert [type(each) for each in before.values()] == [
                type(each) for each in after.values()
            ]

    def test_what_makes_it_fail_is_kept(self, files, path):
        """
        A resumed run gives the verdict that was asked for.
        """
        options = Options(fail_on=Severity.WARNING)
        run(files, path, options)

        assert {each.fail_on for each in run(files, path, options)} == {
            Severity.WARNING
        }
