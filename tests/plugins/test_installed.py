"""
The example plugin, built, installed and used as a province would.
"""

import json
import os
import subprocess
import sys

import pytest

from cli.running import run
from plugins.making import EXAMPLE, EXAMPLE_FILES

SUBMISSION = EXAMPLE / "kabupaten-contoh.json"
ID = "contoh-provinsi/2026"


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """
    A copy of the example: what is built and run there is not left in the repository.
    """
    folder = tmp_path_factory.mktemp("source")
    for name in EXAMPLE_FILES:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes((EXAMPLE / name).read_bytes())
    return folder


@pytest.fixture(scope="module")
def site(source, tmp_path_factory):
    """
    A folder into which the wheel of the example was installed, and nothing else.
    """
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [
            *(sys.executable, "-m", "build", "--wheel", "--no-isolation"),
            *("--outdir", folder / "dist", source),
        ],
        check=True,
        capture_output=True,
    )
    (wheel,) = (folder / "dist").glob("*.whl")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"),
            *("--no-index", "--disable-pip-version-check"),
            *("--target", folder / "site", wheel),
        ],
        check=True,
        capture_output=True,
        env=os.environ | {"PIP_CONSTRAINT": ""},
    )
    return str(folder / "site")


class TestExample:
    """
    A province's own scheme works as if it were shipped.
    """

    def test_is_listed_with_where_it_comes_from(self, site):
        """
        Who lists the rule-books sees the plugin with its version and its digest.
        """
        ran = run("frameworks", "list", "--format", "json", PYTHONPATH=site)
        (found,) = [
            each for each in json.loads(ran.out)["frameworks"] if each["id"] == ID
        ]

        assert ran.code == 0
        assert found["state"] == "ok"
        assert found["kind"] == "index"
        assert found["revision"] == 1
        assert len(found["sha256"]) == 64
        assert found["distributions"] == [
            {"name": "indeksinovasi-contoh-provinsi", "version": "1.0"}
        ]

    def test_scores_a_submission_that_names_it(self, site):
        """
        Two innovations in two affairs get half of the bonus: 0.5, not 1.
        """
        ran = run("score", SUBMISSION, "--format", "json", PYTHONPATH=site)
        document = json.loads(ran.out)

        assert ran.code == 0
        assert document["framework"]["id"] == ID
        assert document["index"] == "56.11"
        assert document["predikat"] == "Maju"
        assert document["components"][2]["points"] == "0.5"
        assert [each["formula"] for each in document["trace"]["parts"]][2] == (
            "min(2, 10) × 0.5 if 2 ≥ 3 else min(2, 10) × 0.5 / 2"
        )

    def test_validates_it(self, site):
        """
        The submission has no fault under the plugin's rule-book.
        """
        ran = run("validate", SUBMISSION, PYTHONPATH=site)

        assert ran.code == 0
        assert f"{ID} r1" in ran.out

    @pytest.mark.parametrize("output", ["text", "json"])
    def test_is_shown_with_its_own_rule(self, site, output):
        """
        The rule that the plugin brings goes by the name that its rule-book uses.
        """
        ran = run("frameworks", "show", ID, "--format", output, PYTHONPATH=site)

        assert ran.code == 0
        assert "indeksinovasi-contoh-provinsi" in ran.out
        assert ":halved-bonus" in ran.out

    def test_a_file_may_name_its_rule(self, site, tmp_path):
        """
        A draft of the next revision is scored with before it is released.
        """
        path = tmp_path / "rancangan.toml"
        (released,) = EXAMPLE.rglob("contoh-provinsi-2026.toml")
        path.write_text(
            released.read_text("utf-8").replace("revision = 1", "revision = 2")
        )
        arguments = ("--framework", path, "--format", "json")
        ran = run("score", SUBMISSION, *arguments, PYTHONPATH=site)

        assert json.loads(ran.out)["framework"]["revision"] == 2
        assert "scored under" in ran.err

    def test_is_gone_without_the_plugin(self):
        """
        Where it is not installed, its submissions are told so.
        """
        ran = run("score", SUBMISSION)

        assert ran.code == 2
        assert "no framework 'contoh-provinsi/2026'" in ran.err

    def test_keeps_every_law(self, site, source):
        """
        The test that the example ships passes: what it shows is how it is done.
        """
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q"],
            capture_output=True,
            check=False,
            cwd=source,
            text=True,
            env=os.environ | {"PYTHONPATH": site},
        )

        assert done.returncode == 0, done.stdout
