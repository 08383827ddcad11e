"""
What the page on a rule-book says of its rules, for each kind of rule-book.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework_contests import contest_sections, unknown_of_contest
from framework_words import (
    CLAUSE,
    CODE,
    NAME,
    both,
    called,
    cite,
    heading,
    table,
    written,
)

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import Framework, Indicator, Measure, Rulebook
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.process import Process
from indeksinovasi.frameworks.rules import Reported


def sections(rulebook: Rulebook) -> Iterator[str]:
    """
    Yield the rules of *rulebook*, each number with its clause.
    """
    match rulebook:
        case Framework():
            yield from _index(rulebook)
        case Contest():
            yield from contest_sections(rulebook)
        case Process():
            yield from _process(rulebook)


def unknown(rulebook: Rulebook) -> Iterator[str]:
    """
    Yield what *rulebook* says that it does not know, a line each.
    """
    match rulebook:
        case Framework():
            yield from _unknown_of_index(rulebook)
        case Contest():
            yield from unknown_of_contest(rulebook)


# ---- An index ------------------------------------------------------------------------


def _index(framework: Framework) -> Iterator[str]:
    yield from _formula(framework)
    yield from heading(2, "Predikat / Bands")
    yield from table(
        ("Predikat", "Dari / From", "Sampai / To", CLAUSE),
        [
            (each.predikat, each.lowest, each.highest, cite(framework, each.source))
            for each in framework.bands
        ],
    )
    if not framework.bands:
        yield ""
        yield "Tidak ada / None."
    yield from _limits(framework)
    yield from heading(2, "Indikator / Indicators")
    yield ""
    yield (
        "Poin suatu indikator = bobot × parameter; * wajib. "
        "*Points of an indicator = weight × level; an asterisk marks a mandatory one.*"
    )
    yield from table(
        ("No.", "Slug", NAME, "Bobot / Weight", "Maks. / Max.", CLAUSE),
        [
            (
                each.number,
                f"[{each.slug}](#{each.slug})",
                both(each.names) + (" \\*" if each.mandatory else ""),
                as_text(each.weight),
                as_text(each.maximum),
                cite(framework, each.source),
            )
            for each in framework.indicators
        ],
    )
    for each in framework.indicators:
        yield from _indicator(framework, each)


def _formula(framework: Framework) -> Iterator[str]:
    yield from heading(2, "Rumus / Formula")
    yield from table(
        ("Komponen / Component", NAME, "Aturan / Rule", "Maks. / Max.", CLAUSE),
        [
            (
                f"`{each.code}`",
                both(each.names),
                called(each.rule)
                + (
                    f"; tiap inovasi / each innovation: {called(each.each)}"
                    if each.each
                    else ""
                ),
                "–" if each.maximum is None else as_text(each.maximum),
                cite(framework, each.source),
            )
            for each in framework.components
        ],
    )
    if framework.index is None:
        return
    index = framework.index
    yield from table(
        ("Indeks / Index", "Setelan / Setting", CLAUSE),
        [
            (both(index.names), called(index.rule), cite(framework, index.source)),
            (
                "Pembulatan / Rounding",
                called(index.rounding),
                cite(framework, index.rounding_source),
            ),
            ("Predikat menurut / Predikat on", f"`{index.predikat_on}`", ""),
        ],
    )


def _limits(framework: Framework) -> Iterator[str]:
    rows = [("Batas parameter / Bounds", called(framework.bounds), "")]
    portfolio, eligibility = framework.portfolio, framework.eligibility
    if portfolio is not None:
        clause = cite(framework, portfolio.source)
        rows.append(("Portofolio / Portfolio", called(portfolio), clause))
    if eligibility is not None:
        clause = cite(framework, eligibility.source)
        if eligibility.stages_source is not None:
            clause += f"; {cite(framework, eligibility.stages_source)}"
        rows.append(("Syarat inovasi / Eligibility", called(eligibility), clause))
    yield from heading(2, "Yang dihitung / What counts")
    yield from table(("Hal / Matter", "Setelan / Setting", CLAUSE), rows)


def _indicator(framework: Framework, indicator: Indicator) -> Iterator[str]:
    yield from heading(3, indicator.slug)
    yield ""
    yield f"No. {indicator.number}: {both(indicator.names)}"
    yield from table(
        ("Parameter / Level", "Bunyi / Wording"),
        [(each.level, both(each.names)) for each in indicator.levels],
    )
    if not indicator.levels:
        yield ""
        yield f"Nilai / Value: {called(indicator.marks or indicator.normalised)}"
    for each in indicator.measures:
        yield from _measure(framework, each)
    evidence = indicator.evidence
    if evidence is not None:
        yield ""
        yield f"Bukti / Evidence: {both(evidence.names)}"
        demands = [
            f"{name}: {written(value)}"
            for name, value in (
                ("media", evidence.media),
                ("jenis / kinds", evidence.kinds),
                ("membuktikan / proves", evidence.supports),
                ("terbit / issued", evidence.windows),
                ("paling lama / longest (s)", evidence.longest_seconds),
                ("paling besar / largest (byte)", evidence.largest_bytes),
            )
            if value
        ]
        yield f"({'; '.join([*demands, cite(framework, evidence.source)])})"


def _measure(framework: Framework, measure: Measure) -> Iterator[str]:
    basis = f"`{measure.basis}`: " if measure.basis else ""
    yield ""
    yield (
        f"Ukuran / Measure {basis}{both(measure.names)} ({measure.unit}), "
        f"{cite(framework, measure.source)}"
    )
    yield from table(
        ("Parameter / Level", "≥", ">", "≤"),
        [
            (
                each.level,
                *(
                    "" if end is None else as_text(end)
                    for end in (each.at_least, each.above, each.at_most)
                ),
            )
            for each in measure.ranges
        ],
    )


def _unknown_of_index(framework: Framework) -> Iterator[str]:
    if framework.withheld is not None:
        yield both(framework.withheld)
    for each in framework.components:
        if isinstance(each.rule, Reported):
            yield f"`{each.code}`: {written(each.rule.reason)}"
    asked = framework.eligibility
    if asked is not None and not asked.stages:
        yield "Tahapan inovasi / In what stage an innovation must be"
    if asked is not None and asked.design_words is None:
        yield "Panjang rancang bangun / How long the design must be"
    if asked is None:
        yield (
            "Jendela waktu dan tahapan inovasi: tidak ada yang ditolak karenanya. / "
            "When and in what stage an innovation must be: none is refused for it."
        )


# ---- A process -----------------------------------------------------------------------


def _process(process: Process) -> Iterator[str]:
    yield from heading(2, "Tahap / Phases")
    yield from table(
        (CODE, NAME, "Setelah / After", "Hasil / Yields", CLAUSE),
        [
            (
                f"`{each.code}`",
                both(each.names),
                "berdampingan / alongside" if each.alongside else written(each.after),
                "" if each.yields is None else both(each.yields),
                cite(process, each.source),
            )
            for each in process.phases
        ],
    )
    if process.readiness:
        yield from heading(2, "Siap masuk ke / Ready to enter")
    yield from table(
        ("Ke / To", "Sudah selesai / Ended", "Sudah mulai / Begun", CLAUSE),
        [
            (
                f"`{each.framework}`",
                written(each.ended),
                written(each.begun),
                cite(process, each.source),
            )
            for each in process.readiness
        ],
    )
    yield from table(
        ("Ke / To", "Tanggal / Date", "Tahap / Phase", "Hari / Day", CLAUSE),
        [
            (
                f"`{each.framework}`",
                f"`{date.field}`",
                date.phase,
                "pertama / first" if date.day == "first" else "terakhir / last",
                cite(process, date.source),
            )
            for each in process.readiness
            for date in each.dates
        ],
    )
