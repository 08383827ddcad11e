"""
The tool that counts mutants, on a folder such as ``mutmut run`` leaves.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOOL = ROOT / "tools" / "mutation_score.py"

MODULE = '''
def x_half__mutmut_orig(value):
    """Halve."""
    return value / 2


def x_half__mutmut_1(value):
    """Halve."""
    return value / 3


class Sum:
    def xǁSumǁof__mutmut_orig(self, one, two):
        return total(
            one,
            two,
        )

    def xǁSumǁof__mutmut_1(self, one, two):
        return total(
            one,
        )
'''
HALF = "- `numbers.half`: `return value / 3`\n"
SUM = "- `numbers.Sum.of`: `without two,`\n"


def told(folder, codes, page=""):
    """
    Run the tool over mutants of *codes*, by name; return exit code and lines.
    """
    module = folder / "mutants" / "src" / "package" / "numbers.py"
    module.parent.mkdir(parents=True, exist_ok=True)
    module.write_text(MODULE, "utf-8")
    results = {f"package.numbers.{name}": code for name, code in codes.items()}
    meta = module.with_name("numbers.py.meta")
    meta.write_text(json.dumps({"exit_code_by_key": results}), "utf-8")
    (folder / "page.md").write_text(page, "utf-8")
    ran = subprocess.run(
        [sys.executable, str(TOOL), str(folder / "mutants"), str(folder / "page.md")],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
    )
    assert ran.stderr == ""
    return ran.returncode, ran.stdout.splitlines()


def dead(number, code=1):
    """
    Return *number* mutants that did not survive.
    """
    return {f"x_other__mutmut_{place}": code for place in range(number)}


def test_what_is_dead_needs_no_reason(tmp_path):
    """
    Killed and timed out together are the score; both are told.
    """
    code, lines = told(tmp_path, dead(3) | {"x_half__mutmut_1": 36})

    assert code == 0
    assert lines[-1].split() == ["total", "4", "3", "1", *"0000", "100.0", "%"]


@pytest.mark.parametrize(("code", "column"), [(0, 4), (33, 5), (-11, 6)])
def test_what_lives_needs_a_reason(tmp_path, code, column):
    """
    Survived, not tested or crashed: what changed is told, until the page explains it.
    """
    codes = dead(99) | {"x_half__mutmut_1": code}
    without, lines = told(tmp_path, codes)
    explained, others = told(tmp_path, codes, f"# Mutants\n\n{HALF}  As good.\n")

    assert (without, explained) == (1, 0)
    assert lines[-1] == "not explained: numbers.half: return value / 3"
    assert others == lines[:-1]
    assert others[-1].split()[column] == "1"


def test_the_reason_is_for_that_change_alone(tmp_path):
    """
    Neither another function nor another line is covered by it.
    """
    codes = dead(99) | {"xǁSumǁof__mutmut_1": 0}
    page = HALF + "- `numbers.Sum.of`: `without one,`\n"

    assert told(tmp_path, codes, page)[1][-1] == (
        "not explained: numbers.Sum.of: without two,"
    )
    assert told(tmp_path, codes, SUM)[0] == 0
    assert (
        told(tmp_path, codes, "- `numbers.Sum.of`: `one`,\n  `without two,`\n")[0] == 0
    )


def test_reasons_are_not_enough(tmp_path):
    """
    With fewer than 95 percent killed, no page helps.
    """
    codes = {"x_half__mutmut_1": 0, "xǁSumǁof__mutmut_1": 0}

    assert told(tmp_path, dead(38) | codes, HALF + SUM)[0] == 0
    assert told(tmp_path, dead(37) | codes, HALF + SUM)[0] == 1


def test_a_run_that_stopped_is_no_result(tmp_path):
    """
    As long as something was not run, or nothing at all, the figures mean little.
    """
    for codes in (dead(99) | {"x_half__mutmut_1": None}, {}):
        code, lines = told(tmp_path, codes)

        assert code == 1
        assert lines[-1] == "the run did not get to the end"


def test_no_reason_is_given_for_a_function_that_is_gone():
    """
    Whoever removes a function removes what explains its survivors.
    """
    page = (ROOT / "docs" / "mutation.md").read_text("utf-8")
    listed = [line for line in page.splitlines() if line.startswith("- `")]

    assert listed
    for line in listed:
        *module, name = line.split("`")[1].split(".")
        source = ROOT / "src" / "indeksinovasi"
        while module and (source / module[0]).is_dir():
            source /= module.pop(0)
        text = source.joinpath(f"{module.pop(0)}.py").read_text("utf-8")
        assert f"def {name}(" in text
        assert all(f"class {each}" in text for each in module)
