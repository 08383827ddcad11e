"""
Tracked ideas as text: how many stand where, what they cost, and which are ready.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from fractions import Fraction

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi._version import __version__
from indeksinovasi.contests.tracking import (
    Lack,
    Place,
    Progress,
    Reason,
    State,
    Sum,
    Tally,
    Tracking,
)
from indeksinovasi.exact import as_text
from indeksinovasi.findings import printable
from indeksinovasi.frameworks.process import Process, Readiness
from indeksinovasi.messages import N_, Language, translations
from indeksinovasi.model.ideas import Ideas
from indeksinovasi.reports.console import STATUSES, table

#: How far an idea has come with a phase, for people.
STATES: Mapping[State, str] = {
    State.NOT_BEGUN: N_("not begun"),
    State.RUNNING: N_("running"),
    State.ENDED: N_("ended"),
    State.DONE: N_("done"),
}

#: Why an idea is not ready, for people.
REASONS: Mapping[Reason, str] = {
    Reason.AT_FAULT: N_("put right what is wrong with it"),
    Reason.NOT_BEGUN: N_("{phase} has not begun"),
    Reason.NOT_ENDED: N_("{phase} has not ended"),
}


def tracking_report(tracking: Tracking, language: Language) -> RenderableType:
    """
    Return the full report on *tracking*.
    """
    return Group(*_parts(tracking, language))


def rupiah(value: Fraction, language: Language) -> str:
    """
    Write *value* exactly, its digits in groups of three as *language* has it.

    >>> rupiah(Fraction(2150000000), "id"), rupiah(Fraction(10001, 10), "en")
    ('Rp2.150.000.000', 'Rp1,000.1')
    """
    text = as_text(value)
    if "/" in text:
        return f"Rp{text}"
    whole, point, rest = text.partition(".")
    written = f"{int(whole):,}{point}{rest}"
    if language == "id":
        written = written.translate(str.maketrans(",.", ".,"))
    return f"Rp{written}"


def _parts(tracking: Tracking, language: Language) -> Iterator[RenderableType]:
    _ = translations(language)
    process, ideas = tracking.process, tracking.ideas
    region = f"{printable(ideas.region.name)} · " if ideas.region else ""
    yield Text(f"{region}{process.names.to(language)}", style="bold")
    number = tracking.total.all.ideas
    text = _.ngettext(
        "{ideas} idea, as of {as_of}", "{ideas} ideas, as of {as_of}", number
    )
    yield Text(text.format(ideas=number, as_of=ideas.as_of))
    yield Text("")
    yield _phases(tracking, language)
    yield Text("")
    yield _units(tracking, language)
    for each in process.readiness:
        yield Text("")
        yield from _ready(each, tracking, language)
    yield Text("")
    yield from _foundations(tracking, language)


def _phases(tracking: Tracking, language: Language) -> Table:
    """
    Return one row for each place where an idea can stand.
    """
    _ = translations(language).gettext
    rows = table(
        _("No."),
        _("Phase"),
        _("State"),
        _("Ideas"),
        _("Budget"),
        _("Without budget"),
        numbers=3,
    )
    names = {each.code: each.names for each in tracking.process.phases}
    numbers = {phase: number for number, phase in enumerate(tracking.process.line, 1)}
    for place, each in tracking.total.places.items():
        number, phase = "0", ""
        if place.phase is not None:
            number = str(numbers[place.phase])
            phase = names[place.phase].to(language)
        rows.add_row(number, phase, _(STATES[place.state]), *_cells(each, language))
    cells = _cells(tracking.total.all, language)
    rows.add_row("", _("Total"), "", *cells, style="bold")
    for code, sums in tracking.alongside.items():
        for state, each in sums.items():
            phase, cells = names[code].to(language), _cells(each, language)
            rows.add_row("+", phase, _(STATES[state]), *cells, style="dim")
    return rows


def _cells(each: Sum, language: Language) -> tuple[str, str, str]:
    return (
        str(each.ideas),
        _budget(each, language),
        str(each.without_budget or ""),
    )


def _budget(each: Sum, language: Language) -> str:
    """
    Return what *each* costs; empty where nothing is said of it.
    """
    known = each.ideas > each.without_budget
    return rupiah(each.budget, language) if known else ""


def _units(tracking: Tracking, language: Language) -> Table:
    """
    Return one row for each kind of unit, and under it one for each unit.

    A phase goes by its number here: it takes less room than its name.
    """
    _ = translations(language).gettext
    numbers = [str(number) for number, _each in enumerate(tracking.process.line, 1)]
    headings = [_("Ideas"), "0", *numbers, _("Done"), _("Budget")]
    rows = table(_("Kind and unit"), *headings, numbers=len(headings))
    units = itertools.groupby(tracking.units.items(), lambda each: each[0].kind)
    for kind, inside in units:
        cells = _row(tracking.kinds[kind], tracking, language)
        rows.add_row(kind or _("of no kind"), *cells, style="bold")
        for unit, tally in inside:
            name = printable(unit.name)
            rows.add_row(f"  {name}", *_row(tally, tracking, language))
    return rows


def _row(tally: Tally, tracking: Tracking, language: Language) -> Iterator[str]:
    """
    Yield how many there are, not begun, in each phase, and done; and what they cost.

    Who has ended a phase and waits for the next is counted in it.
    """
    counts = {place: each.ideas for place, each in tally.places.items()}
    yield str(tally.all.ideas)
    yield str(counts[Place(None, State.NOT_BEGUN)] or "")
    for phase in tracking.process.line:
        inside = (Place(phase, State.RUNNING), Place(phase, State.ENDED))
        yield str(sum(counts.get(each, 0) for each in inside) or "")
    yield str(counts[Place(tracking.process.line[-1], State.DONE)] or "")
    yield _budget(tally.all, language)


def _ready(
    readiness: Readiness, tracking: Tracking, language: Language
) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    source = tracking.process.sources[readiness.source.source]
    yield Text(
        _("Ready for {framework}: {ready} of {ideas}").format(
            framework=readiness.framework,
            ready=len(tracking.ready(readiness.framework)),
            ideas=len(tracking.progress),
        ),
        style="bold",
    )
    yield Text(
        f"  [{_(STATUSES[source.status])}] {tracking.process.cite(readiness.source)}",
        style="dim",
    )
    position = tracking.process.readiness.index(readiness)
    rows = table(_("Idea"), _("Id"), _("Unit"), _("Stands in"), _("Not ready"))
    for each in tracking.progress:
        rows.add_row(
            printable(each.idea.name),
            each.idea.id,
            printable(each.idea.unit.name),
            _stands(each, language),
            "; ".join(_why(it, language) for it in each.outlooks[position].lacks),
        )
    yield rows


def _stands(progress: Progress, language: Language) -> str:
    _ = translations(language).gettext
    state = _(STATES[progress.place.state])
    return f"{progress.place.phase}, {state}" if progress.place.phase else state


def _why(lack: Lack, language: Language) -> str:
    text = translations(language).gettext(REASONS[lack.reason])
    return text.format(phase=lack.phase)


def _foundations(tracking: Tracking, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    process = tracking.process
    yield Text(
        _("Process: {id} revision {revision}, {status}. It gives no score.").format(
            id=process.id,
            revision=process.revision,
            status=_(STATUSES[process.status]),
        )
    )
    digests: dict[str, Ideas | Process] = {
        _("ideas"): tracking.ideas,
        _("rule-book"): process,
    }
    shown = ", ".join(f"{k} {(v.sha256 or '-')[:16]}…" for k, v in digests.items())
    yield Text(f"sha256: {shown} · indeksinovasi {__version__}", style="dim")
