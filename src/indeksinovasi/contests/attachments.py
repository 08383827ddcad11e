"""
The files that go with an entry, held against what the contest asks of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, Protocol

import attrs

from indeksinovasi import codes
from indeksinovasi.contests.candidates import Check
from indeksinovasi.errors import Hints
from indeksinovasi.findings import Code, Finding, Path, Phrase
from indeksinovasi.frameworks.contest import AttachmentRule, Contest
from indeksinovasi.model.entries import Attachment, AttachmentState, Entry


class Finder(Protocol):
    """
    Makes a finding at a place in the entry.
    """

    def __call__(
        self, code: Code, path: Path, facts: Mapping[str, Any], source: str = ""
    ) -> Finding:
        """
        Return the finding *code* at *path*.
        """


@attrs.frozen
class Inspector:
    """
    Looks at one attachment of one entry.
    """

    contest: Contest
    rule: AttachmentRule
    entry: Entry
    find: Finder

    def checks(self) -> Iterator[Check]:
        """
        Yield what is asked of the attachment, each as met, not met or not known.

        What was rejected counts as missing; what is missing has no other faults.
        """
        if self._is_of_group is None:
            yield self._unknown("", "group")
        if not self._is_of_group:
            return
        state = self.state
        if state is None:
            if self._asks:
                yield self._unknown("", self._name)
        elif state is AttachmentState.MISSING:
            if self.rule.mandatory:
                facts = {"code": Phrase(self.rule.code)}
                yield self._failed("", codes.contest.ATTACHMENT_MISSING, facts)
        elif state is AttachmentState.REJECTED:
            check = self._failed("", codes.contest.ATTACHMENT_REJECTED, {})
            yield attrs.evolve(check, met=not self.rule.mandatory)
        elif self._given is not None:
            yield Check(self._name, met=True)
            yield from self._faults(self._given)

    @property
    def state(self) -> AttachmentState | None:
        """
        What is known of the file; None if nothing is, or if it is not asked for.
        """
        if self.entry.attachments is None or not self._is_of_group:
            return None
        return AttachmentState.MISSING if self._given is None else self._given.state

    @property
    def _is_of_group(self) -> bool | None:
        """
        Whether the rule holds for the entry; None if its group is not given.
        """
        groups, group = self.rule.groups, self.entry.group
        if groups and group is None:
            return None
        return not groups or group in groups

    @property
    def _name(self) -> str:
        return f"attachments.{self.rule.code}"

    @property
    def _asks(self) -> bool:
        """
        Whether an entry can go against the rule at all.
        """
        rule = self.rule
        limits = (rule.media, rule.largest_bytes, rule.most_pages)
        return rule.mandatory or rule.signed or any(limits)

    def _faults(self, given: Attachment) -> Iterator[Check]:
        for part, code, facts, holds in self._asked(given):
            name = f"{self._name}.{part}"
            if holds is None:
                yield self._unknown(part, name)
            elif holds:
                yield Check(name, met=True)
            else:
                yield self._failed(part, code, facts)

    def _asked(
        self, given: Attachment
    ) -> Iterator[tuple[str, Code, Mapping[str, Any], bool | None]]:
        """
        Yield each thing that is asked of a file, and whether it holds, if that is said.
        """
        rule = self.rule
        if rule.media:
            media = given.media or _ending(given.file)
            facts: Mapping[str, Any] = {"found": media, "allowed": rule.media}
            holds = None if media is None else media in rule.media
            yield "media", codes.contest.ATTACHMENT_TYPE, facts, holds
        if rule.largest_bytes is not None:
            facts = {"found": given.bytes, "most": rule.largest_bytes}
            holds = None if given.bytes is None else given.bytes <= rule.largest_bytes
            yield "bytes", codes.contest.ATTACHMENT_TOO_LARGE, facts, holds
        if rule.most_pages is not None:
            facts = {"found": given.pages, "most": rule.most_pages}
            holds = None if given.pages is None else given.pages <= rule.most_pages
            yield "pages", codes.contest.ATTACHMENT_TOO_LONG, facts, holds
        if rule.signed:
            yield "signed", codes.contest.ATTACHMENT_UNSIGNED, {}, given.signed

    def _failed(self, part: str, code: Code, facts: Mapping[str, Any]) -> Check:
        inside = self.rule.code in (self.entry.attachments or {})
        path: Path = ("attachments", self.rule.code) if inside else ("attachments",)
        if part and getattr(self._given, part) is not None:
            path = (*path, part)
        words = {"attachment": self.rule.names, **facts}
        source = self.contest.cite(self.rule.source)
        name = f"{self._name}.{part}" if part else self._name
        finding = self.find(code, path, words, source)
        return Check(name, met=False, finding=finding)

    def _unknown(self, part: str, missing: str) -> Check:
        words = {"requirement": self.rule.names, "missing": Phrase(missing)}
        source = self.contest.cite(self.rule.source)
        finding = self.find(codes.contest.NOT_CHECKED, (), words, source)
        name = f"{self._name}.{part}" if part else self._name
        return Check(name, None, finding)

    @property
    def _given(self) -> Attachment | None:
        return (self.entry.attachments or {}).get(self.rule.code)


def unknown_attachments(
    contest: Contest, entry: Entry, find: Finder, hints: Hints
) -> Iterator[Finding]:
    """
    Yield the attachments of *entry* that *contest*, which asks for some, does not.
    """
    known = [each.code for each in contest.attachments]
    for key in entry.attachments or ():
        if known and key not in known:
            words = {"found": key, "nearest": hints.near(key, known)}
            path = ("attachments", key)
            yield find(codes.contest.UNKNOWN_ATTACHMENT, path, words)


def _ending(file: str | None) -> str | None:
    """
    Return the type that the name of *file* ends with, in small letters.
    """
    ending = PurePosixPath(file or "").suffix.removeprefix(".").casefold()
    return ending or None
