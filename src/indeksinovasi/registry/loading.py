"""
The one place where foreign code runs: a plugin is imported and looked at.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import sys
import threading
from collections.abc import Callable, Iterator
from typing import TypeVar

import attrs

from indeksinovasi import codes
from indeksinovasi.documents import Refused
from indeksinovasi.errors import Foreign, PluginError
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.messages import N_
from indeksinovasi.plugins import API, File, Plugin
from indeksinovasi.registry.headers import Header
from indeksinovasi.registry.providers import OURS, Distribution, Provider

T = TypeVar("T")

_RULE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@attrs.frozen(kw_only=True)
class Candidate:
    """
    A rule-book that is provided, not read yet.

    Attributes:
        origin: What errors call it.
    """

    header: Header
    content: bytes
    distribution: Distribution
    origin: str

    @property
    def sha256(self) -> str:
        """
        Digest of the content; those with the same one are the same.
        """
        return hashlib.sha256(self.content).hexdigest()


@attrs.frozen(kw_only=True)
class Loaded:
    """
    A plugin that was imported and is in order.

    Attributes:
        candidates: Its rule-books of the id asked for.
    """

    plugin: Plugin
    candidates: tuple[Candidate, ...]


def load(provider: Provider) -> Loaded:
    """
    Get the plugin of *provider*, and look at all it brings.

    Raises:
        PluginError: If it is not in order; every fault is listed.
    """
    plugin = _plugin(provider)
    findings = list(_faults_of_rules(plugin, provider.distribution))
    candidates: list[Candidate] = []
    for number, each in enumerate(plugin.rulebooks, 1):
        found = _candidate(each, number, provider)
        if isinstance(found, Finding):
            findings.append(found)
        else:
            candidates.append(found)
    if not findings:
        findings += _faults_of_ids([each.header.id for each in candidates], provider)
    if findings:
        raise _broken(provider, *findings)
    own = tuple(each for each in candidates if each.header.id == provider.id)
    return Loaded(plugin=plugin, candidates=own)


def _broken(provider: Provider, *findings: Finding) -> PluginError:
    return PluginError(str(provider.distribution), findings)


def _plugin(provider: Provider) -> Plugin:
    found = _foreign(provider, provider.source)
    if not isinstance(found, Plugin):
        words = {"name": provider.id, "found": Phrase(type(found).__qualname__)}
        raise _broken(provider, Finding(codes.plugin.NOT_A_PLUGIN, (), words))
    if found.api != API:
        versions = {"found": found.api, "expected": API}
        raise _broken(provider, Finding(codes.plugin.OTHER_API, (), versions))
    return found


def _foreign(provider: Provider, call: Callable[[], T]) -> T:
    """
    Return what *call* returns; it runs code of *provider*.

    Raises:
        PluginError: Whatever goes wrong in it.
    """

    def told(error: BaseException) -> PluginError:
        reason = Phrase(f"{type(error).__name__}: {error}")
        return _broken(
            provider, Finding(codes.plugin.CANNOT_LOAD, (), {"reason": reason})
        )

    with Foreign(told), _quietly():
        return call()


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """
    Keep what a plugin prints when it is imported out of the one document on stdout.

    Only in the main thread: there is one standard output for all of them.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    with contextlib.redirect_stdout(sys.stderr):
        yield


def _faults_of_rules(plugin: Plugin, owner: Distribution) -> Iterator[Finding]:
    prefix = f"{owner.name}:"
    for name, kind in plugin.rules.items():
        if not isinstance(name, str) or not (
            name.startswith(prefix) and _RULE_NAME.fullmatch(name[len(prefix) :])
        ):
            words = {"found": name, "prefix": Phrase(prefix)}
            yield Finding(codes.plugin.RULE_NAME, (), words)
        if not (
            attrs.has(kind)
            and kind.__hash__ is not None
            and callable(getattr(kind, "__call__", None))  # noqa: B004 -- of instances
            and callable(getattr(kind, "ceiling", None))
        ):
            yield Finding(codes.plugin.NOT_A_RULE, (), {"found": name})


def _candidate(file: File, number: int, provider: Provider) -> Candidate | Finding:
    """
    Return the rule-book in *file*, or why it cannot even be told which one it is.
    """
    owner = provider.distribution
    if isinstance(file, bytes):
        name, content = f"#{number}", file
    else:
        name, content = file.name, _foreign(provider, file.read_bytes)
    try:
        header = Header.of(content)
    except Refused as error:
        reason = Phrase("; ".join(each.message() for each in error.findings))
    else:
        if header is not None:
            origin = name if owner == OURS else f"{owner}: {name}"
            return Candidate(
                header=header, content=content, distribution=owner, origin=origin
            )
        reason = Phrase(N_("it does not begin with its id and revision"))
    words = {"file": Phrase(name), "reason": reason}
    return Finding(codes.plugin.UNREADABLE, (), words)


def _faults_of_ids(carried: list[str], provider: Provider) -> Iterator[Finding]:
    for each in sorted(set(carried) - {provider.id, *provider.siblings}):
        yield Finding(codes.plugin.UNANNOUNCED, (), {"found": each})
    if provider.id not in carried:
        yield Finding(codes.plugin.NOT_CARRIED, (), {"found": provider.id})
