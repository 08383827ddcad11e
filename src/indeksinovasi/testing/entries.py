"""
Draw what a contest judges, whatever its rules: entries, and jurors' sheets for them.

Jurors are absent, have an interest, or do not sign; marks lie at the ends of a scale
and in between; entries meet the requirements, miss them, or do not say.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from indeksinovasi.frameworks.contest import Contest, Rubric, Stage
from indeksinovasi.frameworks.contest.awards import Tagged
from indeksinovasi.frameworks.contest.conditions import (
    Age,
    NeedsAward,
    NoAward,
    NotOlder,
    Quota,
    Replicates,
    ScoreFloor,
)
from indeksinovasi.frameworks.contest.shortlists import Quotas, Threshold
from indeksinovasi.model.entries import (
    Attachment,
    AttachmentState,
    Award,
    Entries,
    Entry,
    Sheet,
    Sheets,
    Source,
    Submitter,
)
from indeksinovasi.testing.cases import Case
from indeksinovasi.testing.extremes import telling_marks

#: How many entries a contest has at most, unless somebody says otherwise.
MOST_ENTRIES = 5

T = TypeVar("T")

_CLOSED_ON = dt.date(2025, 6, 30)
_JURORS = ("juri-1", "juri-2", "juri-3")
#: Days of launch, in months before the closing date.
_USUAL = (24, 24, 24, 1)


def cases(contest: Contest, *, most: int = MOST_ENTRIES) -> SearchStrategy[Case]:
    """
    Draw entries of *contest* with sheets that fit its rules.

    Args:
        contest: What they are entered for.

        most: How many entries there are at most.
    """
    return _cases(contest, entries(contest, most=most))


def entries(contest: Contest, *, most: int = MOST_ENTRIES) -> SearchStrategy[Entries]:
    """
    Draw entries of *contest*: some fit to take part, some not, some that do not say.

    Args:
        contest: What they are entered for.

        most: How many there are at most.
    """
    strata = [_strata(contest, by)[0] for by in ("group", "category")]
    kind = _kinds(contest)[0]

    def numbered(found: Sequence[Entry], told: bool) -> list[Entry]:  # noqa: FBT001
        return [
            attrs.evolve(
                each,
                id=f"karya-{place}",
                group=each.group or (strata[0] if told else None),
                category=each.category or (strata[1] if told else None),
                submitter=attrs.evolve(
                    each.submitter, kind=each.submitter.kind or (kind if told else None)
                ),
            )
            for place, each in enumerate(found, 1)
        ]

    # One entry that gives no category keeps all from being ranked: that is rare.
    told = st.sampled_from([True, True, True, False])
    listed = st.builds(numbered, _some(_entry(contest), most), told)
    return st.builds(
        Entries,
        contest=st.just(contest.id),
        closed_on=st.just(_CLOSED_ON),
        entries=listed,
    )


def sheets(contest: Contest, entered: Entries) -> SearchStrategy[Sheets]:
    """
    Draw what the jurors of *contest* give the entries *entered*, in every stage.
    """
    agreeing = frozenset(
        each.code
        for each in contest.stages
        if each.jury is not None and each.jury.consensus
    )
    return _sheets(_papers_by_stage(contest), entered, agreeing)


@st.composite
def _cases(draw: DrawFn, contest: Contest, entered: SearchStrategy[Entries]) -> Case:
    found = draw(entered)
    return Case(entries=found, sheets=draw(sheets(contest, found)))


#: What jurors may write in a stage, and it is several times the same.
_Papers = SearchStrategy[list[dict[str, Any]]]


@functools.lru_cache(maxsize=100)
def _papers_by_stage(contest: Contest) -> Mapping[str, _Papers]:
    return {
        each.code: st.lists(_paper(each), min_size=1, max_size=3)
        for each in contest.stages
        if each.jury is not None
    }


def _paper(stage: Stage) -> SearchStrategy[dict[str, Any]]:
    if stage.reported is not None or stage.rubric is None:
        totals = [Fraction(each) for each in (50, 0, 77)]
        return st.fixed_dictionaries({"total": st.sampled_from(totals)})
    return st.fixed_dictionaries({"marks": marks(stage.rubric)})


@st.composite
def _sheets(
    draw: DrawFn,
    papers: Mapping[str, _Papers],
    entered: Entries,
    agreeing: frozenset[str],
) -> Sheets:
    panels: dict[str, Sequence[str]] = {}
    found: list[Sheet] = []
    for stage, written in papers.items():
        kinds = draw(written)
        panel = _JURORS[: draw(_NUMBERS)]
        panels[stage] = panel
        for juror in panel:
            for entry in entered.entries:
                conduct = draw(_CONDUCT)
                which = draw(_WHICH) % len(kinds)
                if conduct is not None:
                    facts: dict[str, Any] = {**conduct, **kinds[which]}
                    facts |= {"stage": stage, "juror": juror, "entry": entry.id}
                    found.append(Sheet(**facts))
        if stage in agreeing and entered.entries and draw(st.booleans()):
            agreed: dict[str, Any] = {"consensus": True, "reason": "Pleno."}
            agreed |= {"stage": stage, "juror": "pleno", **kinds[0]}
            found.append(Sheet(entry=entered.entries[0].id, **agreed))
    return Sheets(panels=panels, sheets=found)


_NUMBERS = st.sampled_from([1, 2, 3])
_WHICH = st.integers(0, 2)
#: What a juror does besides marking; None means that no sheet comes in.
_CONDUCT = st.sampled_from(
    [
        *({"signed": True},) * 9,
        {"signed": None},
        {"signed": False},
        {"conflict": True},
        None,
    ]
)


def marks(rubric: Rubric) -> SearchStrategy[dict[str, Fraction | str]]:
    """
    Draw a mark for each criterion of *rubric* that jurors mark.
    """
    return st.fixed_dictionaries(
        {
            each.code: st.sampled_from(telling_marks(rubric.scale_of(each)))
            for each in rubric.leaves()
        }
    )


def _entry(contest: Contest) -> SearchStrategy[Entry]:
    conditions = [each.condition for each in contest.requirements]
    lengths = {each.section: each for each in contest.sections}
    return st.builds(
        Entry,
        id=st.just("karya"),
        name=st.just("Antrean daring"),
        submitter=st.builds(
            Submitter,
            name=st.sampled_from(["Kabupaten A", "Kabupaten B"]),
            kind=st.sampled_from([*_kinds(contest), None]),
        ),
        group=st.sampled_from([*(contest.groups or _strata(contest, "group")), None]),
        category=st.sampled_from([*_strata(contest, "category"), None]),
        launched_on=st.sampled_from(_launches(contest)) | st.none(),
        invited=st.sampled_from([True, None, False]),
        awards=st.sampled_from(_awards(contest)),
        replicates=st.sampled_from(_origins(contest)),
        sections=st.sampled_from(
            [
                {key: "kata " * (each.least or 1) for key, each in lengths.items()},
                {
                    key: "kata " * ((each.most or 9) + 1)
                    for key, each in lengths.items()
                },
                {},
            ]
        ),
        scores=st.sampled_from(
            [
                {each.framework: each.least + more}
                for each in conditions
                if isinstance(each, ScoreFloor)
                for more in (0, Fraction(-1, 100))
            ]
            or [{}]
        ),
        attachments=_attachments(contest),
        votes=st.sampled_from([3, 3, 7, None]),
        tags=st.sampled_from([(), *((each,) for each in _tags(contest))]),
    )


def _attachments(
    contest: Contest,
) -> SearchStrategy[dict[str, Attachment] | None]:
    """
    Draw files as they are asked for, and some that are not, or of which nobody knows.
    """
    asked = contest.attachments

    def good(state: AttachmentState) -> dict[str, Attachment]:
        return {
            each.code: Attachment(
                file=f"{each.code}.{next(iter(each.media), 'pdf')}",
                bytes=each.largest_bytes or 1000,
                pages=each.most_pages or 1,
                signed=True,
                state=state,
            )
            for each in asked
        }

    large = {
        code: attrs.evolve(each, bytes=10**12, pages=10**6, signed=False)
        for code, each in good(AttachmentState.PRESENT).items()
    }
    return st.sampled_from([*map(good, AttachmentState), large, {}, None])


def _some(drawn: SearchStrategy[T], most: int) -> SearchStrategy[list[T]]:
    # Lists are mostly short: here every length is as likely as any other.
    return st.integers(0, most).flatmap(
        lambda size: st.lists(drawn, min_size=size, max_size=size)
    )


def _kinds(contest: Contest) -> list[str]:
    found = [kind for each in contest.requirements for kind in each.kinds]
    for each in contest.requirements:
        if isinstance(each.condition, Quota):
            found += each.condition.most
    return list(dict.fromkeys([*found, *_strata(contest, "submitter-kind")]))


def _strata(contest: Contest, by: str) -> list[str]:
    """
    Return names that the field *by* may hold: those that places are kept for, and more.
    """
    found: list[str] = []
    for stage in contest.stages:
        if isinstance(stage.shortlist, Quotas) and stage.shortlist.by == by:
            found += stage.shortlist.places
    if by == "category":
        found += [each for it in contest.requirements for each in it.categories]
    return [*dict.fromkeys(found), "satu", "dua"]


def _launches(contest: Contest) -> list[dt.date]:
    months = [*_USUAL]
    for each in contest.requirements:
        if isinstance(each.condition, Age | NotOlder):
            months += [each.condition.months, each.condition.months + 1]
    return [_CLOSED_ON - dt.timedelta(days=31 * each) for each in months]


def _awards(contest: Contest) -> list[tuple[Award, ...] | None]:
    found: list[tuple[Award, ...] | None] = [(), None]
    for each in contest.requirements:
        condition = each.condition
        if isinstance(condition, NoAward | NeedsAward):
            award = Award(
                contest=condition.contest or "kipp",
                title=next(iter(condition.titles), "Top 45"),
                year=next(iter(condition.years), 2020),
            )
            found.insert(isinstance(condition, NoAward), (award,))
    return found


def _origins(contest: Contest) -> list[tuple[Source, ...] | None]:
    found: list[tuple[Source, ...] | None] = [(), None]
    for each in contest.requirements:
        if isinstance(each.condition, Replicates):
            tag = next(iter(each.condition.sources), None)
            found.insert(0, (Source(name="SIPASSA", tag=tag),))
    return found


def _tags(contest: Contest) -> list[str]:
    shortlists = (each.shortlist for each in contest.stages)
    recipients = (each.recipient for each in contest.awards)
    return [
        each.priority
        for each in shortlists
        if isinstance(each, Threshold) and each.priority
    ] + [each.tag for each in recipients if isinstance(each, Tagged)]
