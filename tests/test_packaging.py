"""
What a person installs, and what it costs them before they have asked for anything.
"""

import itertools
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata, resources
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import indeksinovasi

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "indeksinovasi"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONSTRAINTS = (ROOT / "constraints.txt").read_text("utf-8")
PINS = {
    canonicalize_name(name): version
    for name, version in re.findall(r"^([\w.-]+)==(\S+)$", CONSTRAINTS, re.MULTILINE)
}

HEAVY = {"cattrs", "jsonschema", "numpy", "referencing", "rich"}

NOTHING = """
import sys
print(*sys.modules, file=sys.stderr)
"""
IMPORT = """
import sys
import indeksinovasi
print(*sys.modules, file=sys.stderr)
"""
HELP = """
import atexit, sys
from indeksinovasi.cli import main
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
sys.argv = ["indeksinovasi", "--help"]
main()
"""

JSON = """
import atexit, sys
from indeksinovasi.cli import main
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
sys.argv = ["indeksinovasi", *"{command}".split(), "--format", "json"]
main()
"""

OF_AN_INDEX = """
import atexit, sys
from indeksinovasi.cli import main
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
sys.argv = ["indeksinovasi", "{command}", "examples/kabupaten-sumbawa-2026.json"]
main()
"""
OF_OTHERS = (
    "indeksinovasi.audit",
    "indeksinovasi.contests",
    "indeksinovasi.documents.entries",
    "indeksinovasi.documents.ideas",
    "indeksinovasi.documents.sheets",
    "indeksinovasi.frameworks.contest",
    "indeksinovasi.frameworks.process",
    "indeksinovasi.model.entries",
    "indeksinovasi.model.ideas",
)


class TestStart:
    """
    Importing the package, and asking for help, is done before one can blink.
    """

    def test_importing_loads_nothing_but_the_package(self):
        """
        An application that imports the package pays for no library until it uses one.
        """
        loaded = loaded_by(IMPORT) - loaded_by(NOTHING) - sys.stdlib_module_names

        assert loaded == {"indeksinovasi"}

    def test_help_loads_nothing_that_reads_or_writes_documents(self):
        """
        Help is printed without the libraries that only the commands need.
        """
        assert not loaded_by(HELP) & HEAVY

    @pytest.mark.parametrize(
        "command",
        ["codes", "codes II-K003", "frameworks list", "frameworks show iga/2026"],
    )
    def test_machines_do_not_wait_for_what_paints_a_terminal(self, command):
        """
        A JSON document is written without the library that lays out text.
        """
        loaded = loaded_by(JSON.format(command=command))

        assert "rich" not in loaded
        assert "click" in loaded

    @pytest.mark.parametrize("command", ["score", "validate"])
    def test_who_scores_does_not_wait_for_contests(self, command):
        """
        What only juries and processes need is not imported for an index.
        """
        rooms = modules_of(OF_AN_INDEX.format(command=command))

        assert not {each for each in rooms if each.startswith(OF_OTHERS)}
        assert "indeksinovasi.scoring" in rooms


class TestConstraints:
    """
    An installation today and one next year are of the same releases.
    """

    def test_names_no_host(self):
        """
        The pins say what is installed and leave it to the user from where.
        """
        assert "://" not in CONSTRAINTS
        assert "@" not in CONSTRAINTS

    def test_pins_and_nothing_else(self):
        """
        Every line is a remark or one exact version.
        """
        lines = [line for line in CONSTRAINTS.splitlines() if line[:1] not in {"", "#"}]

        assert len(lines) == len(PINS)

    def test_every_requirement_is_pinned(self):
        """
        Whatever the package or one of its extras asks for has one known version.
        """
        assert {name for name, _ in direct_requirements()} <= PINS.keys()

    def test_every_pin_is_allowed(self):
        """
        No pinned version is one that the package says it cannot work with.
        """
        for name, requirement in direct_requirements():
            assert requirement.specifier.contains(PINS[name]), requirement

    def test_what_the_requirements_require_is_pinned(self):
        """
        No release arrives unpinned through another one.
        """
        missing = {}
        seen = set()
        queue = [(name, needed.extras) for name, needed in direct_requirements()]
        while queue:
            name, extras = queue.pop()
            if (name, frozenset(extras)) in seen or not installed(name):
                continue
            seen.add((name, frozenset(extras)))
            for needed in requirements_of(name, extras):
                queue.append((canonicalize_name(needed.name), needed.extras))
                if canonicalize_name(needed.name) not in PINS:
                    missing[needed.name] = name

        assert not missing


