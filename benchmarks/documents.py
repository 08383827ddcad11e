"""
Made-up submissions of real size, the same for the same seed.
"""

from __future__ import annotations

import random
from typing import Any

from indeksinovasi import framework
from indeksinovasi.frameworks import Indicator
from indeksinovasi.model.regions import shipped_regions

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
_REGION = _RULES.of_component("spd")
_INNOVATION = _RULES.of_component("sid")
_REGIONS = [each for each in shipped_regions().values() if each.is_autonomous]


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
    region = _REGIONS[seed % len(_REGIONS)]
    document: dict[str, Any] = {
        "format": "indeksinovasi.submission/1",
        "framework": "iga/2026",
        "origin": "self",
        "region": {"code": region.code, "name": region.name, "kind": region.kind.value},
        "answers": {each.slug: {"level": draw.randint(1, 3)} for each in _REGION},
        "innovations": [
            _innovation(number, draw, lean=lean) for number in range(innovations)
        ],
    }
    if not lean:
        for each in document["answers"].values():
            each["evidence"] = ["rpjmd"]
        document["evidence"] = {"rpjmd": {"title": "RPJMD", "kind": "lainnya"}}
    return document


def _innovation(number: int, draw: random.Random, *, lean: bool) -> dict[str, Any]:
    levels = {each.slug: draw.randint(each.mandatory, 3) for each in _INNOVATION}
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
            f"bukti-{each.slug}": _evidence(each, levels[each.slug], draw)
            for each in _INNOVATION
            if levels[each.slug]
        },
    }


def _evidence(indicator: Indicator, level: int, draw: random.Random) -> dict[str, str]:
    # Two files never lie in one place, however many there are.
    return {
        "title": f"Dokumen {indicator.slug}",
        "kind": _kind(indicator, level),
        "number": f"{draw.randint(1, 999)}/2024",
        "issued_on": f"2024-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}",
        "file": f"bukti/{indicator.slug}-{draw.getrandbits(48):012x}.pdf",
        "sha256": f"{draw.getrandbits(256):064x}",
    }


def _kind(indicator: Indicator, level: int) -> str:
    """
    Return a kind of evidence that can prove *level*.
    """
    rule = indicator.evidence
    for each in rule.supports if rule else ():
        if each.level >= level:
            return each.kinds[0].value
    return rule.kinds[0].value if rule and rule.kinds else "laporan"
