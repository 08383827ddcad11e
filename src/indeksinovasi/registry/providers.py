"""
Who provides rule-books: this library, and every plugin that is installed.

All of this is known from metadata: no code of a plugin runs before one of its
rule-books is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

import attrs

from indeksinovasi._version import __version__
from indeksinovasi.documents import Refused
from indeksinovasi.plugins import API, GROUP, Plugin
from indeksinovasi.registry.headers import Header

#: Names the plugins that are used, divided by commas, by distribution, id (such as
#: ``iga/2026``) or instrument (such as ``iga``).  Not set, it means all of them;
#: empty or ``none``, no plugin at all.
VARIABLE = "INDEKSINOVASI_FRAMEWORKS"

_RULEBOOKS = Path(__file__).parents[1] / "frameworks" / "rulebooks"

_PUNCTUATION = re.compile(r"[-_.]+")


def _normalized(name: str) -> str:
    """
    Spell the name of a distribution as package indexes do.
    """
    return _PUNCTUATION.sub("-", name).lower()


@attrs.frozen(order=True)
class Distribution:
    """
    What was installed: this library or a plugin, with its version.
    """

    name: str = attrs.field(converter=_normalized)
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


#: This library.
OURS = Distribution("indeksinovasi", __version__)


@attrs.frozen
class _Constant:
    """
    Gives what it was given.
    """

    value: object

    def __call__(self) -> object:
        return self.value


@attrs.frozen(kw_only=True, eq=False)
class Provider:
    """
    One entry point: a distribution, and an id of which it has rule-books.

    Attributes:
        siblings: Other ids that lead to the very same plugin.

        source: Gives the plugin; foreign code may run.
    """

    id: str
    distribution: Distribution
    siblings: tuple[str, ...] = ()
    source: Callable[[], object]

    @classmethod
    def of(
        cls, plugin: Plugin, *, distribution: Distribution, ids: tuple[str, ...]
    ) -> tuple[Provider, ...]:
        """
        Return what provides the rule-books *ids* of *plugin*, as if it were installed.
        """
        return tuple(
            cls(
                id=each,
                distribution=distribution,
                siblings=tuple(other for other in ids if other != each),
                source=_Constant(plugin),
            )
            for each in ids
        )


def shipped() -> tuple[Provider, ...]:
    """
    Return what this library provides itself.
    """
    files: dict[str, list[Path]] = {}
    for each in sorted(_RULEBOOKS.glob("*.toml")):
        try:
            header = Header.of(each.read_bytes())
        except Refused:
            header = None  # Whoever reads it whole is told what is wrong.
        named = each.stem.partition("@")[0].replace("-", "/", 1)
        files.setdefault(header.id if header else named, []).append(each)
    return tuple(
        provider
        for id_, paths in files.items()
        for provider in Provider.of(
            Plugin(api=API, rulebooks=paths), distribution=OURS, ids=(id_,)
        )
    )


def installed() -> tuple[Provider, ...]:
    """
    Return what the plugins provide, by distribution and id.
    """
    return tuple(sorted(_installed(), key=lambda each: (each.distribution, each.id)))


def _installed() -> Iterator[Provider]:
    points = metadata.entry_points(group=GROUP)
    for each in points:
        place = _distribution(each)
        yield Provider(
            id=each.name,
            distribution=place,
            siblings=tuple(
                other.name
                for other in points
                if other.name != each.name
                and other.value == each.value
                and _distribution(other) == place
            ),
            source=each.load,
        )


def _distribution(point: metadata.EntryPoint) -> Distribution:
    found = point.dist
    if found is None:
        return Distribution("?", "?")
    return Distribution(found.name or "?", found.version or "?")


def chosen(
    providers: tuple[Provider, ...], choice: str | None
) -> tuple[tuple[Provider, ...], tuple[Provider, ...]]:
    """
    Split *providers* into those that *choice* takes and those that it leaves out.

    Args:
        providers: What is installed.

        choice: As `VARIABLE` holds it; None if it is not set.
    """
    if choice is None:
        return providers, ()
    names = {_normalized(each.strip()) for each in choice.split(",")}
    taken = tuple(each for each in providers if _names(each) & names)
    return taken, tuple(each for each in providers if each not in taken)


def _names(provider: Provider) -> set[str]:
    return {
        provider.id,
        provider.id.partition("/")[0],
        provider.distribution.name,
    }
