"""
What the page on a contest's rule-book says of its rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from framework_words import (
    CLAUSE,
    CODE,
    NAME,
    both,
    called,
    cite,
    heading,
    paragraphs,
    table,
    written,
)

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.contest import (
    AttachmentRule,
    Contest,
    Criterion,
    Rubric,
    Stage,
    WordLimit,
)
from indeksinovasi.frameworks.contest.shortlists import Manual


def contest_sections(contest: Contest) -> Iterator[str]:
    """
    Yield who may take part, the stages, and what is awarded.
    """
    if contest.groups:
        yield from heading(2, "Kelompok / Groups")
        yield ""
        yield ", ".join(f"`{each}`" for each in contest.groups)
    yield from heading(2, "Persyaratan / Requirements")
    if not contest.requirements:
        yield ""
        yield "Tidak ada yang diketahui / None known."
    yield from table(
        (CODE, NAME, "Syarat / Condition", "Untuk / For", CLAUSE),
        [
            (
                f"`{each.code}`",
                both(each.names),
                called(each.condition),
                written((*each.groups, *each.kinds, *each.categories)) or "semua / all",
                cite(contest, each.source),
            )
            for each in contest.requirements
        ],
    )
    if contest.sections:
        yield from heading(2, "Isi proposal / Sections of the proposal")
    yield from table(
        ("Bagian / Section", NAME, "Kata / Words", "Akibat / Outcome", CLAUSE),
        [
            (
                f"`{each.section}`",
                both(each.names),
                f"{each.least or ''}–{each.most or ''}".lstrip("–"),
                _outcome(each),
                cite(contest, each.source),
            )
            for each in contest.sections
        ],
    )
    if contest.attachments:
        yield from heading(2, "Lampiran / Attachments")
    yield from table(
        (CODE, NAME, "Diminta / Asked", "Akibat / Outcome", "Untuk / For", CLAUSE),
        [
            (
                f"`{each.code}`",
                both(each.names),
                _asked(each),
                _outcome(each),
                written(each.groups) or "semua / all",
                cite(contest, each.source),
            )
            for each in contest.attachments
        ],
    )
    yield from heading(2, "Tahap / Stages")
    for number, each in enumerate(contest.stages, 1):
        yield from _stage(contest, number, each)
    if contest.awards:
        yield from heading(2, "Penghargaan / Awards")
    yield from table(
        (CODE, NAME, "Penerima / Recipients", CLAUSE),
        [
            (
                f"`{each.code}`",
                both(each.names),
                called(each.recipient),
                cite(contest, each.source),
            )
            for each in contest.awards
        ],
    )
    yield from table(
        ("Predikat / Band", "Dari / From", "Sampai / To", CLAUSE),
        [
            (each.predikat, each.lowest, each.highest, cite(contest, each.source))
            for each in contest.bands
        ],
    )
    if contest.rounding is not None and contest.rounding_source is not None:
        yield ""
        yield (
            f"Pembulatan / Rounding: {called(contest.rounding)}; "
            f"{cite(contest, contest.rounding_source)}"
        )


def _outcome(rule: WordLimit | AttachmentRule) -> str:
    if rule.penalty is not None:
        points = as_text(rule.penalty.points)
        return f"`{rule.penalty.stage}` -{points} poin / points"
    rejected = rule.outcome == "reject"
    return "ditolak / rejected" if rejected else "peringatan / warning"


def _asked(rule: AttachmentRule) -> str:
    asked = [
        "wajib / mandatory" if rule.mandatory else "",
        "bertanda tangan / signed" if rule.signed else "",
        written(rule.media),
        f"≤ {rule.largest_bytes} byte" if rule.largest_bytes else "",
        f"≤ {rule.most_pages} halaman / pages" if rule.most_pages else "",
    ]
    return "; ".join(filter(None, asked))


def _stage(contest: Contest, number: int, stage: Stage) -> Iterator[str]:
    yield from heading(3, f"{number}. {both(stage.names)}")
    rows = [
        ("Kode / Code", f"`{stage.code}`", cite(contest, stage.source)),
        ("Yang lanjut / Who goes on", called(stage.shortlist), ""),
    ]
    if stage.jury is not None:
        jury = stage.jury
        reduced = called(jury.reducer)
        if jury.consensus:
            reduced += "; kesepakatan menggantikannya / a consensus takes its place"
        rows.append(("Juri / Jury", reduced, cite(contest, jury.source)))
    for each in stage.tie_break:
        clause = cite(contest, each.source)
        rows.append(("Nilai sama / Equal points", called(each), clause))
    if stage.combined is not None:
        weights = ", ".join(
            f"{each.stage} {as_text(each.weight)}%" for each in stage.combined.weights
        )
        clause = cite(contest, stage.combined.source)
        rows.append(("Gabungan / Combined", weights, clause))
    if stage.rubric is not None:
        rubric = stage.rubric
        scale = f"{as_text(rubric.total)}; {called(rubric.scale)}"
        rows.append(("Rubrik / Rubric", scale, cite(contest, rubric.source)))
    yield from table(("Hal / Matter", "Aturan / Rule", CLAUSE), rows)
    if stage.reported is not None:
        yield from paragraphs(stage.reported)
    if stage.rubric is not None:
        yield from table(
            ("Kriteria / Criterion", NAME, "Bobot / Weight", CLAUSE),
            list(_criteria(contest, stage.rubric, stage.rubric.criteria)),
        )


def _criteria(
    contest: Contest, rubric: Rubric, criteria: tuple[Criterion, ...], depth: int = 0
) -> Iterator[tuple[str, ...]]:
    for each in criteria:
        own = "" if each.scale is None else f"; {called(each.scale)}"
        yield (
            f"{'→ ' * depth}`{each.code}`",
            both(each.names),
            f"{as_text(each.weight)}{own}",
            cite(contest, each.source),
        )
        yield from _criteria(contest, rubric, each.criteria, depth + 1)


def unknown_of_contest(contest: Contest) -> Iterator[str]:
    """
    Yield what the rule-book of a contest says that it does not know.
    """
    for stage in contest.stages:
        if stage.reported is not None:
            yield f"`{stage.code}`: {both(stage.reported)}"
        if isinstance(stage.shortlist, Manual) and stage.shortlist.places is None:
            yield (
                f"`{stage.code}`: berapa yang lanjut; yang menentukan: "
                f"{stage.shortlist.decided_by}. / How many go on; they decide."
            )
    if contest.rounding is None:
        yield (
            "Pembulatan: nilai diterbitkan persis. / "
            "Rounding: points are published exactly."
        )
    if not any(each.tie_break for each in contest.stages):
        yield (
            "Nilai seri di batas: dilaporkan, tidak diputus; keputusan diberi alasan. "
            "/ Ties at the cut: reported, not broken; a decision comes with its reason."
        )
    if len(contest.stages) > 1 and not any(each.combined for each in contest.stages):
        yield (
            "Gabungan antartahap: tiap tahap mulai dari awal. / "
            "How stages combine: each starts anew."
        )
