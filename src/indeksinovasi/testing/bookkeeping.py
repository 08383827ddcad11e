"""
The laws of every rule-book: it is sound, well formed, cited, exact, frozen, portable.
"""

from __future__ import annotations

import copy
import enum
import itertools
import json
import pickle
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from indeksinovasi.documents import parse_rulebook, schema_text, unstructure_rulebook
from indeksinovasi.documents.rulebooks import structure_rulebook
from indeksinovasi.errors import RulebookError
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks import Citation, Rulebook, Status, faults
from indeksinovasi.frameworks.paths import members
from indeksinovasi.frameworks.rules import Rule
from indeksinovasi.frameworks.soundness import unfit
from indeksinovasi.messages import N_
from indeksinovasi.testing.law import (
    Broken,
    Law,
    Trial,
    Unchecked,
    Unsound,
    accountable,
)
from indeksinovasi.testing.toml import toml_text

#: What the library counts, and no regulation.
_OURS = frozenset({"revision", "base", "sources"})

#: Nothing in a rule-book lies deeper, unless it holds itself.
_DEEPEST = 50

#: So many faults of form are told; one slip often makes more.
_MOST_FAULTS = 5

#: Characters of what a schema says, which quotes all that it does not take.
_LONGEST = 160

#: What reads schemas; the name of a package and a command need no translation.
_NO_JSONSCHEMA = Phrase("jsonschema: pip install 'indeksinovasi[testing]'")

#: Where classes live that no author of a plugin wrote.
_NOT_OWN = frozenset(
    {"indeksinovasi", "builtins", "datetime", "decimal", "fractions", "frozendict"}
)


def _reads(trial: Trial) -> None:
    with accountable():
        found = faults(trial.rulebook)
    if found:
        raise Unsound(found)


def _of_form(trial: Trial) -> None:
    rules = own_rules(trial.rulebook)
    with accountable():
        data = unstructure_rulebook(trial.rulebook, rules)
        plain = json.loads(json.dumps(data))  # A schema knows lists, and no tuples.
    name = data["format"].removeprefix("indeksinovasi.").replace("/", "-")
    misfits = _misfits(plain, name, unknown=tuple(rules))
    found = tuple(itertools.islice(misfits, _MOST_FAULTS))
    if found:
        raise Unsound(found)


def _misfits(
    plain: dict[str, Any], name: str, *, unknown: tuple[str, ...]
) -> Iterator[Finding]:
    """
    Yield where *plain* is not as the schema *name* says, but for its *unknown* rules.
    """
    try:
        from jsonschema import Draft202012Validator
        from jsonschema.exceptions import best_match
    except ImportError:
        raise Unchecked(N_("{reason}"), reason=_NO_JSONSCHEMA) from None

    schema = json.loads(schema_text(name))
    validator = Draft202012Validator(
        schema, format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    for each in validator.iter_errors(plain):
        if isinstance(each.instance, dict) and each.instance.get("name") in unknown:
            continue
        error = best_match([each])
        said = error.message
        if len(said) > _LONGEST:
            said = f"{said[: _LONGEST // 2]} … {said[-_LONGEST // 2 :]}"
        yield unfit(tuple(error.absolute_path), f"{name}.schema.json: {said}")


def _cited(trial: Trial) -> None:
    rulebook = trial.rulebook
    for name, source in rulebook.sources.items():
        if not (source.title.strip() and source.note.strip()):
            raise Broken(N_("source {name} has no title, or no note"), name=name)
        if not isinstance(source.status, Status):
            raise Broken(
                N_("source {name} is {found}: neither of {allowed}"),
                name=name,
                found=source.status,
                allowed=tuple(each.value for each in Status),
            )
    for each in _everything(rulebook):
        citation = each.value
        if isinstance(citation, Citation) and citation.source not in rulebook.sources:
            raise Broken(
                N_("{place} cites {found}, which is not declared"),
                place=each.place,
                found=citation.source,
            )
        if _is_number(each.value) and not each.cited and each.path[0] not in _OURS:
            raise Broken(N_("the number at {place} cites nothing"), place=each.place)


@attrs.frozen
class _Member:
    """
    Something inside a rule-book.

    Attributes:
        cited: Whether it, or what it is part of, gives a source.
    """

    path: tuple[str, ...]
    value: object
    cited: bool

    @property
    def place(self) -> Phrase:
        return Phrase(".".join(self.path))


def _everything(
    whole: object, path: tuple[str, ...] = (), *, cited: bool = False
) -> Iterator[_Member]:
    """
    Yield all that *whole* consists of, outer before inner, also what a plugin made.
    """
    inside = dict(_inside(whole)) if len(path) < _DEEPEST else {}
    cited = cited or isinstance(inside.get("source"), Citation)
    for step, each in inside.items():
        place = (*path, step)
        is_cited = cited or isinstance(inside.get(f"{step}_source"), Citation)
        yield _Member(place, each, is_cited)
        yield from _everything(each, place, cited=is_cited)


def _is_number(value: object) -> bool:
    exact = isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool)
    return exact or isinstance(value, float)


