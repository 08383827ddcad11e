"""
The report for people: lines to read, to search, and to act on.
"""

import io
import re

import attrs
import pytest
from hypothesis import given

from indeksinovasi import codes
from indeksinovasi.findings import Finding
from indeksinovasi.messages import LANGUAGES
from indeksinovasi.reports.validation import writer
from reports.samples import (
    CLEAN,
    ORDINARY,
    REPORTS,
    STAMP,
    UNCERTAIN,
    UNREADABLE,
    languages,
    reports,
    written,
)

LINE = re.compile(r"(?P<file>\S+?)(:\d+){0,2}: (?P<code>II-[SBKNWP]\d{3}) \S+ \$")
MANY = attrs.evolve(
    ORDINARY,
    findings=(
        *(Finding(codes.evidence.NO_EVIDENCE, (), {"found": 1, "asked": "-"}),) * 30,
        *(Finding(codes.structure.MISSING_KEY, (), {"found": "name"}),) * 3,
    ),
    unchecked=(),
)


class Terminal(io.StringIO):
    """
    A stream that says it is looked at.
    """

    def isatty(self):
        """
        Say so.
        """
        return True


class TestLines:
    """
    One line for each thing that is said.
    """

    def test_each_finding_is_one_line_that_names_file_code_and_place(self):
        """
        A line found by searching says by itself what is wrong where.
        """
        lines = written("text", [ORDINARY]).splitlines()

        assert [LINE.match(line)["code"] for line in lines[:4]] == [
            each.code.id for each in ORDINARY.findings
        ]
        assert lines[0].startswith("33.74.json:12:19: II-S110 ERROR $.innovations[3].")
        assert lines[1].startswith("33.74.json:40: II-B104 WARNING $.innovations[5].")
        assert lines[1].endswith("Lampiran II butir 16)")
        assert lines[2].startswith("33.74.json: II-S110 ERROR $.region ")

    def test_code_and_place_are_the_same_in_every_language(self):
        """
        Two people who speak different languages can talk about one finding.
        """
        first, second = (
            [
                re.sub(r"(II-\S+) \S+ (\$\S*) .*", r"\1 \2", line)
                for line in written("text", [ORDINARY], language).splitlines()[:4]
            ]
            for language in LANGUAGES
        )

        assert first == second

    @given(reports, languages)
    def test_no_report_breaks_a_line(self, report, language):
        """
        Whatever a submission holds, there are as many lines as things to say.
        """
        text = written("text", [report], language)
        repeated = len({each.code for each in report.findings}) < len(report.findings)
        reasons = {(each.required, repr(each.words)) for each in report.unchecked}

        number = len(text.split("\n")) - 1 - len(report.findings) - repeated - 1
        assert bool(report.unchecked) <= number <= len(reasons)
        assert text.replace("\n", "").isprintable()

    def test_what_was_not_checked_is_told_once_for_each_reason(self):
        """
        Hundreds of checks left out for one reason are one line, which counts them.
        """
        text = written("text", [ORDINARY])

        assert "NOT CHECKED II-B106 ×2, II-B105: left out by" in text
        assert "NOT CHECKED II-W002: the region gives no code (required)" in text


class TestMost:
    """
    ``--max``: fewer lines, the same counts.
    """

    @pytest.mark.parametrize(("most", "rest"), [(0, 33), (1, 32), (32, 1)])
    def test_counts_what_it_does_not_show(self, most, rest):
        """
        Whoever sees a part is told how large the rest is.
        """
        text = written("text", [MANY], most=most)

        assert len(LINE.findall(text)) == most
        assert f"… and {rest} more finding" in text
        assert "3 errors, 30 warnings" in text

    @pytest.mark.parametrize("most", [None, 33, 100])
    def test_says_nothing_of_a_rest_where_there_is_none(self, most):
        """
        What fits is shown as if there were no limit.
        """
        assert "…" not in written("text", [MANY], most=most)

    def test_no_error_gives_way_to_a_warning(self):
        """
        Errors are shown first of all, in the order of the document.
        """
        shown = LINE.findall(written("text", [MANY], most=4))

        assert [code for *_, code in shown] == ["II-B101", *["II-S104"] * 3]

    def test_holds_for_each_file(self):
        """
        The faults of one region never hide those of another.
        """
        second = attrs.evolve(MANY, origin="52.json")

        shown = LINE.findall(written("text", [MANY, second], most=1))
        assert [file for file, *_ in shown] == ["33.74.json", "52.json"]


class TestVerdict:
    """
    The last line of each file, and of the run.
    """

    def test_names_region_framework_and_engine(self):
        """
        The verdict says on whom, by which rules, and by which program.
        """
        last = written("text", [ORDINARY]).splitlines()[-1]

        assert re.fullmatch(
            r"33\.74\.json: INVALID — 2 errors, 1 warning, 1 note, 4 not checked"
            r" · Kota Semarang \(33\.74\) · iga/2026 r1 · indeksinovasi \S+",
            last,
        )

    def test_a_file_without_fault_has_one_too(self):
        """
        Silence is never the sign that all is well.
        """
        assert written("text", [CLEAN]).startswith(
            "data/52.04.json: VALID — no findings · Kabupaten Sumbawa · iga/2026 r1 ·"
        )

    def test_says_where_no_framework_was_got_to(self):
        """
        A file that nobody could read was judged by no rules.
        """
        assert "UNREADABLE — 1 error · no framework ·" in written("text", [UNREADABLE])

    def test_several_files_have_one_over_all_of_them(self):
        """
        The worst file decides, and each verdict is counted.
        """
        *_, before, last = written("text", REPORTS[:3]).splitlines()

        assert before.startswith("data/ntb/52.json: INCONCLUSIVE")
        assert last.startswith(
            "3 files: INVALID — 1 valid, 1 invalid, 1 inconclusive · 2 errors,"
        )

    def test_no_file_at_all_is_told(self):
        """
        A run that looked at nothing does not look like one that found nothing.
        """
        assert written("text", []) == "nothing was checked\n"


class TestColour:
    """
    Colours are for eyes.
    """

    def coloured(self, report):
        """
        Return what a terminal gets to see of *report*.
        """
        terminal = Terminal()
        with writer("text", terminal, "en") as reporter:
            reporter.add(report)
        return terminal.getvalue()

    def test_paints_severity_and_verdict_on_a_terminal(self, monkeypatch):
        """
        A person sees at a glance what is grave.
        """
        monkeypatch.delenv("NO_COLOR", raising=False)

        assert "\x1b[1;31mERROR\x1b[0m" in self.coloured(ORDINARY)
        assert "\x1b[1;33mINCONCLUSIVE\x1b[0m" in self.coloured(UNCERTAIN)

    def test_paints_nothing_for_whoever_asked_so(self, monkeypatch):
        """
        ``NO_COLOR`` is respected.
        """
        monkeypatch.setenv("NO_COLOR", "1")

        assert self.coloured(ORDINARY) == written("text", [ORDINARY])

    def test_paints_nothing_into_a_file(self):
        """
        A report that is kept holds text and no control characters.
        """
        assert "\x1b" not in written("text", REPORTS)

    def test_what_a_region_calls_itself_paints_nothing(self):
        """
        Only the program decides what a terminal does.
        """
        report = attrs.evolve(CLEAN, framework=attrs.evolve(STAMP, id="\x1b[2J"))

        assert "\x1b[2J" not in self.coloured(report)
