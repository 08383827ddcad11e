"""
An assessment as text: what came out, of what, what is missing, and what it rests on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi._version import __version__
from indeksinovasi.exact import as_text
from indeksinovasi.findings import printable
from indeksinovasi.frameworks import Framework, Scope
from indeksinovasi.messages import N_, Language, translations
from indeksinovasi.model import Submission
from indeksinovasi.reports.console import (
    STATUSES,
    affair_name,
    fraction,
    rounded,
    table,
)
from indeksinovasi.scoring import Assessment

_STATUSES = {
    "official": N_("read in the official document"),
    "reproduced": N_("reproduced by third parties that name the official document"),
    "inferred": N_("partly inferred"),
}

#: Names of the eligibility conditions, for people.
CONDITIONS = {
    "stage": N_("stage"),
    "window": N_("dates"),
    "design": N_("length of the design"),
}

BASES = {
    "claimed": N_("levels as claimed"),
    "evidenced": N_("only levels with evidence"),
    "verified": N_("levels as verified"),
}


def score_report(assessment: Assessment, language: Language) -> RenderableType:
    """
    Return the full report on one submission.
    """
    return Group(*_parts(assessment, language))


def scores_table(assessments: Sequence[Assessment], language: Language) -> Table:
    """
    Return one row for each of several submissions.
    """
    _ = translations(language).gettext
    rows = table(
        _("Region"),
        _("Framework"),
        _("Predikat"),
        _("Innovations"),
        _("Index"),
        numbers=2,
    )
    for each in assessments:
        rows.add_row(
            printable(each.submission.region.name),
            each.framework.id,
            each.predikat or "-",
            str(len(each.innovations)),
            "-" if each.index is None else str(each.index),
        )
    return rows


def _parts(assessment: Assessment, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    region, framework = assessment.submission.region, assessment.framework
    code = f" ({region.code})" if region.code else ""
    name = printable(f"{region.name}{code}")
    yield Text(f"{name} · {framework.names.to(language)}", style="bold")
    if framework.index is None:
        yield Text(
            _("No index: {reason}").format(reason=_withheld(framework, language))
        )
    else:
        index = framework.index.names.to(language)
        yield Text(f"{index}: {assessment.index}  {assessment.predikat}", style="bold")
    if assessment.left_out:
        yield Text(_("NOT VALID: scored without the answers that are not allowed"))
    yield Text("")
    yield _components(assessment, language)
    yield from _portfolio(assessment, language)
    yield Text("")
    if assessment.next is not None:
        yield Text(
            _("To {predikat} ({lowest}): {index} index points, {points} points").format(
                predikat=assessment.next.predikat,
                lowest=assessment.next.lowest,
                index=rounded(assessment.next.index_points),
                points=rounded(assessment.next.points),
            )
        )
        yield Text("")
    if assessment.innovations:
        yield _innovations(assessment, language)
        yield from _unchecked(assessment, language)
        yield Text("")
    yield from _interpretations(assessment, language)
    yield from _foundations(assessment, language)


def _components(assessment: Assessment, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("Component"), _("Code"), _("Points"), _("Maximum"), _("Exactly"), numbers=3
    )
    names = {each.code: each.names for each in assessment.framework.components}
    for each in assessment.components:
        rows.add_row(
            names[each.code].to(language),
            each.code,
            rounded(each.points),
            _most(each.maximum),
            fraction(each.points),
        )
    points = sum((each.points for each in assessment.components), Fraction(0))
    maxima = [each.maximum for each in assessment.components]
    known = [each for each in maxima if each is not None]
    rows.add_row(
        _("Total"),
        "",
        rounded(points),
        _most(sum(known, Fraction(0)) if known == maxima else None),
        fraction(points),
        style="bold",
    )
    return rows


def _most(maximum: Fraction | None) -> str:
    return "-" if maximum is None else as_text(maximum)


def _withheld(framework: Framework, language: Language) -> str:
    return "" if framework.withheld is None else framework.withheld.to(language).strip()


def _portfolio(assessment: Assessment, language: Language) -> Iterator[RenderableType]:
    """
    Say how the bonus for the number of innovations came about, and what it lacks.
    """
    _ = translations(language).gettext
    codes = {
        each.code
        for each in assessment.framework.components
        if each.scope is Scope.PORTFOLIO
    }
    for step in assessment.trace.parts:
        if step.name not in codes:
            continue
        yield Text(
            f"  {step.name} = {step.formula} = {as_text(step.value)}", style="dim"
        )
        missing = [
            affair_name(affair.name, language)
            for coverage in step.parts
            for affair in coverage.parts
            if not affair.value
        ]
        if missing:
            text = _("Affairs not covered: {affairs}").format(
                affairs="; ".join(missing)
            )
            yield Text(f"  {text}", style="dim")


def _innovations(assessment: Assessment, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("Innovation"),
        _("Id"),
        _("Not eligible"),
        _("Points"),
        _("Maximum"),
        numbers=2,
    )
    for each in assessment.innovations:
        rows.add_row(
            printable(each.innovation.name),
            each.innovation.id,
            ", ".join(_(CONDITIONS[it]) for it in each.eligible.failed),
            as_text(each.points),
            as_text(each.maximum),
        )
    return rows


def _unchecked(assessment: Assessment, language: Language) -> Iterator[RenderableType]:
    """
    Say which conditions of eligibility the submission says too little about.
    """
    _ = translations(language)
    counts = Counter(
        it for each in assessment.innovations for it in each.eligible.unchecked
    )
    for condition, number in counts.items():
        text = _.ngettext(
            "Not checked for {number} innovation: {condition}",
            "Not checked for {number} innovations: {condition}",
            number,
        )
        yield Text(
            text.format(number=number, condition=_.gettext(CONDITIONS[condition])),
            style="dim",
        )


def _interpretations(
    assessment: Assessment, language: Language
) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    if not assessment.interpretations:
        yield Text(_("No open point of the regulation changes this result."))
        yield Text("")
        return
    yield Text(
        _("Open points of the regulation that change this result:"), style="bold"
    )
    declared = {each.id: each for each in assessment.framework.interpretations}
    for each in assessment.interpretations:
        names = {it.id: it.names.to(language) for it in declared[each.id].choices}
        yield Text(f"  {each.id}: {declared[each.id].names.to(language)}")
        result = f"{assessment.index} {assessment.predikat}"
        if assessment.index is None:
            result = as_text(assessment.trace.value)
        yield Text(f"    {each.chosen} → {result}: {names[each.chosen]}")
        for choice, outcome in each.alternatives:
            result = f"{outcome.index} {outcome.predikat}"
            if outcome.index is None:
                result = as_text(outcome.index_exact)
            yield Text(f"    {choice} → {result}: {names[choice]}", style="dim")
    yield Text("")


def _foundations(
    assessment: Assessment, language: Language
) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    framework = assessment.framework
    yield Text(
        _("Basis: {basis}. Rule-book: {id} revision {revision}, {status}.").format(
            basis=_(BASES[assessment.basis.value]),
            id=framework.id,
            revision=framework.revision,
            status=_(_STATUSES[framework.status.value]),
        )
    )
    if framework.population is not None:
        population = _("Population: {number} submissions, sha256 {sha256}…").format(
            number=framework.population.count,
            sha256=(framework.population.sha256 or "-")[:16],
        )
        yield Text(population)
    for source in framework.sources.values():
        yield Text(f"  [{_(STATUSES[source.status])}] {source.title}", style="dim")
    digests: dict[str, Submission | Framework] = {
        _("submission"): assessment.submission,
        _("rule-book"): framework,
    }
    shown = ", ".join(f"{k} {(v.sha256 or '-')[:16]}…" for k, v in digests.items())
    yield Text(f"sha256: {shown} · indeksinovasi {__version__}", style="dim")
