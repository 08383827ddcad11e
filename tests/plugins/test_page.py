"""
What docs/plugins.md tells a developer to do works, line by line.
"""

import os
import re
import subprocess
import sys
import sysconfig
import venv

import pytest

from indeksinovasi.codes import CODES
from plugins.making import EXAMPLE, EXAMPLE_FILES, ROOT

PAGE = (ROOT / "docs" / "plugins.md").read_text("utf-8")

#: Every fenced block: its language, the file it stands for (if it is one), its content.
BLOCKS = re.findall(r"^```(\w+) ?(\S*)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)

FILES = {name: content for _, name, content in BLOCKS if name}

#: Says that a command ends with something else than 0.
EXITS = re.compile(r"  # exits with (\d)")


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """
    An environment of its own in which this library is installed, and no plugin.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    binaries = folder / "bin"
    scheme = {"base": str(folder), "platbase": str(folder)}
    place = sysconfig.get_path("purelib", vars=scheme)
    ours = sysconfig.get_path("purelib")
    with open(os.path.join(place, "ours.pth"), "w", encoding="utf-8") as file:  # noqa: PTH118, PTH123
        file.write(f"import site; site.addsitedir({ours!r})\n")
    program = binaries / "indeksinovasi"
    program.write_text(f'#!/bin/sh\nexec {binaries}/python -m indeksinovasi "$@"\n')
    program.chmod(0o755)
    return os.environ | {
        "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
        "PIP_CONSTRAINT": "",
        "PIP_NO_BUILD_ISOLATION": "0",  # Which means that there is none.
        "PIP_NO_INDEX": "1",
        "PYTHONUTF8": "1",
    }


def like(shown):
    """
    Return the pattern of an output that is *shown*; a line ``…`` stands for any lines.
    """
    lines = [
        "(?:.*\n)*" if line == "…\n" else re.escape(line)
        for line in shown.splitlines(keepends=True)
    ]
    return re.compile("".join(lines))


class TestPage:
    """
    The page is read by someone who has never seen the project.
    """

    def test_shows_the_files_of_the_example(self):
        """
        What is to be copied from the page is what lies in the repository.
        """
        assert set(EXAMPLE_FILES) - FILES.keys() == {"README.md"}
        for name in FILES.keys() & set(EXAMPLE_FILES):
            assert FILES[name] == (EXAMPLE / name).read_text("utf-8"), name

    @pytest.mark.skipif(sys.platform == "win32", reason="the page is for a POSIX shell")
    def test_leads_from_nothing_to_a_scored_submission(self, environment, tmp_path):
        """
        Every command on the page does what the page says, in the order of the page.
        """
        printed = ""
        ran = []
        for language, name, content in BLOCKS:
            if name:
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, "utf-8")
            elif language == "text":
                assert like(content).fullmatch(printed), printed
            else:
                assert language == "console"
                for line in content.splitlines():
                    command = line.removeprefix("$ ")
                    exits = EXITS.search(command)
                    done = subprocess.run(
                        ["/bin/sh", "-c", command],
                        capture_output=True,
                        check=False,
                        cwd=tmp_path,
                        encoding="utf-8",
                        env=environment,
                    )
                    expected = int(exits[1]) if exits else 0
                    assert done.returncode == expected, done.stdout + done.stderr
                    printed = done.stdout
                    ran.append(command)

        assert any("indeksinovasi score" in each for each in ran)
        assert any("indeksinovasi frameworks check" in each for each in ran)

    def test_lists_every_code_of_a_plugin(self):
        """
        No fault of a plugin is left unexplained.
        """
        codes = {each for each in CODES if each.startswith("II-P1")}

        assert set(re.findall(r"^\| \[(II-P1\d\d)\]", PAGE, re.MULTILINE)) == codes
