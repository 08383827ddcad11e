"""
Validate one submission: from its form to its evidence, everything that is wrong.
"""

from __future__ import annotations

import contextlib
import hashlib
import pathlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from indeksinovasi import codes
from indeksinovasi.codes import AFTER_FORM
from indeksinovasi.documents import (
    Refused,
    located,
    parse_submission,
    read_bytes,
    structure_submission,
)
from indeksinovasi.errors import (
    RulebookError,
    SubmissionError,
    UnknownChoiceError,
    UnknownFrameworkError,
    UnknownInterpretationError,
    WrongKindError,
)
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.frameworks import Framework, Rulebook
from indeksinovasi.messages import N_
from indeksinovasi.model import Submission
from indeksinovasi.registry import framework as known_framework
from indeksinovasi.registry import index, resolve
from indeksinovasi.scoring import obstacles
from indeksinovasi.validation.answers import check_answers
from indeksinovasi.validation.demands import Demands
from indeksinovasi.validation.evidence import check_evidence
from indeksinovasi.validation.files import EvidenceFolder
from indeksinovasi.validation.innovations import check_innovations
from indeksinovasi.validation.options import Options
from indeksinovasi.validation.proofs import check_files, state_of_files
from indeksinovasi.validation.regions import check_region
from indeksinovasi.validation.report import Report, Stamp, Unchecked, Verdict
from indeksinovasi.validation.years import tell_years

_FORM_FIRST = N_("the form of the document has to be right first")

#: Why nothing is checked where a plugin, or a rule-book that is shipped, is broken.
_BROKEN = N_("the rule-book {what} is broken ({codes}); see: frameworks list")


def validate(
    subject: Submission | Mapping[str, Any],
    framework: Framework,
    evidence_root: str | pathlib.Path | None = None,
) -> Report:
    """
    Check *subject* against its form, *framework*, and the evidence it names.

    Args:
        subject: A submission, or a document as plain data.

        framework: The rule-book, with the choices of interpretation that it holds.

        evidence_root: The folder its evidence files lie in; without one, what lies in
            the files is reported as not checked.

    Returns:
        Every finding, and every check that was not made.

    Raises:
        TypeError: If *framework* is no rule-book.
        WrongKindError: If it is of a kind that scores no region.
        OSError: If there is no folder *evidence_root*.
    """
    if not isinstance(framework, Rulebook):
        msg = f"a rule-book, such as framework('iga/2026'), not {framework!r}"
        raise TypeError(msg)
    framework = index(framework)
    report = Report(origin="-")
    if not isinstance(subject, Submission):
        try:
            plain = dict(subject) if isinstance(subject, Mapping) else subject
            subject = structure_submission(plain)
        except Refused as error:
            return _stopped(report, _in_order(error.findings))
    with evidence_folder(evidence_root) as folder:
        return _checked(report, subject, framework, folder)


@contextlib.contextmanager
def evidence_folder(root: str | pathlib.Path | None) -> Iterator[EvidenceFolder | None]:
    """
    Open the folder *root* for a run; without one there is none.

    Raises:
        OSError: If there is no such folder.
    """
    if root is None:
        yield None
        return
    with EvidenceFolder(pathlib.Path(root)) as folder:
        yield folder


@attrs.frozen
class Examined:
    """
    A file that was validated, and what was read from it as far as it could be.
    """

    report: Report
    submission: Submission | None = None
    framework: Framework | None = None


def validate_file(
    path: str, options: Options, folder: EvidenceFolder | None = None
) -> Report:
    """
    Check the submission in the file at *path*; ``-`` is the standard input.

    Args:
        path: As it is to be told in the report.

        options: What to look for.

        folder: Where the evidence files lie; of many submissions it is opened once.

    Returns:
        As `validate`, with the line and column of each finding.

    Raises:
        IndeksInovasiError: If the rule-book that *options* name is not there, or is
            broken, or has no such interpretation or choice as they name; what becomes
            of the one that the document names is in the report.
    """
    return examine_file(path, options, folder).report


def examine_file(
    path: str, options: Options, folder: EvidenceFolder | None = None
) -> Examined:
    """
    Check the submission in the file at *path*, and keep what was read.

    Raises:
        IndeksInovasiError: As `validate_file`.
    """
    report = Report(origin=path, fail_on=options.fail_on)
    try:
        content = read_bytes(path)
    except Refused as error:
        return Examined(attrs.evolve(report, findings=error.findings))
    examined = _examined(content, report, options, folder)
    report = options.selected(examined.report)
    findings = sorted(
        located(report.findings, content), key=lambda each: (each.line, each.column)
    )
    read = examined.submission
    sha256 = hashlib.sha256(content).hexdigest() if read is None else read.sha256
    report = attrs.evolve(report, findings=tuple(findings), sha256=sha256)
    return attrs.evolve(examined, report=report)