def _inside(whole: object) -> Iterator[tuple[str, object]]:
    if isinstance(whole, tuple | Mapping) or attrs.has(type(whole)):
        yield from members(whole)
    elif isinstance(whole, list | set | frozenset):
        yield from ((str(place), each) for place, each in enumerate(whole))
    elif _is_own(whole):
        yield from getattr(whole, "__dict__", {}).items()


def _is_own(value: object) -> bool:
    """
    Tell whether *value* is of a class that the author of a plugin wrote.
    """
    home = type(value).__module__.partition(".")[0]
    return home not in _NOT_OWN and not isinstance(value, enum.Enum | type)


def _exact(trial: Trial) -> None:
    for each in _everything(trial.rulebook):
        if isinstance(each.value, float | complex):
            raise Broken(
                N_("{place} is {found}, which is not an exact number"),
                place=each.place,
                found=each.value,
            )
        if not _is_own(each.value) or not attrs.has(type(each.value)):
            continue
        for name, value in members(each.value):
            if _is_number(value) and _takes(each.value, name, float(value)):  # type: ignore[arg-type]
                raise Broken(
                    N_("{place} takes a binary float for {name}"),
                    place=each.place,
                    name=Phrase(name),
                )


def _takes(rule: object, name: str, value: float) -> bool:
    try:
        attrs.evolve(rule, **{name: value})  # type: ignore[misc]  # has fields
    except (TypeError, ValueError):
        return False
    return True


def _frozen(trial: Trial) -> None:
    with accountable():
        hash(trial.rulebook)
    for each in _everything(trial.rulebook):
        if not _is_own(each.value):
            continue
        with accountable():
            other = copy.copy(each.value)
        name = next((step for step, _ in _inside(each.value)), "anything")
        try:
            setattr(other, name, None)
        except (AttributeError, TypeError):
            continue
        raise Broken(
            N_("{place} can be changed: {name} of a {kind} is not frozen"),
            place=each.place,
            name=name,
            kind=Phrase(type(each.value).__name__),
        )


def _pickles(trial: Trial) -> None:
    with accountable():
        copied = pickle.loads(pickle.dumps(trial.rulebook))  # noqa: S301 -- just made
    if copied != trial.rulebook:
        raise Broken(N_("it is not the same after it was pickled"))


def _round_trip(trial: Trial) -> None:
    rulebook = trial.rulebook
    rules = own_rules(rulebook)
    with accountable():
        data = unstructure_rulebook(rulebook, rules)
        same = structure_rulebook(data, rules)
    if same != rulebook:
        raise Broken(N_("it is not the same after it was written as plain data"))
    text = toml_text(data)
    try:
        read = parse_rulebook(text.encode(), origin=rulebook.id, rules=rules)
    except RulebookError as error:
        raise Unsound(error.findings) from None
    if read != rulebook:
        raise Broken(N_("it is not the same after it was written as TOML"))


def own_rules(rulebook: Rulebook) -> Mapping[str, type[Rule]]:
    """
    Return the rules of *rulebook* that are not the library's, each under some name.
    """
    kinds: set[Any] = {
        type(each.value)
        for each in _everything(rulebook)
        if each.path[-1] in {"rule", "each"} and _is_own(each.value)
    }
    return {f"{each.__module__}:{each.__qualname__}": each for each in kinds}


#: The laws of rule-books of every kind.
LAWS = (
    Law(
        "reads",
        N_("the rule-book does not contradict itself"),
        N_("the self-checks of the reader, II-P001 and following"),
        _reads,
    ),
    Law(
        "schema",
        N_("the rule-book, written out, is of the published form"),
        N_("principle 1: the rule-book is data"),
        _of_form,
    ),
    Law(
        "cited",
        N_("every number cites a declared source, and every source says what it is"),
        N_("principle 2: no number without a source"),
        _cited,
    ),
    Law(
        "exact",
        N_("no number of the rule-book is a binary float, and its rules refuse one"),
        N_("principle 4: exact from door to door"),
        _exact,
    ),
    Law(
        "frozen",
        N_("the rule-book cannot be changed, and hashes"),
        N_("principle 1: a rule is a frozen callable class"),
        _frozen,
    ),
    Law(
        "pickles",
        N_("the rule-book is the same after it was pickled"),
        N_("principle 1: a rule is a frozen callable class"),
        _pickles,
    ),
    Law(
        "round-trip",
        N_("the rule-book is the same after it was written and read again"),
        N_("principle 1: the rule-book is data"),
        _round_trip,
    ),
)
