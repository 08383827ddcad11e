"""
What is installed is found, without being imported; what is broken stops nobody else.
"""

import json
import subprocess
import sys

import pytest

from cli.running import EXAMPLE, run
from plugins.making import SOUND, SUBMISSION, install, listed, rulebook

#: What stands in the module of a broken plugin, and the code it is listed with.
BROKEN = {
    "raises": ("1 / 0", "II-P101"),
    "needs-what-is-not-there": ("import tidak_ada", "II-P101"),
    "is-no-python": ("def", "II-P101"),
    "exits": ("raise SystemExit(0)", "II-P101"),
    "raises-what-is-no-exception": (
        "raise BaseExceptionGroup('x', [KeyboardInterrupt()])",
        "II-P101",
    ),
    "has-no-such-attribute": ("plugins = 1", "II-P101"),
    "made-without-what-is-needed": ("plugin = Plugin(rulebooks=[])", "II-P101"),
    "gives-text-for-a-file": (
        "plugin = Plugin(api=1, rulebooks=['contoh.toml'])",
        "II-P101",
    ),
    "names-a-file-that-is-not-there": (
        "plugin = Plugin(api=1, rulebooks=[Path('tidak-ada.toml')])",
        "II-P101",
    ),
    "for-another-version": ("plugin = Plugin(api=2, rulebooks=[])", "II-P102"),
    "is-no-plugin": ("plugin = 'contoh.toml'", "II-P103"),
    "is-the-class": ("plugin = Plugin", "II-P103"),
    "names-a-rule-like-ours": (
        "plugin = Plugin(api=1, rulebooks=[], rules={'weighted-sum': WeightedSum})",
        "II-P104",
    ),
    "names-a-rule-of-another": (
        "plugin = Plugin(api=1, rulebooks=[], rules={'lain:jumlah': WeightedSum})",
        "II-P104",
    ),
    "brings-what-is-no-rule": (
        "plugin = Plugin(api=1, rulebooks=[], rules={'rusak:jumlah': lambda: 0})",
        "II-P105",
    ),
    "carries-another-id": (
        "plugin = Plugin(api=1, rulebooks=[b'id = \"lain/1\"\\nrevision = 1'])",
        "II-P107",
    ),
    "carries-nothing": ("plugin = Plugin(api=1, rulebooks=[])", "II-P108"),
    "carries-what-is-no-toml": (
        "plugin = Plugin(api=1, rulebooks=[b'id = '])",
        "II-P110",
    ),
    "carries-what-has-no-id": (
        "plugin = Plugin(api=1, rulebooks=[b'revision = 1'])",
        "II-P110",
    ),
    "carries-a-broken-rule-book": (
        "plugin = Plugin(api=1, rulebooks=[b'id = \"rusak/1\"\\nrevision = 1'])",
        "II-S112",
    ),
}

#: What stands above that.
IMPORTS = """
from pathlib import Path
from indeksinovasi.frameworks.rules import WeightedSum
from indeksinovasi.plugins import Plugin
"""


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """
    A folder with one plugin of each sort that is broken, and one that works.
    """
    folder = tmp_path_factory.mktemp("crowd")
    files = {"contoh.py": SOUND, "contoh.toml": rulebook()}
    install(folder, "plugin-contoh", {"contoh/2026": "contoh:plugin"}, files)
    for name, (text, _) in BROKEN.items():
        module = "rusak_" + name.replace("-", "_")
        points = {f"{name}/1": f"{module}:plugin"}
        own = text.replace("rusak/1", f"{name}/1").replace("rusak:", f"{name}:")
        install(folder, name, points, {f"{module}.py": IMPORTS + own})
    return folder