def _examined(
    content: bytes, report: Report, options: Options, folder: EvidenceFolder | None
) -> Examined:
    try:
        submission = parse_submission(content, origin=report.origin)
    except SubmissionError as error:
        return Examined(_stopped(report, error.findings))
    report = attrs.evolve(report, region=submission.region)
    if options.framework is not None:
        framework = index(resolve(options.framework))
    else:
        try:
            framework = known_framework(submission.framework)
        except (UnknownFrameworkError, WrongKindError) as error:
            return Examined(_stopped(report, (_misnamed(error),)))
        except RulebookError as error:
            return Examined(_unchecked_under(error, submission.framework, report))
    try:
        framework = framework.interpreted(options.choices)
    except (UnknownInterpretationError, UnknownChoiceError) as error:
        if options.framework is not None:
            raise  # That goes for all files.
        return Examined(_ungot(report, error.template, error.words()))
    report = _checked(report, submission, framework, folder)
    return Examined(report, submission, framework)


def _misnamed(error: UnknownFrameworkError | WrongKindError) -> Finding:
    words: dict[str, Any] = {"found": error.framework_id}
    if isinstance(error, WrongKindError):
        code = codes.framework.WRONG_KIND
        words |= {"kind": Phrase(error.kind), "command": Phrase(error.command)}
    else:
        code = codes.framework.UNKNOWN_FRAMEWORK
        words |= {"nearest": error.nearest}
    return Finding(code, ("framework",), words)


def _unchecked_under(error: RulebookError, name: str, report: Report) -> Report:
    """
    Return *report* with all that a broken rule-book called *name* kept from being done.
    """
    faults = tuple(dict.fromkeys(each.code.id for each in error.findings))
    words = {"what": Phrase(name), "codes": faults}
    return attrs.evolve(_ungot(report, _BROKEN, words), broken=name)


def _ungot(report: Report, reason: str, words: Mapping[str, Any]) -> Report:
    """
    Return *report* with all that was asked for, and could not be got to.
    """
    unchecked = tuple(
        Unchecked(code=each, reason=reason, words=words, required=True)
        for each in AFTER_FORM
    )
    return attrs.evolve(report, unchecked=unchecked)


def _stopped(report: Report, findings: Iterable[Finding]) -> Report:
    """
    Return *report* with what stopped the checking, and all that was not got to.
    """
    report = attrs.evolve(report, findings=tuple(findings))
    if report.verdict is Verdict.UNREADABLE:
        return report  # That says it: nothing was checked.
    found = {each.code for each in report.findings}
    unchecked = tuple(
        Unchecked(code=each, reason=_FORM_FIRST)
        for each in AFTER_FORM
        if each not in found
    )
    return attrs.evolve(report, unchecked=unchecked)


def _checked(
    report: Report,
    submission: Submission,
    framework: Framework,
    folder: EvidenceFolder | None,
) -> Report:
    # Before they are looked into, so that what is exchanged meanwhile is another one.
    state = None if folder is None else state_of_files(submission, folder)
    found = list(_checks(submission, framework, folder))
    return attrs.evolve(
        report,
        region=submission.region,
        framework=Stamp.of(framework),
        evidence_state=state,
        findings=tuple(_in_order(each for each in found if isinstance(each, Finding))),
        unchecked=tuple(each for each in found if isinstance(each, Unchecked)),
    )


def _checks(
    submission: Submission, framework: Framework, folder: EvidenceFolder | None
) -> Iterator[Finding | Unchecked]:
    demands = Demands.of(framework)
    yield from check_region(submission.region)
    yield from tell_years(obstacles(submission, framework), framework)
    yield from check_answers(submission, framework, demands)
    yield from check_innovations(submission, framework)
    yield from check_evidence(submission, framework, demands)
    yield from check_files(submission, framework, demands, folder)


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    """
    Return *findings* by place: the region's first, then innovation by innovation.
    """
    return sorted(findings, key=lambda each: _innovation(each.path))


def _innovation(path: Path) -> int:
    match path:
        case ("innovations", int(position), *_):
            return position
    return -1
