"""
Whether an entry may take part: each requirement met, not met, or not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from indeksinovasi import codes
from indeksinovasi.contests.attachments import Inspector, unknown_attachments
from indeksinovasi.contests.candidates import Candidate, Check, Deduction
from indeksinovasi.contests.conditions import Case, Missing, Unmet, judge
from indeksinovasi.contests.quotas import Excess, excesses
from indeksinovasi.errors import Hints
from indeksinovasi.findings import Code, Finding, Path, Phrase
from indeksinovasi.frameworks.contest import (
    AttachmentRule,
    Contest,
    Requirement,
    WordLimit,
)
from indeksinovasi.messages import Bilingual
from indeksinovasi.model.entries import Entries, Entry
from indeksinovasi.scoring import words

#: That its group is judged at all is asked of every entry, by no requirement.
GROUP = "group"
_GROUP = Bilingual(id="kelompok", en="group")


def candidates(contest: Contest, entries: Entries) -> tuple[Candidate, ...]:
    """
    Hold all requirements of *contest* against each of *entries*; by id.
    """
    over, hints = excesses(contest, entries), Hints()
    found = [
        _Examiner(contest, entries, over, hints, position, entry).candidate()
        for position, entry in enumerate(entries.entries)
    ]
    return tuple(sorted(found, key=lambda each: each.entry.id))


@attrs.frozen
class _Examiner:
    """
    Looks at one entry.
    """

    contest: Contest
    entries: Entries
    over: Mapping[str, tuple[Excess, ...]]
    hints: Hints
    position: int
    entry: Entry

    def candidate(self) -> Candidate:
        checks = [*self._group()]
        checks += [self._requirement(each) for each in self.contest.requirements]
        remarks: list[Finding] = []
        inspectors = self._inspectors()
        deductions: list[Deduction] = []
        papers: list[tuple[WordLimit | AttachmentRule, tuple[Check, ...]]] = [
            (each, (self._section(each),)) for each in self.contest.sections
        ]
        papers += [(each.rule, tuple(each.checks())) for each in inspectors]
        for rule, found in papers:
            failed = any(each.met is False for each in found)
            if rule.outcome == "reject":
                checks += found
                continue
            # What costs points is not known as long as the facts are not.
            open_ = [
                it for it in found if it.met is None and rule.penalty and not failed
            ]
            checks += open_
            if rule.penalty is not None and failed:
                deductions.append(Deduction(rule.names, rule.penalty, rule.source))
            remarks += (
                each.finding
                for each in found
                if each.finding is not None and each not in open_
            )
        remarks += self._unknown_sections()
        remarks += unknown_attachments(
            self.contest, self.entry, self._finding, self.hints
        )
        return Candidate(
            entry=self.entry,
            checks=tuple(checks),
            remarks=tuple(remarks),
            deductions=tuple(deductions),
            attachments={
                each.rule.code: each.state
                for each in inspectors
                if each.state is not None
            },
        )

    def _inspectors(self) -> tuple[Inspector, ...]:
        return tuple(
            Inspector(self.contest, each, self.entry, self._finding)
            for each in self.contest.attachments
        )

    def _finding(
        self, code: Code, path: Path, facts: Mapping[str, Any], source: str = ""
    ) -> Finding:
        return Finding(code, ("entries", self.position, *path), facts, source)

    def _not_checked(self, name: Bilingual, missing: str, source: str = "") -> Finding:
        facts = {"requirement": name, "missing": Phrase(missing)}
        return self._finding(codes.contest.NOT_CHECKED, (), facts, source)

    def _group(self) -> Iterator[Check]:
        groups, group = self.contest.groups, self.entry.group
        if groups and group is None:
            yield Check(GROUP, None, self._not_checked(_GROUP, "group"))
        elif groups and group not in groups:
            facts = {"found": group, "allowed": groups}
            found = self._finding(codes.contest.GROUP_NOT_JUDGED, ("group",), facts)
            yield Check(GROUP, met=False, finding=found)

    def _requirement(self, requirement: Requirement) -> Check:
        """
        Judge the entry, unless the requirement does not hold for it.

        Whether it does may not be known; that does not matter if it is met anyway.
        """
        scope = self._scope(requirement)
        case = Case(requirement.code, self.entry, self.entries, self.over)
        judgement = judge(requirement.condition, case) if scope else None
        if judgement is not None and isinstance(scope, Missing):
            judgement = scope
        source = self.contest.cite(requirement.source)
        match judgement:
            case Missing(fact):
                unknown = self._not_checked(requirement.names, fact, source)
                return Check(requirement.code, None, unknown)
            case Unmet(code=code, path=path, words=facts, settled=settled):
                finding = self._finding(code, path, facts, source)
                return Check(requirement.code, False if settled else None, finding)
        return Check(requirement.code, met=True)

    def _scope(self, requirement: Requirement) -> Missing | bool:
        """
        Tell whether *requirement* holds for the entry.
        """
        scope: Missing | bool = True
        for allowed, own, name in (
            (requirement.groups, self.entry.group, "group"),
            (requirement.kinds, self.entry.submitter.kind, "submitter.kind"),
            (requirement.categories, self.entry.category, "category"),
        ):
            if allowed and own is None:
                scope = Missing(name)
            elif allowed and own not in allowed:
                return False
        return scope

    def _section(self, limit: WordLimit) -> Check:
        """
        Count the words of a section; one that is left out among others has none.
        """
        name, sections = f"sections.{limit.section}", self.entry.sections
        source = self.contest.cite(limit.source)
        if not sections:
            return Check(name, None, self._not_checked(limit.names, name, source))
        count = words(sections.get(limit.section, ""))
        if limit.least <= count and (limit.most is None or count <= limit.most):
            return Check(name, met=True)
        facts = {
            "section": limit.names,
            "found": count,
            "least": limit.least,
            "most": Phrase("…") if limit.most is None else limit.most,
        }
        inside = limit.section in sections
        path = ("sections", limit.section) if inside else ("sections",)
        found = self._finding(codes.contest.SECTION_LENGTH, path, facts, source)
        return Check(name, met=False, finding=found)

    def _unknown_sections(self) -> Iterator[Finding]:
        known = [each.section for each in self.contest.sections]
        for key in self.entry.sections:
            if known and key not in known:
                facts = {"found": key, "nearest": self.hints.near(key, known)}
                path = ("sections", key)
                yield self._finding(codes.contest.UNKNOWN_SECTION, path, facts)
