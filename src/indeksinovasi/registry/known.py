"""
Every rule-book that is known, by id and revision.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar, cast

import attrs

from indeksinovasi import codes
from indeksinovasi.documents import Refused, parse_rulebook, read_bytes, refused_as
from indeksinovasi.errors import (
    LeftOutError,
    PluginError,
    RulebookError,
    UnknownFrameworkError,
    nearest,
)
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks import Rulebook
from indeksinovasi.plugins import Rule
from indeksinovasi.registry.headers import Header
from indeksinovasi.registry.loading import Candidate, Loaded, load
from indeksinovasi.registry.providers import OURS, Distribution, Provider

T = TypeVar("T")

#: What finds a rule-book: its id and its revision.
Key = tuple[str, int]


@attrs.frozen(kw_only=True)
class Known:
    """
    A rule-book that is provided, and whether it can be used.

    Attributes:
        revision: None where the plugin is too broken to tell.

        distributions: Who provides it; several, if they provide the very same.

        sha256: Digest of its file; None where there is not exactly one.

        rulebook: None if it is broken.

        fault: Why it is broken.
    """

    id: str
    revision: int | None
    distributions: tuple[Distribution, ...]
    sha256: str | None = None
    rulebook: Rulebook | None = None
    fault: PluginError | None = None


@attrs.frozen
class _Read:
    """
    A rule-book, and the rules of plugins that it may name.
    """

    rulebook: Rulebook
    rules: Mapping[str, type[Rule]]


@attrs.frozen(eq=False)
class Registry:
    """
    The rule-books that some providers have.

    It never changes: what is asked for is worked out when it is first asked for, and
    kept.  Threads may share it; what two of them work out at once is the same.

    Attributes:
        providers: In order of distribution and id.

        left_out: Those that are installed, but not to be used.
    """

    providers: tuple[Provider, ...]
    left_out: tuple[Provider, ...] = ()
    _kept: dict[object, object] = attrs.field(factory=dict, init=False, repr=False)

    @classmethod
    def of(
        cls, providers: Iterable[Provider], left_out: Iterable[Provider] = ()
    ) -> Registry:
        """
        Return a registry of *providers*, in whatever order they come.
        """
        return cls(_in_order(providers), _in_order(left_out))

    def ids(self) -> tuple[str, ...]:
        """
        Return the id of every rule-book, in alphabetical order, without loading any.
        """
        return tuple(sorted({each.id for each in self.providers}))

    def rulebook(self, name: str) -> Rulebook:
        """
        Return the rule-book called *name*: an id, or an id and a revision.

        ``iga/2026`` is the newest revision, ``iga/2026@1`` the first.

        Raises:
            UnknownFrameworkError: If there is none.
            PluginError: If it cannot be used, or two providers have different ones.
        """
        return self._read(self._key(name), ()).rulebook

    def resolve(self, name: str) -> Rulebook:
        """
        Return what a person means by *name*: as `rulebook`, or the path of a TOML file.

        A name that is known is never looked for among the files.

        Raises:
            UnknownFrameworkError: If there is no such rule-book, and no such file.
            PluginError: As `rulebook`.
            RulebookError: If the file cannot be read, or is broken.
        """
        if not name.endswith(".toml"):
            try:
                return self.rulebook(name)
            except UnknownFrameworkError:
                if Path(name).name == name or not Path(name).is_file():
                    raise
        return self.read(name)

    def read(self, path: str | Path) -> Rulebook:
        """
        Read the rule-book in the TOML file at *path*; else as `parse`.
        """
        with refused_as(RulebookError, str(path)):
            content = read_bytes(Path(path))
        return self.parse(content, origin=str(path))

    def parse(self, content: bytes, *, origin: str) -> Rulebook:
        """
        Read the rule-book that *content* holds; *origin* is what errors call it.

        It may extend what is known here, and name the rules of the plugins.

        Raises:
            RulebookError: If it is broken; every fault is listed.
        """
        return self._once(
            (origin, hashlib.sha256(content).digest()),
            lambda: self._parsed(content, origin, ()),
        ).rulebook

    def listing(self) -> tuple[Known, ...]:
        """
        Return every revision of every rule-book, the broken ones among them.
        """
        return tuple(each for id_ in self.ids() for each in self._listed(id_))

    def loaded_rules(self) -> Mapping[str, type[Rule]]:
        """
        Return the rules of the plugins that were loaded, by name.

        Whatever rule-book was read here uses no others, besides those of the library.
        """
        loaded = [
            each for each in list(self._kept.values()) if isinstance(each, Loaded)
        ]
        return {
            name: kind for each in loaded for name, kind in each.plugin.rules.items()
        }

    def _listed(self, id_: str) -> Iterator[Known]:
        try:
            revisions = self._revisions(id_)
        except PluginError as error:
            owners = {each.distribution for each in self.providers if each.id == id_}
            yield Known(
                id=id_, revision=None, distributions=tuple(sorted(owners)), fault=error
            )
            return
        for revision, candidates in revisions.items():
            digests = {each.sha256 for each in candidates}
            known = Known(
                id=id_,
                revision=revision,
                distributions=tuple(sorted({each.distribution for each in candidates})),
                sha256=digests.pop() if len(digests) == 1 else None,
            )
            try:
                found = self._read((id_, revision), ()).rulebook
            except PluginError as error:
                yield attrs.evolve(known, fault=error)
            else:
                yield attrs.evolve(known, rulebook=found)

    def _key(self, name: str) -> Key:
        id_, at, number = name.partition("@")
        if id_ not in self.ids():
            raise self._unknown(name)
        revisions = self._revisions(id_)
        if not at:
            return id_, max(revisions)
        for revision in revisions:
            if number == str(revision):
                return id_, revision
        known = tuple(f"{id_}@{each}" for each in revisions)
        raise UnknownFrameworkError(name, known, nearest(name, known))

    def _unknown(self, name: str) -> UnknownFrameworkError:
        known = self.ids()
        near = nearest(name, known)
        for each in self.left_out:
            if each.id == name.partition("@")[0]:
                return LeftOutError(name, known, near, str(each.distribution))
        return UnknownFrameworkError(name, known, near)

    def _revisions(self, id_: str) -> Mapping[int, tuple[Candidate, ...]]:
        """
        Return what there is of *id_*, by revision, the oldest first.

        Raises:
            PluginError: If a provider of it is broken, which might have the newest.
        """
        found: dict[int, list[Candidate]] = {}
        for each in self.providers:
            if each.id == id_:
                for candidate in self._loaded(each).candidates:
                    found.setdefault(candidate.header.revision, []).append(candidate)
        return {revision: tuple(found[revision]) for revision in sorted(found)}

    def _loaded(self, provider: Provider) -> Loaded:
        return self._once(provider, lambda: load(provider))

    def _read(self, key: Key, chain: tuple[Key, ...]) -> _Read:
        """
        Return the rule-book *key*; those of the *chain* are waiting for it.
        """
        if key in chain:
            raise _endless(chain[chain.index(key) :])
        return self._once(key, lambda: self._read_now(key, chain))

    def _read_now(self, key: Key, chain: tuple[Key, ...]) -> _Read:
        id_, revision = key
        candidates = self._revisions(id_)[revision]
        first = candidates[0]
        for each in candidates:
            if each.sha256 != first.sha256:
                raise _conflict(first, each)
        try:
            return self._parsed(first.content, first.origin, (*chain, key))
        except PluginError:
            raise
        except RulebookError as error:
            raise PluginError(error.origin, error.findings) from error

    def _parsed(self, content: bytes, origin: str, chain: tuple[Key, ...]) -> _Read:
        def lookup(id_: str, revision: int | None) -> Rulebook:
            name = id_ if revision is None else f"{id_}@{revision}"
            return self._read(self._key(name), chain).rulebook

        rules = {**self._inherited(content, chain), **self._named(content)}
        rulebook = parse_rulebook(content, origin=origin, base=lookup, rules=rules)
        return _Read(rulebook, rules)

    def _inherited(
        self, content: bytes, chain: tuple[Key, ...]
    ) -> Mapping[str, type[Rule]]:
        """
        Return the rules of what *content* extends, if that can be told at all.
        """
        try:
            header = Header.of(content)
            if header is None or header.extends is None:
                return {}
            return self._read(self._key(header.extends), chain).rules
        except (Refused, UnknownFrameworkError):
            return {}  # Whoever reads the rule-book is told.

    def _named(self, content: bytes) -> Mapping[str, type[Rule]]:
        """
        Return the rules of all plugins that *content* names, as the text alone tells.
        """
        rules: dict[str, type[Rule]] = {}
        for each in self.providers:
            name = each.distribution.name
            quoted = (f"{quote}{name}:".encode() in content for quote in "'\"")
            if each.distribution != OURS and any(quoted):
                rules |= self._loaded(each).plugin.rules
        return rules

    def _once(self, key: object, work: Callable[[], T]) -> T:
        """
        Return what *work* returns (or raise what it raises), worked out only once.
        """
        if key not in self._kept:
            outcome: object
            try:
                outcome = work()
            except RulebookError as error:
                outcome = error
            self._kept.setdefault(key, outcome)
        kept = self._kept[key]
        if isinstance(kept, RulebookError):
            raise attrs.evolve(kept)  # Each raising has a traceback of its own.
        return cast("T", kept)


def _in_order(providers: Iterable[Provider]) -> tuple[Provider, ...]:
    return tuple(sorted(providers, key=lambda each: (each.distribution, each.id)))


def _conflict(first: Candidate, second: Candidate) -> PluginError:
    key = _written((first.header.id, first.header.revision))
    words = {
        "found": key,
        "first": Phrase(str(first.distribution)),
        "second": Phrase(str(second.distribution)),
    }
    return PluginError(key, (Finding(codes.plugin.CONFLICT, (), words),))


def _endless(chain: tuple[Key, ...]) -> PluginError:
    """
    Return the error of a *chain* whose last extends its first, told alike from any.
    """
    start = chain.index(min(chain))
    names = [_written(each) for each in (*chain[start:], *chain[:start])]
    words = {"chain": Phrase(" → ".join((*names, names[0])))}
    return PluginError(names[0], (Finding(codes.plugin.ENDLESS, ("extends",), words),))


def _written(key: Key) -> str:
    return "{}@{}".format(*key)
