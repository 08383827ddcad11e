"""
A contest as text: each stage's ranking, its cut, who goes on and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi._version import __version__
from indeksinovasi.contests.results import (
    ContestResult,
    Cut,
    Fate,
    StageResult,
    Verdict,
)
from indeksinovasi.contests.sources import Replication
from indeksinovasi.exact import as_text
from indeksinovasi.findings import printable
from indeksinovasi.messages import N_, Language, translations
from indeksinovasi.model.entries import AttachmentState
from indeksinovasi.reports.console import STATUSES, fraction, rounded, table
from indeksinovasi.scoring import Standing

VERDICTS: Mapping[Verdict, str] = {
    Verdict.DECIDED: N_("DECIDED"),
    Verdict.UNDECIDED: N_("NOT DECIDED"),
    Verdict.INVALID: N_("NOT VALID: the data contradict the rules"),
}

FATES: Mapping[Fate, str] = {
    Fate.SELECTED: N_("goes on"),
    Fate.PENDING: N_("open"),
    Fate.OUT: N_("out"),
}

STANDINGS: Mapping[Standing, str] = {
    Standing.ELIGIBLE: N_("may take part"),
    Standing.UNKNOWN: N_("under reserve"),
    Standing.INELIGIBLE: N_("may not take part"),
}


def contest_report(result: ContestResult, language: Language) -> RenderableType:
    """
    Return the full report on *result*, without its findings.
    """
    return Group(*_parts(result, language))


def replication_report(found: Replication, language: Language) -> RenderableType:
    """
    Return one row for each source that entries adapt innovations of.
    """
    _ = translations(language).gettext
    rows = table(_("Source"), _("Entries"), _("Number"), numbers=1)
    groups = [
        *found.by_tag,
        (_("source without a tag"), found.untagged),
        (_("adapts nothing"), found.original),
        (_("not said"), found.unknown),
    ]
    for name, ids in groups:
        rows.add_row(name, ", ".join(ids), str(len(ids)))
    return rows


def _parts(result: ContestResult, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    contest = result.contest
    yield Text(f"{contest.names.to(language)} · {contest.id}", style="bold")
    yield Text(_(VERDICTS[result.verdict]), style="bold")
    yield Text("")
    yield from _standings(result, language)
    for number, each in enumerate(result.stages, 1):
        yield Text("")
        yield from _stage(result, number, each, language)
    yield Text("")
    yield from _winners(result, language)
    yield from _awards(result, language)
    yield from _interpretations(result, language)
    status = _(STATUSES[contest.status])
    yield Text(
        f"{contest.id} r{contest.revision} [{status}] · indeksinovasi {__version__}",
        style="dim",
    )


def _standings(result: ContestResult, language: Language) -> Iterator[RenderableType]:
    _ = translations(language)
    number = len(result.candidates)
    text = _.ngettext("{number} entry", "{number} entries", number)
    counts = Counter(each.standing for each in result.candidates)
    told = ", ".join(
        f"{counts[standing]} {_.gettext(words)}"
        for standing, words in STANDINGS.items()
        if counts[standing]
    )
    yield Text(text.format(number=number) + (f": {told}" if told else ""))
    for each in result.candidates:
        failed = [check for check in each.checks if check.met is False]
        for check in failed:
            why = check.finding.message(_.gettext) if check.finding else ""
            yield Text(f"  {each.entry.id}: {check.requirement}: {why}", style="dim")
        verified = [
            code
            for code, state in each.attachments.items()
            if state is AttachmentState.VERIFIED
        ]
        if verified:
            told = _.gettext("verified: {names}").format(names=", ".join(verified))
            yield Text(f"  {each.entry.id}: {told}", style="dim")


def _stage(
    result: ContestResult, number: int, stage: StageResult, language: Language
) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    yield Text(f"{number}. {stage.stage.names.to(language)}", style="bold")
    if not stage.ran:
        yield Text("  " + _("not judged"))
        return
    yield _outcomes(result, stage, language)
    for cut in stage.cuts:
        text = _cut(cut, language)
        if text:
            yield Text(f"  {text}", style="dim")
    for tie in stage.ties:
        text = _("tie: {entries}; places: {places}; {state}").format(
            entries=", ".join(tie.entries),
            places=tie.places,
            state=_("decided") if tie.settled else _("NOT DECIDED"),
        )
        yield Text(f"  {text}")
    for broken in stage.broken:
        text = _("tie broken by {by}: {entries} ({source})").format(
            by=broken.by,
            entries=", ".join(
                f"{entry} ({fact})"
                for entry, fact in zip(broken.entries, broken.facts, strict=True)
            ),
            source=broken.source,
        )
        yield Text(f"  {text}")


def _outcomes(result: ContestResult, stage: StageResult, language: Language) -> Table:
    """
    Return one row for each entrant; those who go on stand first.
    """
    _ = translations(language).gettext
    rows = table(
        _("Entry"),
        _("Result"),
        _("Reason"),
        _("Rank"),
        _("Points"),
        _("Exactly"),
        numbers=3,
    )
    places = {each.entry: each for each in stage.ranking}
    names = {each.id: each.name for each in result.entries.entries}
    for each in stage.outcomes:
        ranked = places.get(each.entry)
        rank, points, exactly = "", "", ""
        if ranked is not None:
            rank = f"{ranked.stratum} {ranked.rank}".strip()
            shown = ranked.published
            points = rounded(ranked.points) if shown is None else str(shown)
            exactly = fraction(ranked.points)
        band = f" ({ranked.band})" if ranked is not None and ranked.band else ""
        rows.add_row(
            f"{printable(names[each.entry])} [{each.entry}]",
            _(FATES[each.fate]) + band,
            each.reason.message(translations(language).gettext),
            rank,
            points,
            exactly,
        )
    return rows


def _cut(cut: Cut, language: Language) -> str:
    """
    Say where the line is drawn; nothing if it is not known by points.
    """
    _ = translations(language).gettext
    facts = [
        (_("places: {number}"), cut.places),
        (_("at least {number} points"), cut.least),
        (_("last in: {number}"), cut.last_in),
        (_("first out: {number}"), cut.first_out),
    ]
    told = "; ".join(
        text.format(number=as_text(Fraction(value)))
        for text, value in facts
        if value is not None
    )
    return f"{cut.stratum}: {told}" if cut.stratum and told else told


def _winners(result: ContestResult, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    if result.reserved:
        text = _("took a place though it is not known if they may take part: {entries}")
        yield Text(text.format(entries=", ".join(result.reserved)))
    if result.winners:
        text = _("From the last stage: {entries}")
        yield Text(text.format(entries=", ".join(result.winners)), style="bold")


def _awards(result: ContestResult, language: Language) -> Iterator[RenderableType]:
    """
    Yield one line for each place of each award; those who share it stand together.
    """
    _ = translations(language).gettext
    if not result.awards:
        return
    rows = table(_("Award"), _("Stratum"), _("Position"), _("Recipients"))
    for each in result.awards:
        name = each.award.names.to(language)
        if each.open is not None:
            reason = f"{_(each.open)}: {', '.join(each.waits_for)}"
            rows.add_row(name, "", "", _("not given; {reason}").format(reason=reason))
        for given in each.given:
            recipients = printable(", ".join(given.recipients))
            rows.add_row(name, given.stratum, str(given.place), recipients)
    yield rows


def _interpretations(
    result: ContestResult, language: Language
) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    if not result.interpretations:
        return
    yield Text(
        _("Open points of the regulation that change this result:"), style="bold"
    )
    declared = {each.id: each for each in result.contest.interpretations}
    for each in result.interpretations:
        yield Text(
            f"  {each.id} = {each.chosen}: {declared[each.id].names.to(language)}"
        )
        for other in each.alternatives:
            verdict = _(VERDICTS[other.verdict])
            ids = ""
            if other.verdict is Verdict.DECIDED:
                ids = ": " + ", ".join(other.selected[-1][1])
            yield Text(f"    {other.choice} → {verdict}{ids}", style="dim")
