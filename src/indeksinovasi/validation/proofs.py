"""
Whether the evidence files of a submission are what it says they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from indeksinovasi.errors import Hints
from indeksinovasi.findings import Finding, Path
from indeksinovasi.frameworks import Framework
from indeksinovasi.messages import N_
from indeksinovasi.model import Answer, Evidence, Submission
from indeksinovasi.validation.demands import Demand, Demands
from indeksinovasi.validation.files import FILE_CODES, EvidenceFolder, FileDemand
from indeksinovasi.validation.report import Unchecked

_NO_FOLDER = N_("no evidence folder was given (--evidence-root)")


def check_files(
    submission: Submission,
    framework: Framework,
    demands: Demands,
    folder: EvidenceFolder | None,
) -> Iterator[Finding | Unchecked]:
    """
    Yield what is wrong with the files in *folder*; without one, that none was opened.
    """
    if folder is None:
        for code in FILE_CODES:
            yield Unchecked(code=code, reason=_NO_FOLDER)
        return
    looker = _Looker(framework, folder, submission.evidence)
    yield from looker.files(submission.evidence, ())
    yield from looker.answers(submission.answers, {}, demands.region, ())
    for position, each in enumerate(submission.innovations):
        place: Path = ("innovations", position)
        yield from looker.files(each.evidence, place)
        yield from looker.answers(
            each.answers, each.evidence, demands.innovation, place
        )


class _Looker:
    """
    Looks at file after file, and puts what it finds in its place in the submission.
    """

    def __init__(
        self,
        framework: Framework,
        folder: EvidenceFolder,
        shared: Mapping[str, Evidence],
    ) -> None:
        self._framework = framework
        self._folder = folder
        self._shared = shared
        self._hints = Hints()

    def files(
        self, evidence: Mapping[str, Evidence], place: Path
    ) -> Iterator[Finding | Unchecked]:
        for key, each in evidence.items():
            path = (*place, "evidence", key, "file")
            yield from _placed(self._folder.inspect(each, self._hints), path)

    def answers(
        self,
        answers: Mapping[str, Answer],
        own: Mapping[str, Evidence],
        demands: Mapping[str, Demand],
        place: Path,
    ) -> Iterator[Finding | Unchecked]:
        for slug, answer in answers.items():
            demand = self._demand(demands.get(slug))
            if demand is None:
                continue
            for position, key in enumerate(answer.evidence):
                evidence = own.get(key) or self._shared.get(key)
                if evidence is not None:
                    path = (*place, "answers", slug, "evidence", position)
                    yield from _placed(self._folder.compare(evidence, demand), path)

    def _demand(self, demand: Demand | None) -> FileDemand | None:
        rule = None if demand is None else demand.indicator.evidence
        if rule is None:
            return None
        return FileDemand.of(rule, self._framework.cite(rule.source))


def _placed(
    found: Iterable[Finding | Unchecked], path: Path
) -> Iterator[Finding | Unchecked]:
    for each in found:
        yield attrs.evolve(each, path=path) if isinstance(each, Finding) else each
