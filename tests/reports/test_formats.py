"""
What holds for every format alike.
"""

import gc
import io
import tracemalloc

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.findings import Severity
from indeksinovasi.reports.validation import FORMATS, Summary, writer
from indeksinovasi.validation import Verdict
from reports.samples import CLEAN, ORDINARY, REPORTS, languages, reports, written

MEBIBYTE = 2**20
outputs = st.sampled_from(tuple(FORMATS))


def distinct(number):
    """
    Return a report that shares nothing with those of other numbers.
    """
    finding = attrs.evolve(
        ORDINARY.findings[0], path=(number,), words={"found": f"{number:02000}"}
    )
    return attrs.evolve(
        ORDINARY,
        origin=f"{number}.json",
        findings=(finding,),
        unchecked=ORDINARY.unchecked[:1],
    )


class Nowhere(io.TextIOBase):
    """
    Takes everything, keeps nothing, and counts.
    """

    def __init__(self):
        self.written = 0

    def write(self, text):
        """
        Count *text*.
        """
        self.written += len(text)
        return len(text)


class TestStreaming:
    """
    A province has hundreds of files, the country tens of thousands of innovations.
    """

    @pytest.mark.parametrize("output", FORMATS)
    def test_memory_does_not_grow_with_the_files(self, output):
        """
        The last of ten thousand files leave nothing behind that the first have not.
        """
        with writer(output, Nowhere(), "id") as reporter:
            for number in range(9_500):
                reporter.add(distinct(number))
            tracemalloc.start()  # It takes its time, so only the rest is measured.
            for number in range(9_500, 10_000):
                reporter.add(distinct(number))
            gc.collect()
            held, _ = tracemalloc.get_traced_memory()
            tracemalloc.stop()

        assert reporter.summary.total == 10_000
        assert held < MEBIBYTE / 4

    @pytest.mark.parametrize("output", FORMATS)
    def test_each_report_is_written_when_it_is_known(self, output):
        """
        A long run shows what it has found so far.
        """
        stream = Nowhere()
        with writer(output, stream, "id") as reporter:
            before = stream.written
            reporter.add(ORDINARY)
            assert stream.written > before

    def test_a_run_that_broke_off_is_not_finished(self):
        """
        Half a report is never mistaken for a whole one.
        """
        stream = io.StringIO()

        def interrupted():
            with writer("json", stream, "id") as reporter:
                reporter.add(CLEAN)
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            interrupted()

        assert "verdict" in stream.getvalue()
        assert "summary" not in stream.getvalue()


class TestSafety:
    """
    Reports hold what strangers wrote.
    """

    @given(st.lists(reports, max_size=3), outputs, languages)
    def test_nothing_in_a_report_reaches_the_terminal_as_a_command(
        self, found, output, language
    ):
        """
        However a report is looked at, only its text is seen.
        """
        text = written(output, found, language)

        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
        assert all(line.isprintable() for line in lines)
        text.encode()

    @given(st.lists(reports, max_size=3), outputs, languages)
    def test_the_same_reports_give_the_same_document(self, found, output, language):
        """
        Two runs over the same files can be compared byte by byte.
        """
        assert written(output, found, language) == written(output, found, language)


class TestStream:
    """
    The standard output, on whatever system.
    """

    def bytes_of(self, output, encoding):
        """
        Return the bytes that a file of *encoding* gets.
        """
        raw = io.BytesIO()
        stream = io.TextIOWrapper(raw, encoding=encoding, newline="\r\n")
        with writer(output, stream, "en") as reporter:
            for each in REPORTS:
                reporter.add(each)
        stream.flush()
        return raw.getvalue()

    @pytest.mark.parametrize("output", [each for each in FORMATS if each != "text"])
    def test_machines_get_utf_8_everywhere(self, output):
        """
        The document is the same on every system, whatever its encoding and line ends.
        """
        assert self.bytes_of(output, "cp1252") == written(output, REPORTS).encode()

    def test_an_old_terminal_shows_what_it_can(self):
        """
        What a terminal has no letter for is spelt out, and stops nobody.
        """
        shown = self.bytes_of("text", "ascii").decode("ascii")

        assert r"INVALID \u2014 2 errors" in shown
        assert "\r\n" in shown

    def test_a_stream_is_left_open(self):
        """
        Who opened it goes on with it.
        """
        stream = io.StringIO()
        with writer("text", stream, "en"):
            pass

        stream.write("dan seterusnya")


class TestSummary:
    """
    What many reports come to.
    """

    @given(st.lists(reports), st.randoms())
    def test_does_not_depend_on_the_order(self, found, random):
        """
        The same files give the same counts, in whatever order they came.
        """
        shuffled = random.sample(found, len(found))

        first, second = (
            sum(map(Summary.of, each), start=Summary()) for each in (found, shuffled)
        )
        assert first == second
        assert first.total == len(found)
        assert first.unchecked == sum(len(each.unchecked) for each in found)
        assert sum(first.codes.values()) == sum(first.findings.values())

    @given(st.lists(reports, min_size=1))
    def test_the_worst_verdict_wins(self, found):
        """
        One file that fails makes the run fail, as the exit codes order it.
        """
        order = ["valid", "inconclusive", "invalid", "unreadable"]

        total = sum(map(Summary.of, found), start=Summary())
        worst = max(order.index(each.verdict.value) for each in found)
        assert total.verdict.value == order[worst]

    def test_nothing_checked_is_not_valid(self):
        """
        An empty run comes to the same as one that could read nothing.
        """
        assert Summary().verdict is Verdict.UNREADABLE

    def test_is_kept_by_the_one_who_writes(self):
        """
        After the last report, the counts are there for the exit code.
        """
        with writer("json", Nowhere(), "id") as reporter:
            for each in REPORTS:
                reporter.add(each)

        assert reporter.summary.files == {
            Verdict.VALID: 1,
            Verdict.INVALID: 3,
            Verdict.INCONCLUSIVE: 1,
            Verdict.UNREADABLE: 1,
        }
        assert reporter.summary.findings[Severity.ERROR] == 5
