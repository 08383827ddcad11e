"""
The documents of a contest as plain data, each with everything that it can hold.
"""

from decimal import Decimal

from indeksinovasi.model.entries import ENTRIES_FORMAT, SHEETS_FORMAT

FULL_ENTRIES = {
    "format": ENTRIES_FORMAT,
    "contest": "contoh-lomba/2026",
    "closed_on": "2026-04-30",
    "entries": [
        {
            "id": "antre-daring",
            "name": "Antre Daring",
            "submitter": {"name": "RSUD Contoh", "kind": "opd", "code": "52.04"},
            "group": "umum",
            "category": "kesehatan",
            "launched_on": "2024-03-01",
            "invited": False,
            "awards": [
                {
                    "contest": "kipp",
                    "title": "Top 45",
                    "year": 2023,
                    "given_on": "2023-11-20",
                }
            ],
            "replicates": [{"name": "Antre Cepat", "tag": "puja-indah"}],
            "sections": {"ringkasan": "Antre dari rumah."},
            "attachments": {
                "pernyataan": {
                    "file": "pernyataan.pdf",
                    "media": "pdf",
                    "bytes": 1000,
                    "pages": 2,
                    "signed": True,
                    "state": "verified",
                }
            },
            "votes": 12,
            "scores": {"iga/2026": Decimal("85.50")},
            "tags": ["replicated"],
        }
    ],
    "decisions": [
        {
            "stage": "proposal",
            "entries": ["antre-daring"],
            "reason": "Berita acara 1/2026",
        }
    ],
}

FULL_SHEETS = {
    "format": SHEETS_FORMAT,
    "panels": {"proposal": ["juri-1", "juri-2"]},
    "sheets": [
        {
            "stage": "proposal",
            "juror": "juri-1",
            "entry": "antre-daring",
            "marks": {"manfaat": Decimal("87.5"), "kebaruan": "B+", "biaya": "90"},
            "signed": True,
            "conflict": False,
        },
        {
            "stage": "wawancara",
            "juror": "juri-2",
            "entry": "antre-daring",
            "total": "81.25",
            "consensus": True,
            "reason": "Berita acara 2/2026",
        },
    ],
}

_NAMES = {"id": "Contoh", "en": "Example"}
_SOURCE = "pedoman: butir 1"

_CONDITIONS = [
    {"name": "age", "months": 12},
    {"name": "not-older", "months": 60},
    {
        "name": "no-award",
        "contest": "kipp",
        "titles": ["Top 45"],
        "years": [2014, 2021],
        "most": 1,
    },
    {
        "name": "needs-award",
        "contest": "kipp",
        "titles": ["Top 45"],
        "years": [2014, 2021],
        "months": 12,
    },
    {"name": "replicates", "sources": ["puja-indah"]},
    {"name": "invited"},
    {"name": "quota", "most": {"opd": 5, "kabupaten": 3}},
    {"name": "score-floor", "framework": "iga/2026", "least": Decimal("60.5")},
]

_SHORTLISTS = [
    {"name": "everyone"},
    {"name": "top", "places": 6},
    {"name": "top-of-each", "places": 3, "by": "category"},
    {"name": "quotas", "places": {"umum": 5, "khusus": 3}, "by": "group"},
    {"name": "threshold", "least": 85, "priority": "replicated", "places": 20},
    {"name": "manual", "places": 45, "decided_by": "Tim panel"},
]

_REDUCERS = [
    {"name": "mean", "denominator": "assigned"},
    {"name": "median"},
    {"name": "trimmed-mean", "drop": 1},
]

_GRADES = {
    "name": "grades",
    "grades": [
        {"code": "B", "names": _NAMES, "share": Decimal("0.5")},
        {"code": "A+", "names": _NAMES, "share": 1},
    ],
}

_RUBRIC = {
    "total": 100,
    "scale": {"name": "marks", "least": 0, "most": 100, "step": Decimal("0.5")},
    "criteria": [
        {
            "code": "manfaat",
            "names": _NAMES,
            "weight": 100,
            "criteria": [
                {
                    "code": "luas",
                    "names": _NAMES,
                    "weight": Decimal("62.5"),
                    "scale": _GRADES,
                    "source": _SOURCE,
                },
                {
                    "code": "biaya",
                    "names": _NAMES,
                    "weight": "37.5",
                    "source": _SOURCE,
                },
            ],
            "source": _SOURCE,
        }
    ],
    "source": _SOURCE,
}


