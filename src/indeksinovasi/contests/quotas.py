"""
Which submitters send more entries than they may, and what was decided about that.

No source says which of the entries fall out, so none is picked: all are reported, until
a decision names those that stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import attrs

from indeksinovasi import codes
from indeksinovasi.findings import Finding
from indeksinovasi.frameworks.contest import Contest, Requirement
from indeksinovasi.frameworks.contest.conditions import Quota
from indeksinovasi.model.entries import Entries, Entry, Submitter
from indeksinovasi.model.spelling import words


@attrs.frozen
class Excess:
    """
    More entries of one submitter than may take part.

    Attributes:
        entries: Their ids.

        most: How many may take part.

        stay: Those that a decision names; empty if there is none, or it does not fit.
    """

    entries: tuple[str, ...]
    most: int
    stay: tuple[str, ...]


def excesses(contest: Contest, entries: Entries) -> Mapping[str, tuple[Excess, ...]]:
    """
    Return what goes beyond each quota of *contest*, by code of the requirement.
    """
    return {
        each.code: tuple(_excesses(each, each.condition, entries))
        for each in contest.requirements
        if isinstance(each.condition, Quota)
    }


def quota_faults(contest: Contest, entries: Entries) -> Iterator[Finding]:
    """
    Yield what is wrong with the decisions on quotas.
    """
    found = excesses(contest, entries)
    for position, decision in enumerate(entries.decisions):
        if decision.stage not in found:
            continue
        over = found[decision.stage]
        open_ids = tuple(id_ for each in over for id_ in each.entries)
        for number, named in enumerate(decision.entries):
            if named not in open_ids:
                path = ("decisions", position, "entries", number)
                words_ = {"found": named, "allowed": open_ids}
                yield Finding(codes.contest.DECISION_NOT_ALLOWED, path, words_)
        for each in over:
            here = tuple(id_ for id_ in each.entries if id_ in decision.entries)
            if len(_named(decision.stage, each.entries, entries)) > each.most and here:
                facts = {"found": here, "places": each.most}
                place = ("decisions", position, "entries")
                yield Finding(codes.contest.DECISION_DOES_NOT_FIT, place, facts)


def senders(entries: Entries) -> Mapping[str, tuple[str, str]]:
    """
    Return who sent each of *entries*, by id: the kind, and what tells it from others.
    """
    known = _codes(entries)
    return {
        each.id: (each.submitter.kind or "", _name(each.submitter, known))
        for each in entries.entries
    }


def _excesses(
    requirement: Requirement, quota: Quota, entries: Entries
) -> Iterator[Excess]:
    sent: dict[tuple[str, str], list[str]] = defaultdict(list)
    known = _codes(entries)
    for each in entries.entries:
        kind = each.submitter.kind
        if kind is not None and kind in quota.most and _is_counted(each, requirement):
            sent[kind, _name(each.submitter, known)].append(each.id)
    for (kind, _), ids in sorted(sent.items()):
        most = quota.most[kind]
        if len(ids) > most:
            over = tuple(sorted(ids))
            stay = _named(requirement.code, over, entries)
            yield Excess(over, most, stay if len(stay) <= most else ())


def _is_counted(entry: Entry, requirement: Requirement) -> bool:
    """
    Tell whether *requirement* may hold for *entry*, as far as is known.
    """
    groups, categories = requirement.groups, requirement.categories
    return (
        (not groups or entry.group in {*groups, None})
        and (not categories or entry.category in {*categories, None})
        and (not requirement.kinds or entry.submitter.kind in requirement.kinds)
    )


def _codes(entries: Entries) -> Mapping[tuple[str | None, str], set[str]]:
    """
    Return the codes that submitters of each kind and name are given.
    """
    known: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for each in entries.entries:
        if each.submitter.code is not None:
            known[each.submitter.kind, _spelling(each.submitter)].add(
                each.submitter.code
            )
    return known


def _name(
    submitter: Submitter, known: Mapping[tuple[str | None, str], set[str]]
) -> str:
    """
    Return what tells *submitter* from others of its kind: its code.

    One without a code is whoever else has that name, if only one has.
    """
    if submitter.code is not None:
        return submitter.code
    name = _spelling(submitter)
    codes_ = known.get((submitter.kind, name), set())
    return next(iter(codes_)) if len(codes_) == 1 else name


def _spelling(submitter: Submitter) -> str:
    return " ".join(words(submitter.name))


def _named(code: str, over: tuple[str, ...], entries: Entries) -> tuple[str, ...]:
    named = {
        id_
        for decision in entries.decisions
        if decision.stage == code
        for id_ in decision.entries
    }
    return tuple(each for each in over if each in named)
