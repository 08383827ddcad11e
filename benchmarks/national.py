"""
A made-up national data set: every region of one year, the same for the same seed.

531 regions and 36,742 innovations, as many as in 2025, spread as unevenly as they are.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from pathlib import Path

import documents
from indeksinovasi import framework

REGIONS = 531
INNOVATIONS = 36_742
SEED = 2026


def sizes() -> list[int]:
    """
    Return how many innovations each region sends: a few send very many.
    """
    draw = random.Random(SEED)
    shares = [draw.lognormvariate(3.8, 0.9) for _ in range(REGIONS)]
    found = [max(1, round(each / sum(shares) * INNOVATIONS)) for each in shares]
    found[found.index(max(found))] += INNOVATIONS - sum(found)
    return found


def data_set(folder: Path) -> list[Path]:
    """
    Return the files of all regions, written into *folder* if they are not there yet.

    Another maker of documents, or another rule-book, makes other files.
    """
    made_from = (
        Path(documents.__file__).read_text("utf-8"),
        framework("iga/2026").sha256,
    )
    digest = hashlib.sha256(repr((SEED, *made_from)).encode()).hexdigest()
    done = folder / digest[:12]
    if not done.exists():
        shutil.rmtree(folder, ignore_errors=True)
        making = folder / "making"
        making.mkdir(parents=True)
        for number, size in enumerate(sizes()):
            document = documents.submission(size, seed=number)
            text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
            (making / f"{number:03d}.json").write_text(text, "utf-8")
        making.rename(done)
    return sorted(done.glob("*.json"))
