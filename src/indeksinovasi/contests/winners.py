"""
From one contest to the next: winners become entries, or the start of a submission.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from indeksinovasi import codes
from indeksinovasi.contests.results import ContestResult
from indeksinovasi.errors import EntriesError, UndecidedError
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks import Framework
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.model import Innovation, Region, Submission
from indeksinovasi.model.entries import Award, Entries, Entry


def enter_winners(result: ContestResult, contest: Contest, title: str) -> Entries:
    """
    Return the winners of *result* as entries of *contest*, with the award they won.

    Whether they may take part there is for *contest* to say, once its closing date and
    what else it asks for are filled in.  Group and sections are kept where *contest*
    knows them by the same name; categories, files and votes are each contest's own.

    Args:
        result: A contest that is decided.

        contest: The one they are to enter.

        title: What they won, such as ``Top 3``.

    Raises:
        UndecidedError: If it is not known who won.
        EntriesError: If the year of the award, or what a winner won before, is not
            given: without it, nobody could tell whether the winner may take part.
    """
    winners = _winners(result)
    faults = tuple(_gaps(result, contest, winners))
    closed_on = result.entries.closed_on
    if faults or closed_on is None:
        raise EntriesError(result.contest.id, faults)
    instrument = result.contest.id.partition("/")[0]
    award = Award(contest=instrument, title=title, year=closed_on.year)
    return Entries(
        contest=contest.id,
        entries=[_entered(each, contest, award) for each in winners],
    )


def report_winners(
    result: ContestResult, framework: Framework, region: Region
) -> Submission:
    """
    Return the winners of *result* as innovations that *region* reports.

    Each has its id, its name, its unit and its first day of use.  Answers and evidence
    are left to whoever has them.

    Raises:
        UndecidedError: If it is not known who won.
    """
    return Submission(
        framework=framework.id,
        region=region,
        innovations=tuple(
            Innovation(
                id=each.id,
                name=each.name,
                unit=each.submitter.name,
                launched_on=each.launched_on,
            )
            for each in _winners(result)
        ),
    )


def _winners(result: ContestResult) -> tuple[Entry, ...]:
    if not result.winners:
        raise UndecidedError(result.contest.id, result.verdict.value)
    entries = {each.id: each for each in result.entries.entries}
    return tuple(entries[each] for each in result.winners)


def _gaps(
    result: ContestResult, contest: Contest, winners: tuple[Entry, ...]
) -> Iterator[Finding]:
    ids = [each.id for each in result.entries.entries]
    words = {"contest": Phrase(contest.id)}
    code = codes.contest.NOT_HANDED_OVER
    if result.entries.closed_on is None:
        facts = {"found": Phrase(result.contest.id), "missing": Phrase("closed_on")}
        yield Finding(code, (), words | facts)
    for each in winners:
        if each.awards is None:
            place = ("entries", ids.index(each.id))
            facts = {"found": Phrase(each.id), "missing": Phrase("awards")}
            yield Finding(code, place, words | facts)


def _entered(entry: Entry, contest: Contest, award: Award) -> Entry:
    sections = {each.section for each in contest.sections}
    return attrs.evolve(
        entry,
        group=entry.group if entry.group in contest.groups else None,
        category=None,
        invited=None,
        awards=(*(entry.awards or ()), award),
        attachments=None,
        votes=None,
        sections={key: text for key, text in entry.sections.items() if key in sections},
    )
