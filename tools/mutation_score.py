"""
Count what the tests made of the mutants, and demand a reason for each that lives.

Usage: mutation_score.py [MUTANTS [PAGE]]

*MUTANTS* is the folder that ``mutmut run`` left (by default ``mutants``), *PAGE* the
document that explains survivors (``docs/mutation.md``).  It does so in list items such
as::

    - `scoring.basis.counted_values`: `continue`, `value = None`

with the function and, in quotes, the changed lines.  Mutants have numbers, too, but
those shift whenever a function is edited; the changed line stays what it is.

Exits with 1 if fewer than 95 % were killed, a survivor is not explained, or the run
did not get to the end.
"""

from __future__ import annotations

import ast
import difflib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "mutation.md"

#: The share of mutants that has to be killed, in percent.
ENOUGH = 95

#: How mutmut 3 writes down what became of a mutant; any other code is a crash.
OUTCOMES: Mapping[int | None, str] = {
    None: "not run",
    0: "survived",
    **dict.fromkeys((1, 3, 37), "killed"),
    **dict.fromkeys((36, 24, -24, 152, 255), "timed out"),
    **dict.fromkeys((5, 33), "no tests"),
}
#: An endless loop is seen by whoever waits for it; mutmut counts it likewise.
KILLED = ("killed", "timed out")
COLUMNS = (*KILLED, "survived", "no tests", "crashed", "not run")

_ITEM = re.compile(r"^- `([^`]+)`: ((?:``.+?``|`[^`]+`|,\s+)+)", re.MULTILINE)
_QUOTED = re.compile(r"``\s?(.+?)\s?``|`([^`]+)`", re.DOTALL)


def main(folder: Path, page: Path) -> int:
    """
    Print the figures and what is unexplained; return the exit code.
    """
    total: Counter[str] = Counter()
    living: list[tuple[str, str]] = []
    print(f"{'':34}{'mutants':>9}" + "".join(f"{each:>11}" for each in COLUMNS))
    for meta in sorted(folder.rglob("*.py.meta")):
        codes = json.loads(meta.read_text("utf-8"))["exit_code_by_key"]
        found = {name: OUTCOMES.get(code, "crashed") for name, code in codes.items()}
        if found:
            module = Path(str(meta).removesuffix(".meta"))
            tell(module.relative_to(folder / "src").as_posix(), Counter(found.values()))
            total.update(found.values())
            living += changes(module, found)
    tell("total", total)
    reasons = explained(page.read_text("utf-8"))
    open_ = [each for each in living if each not in reasons]
    for function, change in open_:
        print(f"not explained: {function}: {change}")
    if total["not run"] or not total:
        print("the run did not get to the end")
        return 1
    return int(bool(open_) or score(total) < ENOUGH)


def score(counts: Mapping[str, int]) -> float:
    """
    Return how many percent of the mutants that were run are dead.
    """
    run = sum(counts.values()) - counts.get("not run", 0)
    return 100 * sum(counts.get(each, 0) for each in KILLED) / run if run else 0.0


def tell(name: str, counts: Counter[str]) -> None:
    """
    Print one line of the table.
    """
    numbers = "".join(f"{counts[each]:>11}" for each in COLUMNS)
    print(f"{name[-34:]:34}{counts.total():>9}{numbers}{score(counts):>8.1f} %")


def changes(module: Path, found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """
    Yield function and changed line of each mutant of *module* that is not dead.
    """
    text = module.read_text("utf-8")
    lines = text.splitlines()
    bodies = {
        each.name: [line.strip() for line in lines[each.lineno : each.end_lineno]]
        for each in ast.walk(ast.parse(text))
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    for name, outcome in found.items():
        if outcome not in {"survived", "no tests", "crashed"}:
            continue
        place, _, mutant = name.rpartition(".")
        mangled = mutant.rpartition("__mutmut_")[0]
        function = mangled.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
        before, after = bodies[f"{mangled}__mutmut_orig"], bodies[mutant]
        yield f"{place.partition('.')[2]}.{function}", changed(before, after)


def changed(before: list[str], after: list[str]) -> str:
    """
    Return the lines that are new in *after*, or those of *before* that are gone.
    """
    told = {"+ ": list[str](), "- ": list[str]()}
    for line in difflib.ndiff(before, after):
        if line[:2] in told:
            told[line[:2]].append(line[2:])
    return " ".join(told["+ "]) or "without " + " ".join(told["- "])


def explained(page: str) -> set[tuple[str, str]]:
    """
    Return the functions and changed lines that *page* has an item for.
    """
    return {
        (function, " ".join((double or single).split()))
        for function, quoted in _ITEM.findall(page)
        for double, single in _QUOTED.findall(quoted)
    }


if __name__ == "__main__":
    given = [Path(each) for each in sys.argv[1:3]]
    sys.exit(main(*given, *(ROOT / "mutants", PAGE)[len(given) :]))
