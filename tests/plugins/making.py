"""
Plugins for tests: small rule-books, and distributions as an installer leaves them.
"""

import json
import textwrap
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cli.running import run
from indeksinovasi.documents import schema_text
from indeksinovasi.errors import PluginError
from indeksinovasi.plugins import Plugin
from indeksinovasi.registry import Distribution, Provider

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "plugins" / "indeksinovasi-contoh-provinsi"
#: Its files, without what building or testing it leaves behind.
EXAMPLE_FILES = tuple(
    path.relative_to(EXAMPLE).as_posix()
    for path in sorted(EXAMPLE.rglob("*.*"))
    if path.is_file()
    and not any(
        each.startswith((".", "_", "build")) or each.endswith(".egg-info")
        for each in path.relative_to(EXAMPLE).parts[:-1]
    )
)

LISTS = Draft202012Validator(json.loads(schema_text("frameworks-1")))

BASE = ROOT / "tests" / "examples" / "base" / "contoh-2026.toml"


def rulebook(id_="contoh/2026", *, revision=1, title="Pedoman contoh", rule=None):
    """
    Return a rule-book that is sound, as a file would hold it.
    """
    text = BASE.read_text("utf-8")
    text = text.replace('id = "contoh/2026"', f'id = "{id_}"', 1)
    text = text.replace("revision = 1", f"revision = {revision}", 1)
    text = text.replace('title = "Pedoman contoh"', f'title = "{title}"', 1)
    if rule is not None:
        text = text.replace('rule = { name = "weighted-sum" }', f"rule = {rule}", 1)
    return text.encode()


def extending(base, id_="turunan/2026", *, revision=1, title="Pedoman turunan"):
    """
    Return a rule-book that extends *base*, and changes a weight of it.
    """
    return f"""
format = "indeksinovasi.rulebook/1"
extends = "{base}"
id = "{id_}"
revision = {revision}
names = {{ id = "Turunan", en = "Derived" }}
legal_basis = ["Pedoman turunan (rekaan)"]

[sources.turunan]
title = "{title}"
status = "inferred"
note = "Rekaan."

[[bands]]
predikat = "Baik"
lowest = 50.01
source = "turunan: butir 1"
""".encode()


def providers(name, *contents, version="1.0", ids=("contoh/2026",), rules=None):
    """
    Return what a distribution called *name* provides, with these rule-books.
    """
    plugin = Plugin(api=1, rulebooks=contents, rules=rules or {})
    return Provider.of(plugin, distribution=Distribution(name, version), ids=ids)


def install(folder, name, points, modules, *, version="1.0"):
    """
    Leave in *folder* what an installer leaves of a distribution.

    Args:
        folder: A place where Python looks for modules.

        name: What the distribution is called.

        points: The values of its entry points, by name.

        modules: The content of its files, by name.

        version: Of the distribution.
    """
    folder.mkdir(exist_ok=True)
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    )
    lines = [f"{key} = {value}" for key, value in points.items()]
    text = "\n".join(["[indeksinovasi.frameworks]", *lines, ""])
    (info / "entry_points.txt").write_text(text)
    for file, content in modules.items():
        written = content if isinstance(content, bytes) else _source(content)
        (folder / file).write_bytes(written)


def _source(text):
    return textwrap.dedent(text).encode()


#: The module of a plugin with one rule-book beside it.
SOUND = """
    from pathlib import Path
    from indeksinovasi.plugins import Plugin

    plugin = Plugin(api=1, rulebooks=[Path(__file__).with_suffix(".toml")])
"""

#: A submission under the rule-book of a name.
SUBMISSION = """{{
  "framework": "{name}",
  "region": {{"name": "Kabupaten Contoh"}},
  "answers": {{"peraturan": {{"level": 3}}}},
  "reported": {{"kinerja": 4}},
  "innovations": []
}}"""


def listed(site, **environment):
    """
    Return what ``frameworks list`` says, by id.
    """
    ran = run("frameworks", "list", "--format", "json", PYTHONPATH=site, **environment)
    assert ran.code == 0, ran.err
    document = json.loads(ran.out)
    LISTS.validate(document)
    return {each["id"]: each for each in document["frameworks"]}


def broken(registry, name):
    """
    Return the codes of the faults for which *name* cannot be used.
    """
    with pytest.raises(PluginError) as caught:
        registry.rulebook(name)
    return [each.code.id for each in caught.value.findings]
