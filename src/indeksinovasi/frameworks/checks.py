"""
What a rule-book must hold to before anything is scored with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

from indeksinovasi import codes
from indeksinovasi.errors import nearest
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Code, Finding, Path
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.definition import Component, Framework, Scope
from indeksinovasi.frameworks.paths import replaced, value_at, walk
from indeksinovasi.frameworks.rulebook import Rulebook


def faults(rulebook: Rulebook) -> tuple[Finding, ...]:
    """
    Return everything in which *rulebook* contradicts itself; empty if it is sound.
    """
    if not isinstance(rulebook, Framework):
        return ()
    return tuple(
        finding
        for check in (
            _names_once,
            _references,
            _citations,
            _levels,
            _maxima,
            _index,
            _bands,
            _interpretations,
            _bounds,
        )
        for finding in check(rulebook)
    )


def _fault(code: Code, *path: str | int, **words: object) -> Finding:
    return Finding(code, path, words)


def _names_once(framework: Framework) -> Iterator[Finding]:
    groups: list[tuple[Path, Iterable[str]]] = [
        (("indicators",), (each.slug for each in framework.indicators)),
        (("components",), (each.code for each in framework.components)),
        (("variables",), (each.code for each in framework.variables)),
        (("bands",), (each.predikat for each in framework.bands)),
        (("interpretations",), (each.id for each in framework.interpretations)),
    ]
    groups += [
        (("indicators", each.slug, "measures"), (one.basis for one in each.measures))
        for each in framework.indicators
    ]
    groups += [
        (("interpretations", each.id, "choices"), (one.id for one in each.choices))
        for each in framework.interpretations
    ]
    for path, names in groups:
        for name, number in Counter(names).items():
            if number > 1:
                yield _fault(codes.rulebook.DUPLICATE_NAME, *path, name, found=name)


def _references(framework: Framework) -> Iterator[Finding]:
    components = {each.code for each in framework.components}
    variables = {each.code for each in framework.variables}
    for indicator in framework.indicators:
        place = ("indicators", indicator.slug)
        yield from _known(indicator.component, components, *place, "component")
        yield from _known(indicator.variable, variables, *place, "variable")
    for variable in framework.variables:
        place = ("variables", variable.code)
        yield from _known(variable.aspect, framework.aspects, *place, "aspect")
    for component in framework.components:
        place = ("components", component.code)
        yield from _known(component.aspect, framework.aspects, *place, "aspect")
        if (component.each is None) is (component.scope is Scope.INNOVATION):
            yield _fault(
                codes.rulebook.BAD_PARAMETER,
                *(*place, "each"),
                reason="'each' belongs to scope 'innovation', and only there",
            )


def _known(name: str, known: Iterable[str], *path: str) -> Iterator[Finding]:
    known = tuple(known)
    if name not in known:
        yield _fault(
            codes.rulebook.UNKNOWN_REFERENCE,
            *path,
            found=name,
            nearest=nearest(name, known),
        )


def _citations(framework: Framework) -> Iterator[Finding]:
    known = tuple(framework.sources)
    for path, each in walk(framework):
        if isinstance(each, Citation) and each.source not in known:
            yield _fault(
                codes.rulebook.UNKNOWN_SOURCE,
                *path,
                found=each.source,
                nearest=nearest(each.source, known),
            )


def _levels(framework: Framework) -> Iterator[Finding]:
    for indicator in framework.indicators:
        ladders: list[tuple[Path, tuple[int, ...]]] = [
            (("levels",), tuple(each.level for each in indicator.levels))
        ]
        ladders += [
            (("measures", each.basis), tuple(range_.level for range_ in each.ranges))
            for each in indicator.measures
        ]
        for path, levels in ladders:
            if levels != tuple(range(1, len(indicator.levels) + 1)):
                yield _fault(
                    codes.rulebook.LEVELS_DO_NOT_RISE,
                    *("indicators", indicator.slug, *path),
                    found=levels,
                )


def _maxima(framework: Framework) -> Iterator[Finding]:
    for component in framework.components:
        place = ("components", component.code, "maximum")
        reachable = _reachable(framework, component)
        declared = component.maximum
        if declared is None and framework.index is not None:
            reason = "a framework with an index has a maximum for each component"
            yield _fault(codes.rulebook.BAD_PARAMETER, *place, reason=reason)
        elif reachable is not None and reachable != declared:
            yield _fault(
                codes.rulebook.MAXIMUM_DIFFERS,
                *place,
                what=component.code,
                declared="-" if declared is None else as_text(declared),
                found=as_text(reachable),
            )


def _index(framework: Framework) -> Iterator[Finding]:
    index = framework.index
    if (index is None) is (framework.withheld is None) or (index is None) is bool(
        framework.bands
    ):
        reason = "a framework has an index and bands, or says why they are withheld"
        yield _fault(codes.rulebook.BAD_PARAMETER, "index", reason=reason)
        return
    if index is None:
        return
    maxima = (each.maximum for each in framework.components)
    reachable = index.rule.ceiling(tuple(each for each in maxima if each is not None))
    highest = Fraction(framework.bands[-1].highest)
    if reachable is not None and reachable != highest:
        yield _fault(
            codes.rulebook.MAXIMUM_DIFFERS,
            *("index", "rule"),
            what=index.code,
            declared=as_text(highest),
            found=as_text(reachable),
        )


def _reachable(framework: Framework, component: Component) -> Fraction | None:
    maxima = tuple(each.maximum for each in framework.of_component(component.code))
    if component.each is not None:
        one = component.each.ceiling(maxima)
        maxima = () if one is None else (one,)
    return component.rule.ceiling(maxima)


def _bands(framework: Framework) -> Iterator[Finding]:
    if framework.index is None:
        return
    unit = framework.index.rounding.unit
    expected = Fraction(0)
    for band in framework.bands:
        lowest, highest = Fraction(band.lowest), Fraction(band.highest)
        if lowest != expected or highest < lowest:
            yield _fault(
                codes.rulebook.BANDS_BROKEN,
                *("bands", band.predikat),
                below=as_text(min(expected, lowest)),
                above=as_text(max(expected, lowest)),
                number=0 if lowest > expected else 2,
            )
        if any((end / unit).denominator != 1 for end in (lowest, highest)):
            yield _fault(
                codes.rulebook.BAD_PARAMETER,
                *("bands", band.predikat),
                reason=f"a bound is finer than {as_text(unit)}",
            )
        expected = highest + unit


def _interpretations(framework: Framework) -> Iterator[Finding]:
    for each in framework.interpretations:
        place = ("interpretations", each.id)
        try:
            current = value_at(framework, each.decides)
            for choice in each.choices:
                replaced(framework, each.decides, choice.id)
        except (LookupError, ValueError, TypeError) as error:
            reason = str(error.args[0])
            yield _fault(
                codes.rulebook.BAD_INTERPRETATION, *place, found=each.id, reason=reason
            )
            continue
        if current not in {choice.id for choice in each.choices}:
            yield _fault(
                codes.rulebook.BAD_INTERPRETATION,
                *place,
                found=each.id,
                reason=f"{each.decides} holds {current!r}, none of its choices",
            )


def _bounds(framework: Framework) -> Iterator[Finding]:
    decided = {each.decides for each in framework.interpretations}
    for indicator in framework.indicators:
        for measure in indicator.measures:
            place = ("indicators", indicator.slug, "measures", measure.basis)
            if not measure.in_order:
                yield _fault(
                    codes.rulebook.BAD_PARAMETER,
                    *place,
                    reason="the ranges do not follow the order of the levels",
                )
            for flaw, at in measure.flaws():
                setting = f"bounds.{flaw}"
                if setting not in decided:
                    yield _fault(
                        codes.rulebook.OPEN_BOUNDS,
                        *place,
                        what=flaw,
                        found=as_text(at),
                        setting=setting,
                    )