_TIE_BREAKS = [
    {"by": "criterion", "of": "biaya", "order": "lower", "source": _SOURCE},
    {"by": "launched-on", "order": "earlier", "source": _SOURCE},
    {"by": "votes", "source": _SOURCE},
    {"by": "stage", "of": "tahap-0", "source": _SOURCE},
]

_RECIPIENTS = [
    {"name": "ranks", "stage": "tahap-2", "first": 1, "last": 3, "by": "category"},
    {"name": "most-votes", "stage": "tahap-5", "by": "group"},
    {"name": "most-entries"},
    {"name": "tagged", "tag": "replicated"},
]


def _stage(number, shortlist):
    """
    Return the stage of that *number*, the last of three kinds.
    """
    jury = {"reducer": _REDUCERS[number % 3], "source": _SOURCE}
    stage = {
        "code": f"tahap-{number}",
        "names": _NAMES,
        "jury": jury | ({"consensus": True} if number else {}),
        "shortlist": shortlist,
        "tie_break": _TIE_BREAKS if number else [],
        "source": _SOURCE,
    }
    return stage | ({"reported": _NAMES} if number == 0 else {"rubric": _RUBRIC})


def _carried(stages):
    """
    Return *stages*, of which the last counts the one before it.
    """
    weights = [{"stage": each["code"], "weight": 50} for each in stages[-2:]]
    combined = {"weights": weights, "source": _SOURCE}
    return [*stages[:-1], stages[-1] | {"combined": combined}]


#: A contest that uses every condition, scale, reducer and shortlist there is.
FULL_CONTEST = {
    "format": "indeksinovasi.contest/1",
    "id": "contoh-lomba/2026",
    "revision": 1,
    "names": _NAMES,
    "legal_basis": ["Pedoman contoh (rekaan)"],
    "sources": {
        "pedoman": {
            "title": "Pedoman contoh",
            "status": "inferred",
            "issued_on": "2026-01-02",
            "seen_at": ["halaman 1"],
            "note": "Rekaan, untuk contoh saja.",
        }
    },
    "unit": "team",
    "valid_from": "2026-01-01",
    "valid_until": "2026-12-31",
    "validity_source": _SOURCE,
    "groups": ["umum", "khusus"],
    "requirements": [
        {
            "code": f"syarat-{number}",
            "names": _NAMES,
            "condition": condition,
            "groups": ["umum"],
            "kinds": ["opd"],
            "categories": ["kesehatan"],
            "source": _SOURCE,
        }
        for number, condition in enumerate(_CONDITIONS)
    ],
    "sections": [
        {
            "section": "ringkasan",
            "names": _NAMES,
            "least": 50,
            "most": 200,
            "outcome": "reject",
            "source": _SOURCE,
        }
    ],
    "attachments": [
        {
            "code": "pernyataan",
            "names": _NAMES,
            "media": ["pdf"],
            "largest_bytes": 1000000,
            "most_pages": 20,
            "mandatory": True,
            "signed": True,
            "outcome": "penalise",
            "penalty": {"stage": "tahap-1", "points": Decimal("2.5")},
            "groups": ["umum"],
            "source": _SOURCE,
        }
    ],
    "awards": [
        {
            "code": f"penghargaan-{number}",
            "names": _NAMES,
            "recipient": recipient,
            "source": _SOURCE,
        }
        for number, recipient in enumerate(_RECIPIENTS)
    ],
    "stages": _carried([_stage(*each) for each in enumerate(_SHORTLISTS)]),
    "bands": [
        {
            "predikat": "Baik",
            "lowest": 0,
            "highest": Decimal("84.99"),
            "source": _SOURCE,
        },
        {"predikat": "Unggul", "lowest": "85.00", "highest": 100, "source": _SOURCE},
    ],
    "rounding": {"places": 2, "mode": "half-up"},
    "rounding_source": _SOURCE,
    "interpretations": [
        {
            "id": "juri-absen",
            "names": _NAMES,
            "decides": "stages.tahap-3.jury.reducer.denominator",
            "choices": [
                {"id": "assigned", "names": _NAMES},
                {"id": "submitted", "names": _NAMES},
            ],
            "reason": _NAMES,
            "source": _SOURCE,
        }
    ],
}
