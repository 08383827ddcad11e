"""
Build the wheel, install it where there is no checkout, and run what it installed.

Usage: check_wheel.py [PYTHON ...]

The wheel is built once, from the source distribution, with the interpreter that runs
this script, which needs ``build`` and ``setuptools``. Each *PYTHON* (by default that
same interpreter) then gets a new environment in a temporary directory, the wheel with
the pinned versions of what it needs, and the commands that a newcomer would try.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "kabupaten-sumbawa-2026.json"
CONSTRAINTS = ROOT / "constraints.txt"

#: Where a folder of the checkout lands in the wheel.
SHIPPED = {
    ROOT / "src" / "indeksinovasi": "indeksinovasi",
    ROOT / "schemas": "indeksinovasi/schemas",
}


def main(pythons: list[str]) -> None:
    """
    Check one wheel on every interpreter in *pythons*.
    """
    with tempfile.TemporaryDirectory(prefix="check-wheel-") as folder:
        place = Path(folder)
        wheel = build_wheel(place / "dist")
        check_contents(wheel)
        for number, python in enumerate(pythons):
            check_installed(python, wheel, place / f"python-{number}")
    print("the wheel works")


def build_wheel(folder: Path) -> Path:
    """
    Return the wheel built from the source distribution of this checkout.
    """
    run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT],
        cwd=ROOT,
    )
    (wheel,) = folder.glob("*.whl")
    print(f"built {wheel.name}")
    return wheel


def check_contents(wheel: Path) -> None:
    """
    Refuse a wheel that lacks a file of the package, or holds one that is no part of it.
    """
    expected = set(shipped_files())
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    metadata = {name for name in names if ".dist-info/" in name}
    if missing := expected - names:
        fail("not in the wheel: " + ", ".join(sorted(missing)))
    if strangers := names - metadata - expected:
        fail("not in the checkout: " + ", ".join(sorted(strangers)))
    if not any(name.endswith("/LICENSE") for name in metadata):
        fail("the wheel carries no licence")
    print(f"holds {len(expected)} files of the package, and no other")


def shipped_files() -> Iterator[str]:
    """
    Yield the name in the wheel of every file that belongs to the package.
    """
    for folder, name in SHIPPED.items():
        for path in folder.rglob("*"):
            if path.is_file() and path.suffix != ".pyc" and path.name[0] != ".":
                yield f"{name}/{path.relative_to(folder).as_posix()}"


def check_installed(python: str, wheel: Path, folder: Path) -> None:
    """
    Install *wheel* in a new environment of *python*, and run it from another directory.
    """
    environment = folder / "environment"
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir(parents=True)
    run([python, "-m", "venv", environment], cwd=elsewhere)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    new_python = str(binaries / "python")
    pip = [new_python, "-m", "pip", "--disable-pip-version-check"]
    run([*pip, "install", "--quiet", "-c", CONSTRAINTS, wheel], cwd=elsewhere)
    run([*pip, "check"], cwd=elsewhere)

    where = run(
        [new_python, "-c", "import indeksinovasi as it; print(it.__file__)"],
        cwd=elsewhere,
    )
    if not Path(where.strip()).is_relative_to(environment):
        fail(f"imported from {where.strip()}, not from the wheel")

    command = binaries / "indeksinovasi"
    example = shutil.copy(EXAMPLE, elsewhere)
    if not run([command, "score", example], cwd=elsewhere).strip():
        fail("score printed nothing")
    assessment = as_json([command, "score", example, "--format", "json"], elsewhere)
    if assessment.get("format") != "indeksinovasi.assessment/1":
        fail("score --format json printed no assessment")
    if "$schema" not in as_json([command, "schema", "submission"], elsewhere):
        fail("schema submission printed no JSON Schema")
    explained = run([command, "codes", "II-K003", "--lang", "id"], cwd=elsewhere)
    if "Salah: " not in explained:
        fail("codes II-K003 showed no example")
    version = run([new_python, "--version"], cwd=elsewhere).strip()
    print(f"works on {version}: index {assessment['index']}")


def as_json(command: Sequence[str | Path], cwd: Path) -> dict[str, object]:
    """
    Return the one JSON object that *command* prints.
    """
    output = run(command, cwd=cwd)
    try:
        document = json.loads(output)
    except ValueError as error:
        fail(f"{spell(command)} printed no JSON: {error}\n{output}")
    if not isinstance(document, dict):
        fail(f"{spell(command)} printed no JSON object")
    return document


def run(command: Sequence[str | Path], *, cwd: Path) -> str:
    """
    Return what *command* prints, with nothing of this checkout in its environment.
    """
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV"}
    }
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        printed = done.stdout + done.stderr
        fail(f"{spell(command)} exited with {done.returncode}\n{printed}")
    return done.stdout


def spell(command: Sequence[str | Path]) -> str:
    """
    Return *command* as a person would type it.
    """
    return " ".join([Path(command[0]).name, *map(str, command[1:])])


def fail(reason: str) -> NoReturn:
    """
    End the check with the *reason* on standard error.
    """
    sys.exit(f"wheel check failed: {reason}")


if __name__ == "__main__":
    main(sys.argv[1:] or [sys.executable])
