"""
What several checks remark: a reading that was taken, and what keeps from checking.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from indeksinovasi.findings import Code, Path, Phrase, placed
from indeksinovasi.frameworks import Framework
from indeksinovasi.messages import N_
from indeksinovasi.validation.report import Unchecked


def reading(framework: Framework, setting: str) -> str:
    """
    Return the choice that decides *setting*, such as ``yandas-affairs=main``.
    """
    deciding = (
        f"{each.id}={framework.choice(each)}"
        for each in framework.interpretations
        if each.decides == setting
    )
    return next(deciding, setting)


def unruled(framework: Framework, code: Code) -> Unchecked:
    """
    Return that *framework* does not say what *code* would be a breach of.

    Whether there is no such rule, or none is known, a rule-book cannot tell.
    """
    reason = N_("{framework} has no rule on it, or none that is known")
    return Unchecked(
        code=code, reason=reason, words={"framework": Phrase(framework.id)}
    )


#: What to say of evidence that says too little of itself.
EVIDENCE_LACKS = N_("{number} pieces of evidence give no {what}: {where}")

#: So many places are told where something is left out.
_MOST_PLACES = 3


def lacking(
    codes: Iterable[Code], reason: str, what: str, places: Collection[Path]
) -> Iterator[Unchecked]:
    """
    Yield that *codes* could not be looked for at *places*, for want of *what*.

    The *reason* is a template of the ``{number}`` of places, ``{what}`` they lack, and
    ``{where}`` the first of them are.
    """
    if not places:
        return
    where = [placed(each) for each in islice(places, _MOST_PLACES)]
    more = ["…"] if len(places) > _MOST_PLACES else []
    words = {"number": len(places), "what": (what,), "where": (*where, *more)}
    for code in codes:
        yield Unchecked(code=code, reason=reason, words=words)
