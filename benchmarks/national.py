"""
A made-up national data set: every region of one year, the same for the same seed.

531 regions and 36,742 innovations, as many as in 2025, spread as unevenly as they are.
"""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

from documents import submission

REGIONS = 531
INNOVATIONS = 36_742
SEED = 2026


def sizes(regions: int = REGIONS, innovations: int = INNOVATIONS) -> list[int]:
    """
    Return how many innovations each region sends: a few send very many.
    """
    draw = random.Random(SEED)
    shares = [draw.lognormvariate(3.8, 0.9) for _ in range(regions)]
    found = [max(1, round(each / sum(shares) * innovations)) for each in shares]
    found[found.index(max(found))] += innovations - sum(found)
    return found


def data_set(folder: Path, *, regions: int = REGIONS) -> list[Path]:
    """
    Return the files of the first *regions*, written into *folder* if need be.
    """
    done = folder / f"seed-{SEED}"
    if not done.exists():
        making = folder / "making"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        for number, size in enumerate(sizes()):
            document = submission(size, seed=number)
            text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
            (making / f"{number:03d}.json").write_text(text, "utf-8")
        making.rename(done)
    return sorted(done.glob("*.json"))[:regions]