class TestMetadata:
    """
    What is installed is known before any of it runs.
    """

    _IDS = """
import sys
from indeksinovasi import framework_ids
from indeksinovasi.registry import registry
print(*framework_ids())
print(*sorted({str(each.distribution) for each in registry().providers}), sep=",")
assert "berbahaya" not in sys.modules and "contoh" not in sys.modules
"""

    def test_no_plugin_is_imported_to_list_the_ids(self, site):
        """
        A plugin whose import prints and fails is named with its distribution.
        """
        install(
            site,
            "Plugin_Berbahaya",
            {"berbahaya/1": "berbahaya:plugin"},
            {"berbahaya.py": "print('imported!')\nraise RuntimeError"},
        )
        done = subprocess.run(
            [sys.executable, "-c", self._IDS],
            capture_output=True,
            check=True,
            env={"PYTHONPATH": str(site)},
            text=True,
        )
        ids, distributions = done.stdout.splitlines()

        assert {"berbahaya/1", "contoh/2026", "iga/2026"} <= set(ids.split())
        assert "plugin-berbahaya 1.0,plugin-contoh 1.0" in distributions
        assert "imported!" not in done.stdout + done.stderr

    def test_scoring_with_another_rule_book_imports_no_plugin(self, site):
        """
        What is not asked for is not run.
        """
        mark = site / "imported"
        install(
            site,
            "plugin-penanda",
            {"penanda/1": "penanda:plugin"},
            {"penanda.py": f"open({str(mark)!r}, 'w').close()"},
        )

        assert run("score", EXAMPLE, PYTHONPATH=site).code == 0
        assert not mark.exists()
        listed(site)
        assert mark.exists()


class TestSound:
    """
    A plugin that works.
    """

    def test_is_used_by_every_command(self, site, submission):
        """
        Its rule-book scores and validates what names it.
        """
        ran = run("score", submission, "--format", "json", PYTHONPATH=site)

        assert json.loads(ran.out)["index"] == "100.00"
        assert run("explain", submission, PYTHONPATH=site).code == 0
        assert "contoh/2026 r1" in run("validate", submission, PYTHONPATH=site).out

    def test_what_it_prints_is_kept_out_of_the_document(self, site, submission):
        """
        A plugin that talks while it is imported does not spoil the output of a machine.
        """
        (site / "contoh.py").write_text(
            "print('halo')\n" + (site / "contoh.py").read_text()
        )
        ran = run("score", submission, "--format", "json", PYTHONPATH=site)

        assert json.loads(ran.out)["index"] == "100.00"
        assert "halo" in ran.err

    def test_several_processes_share_the_work(self, site, submission, tmp_path):
        """
        Each worker finds the plugin by itself.
        """
        second = tmp_path / "kedua.json"
        second.write_bytes(submission.read_bytes())
        ran = run("validate", submission, second, "--jobs", "2", PYTHONPATH=site)

        assert ran.out.count("contoh/2026 r1") == 2


