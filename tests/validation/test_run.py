"""
Validating many files: all of them, in their order, whatever becomes of each.
"""

import gc
import json
import subprocess
import sys
from pathlib import Path

import pytest

from indeksinovasi.errors import UnknownInterpretationError
from indeksinovasi.validation import (
    Options,
    Verdict,
    examine_files,
    validate_file,
    validate_files,
)

ROOT = Path(__file__).parents[2]

#: Files of every kind and verdict, some of which are not there.
PATHS = [
    *map(str, sorted((ROOT / "tests" / "examples").glob("*/II-[SKN]*.json"))),
    "tiada/laporan.json",
    str(ROOT / "examples" / "kabupaten-sumbawa-2026.json"),
]


@pytest.fixture(scope="module")
def expected():
    """
    The report on each file, validated by itself.
    """
    return [validate_file(path, Options()) for path in PATHS]


def test_one_bad_file_does_not_stop_the_others(expected):
    """
    Every file gets its report, whatever the ones before it were.
    """
    reports = list(validate_files(PATHS, Options()))

    assert reports == expected
    assert {each.verdict for each in reports} >= {
        Verdict.VALID,
        Verdict.INVALID,
        Verdict.UNREADABLE,
    }


def test_several_processes_say_the_same_in_the_same_order(expected):
    """
    Sharing the work changes neither what is said nor when.
    """
    assert list(validate_files(PATHS, Options(), jobs=2)) == expected


def test_more_processes_than_files(expected):
    """
    A worker that gets no file is no matter.
    """
    assert list(validate_files(PATHS[:2], Options(), jobs=8)) == expected[:2]


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_is_something(jobs):
    """
    No file gives no report.
    """
    assert list(validate_files([], Options(), jobs=jobs)) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_are_read_when_their_turn_comes(jobs):
    """
    A run over endless files gives its first reports all the same.
    """

    def endless():
        while True:
            yield PATHS[0]

    reports = validate_files(endless(), Options(), jobs=jobs)

    assert [next(reports).origin for _ in range(3)] == [PATHS[0]] * 3
    reports.close()


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_unknown_reading_is_the_callers_fault(jobs):
    """
    Of a rule-book for all, it comes back as the error that it is, from another process.
    """
    options = Options(framework="iga/2026", choices={"nonsense": "main"})

    with pytest.raises(UnknownInterpretationError, match="nonsense"):
        list(validate_files([PATHS[-1]] * 3, options, jobs=jobs))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_missing_evidence_folder_is_the_callers_fault(tmp_path, jobs):
    """
    Without the folder that was named nothing is checked, rather than all but files.
    """
    options = Options(evidence_root=tmp_path / "tiada")

    with pytest.raises(OSError, match="tiada"):
        list(validate_files(PATHS, options, jobs=jobs))


def test_what_was_read_can_be_had_too(expected):
    """
    Whoever wants to go on gets the submissions beside the reports.
    """
    examined = list(examine_files(PATHS, Options()))

    assert [each.report for each in examined] == expected
    assert examined[-1].submission.region.name == "Kabupaten Sumbawa"


@pytest.mark.parametrize("enabled", [True, False])
def test_the_memory_is_looked_after_as_before(enabled):
    """
    A run leaves the collector of garbage as it found it.
    """
    was_enabled = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        list(validate_files(PATHS[-2:], Options()))
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()


def test_reports_are_small(tmp_path):
    """
    A report holds no document: of a large valid one, hardly more than of a small one.
    """
    document = {
        "framework": "iga/2026",
        "region": {"name": "Kabupaten Contoh"},
        "innovations": [
            {"id": f"i-{number}", "name": f"Inovasi {number}", "design": "kata " * 300}
            for number in range(200)
        ],
    }
    path = tmp_path / "laporan.json"
    path.write_text(json.dumps(document), "utf-8")
    (report,) = validate_files([str(path)], Options(select=frozenset({"II-K003"})))

    assert report.findings == ()
    assert len(repr(report)) < path.stat().st_size / 3


def test_one_path_is_no_list_of_paths():
    """
    Its letters are not looked for one by one.
    """
    with pytest.raises(TypeError, match=r"a\.json"):
        validate_files("a.json", Options())


def test_a_file_for_which_memory_is_short_does_not_stop_the_others(monkeypatch):
    """
    What is left of the run has the memory that it took.
    """

    def greedy(path, options, folder=None):
        if path == PATHS[0]:
            raise MemoryError
        return validate_file(path, options, folder)

    monkeypatch.setattr("indeksinovasi.validation.run.validate_file", greedy)
    first, last = validate_files([PATHS[0], PATHS[-1]], Options())

    assert first.verdict is Verdict.UNREADABLE
    assert "not enough memory" in first.findings[0].message()
    assert last.verdict is Verdict.VALID


@pytest.mark.parametrize("guarded", [True, False])
def test_where_no_process_can_begin_no_file_is_at_fault(tmp_path, guarded):
    """
    Where processes are begun anew, a program without a guard is told of its mistake.
    """
    guard = '__name__ == "__main__"' if guarded else "True"
    program = tmp_path / "program.py"
    program.write_text(
        "import multiprocessing, sys\n"
        "from indeksinovasi.validation import Options, validate_files\n"
        f"if {guard}:\n"
        "    multiprocessing.set_start_method('spawn', force=True)\n"
        "    for each in validate_files(sys.argv[1:], Options(), jobs=2):\n"
        "        print(each.verdict.value)\n"
    )
    done = subprocess.run(
        [sys.executable, program, PATHS[-1], PATHS[-1]],
        capture_output=True,
        text=True,
        check=False,
    )

    assert "unreadable" not in done.stdout
    assert (done.returncode == 0) is guarded
    assert done.stdout.split() == (["valid"] * 2 if guarded else [])
