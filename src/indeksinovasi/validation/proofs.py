"""
Whether the evidence files of a submission are what it says they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import Hints
from indeksinovasi.findings import Finding, Path
from indeksinovasi.frameworks import Framework
from indeksinovasi.messages import N_
from indeksinovasi.model import Answer, Evidence, Submission
from indeksinovasi.validation.demands import Demand, Demands
from indeksinovasi.validation.files import FILE_CODES, EvidenceFolder, FileDemand
from indeksinovasi.validation.remarks import EVIDENCE_LACKS, lacking
from indeksinovasi.validation.report import Unchecked
from indeksinovasi.validation.sharing import shared_by_content

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
    yield from looker.untold()
    yield from shared_by_content(submission, folder)


def state_of_files(submission: Submission, folder: EvidenceFolder) -> str:
    """
    Return a digest that is another one once any evidence file of *submission* is.
    """
    holders = (submission.evidence, *(each.evidence for each in submission.innovations))
    files = (each.file for holder in holders for each in holder.values())
    return folder.state_of(name for name in files if name is not None)


class _Looker:
    """
    Looks at file after file, and puts what it finds in its place in the submission.

    What was not checked is told once, however many answers name the file.
    """

    def __init__(
        self,
        framework: Framework,
        folder: EvidenceFolder,
        shared: Mapping[str, Evidence],
    ) -> None:
        folder.begin()
        self._framework = framework
        self._folder = folder
        self._shared = shared
        self._hints = Hints()
        self._unchecked: set[Unchecked] = set()
        self._lacking: dict[str, list[Path]] = defaultdict(list)

    def files(
        self, evidence: Mapping[str, Evidence], place: Path
    ) -> Iterator[Finding | Unchecked]:
        for key, each in evidence.items():
            if each.file is None:
                self._lacking["link" if each.url else "file"].append(
                    (*place, "evidence", key)
                )
            elif each.sha256 is None:
                self._lacking["sha256"].append((*place, "evidence", key))
            path = (*place, "evidence", key, "file")
            yield from self._placed(self._folder.inspect(each, self._hints), path)

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
                    found = self._folder.compare(evidence, demand)
                    yield from self._placed(found, path)

    def untold(self) -> Iterator[Unchecked]:
        """
        Yield what could not be looked at, since the submission does not say it.
        """
        links = N_("{number} links are not opened: {where}")
        untold = (
            (FILE_CODES, EVIDENCE_LACKS, "file"),
            (FILE_CODES, links, "link"),
            ((codes.evidence.HASH_DIFFERS,), EVIDENCE_LACKS, "sha256"),
        )
        for sought, reason, what in untold:
            yield from lacking(sought, reason, what, self._lacking[what])

    def _placed(
        self, found: Iterable[Finding | Unchecked], path: Path
    ) -> Iterator[Finding | Unchecked]:
        for each in found:
            if isinstance(each, Finding):
                yield attrs.evolve(each, path=path)
            elif each not in self._unchecked:
                self._unchecked.add(each)
                yield each

    def _demand(self, demand: Demand | None) -> FileDemand | None:
        rule = None if demand is None else demand.indicator.evidence
        if rule is None:
            return None
        return FileDemand.of(rule, self._framework.cite(rule.source))
