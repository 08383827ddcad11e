"""
The small change of the pages on rule-books: tables, citations, settings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import Citation, Rulebook, Status
from indeksinovasi.frameworks.contest import (
    CONDITIONS,
    RECIPIENTS,
    REDUCERS,
    SCALES,
    SHORTLISTS,
)
from indeksinovasi.frameworks.normalising import NORMALISERS
from indeksinovasi.frameworks.rules import RULES
from indeksinovasi.messages import Bilingual

CLAUSE = "Klausul / Clause"
CODE = "Kode / Code"
NAME = "Nama / Name"

#: How well a source is known.
STATUSES: Mapping[Status, str] = MappingProxyType(
    {
        Status.OFFICIAL: "resmi / official",
        Status.REPRODUCED: "reproduksi / reproduced",
        Status.INFERRED: "disimpulkan / inferred",
    }
)

#: What the names that rule-books use stand for.
VOCABULARY: Mapping[str, Bilingual] = MappingProxyType(
    {
        "weighted-sum": Bilingual("jumlah poin", "the sum of the points"),
        "floored-mean": Bilingual(
            "rata-rata, pembagi paling kecil `floor`",
            "the mean, over `floor` at the least",
        ),
        "counted-bonus": Bilingual(
            "`rate` poin tiap inovasi sampai `cap`, bila `minimum` urusan terpenuhi",
            "`rate` points for each innovation up to `cap`, if `minimum` affairs are "
            "covered",
        ),
        "total": Bilingual("jumlah atas semua inovasi", "the sum over all innovations"),
        "reported": Bilingual(
            "poin sebagaimana dilaporkan, karena `reason`",
            "points as they are reported, for `reason`",
        ),
        "rescaled-sum": Bilingual(
            "jumlah komponen / `maximum` × `scale`",
            "the sum of the components / `maximum` × `scale`",
        ),
        "marks": Bilingual(
            "nilai `least`–`most`; bagian bobot menurut letaknya",
            "marks `least`–`most`; the share of the weight is how far up they lie",
        ),
        "min-max": Bilingual(
            "nilai terburuk populasi 0, yang terbaik seluruh bobot; yang lebih baik: "
            "`better`",
            "the worst value of the population earns 0, the best one the weight; "
            "better is `better`",
        ),
        "grades": Bilingual("huruf atau sebutan", "letters or words"),
        "mean": Bilingual(
            "rata-rata juri; pembaginya `denominator`: semua yang ditugasi (`assigned`)"
            " atau yang memberi nilai (`submitted`)",
            "the mean of the jurors; the divisor is `denominator`: all assigned, or "
            "those who submitted",
        ),
        "median": Bilingual("nilai tengah", "the middle one"),
        "trimmed-mean": Bilingual(
            "rata-rata tanpa `drop` tertinggi dan terendah",
            "the mean without the `drop` highest and lowest",
        ),
        "age": Bilingual(
            "berusia paling sedikit `months` bulan saat pendaftaran ditutup",
            "at least `months` months old when registration closes",
        ),
        "not-older": Bilingual(
            "berusia paling banyak `months` bulan saat pendaftaran ditutup",
            "at most `months` months old when registration closes",
        ),
        "no-award": Bilingual(
            "tidak lebih dari `most` penghargaan itu", "no more than `most` such awards"
        ),
        "needs-award": Bilingual(
            "pernah mendapat penghargaan itu, paling sedikit `months` bulan lalu",
            "got such an award, at least `months` months ago",
        ),
        "replicates": Bilingual(
            "mengadaptasi inovasi dari `sources`",
            "adapts an innovation of `sources`",
        ),
        "invited": Bilingual("diundang", "is invited"),
        "quota": Bilingual(
            "paling banyak sekian tiap pengirim, menurut jenisnya",
            "at most so many of each submitter, by its kind",
        ),
        "score-floor": Bilingual(
            "nilai menurut `framework` paling sedikit `least`",
            "scored at least `least` under `framework`",
        ),
        "everyone": Bilingual(
            "semua yang memenuhi syarat", "everyone who may take part"
        ),
        "top": Bilingual("`places` terbaik", "the best `places`"),
        "top-of-each": Bilingual(
            "`places` terbaik tiap `by`", "the best `places` of each `by`"
        ),
        "quotas": Bilingual(
            "sekian terbaik menurut `by`; yang tidak disebut tidak ikut",
            "so many best by `by`; what is not listed has no places",
        ),
        "threshold": Bilingual(
            "nilai paling sedikit `least`; yang bertanda `priority` didahulukan",
            "at least `least` points; those tagged `priority` come first",
        ),
        "manual": Bilingual(
            "diputuskan `decided_by`, dengan alasan",
            "decided by `decided_by`, with a reason",
        ),
        "ranks": Bilingual(
            "peringkat `first`–`last` pada `stage`, tiap `by`",
            "ranks `first`–`last` of `stage`, in each `by`",
        ),
        "most-votes": Bilingual(
            "suara terbanyak pada `stage`, tiap `by`",
            "the most votes in `stage`, in each `by`",
        ),
        "most-entries": Bilingual(
            "pengusul dengan peserta terbanyak",
            "the submitter with the most entries",
        ),
        "tagged": Bilingual("yang bertanda `tag`", "those tagged `tag`"),
    }
)

_NAMES: Mapping[type[Any], str] = MappingProxyType(
    {
        kind: name
        for names in (
            RULES,
            SCALES,
            NORMALISERS,
            REDUCERS,
            CONDITIONS,
            SHORTLISTS,
            RECIPIENTS,
        )
        for name, kind in names.items()
    }
)


def cell(text: object) -> str:
    """
    Return *text* as one cell of a table can hold it.
    """
    return " ".join(str(text).split()).replace("|", "\\|").replace("<", "&lt;")


def table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """
    Yield a table, with an empty line before it; nothing if it has no rows.
    """
    if rows:
        yield ""
        yield f"| {' | '.join(headings)} |"
        yield f"|{' --- |' * len(headings)}"
        yield from (f"| {' | '.join(map(cell, row))} |" for row in rows)


def heading(level: int, text: str) -> Iterator[str]:
    """
    Yield a heading between empty lines.
    """
    yield ""
    yield f"{'#' * level} {cell(text)}"


def both(names: Bilingual) -> str:
    """
    Return Indonesian and English; one of them where they are the same.
    """
    return names.id if names.id == names.en else f"{names.id} / {names.en}"


def paragraphs(text: Bilingual) -> Iterator[str]:
    """
    Yield the Indonesian and the English wording, each by itself.
    """
    yield ""
    yield cell(text.id)
    yield ""
    yield f"*{cell(text.en)}*"


def cite(rulebook: Rulebook, citation: Citation) -> str:
    """
    Return *citation* with a link to its source, and the status of that.
    """
    status = STATUSES[rulebook.sources[citation.source].status].partition(" ")[0]
    link = f"[{citation.source}](#{citation.source})"
    return f"{link}: {citation.clause} ({status})"


def written(value: object) -> str:
    """
    Return *value* as a reader would write it.
    """
    text = str(value)
    if isinstance(value, Fraction):
        text = as_text(value)
    elif isinstance(value, Enum):
        text = str(value.value)
    elif isinstance(value, Bilingual):
        text = both(value)
    elif isinstance(value, Mapping):
        pairs = (f"{name} {written(each)}" for name, each in value.items())
        text = ", ".join(pairs)
    elif isinstance(value, tuple):
        text = "; ".join(map(written, value))
    elif attrs.has(type(value)):
        text = called(value)
    return text


def called(value: object) -> str:
    """
    Return the settings of *value*, after the name that rule-books call it, if any.
    """
    fields = attrs.fields_dict(type(value))  # type: ignore[arg-type]  # all are
    given = {name: getattr(value, name) for name in fields}
    own = ", ".join(
        f"{name} = {written(each)}"
        for name, each in given.items()
        if each not in {None, "", ()} and not isinstance(each, Citation)
    )
    name = _NAMES.get(type(value))
    if name is None:
        return own
    return f"`{name}` ({own})" if own else f"`{name}`"
