"""
The rule-book of an index as plain data, with everything that one can hold.
"""

from decimal import Decimal

_NAMES = {"id": "Contoh", "en": "Example"}
_SOURCE = "pedoman: butir 1"


def _component(code, scope, rule, **more):
    return {
        "code": code,
        "number": "1.a",
        "names": _NAMES,
        "aspect": "daerah",
        "scope": scope,
        "maximum": 6,
        "rule": rule,
        "source": _SOURCE,
        **more,
    }


def _indicator(slug, component, **more):
    return {
        "slug": slug,
        "number": "1",
        "names": _NAMES,
        "component": component,
        "variable": "regulasi",
        "weight": Decimal("0.75"),
        "levels": [{"level": 1, "names": _NAMES}, {"level": 2, "names": _NAMES}],
        "source": _SOURCE,
        **more,
    }


def _valued(slug, **way):
    indicator = _indicator(slug, "jumlah", **way)
    del indicator["levels"]
    return indicator


#: A rule-book that uses every key and every rule there is.
FULL_RULEBOOK = {
    "format": "indeksinovasi.rulebook/1",
    "id": "contoh/2026",
    "revision": 1,
    "names": _NAMES,
    "legal_basis": ["Pedoman contoh (rekaan)"],
    "sources": {
        "pedoman": {
            "title": "Pedoman contoh",
            "status": "official",
            "issued_on": "2026-01-02",
            "seen_at": ["halaman 1"],
            "note": "Rekaan, untuk contoh saja.",
        }
    },
    "unit": "service-unit",
    "valid_from": "2026-01-01",
    "valid_until": "2026-12-31",
    "validity_source": "pedoman: butir 1",
    "aspects": {"daerah": _NAMES},
    "variables": [{"code": "regulasi", "aspect": "daerah", "names": _NAMES}],
    "components": [
        _component("jumlah", "region", {"name": "weighted-sum"}),
        _component(
            "rerata",
            "innovation",
            {"name": "floored-mean", "floor": 10},
            each={"name": "total"},
        ),
        _component(
            "banyaknya",
            "portfolio",
            {"name": "counted-bonus", "rate": "0.38", "cap": 200, "minimum": 5},
        ),
        _component("dilaporkan", "region", {"name": "reported", "reason": _NAMES}),
    ],
    "index": {
        "code": "indeks",
        "names": _NAMES,
        "rule": {"name": "rescaled-sum", "maximum": 24, "scale": 100},
        "rounding": {"places": 2, "mode": "half-even"},
        "rounding_source": _SOURCE,
        "predikat_on": "rounded",
        "source": _SOURCE,
    },
    "bands": [
        {"predikat": "Kurang", "lowest": 0, "highest": 50, "source": _SOURCE},
        {"predikat": "Baik", "lowest": "50.01", "highest": 100, "source": _SOURCE},
    ],
    "portfolio": {
        "counts": "sent",
        "affairs": "main",
        "group": "wajib-pelayanan-dasar",
        "source": _SOURCE,
    },
    "bounds": {"overlap": "higher-level", "gap": "lower-level", "beyond": "top-level"},
    "eligibility": {
        "stages": ["penerapan"],
        "opens_on": "2024-01-01",
        "closes_on": "2025-12-31",
        "design_words": 300,
        "source": _SOURCE,
    },
    "indicators": [
        _indicator(
            "peraturan",
            "jumlah",
            mandatory=True,
            measures=[
                {
                    "basis": "orang",
                    "names": _NAMES,
                    "unit": "orang",
                    "whole": True,
                    "least": 0,
                    "most": Decimal("1000.5"),
                    "ranges": [
                        {"level": 1, "at_least": 1, "at_most": 100},
                        {"level": 2, "above": "100"},
                    ],
                    "source": _SOURCE,
                }
            ],
            evidence={
                "names": _NAMES,
                "media": ["pdf"],
                "kinds": ["laporan", "foto"],
                "supports": [{"level": 1, "kinds": ["laporan"]}],
                "windows": [
                    {
                        "kinds": ["laporan"],
                        "earliest": "2024-01-01",
                        "latest": "2025-12-31",
                    }
                ],
                "longest_seconds": 300,
                "largest_bytes": 1000,
                "source": _SOURCE,
            },
        ),
        _indicator("video", "rerata"),
        _valued("kualitas", marks={"least": 1, "most": "5", "step": Decimal("0.5")}),
        _valued("pertumbuhan", normalised={"name": "min-max", "better": "lower"}),
    ],
    "interpretations": [
        {
            "id": "urusan",
            "names": _NAMES,
            "decides": "portfolio.affairs",
            "choices": [
                {"id": "main", "names": _NAMES},
                {"id": "any", "names": _NAMES},
            ],
            "reason": _NAMES,
            "source": _SOURCE,
        }
    ],
}