class TestBroken:
    """
    A plugin that does not work.
    """

    def test_each_is_listed_with_the_reason_and_the_rest_works(self, crowd, submission):
        """
        Who lists the rule-books sees what is wrong; all others can be used.
        """
        found = listed(crowd)

        for name, (_, code) in BROKEN.items():
            told = found[f"{name}/1"]
            assert told["state"] == "broken"
            assert code in {each["code"] for each in told["faults"]}, name
        assert found["contoh/2026"]["state"] == "ok"
        assert found["iga/2026"]["state"] == "ok"
        assert run("score", submission, PYTHONPATH=crowd).code == 0

    @pytest.mark.parametrize("name", BROKEN)
    def test_using_it_exits_with_4_and_no_traceback(self, crowd, tmp_path, name):
        """
        What needs it stops with the exit code of a broken plugin, and says which.
        """
        path = tmp_path / "rusak.json"
        path.write_text(SUBMISSION.format(name=f"{name}/1"))
        ran = run("score", path, PYTHONPATH=crowd)

        assert ran.code == 4
        assert f"{name} 1.0" in ran.err
        assert BROKEN[name][1] in ran.err
        assert "Traceback" not in ran.err

    @pytest.mark.parametrize(
        ("command", "told"),
        [
            ("explain", "rusak 1.0: II-P101"),
            ("validate", "the rule-book rusak/1 is broken (II-P101)"),
        ],
    )
    def test_every_command_says_so(self, site, tmp_path, command, told):
        """
        It is the same fault, and the same exit code, whatever was to be done.
        """
        install(site, "rusak", {"rusak/1": "tidak_ada:plugin"}, {})
        path = tmp_path / "rusak.json"
        path.write_text(SUBMISSION.format(name="rusak/1"))
        ran = run(command, path, PYTHONPATH=site)

        assert ran.code == 4
        assert told in ran.out + ran.err

    @pytest.mark.parametrize("asked", ["--select", "--ignore"])
    def test_whatever_is_looked_for_it_says_so(self, site, tmp_path, asked):
        """
        That only some codes are asked for does not make the rule-book sound.
        """
        install(site, "rusak", {"rusak/1": "tidak_ada:plugin"}, {})
        path = tmp_path / "rusak.json"
        path.write_text(SUBMISSION.format(name="rusak/1"))
        ran = run("validate", path, asked, "II-S101", PYTHONPATH=site)

        assert ran.code == 4
        assert "rusak/1 is broken" in ran.out

    def test_the_other_submissions_are_validated(self, site, tmp_path):
        """
        One region's broken plugin is no verdict on the next, and keeps none waiting.
        """
        install(site, "rusak", {"rusak/1": "tidak_ada:plugin"}, {})
        for name, framework in (("a", "rusak/1"), ("b", "iga/2026")):
            text = SUBMISSION.format(name=framework)
            (tmp_path / f"{name}.json").write_text(text)
        ran = run("validate", tmp_path, "--format", "json", PYTHONPATH=site)
        document = json.loads(ran.out)

        assert ran.code == 4
        assert [each["verdict"] for each in document["files"]] == [
            "inconclusive",
            "invalid",
        ]
        assert document["verdict"] == "invalid"

    def test_the_list_for_people_says_so_in_both_languages(self, site):
        """
        The row says that it is broken, and below stands why.
        """
        install(site, "rusak", {"rusak/1": "tidak_ada:plugin"}, {})

        english = run("frameworks", "list", PYTHONPATH=site)
        indonesian = run("frameworks", "list", "--lang", "id", PYTHONPATH=site)

        assert english.code == 0
        assert "broken" in english.out
        assert "II-P101 $ the plugin cannot be loaded: ModuleNotFoundError" in (
            " ".join(english.out.split())
        )
        assert "rusak 1.0: II-P101" in indonesian.out
        assert "cannot be loaded" not in indonesian.out

    def test_a_rule_that_fails_is_its_fault_and_not_ours(self, site, tmp_path):
        """
        An error in the arithmetic of a plugin is told as such, with what it said.
        """
        rule = '{ name = "rapuh:jumlah" }'
        text = """
            import attrs
            from pathlib import Path
            from indeksinovasi.plugins import Plugin

            @attrs.frozen
            class Brittle:
                def __call__(self, facts):
                    return facts.parts[10]
                def ceiling(self, parts):
                    return None

            book = Path(__file__).with_suffix(".toml")
            plugin = Plugin(api=1, rulebooks=[book], rules={"rapuh:jumlah": Brittle})
        """
        files = {"rapuh.py": text, "rapuh.toml": rulebook("rapuh/1", rule=rule)}
        install(site, "rapuh", {"rapuh/1": "rapuh:plugin"}, files)
        path = tmp_path / "rapuh.json"
        path.write_text(SUBMISSION.format(name="rapuh/1"))
        ran = run("score", path, PYTHONPATH=site)

        assert ran.code == 4
        assert "rapuh/1@1: II-P111 $.kelembagaan" in ran.err
        assert "IndexError" in ran.err


class TestMetadataInDisorder:
    """
    What is installed is not always whole.
    """

    def test_a_distribution_without_metadata_is_listed(self, site, submission):
        """
        Where the name of a distribution is lost, its rule-book still has a row.
        """
        install(site, "tanpa-nama", {"tanpa/1": "tidak_ada:plugin"}, {})
        (site / "tanpa_nama-1.0.dist-info" / "METADATA").unlink()

        assert listed(site)["tanpa/1"]["state"] == "broken"
        assert run("score", submission, PYTHONPATH=site).code == 0

    def test_an_entry_point_that_says_nothing_is_listed(self, site, submission):
        """
        An entry point whose value is no place in a module is broken, and no more.
        """
        install(site, "aneh", {"ini bukan id": "bukan tempat", "a/1": "x:"}, {})

        found = listed(site)
        assert found["ini bukan id"]["state"] == "broken"
        assert found["a/1"]["state"] == "broken"
        assert run("score", submission, PYTHONPATH=site).code == 0
