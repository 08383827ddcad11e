"""
Made-up submissions of real size, the same for the same seed.
"""

from __future__ import annotations

import random
from typing import Any

from indeksinovasi import framework

_WORDS = (
    *("inovasi", "layanan", "masyarakat", "daerah", "perangkat", "sistem", "informasi"),
    *(
        "kecamatan",
        "desa",
        "pembaruan",
        "manfaat",
        "tahapan",
        "keunggulan",
        "strategis",
    ),
    *("permasalahan", "metode", "peraturan", "kegiatan", "anggaran", "evaluasi"),
)

_AFFAIRS = (
    "pendidikan",
    "Kesehatan",
    "Pekerjaan Umum & Penataan Ruang",
    "perumahan-rakyat",
    "ketenteraman-ketertiban-umum",
    "sosial",
    "Komunikasi dan Informatika",
    "pertanian",
    "pariwisata",
    "lingkungan-hidup",
)

_RULES = framework("iga/2026")
REGION = [each.slug for each in _RULES.of_component("spd")]
INNOVATION = [each.slug for each in _RULES.of_component("sid")]


def submission(
    innovations: int, *, seed: int = 0, lean: bool = False
) -> dict[str, Any]:
    """
    Return a valid submission as plain data.

    Args:
        innovations: How many it has.

        seed: Equal seeds give equal submissions.

        lean: Levels only; else with evidence for each answer and a 400-word design.
    """
    draw = random.Random(seed)
    return {
        "format": "indeksinovasi.submission/1",
        "framework": "iga/2026",
        "origin": "self",
        "region": {"code": "52.04", "name": f"Kabupaten {seed}", "kind": "kabupaten"},
        "answers": {slug: {"level": draw.randint(0, 3)} for slug in REGION},
        "innovations": [
            _innovation(number, draw, lean=lean) for number in range(innovations)
        ],
    }


def _innovation(number: int, draw: random.Random, *, lean: bool) -> dict[str, Any]:
    levels = {slug: draw.randint(0, 3) for slug in INNOVATION}
    base: dict[str, Any] = {
        "id": f"inovasi-{number}",
        "name": f"Inovasi {number}",
        "affairs": draw.sample(_AFFAIRS, 2),
    }
    if lean:
        return base | {
            "answers": {slug: {"level": each} for slug, each in levels.items()}
        }
    return base | {
        "stage": "penerapan",
        "form": "pelayanan-publik",
        "mode": "digital",
        "initiator": "perangkat-daerah",
        "unit": "Dinas Komunikasi dan Informatika",
        "trialled_on": f"2023-{draw.randint(1, 12):02d}-01",
        "launched_on": f"2024-{draw.randint(1, 12):02d}-01",
        "design": " ".join(draw.choices(_WORDS, k=400)),
        "answers": {
            slug: {"level": each, "evidence": [f"bukti-{slug}"]}
            for slug, each in levels.items()
            if each
        },
        "evidence": {
            f"bukti-{slug}": _evidence(slug, draw)
            for slug, each in levels.items()
            if each
        },
    }


def _evidence(slug: str, draw: random.Random) -> dict[str, str]:
    return {
        "title": f"Dokumen {slug}",
        "kind": "laporan",
        "number": f"{draw.randint(1, 999)}/2024",
        "issued_on": f"2024-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}",
        "file": f"bukti/{slug}-{draw.randint(1, 9999)}.pdf",
        "sha256": f"{draw.getrandbits(256):064x}",
    }