class TestContents:
    """
    The installed package holds all that the repository holds of it.
    """

    def test_every_room_is_installed(self):
        """
        Every folder of modules is a package that is built into the wheel.
        """
        folders = {path.parent for path in PACKAGE.rglob("*.py")}
        names = {".".join(each.relative_to(PACKAGE.parent).parts) for each in folders}

        assert sorted(names | {"indeksinovasi.schemas"}) == sorted(
            PROJECT["tool"]["setuptools"]["packages"]
        )

    def test_every_data_file_is_installed(self):
        """
        What the program reads beside its modules is built into the wheel.
        """
        globs = PROJECT["tool"]["setuptools"]["package-data"]["indeksinovasi"]
        named = {path for each in globs for path in PACKAGE.glob(each)}
        there = {
            path
            for path in PACKAGE.rglob("*")
            if path.is_file() and path.suffix not in {".py", ".pyc"}
        }

        assert PACKAGE / "codes" / "examples.json" in named
        assert named == there

    def test_every_schema_can_be_read(self):
        """
        The schemas at the top of the repository are those the program reads.
        """
        installed_schemas = resources.files("indeksinovasi.schemas")

        for path in (ROOT / "schemas").glob("*.json"):
            text = installed_schemas.joinpath(path.name).read_text("utf-8")
            assert text == path.read_text("utf-8")

    @pytest.mark.parametrize(
        "source",
        sorted(PACKAGE.glob("locale/*/LC_MESSAGES/*.po")),
        ids=lambda path: path.parent.parent.name,
    )
    def test_translations_are_compiled(self, source):
        """
        What the program says in a language is what its translators last wrote.
        """
        with source.open("rb") as file:
            written = translated(read_po(file))
        with source.with_suffix(".mo").open("rb") as file:
            compiled = translated(read_mo(file))

        assert compiled == written, "run `make messages`"


class TestVersion:
    """
    There is one version, whoever states it.
    """

    def test_the_package_is_the_version_it_says(self):
        """
        The installed release and the module agree.
        """
        assert metadata.version("indeksinovasi") == indeksinovasi.__version__

    @pytest.mark.parametrize(
        ("name", "key"),
        [("CITATION.cff", "version"), ("publiccode.yml", "softwareVersion")],
    )
    def test_the_descriptions_name_it(self, name, key):
        """
        Who cites the package, or finds it in a catalogue, is told the same version.
        """
        text = (ROOT / name).read_text("utf-8")

        assert f'\n{key}: "{indeksinovasi.__version__}"\n' in text

    def test_the_changelog_tells_of_it(self):
        """
        Every version has its own chapter in the changelog.
        """
        changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")

        assert f"\n## [{indeksinovasi.__version__}]" in changelog


class TestLicence:
    """
    Who reuses the package is told the same licences, wherever they look.
    """

    LICENCE = PROJECT["project"]["license"]

    def test_a_catalogue_of_public_code_names_it(self):
        """
        An administration that looks for software finds the licence of all parts of it.
        """
        text = (ROOT / "publiccode.yml").read_text("utf-8")

        assert f"\nlegal:\n  license: {self.LICENCE}\n" in text

    def test_a_citation_names_it(self):
        """
        A citation cannot say *and*, so it lists the licences that hold together.
        """
        text = (ROOT / "CITATION.cff").read_text("utf-8")
        listed = "".join(f"  - {each}\n" for each in self.LICENCE.split(" AND "))

        assert re.search(rf"^license:.*\n{re.escape(listed)}(?!  )", text, re.MULTILINE)

    def test_the_installed_package_names_it(self):
        """
        What is installed says so itself.
        """
        assert metadata.metadata("indeksinovasi")["License-Expression"] == self.LICENCE


def loaded_by(program: str) -> set[str]:
    """
    Return the packages that a new interpreter has loaded from after *program*.
    """
    return {name.partition(".")[0] for name in modules_of(program)}


def modules_of(program: str) -> set[str]:
    """
    Return the modules that a new interpreter has loaded after *program*.
    """
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        capture_output=True,
        check=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    return set(done.stderr.split())


def _whole(text: object) -> object:
    """
    Return *text*, all its plural forms together where it has several.
    """
    return tuple(text) if isinstance(text, list) else text


def translated(catalog: Catalog) -> dict[object, object]:
    """
    Return what *catalog* says for each message that it has a translation of.
    """
    return {
        (message.context, _whole(message.id)): _whole(message.string)
        for message in catalog
        if message.id and message.string and not message.fuzzy
    }


def direct_requirements() -> Iterator[tuple[str, Requirement]]:
    """
    Yield what the package and its extras ask for, by canonical name.
    """
    project = PROJECT["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values()]
    for requirement in map(Requirement, itertools.chain.from_iterable(lists)):
        if requirement.name != project["name"]:
            yield canonicalize_name(requirement.name), requirement


def requirements_of(name: str, extras: set[str]) -> Iterator[Requirement]:
    """
    Yield what an installed release needs here, with *extras* of it chosen.
    """
    for requirement in map(Requirement, metadata.requires(name) or []):
        chosen = extras or {""}
        if requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in chosen
        ):
            yield requirement


def installed(name: str) -> bool:
    """
    Tell whether a release of *name* is installed here.
    """
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True
