"""
Sound rule-books for tests, and the ones in ``broken``, which differ in one thing.
"""

import importlib
import tomllib
from decimal import Decimal
from pathlib import Path

from indeksinovasi.documents import parse_rulebook
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.testing.toml import toml_text

HERE = Path(__file__).parent
SOUND = {each.stem: each for each in sorted((HERE / "sound").glob("*.toml"))}
BROKEN = {
    each.stem: each
    for each in sorted((HERE / "broken").iterdir())
    if each.suffix in {".toml", ".py"} and "--" in each.stem.replace("__", "--")
}


def sound(name):
    """
    Return the sound rule-book called *name*.
    """
    return parse_rulebook(SOUND[name].read_bytes(), origin=name)


def index(**rules):
    """
    Return the sound index with other rules, by the code of their component.

    The rule of the whole index goes by ``index``, and that of each innovation by
    ``each``.
    """
    made = sound("indeks")
    for name, rule in rules.items():
        place = {"index": "index.rule", "each": "components.mutu.each"}
        made = replaced(made, place.get(name, f"components.{name}.rule"), rule)
    return made


def contest(**parts):
    """
    Return the sound contest with other parts of its first stage, by name.
    """
    made = sound("lomba")
    places = {"reducer": "jury.reducer", "scale": "rubric.scale"}
    for name, part in parts.items():
        made = replaced(made, f"stages.proposal.{places.get(name, name)}", part)
    return made


def broken(path):
    """
    Return the broken rule-book at *path*: a value, or the bytes of a file.
    """
    if path.suffix == ".py":
        return importlib.import_module(f"testing.broken.{path.stem}").RULEBOOK
    said = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    text = SOUND[said["of"]].read_text("utf-8")
    data = tomllib.loads(text, parse_float=Decimal)
    for change in said["change"]:
        _change(data, change["path"].split("."), change)
    return toml_text(data).encode()


def meant(path):
    """
    Return the law that the rule-book at *path* breaks, and the code that says so.
    """
    law, *more = path.stem.replace("__", "--").split("--")
    return law.replace("_", "-"), more[0] if more[1:] else ""


def _change(data, steps, change):
    *outer, last = [int(each) if each.isdecimal() else each for each in steps]
    for step in outer:
        data = data[step]
    if change.get("remove"):
        del data[last]
    elif isinstance(data, list) and last == len(data):
        data.append(change["to"])
    else:
        data[last] = change["to"]
