"""
The laws of steadiness: the same documents come to the same, always and everywhere.
"""

from __future__ import annotations

import os
import pickle
import random
import subprocess
import sys
from collections.abc import Callable

from indeksinovasi.documents import write_submission
from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks import Framework
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.process import Process
from indeksinovasi.messages import N_
from indeksinovasi.testing.cases import Case
from indeksinovasi.testing.elsewhere import NOT_IMPORTED, Asked, told
from indeksinovasi.testing.law import (
    Broken,
    Law,
    Trial,
    Unchecked,
    Unsteady,
    blamed,
    foreign,
)

#: Innovations of a submission that is scored several times.
_FEW = 8
#: How often the same is asked.
_TIMES = 3
#: Another process has this long; a plugin that takes longer has stopped.
_SECONDS = 120


def _every_question(trial: Trial, holds: Callable[[Asked], None]) -> None:
    """
    Try *holds* on drawn documents of the kind that the rule-book judges.
    """
    from hypothesis import strategies as st

    from indeksinovasi.scoring import Basis
    from indeksinovasi.testing.entries import cases
    from indeksinovasi.testing.ideas import ideas
    from indeksinovasi.testing.strategies import submissions

    match trial.rulebook:
        case Framework() as framework:
            sent = submissions(framework, max_innovations=_FEW)
            trial.every(st.tuples(sent, st.sampled_from(Basis)), holds)
        case Contest() as contest:
            trial.every(cases(contest), holds)
        case Process() as process:
            trial.every(ideas(process), holds)


def _text(asked: Asked) -> str:
    if isinstance(asked, tuple):
        return write_submission(asked[0])
    return asked.text if isinstance(asked, Case) else ""


def _answered(trial: Trial, asked: Asked) -> str:
    with foreign(lambda: _text(asked)):
        return told(trial.rulebook, asked)


def _repeatable(trial: Trial) -> None:
    def holds(asked: Asked) -> None:
        answers = set()
        for seed in range(_TIMES):
            random.seed(seed)  # Examples are drawn with the same dice for everybody.
            answers.add(_answered(trial, asked))
        if len(answers) > 1:
            raise Broken(N_("asked twice, the answers are two"), example=_text(asked))

    try:
        _every_question(trial, holds)
    except Unsteady as error:
        raise blamed(error) from None


def _untouched(trial: Trial) -> None:
    with foreign():
        before = pickle.loads(pickle.dumps(trial.rulebook))  # noqa: S301 -- just made
    if before != trial.rulebook:
        raise Unchecked(N_("it is not the same after it was pickled"))

    def holds(asked: Asked) -> None:
        _answered(trial, asked)
        if before != trial.rulebook:
            raise Broken(
                N_("the rule-book is another one afterwards"), example=_text(asked)
            )

    _every_question(trial, holds)


def _elsewhere(trial: Trial) -> None:
    questions: list[Asked] = []
    here: list[str] = []

    def holds(asked: Asked) -> None:
        here.append(_answered(trial, asked))
        questions.append(asked)

    _every_question(trial, holds)
    with foreign():
        content = pickle.dumps((trial.rulebook, questions))
    for asked, mine, theirs in zip(questions, here, _sent(content), strict=True):
        if mine != theirs:
            raise Broken(
                N_("in another process, on another day, the answer is another"),
                example=_text(asked),
            )


def _sent(content: bytes) -> list[str]:
    """
    Return what another process tells, under another hash seed, day and precision.
    """
    environment = {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONHASHSEED": "20260429",
    }
    code = (
        "import sys; from indeksinovasi.testing.elsewhere import main; sys.exit(main())"
    )
    program = [sys.executable, "-c", code]
    try:
        done = subprocess.run(  # noqa: S603 -- it runs this very program
            program,
            input=content,
            env=environment,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise Unchecked(
            N_("another process has not ended after {seconds} seconds"),
            seconds=_SECONDS,
        ) from None
    last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
    if done.returncode == NOT_IMPORTED:
        raise Unchecked(
            N_("another process cannot import the rules: {reason}"),
            reason=Phrase(last),
        )
    if done.returncode:
        raise Broken(N_("another process stops: {reason}"), reason=Phrase(last))
    found: list[str] = pickle.loads(done.stdout)  # noqa: S301 -- written by this program
    return found


def _law(
    name: str, title: str, holds: Callable[[Trial], None], promise: str = ""
) -> Law:
    clause = N_("the contract of every judgement: pure, exact, and safe in threads")
    return Law(name, title, clause, holds, draws=True, promise=promise)


#: The laws of steadiness.
LAWS = (
    _law("repeatable", N_("asking twice gives the same answer"), _repeatable),
    _law("untouched", N_("judging leaves the rule-book as it was"), _untouched),
    _law(
        "elsewhere",
        N_("another process, hash seed, day and decimal context change nothing"),
        _elsewhere,
        promise="portable",
    ),
)
