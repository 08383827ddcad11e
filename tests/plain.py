"""
Submissions as plain data: a full one, ways to change one, and values that spoil one.
"""

import copy
import json
from decimal import Decimal

from indeksinovasi.model import SUBMISSION_FORMAT

#: A document that gives everything a submission can hold.
FULL_DOCUMENT = {
    "format": SUBMISSION_FORMAT,
    "framework": "iga/2026",
    "origin": "verified",
    "region": {"code": "52.04", "name": "Kabupaten Sumbawa", "kind": "kabupaten"},
    "answers": {"pad": {"value": "12.50", "evidence": ["rpjmd"]}},
    "evidence": {"rpjmd": {"title": "RPJMD 2021-2026"}},
    "reported": {"spd": Decimal("45.50")},
    "innovations": [
        {
            "id": "si-sabalong",
            "name": "SI-SABALONG",
            "stage": "penerapan",
            "form": "pelayanan-publik",
            "mode": "digital",
            "initiator": "perangkat-daerah",
            "unit": "Dinas Dukcapil",
            "affairs": ["administrasi-kependudukan", "Sosial"],
            "trialled_on": "2023-10-01",
            "launched_on": "2024-03-01",
            "developed_on": "2025-01-31",
            "design": "Rancang bangun.",
            "answers": {
                "regulasi": {
                    "level": 2,
                    "basis": "penerima",
                    "evidence": ["perbup"],
                    "verified_level": 1,
                    "verified_value": "-0.5",
                    "note": "Belum ditandatangani.",
                },
            },
            "evidence": {
                "perbup": {
                    "title": "Peraturan Bupati",
                    "kind": "peraturan-kepala-daerah",
                    "number": "3/2021",
                    "issued_on": "2021-08-20",
                    "file": "bukti/perbup.pdf",
                    "sha256": "0123456789abcdef" * 4,
                    "url": "https://example.org/perbup",
                },
            },
        },
    ],
}


#: Plain data that some place of a document takes and most places do not.
HOSTILE = [
    *(None, True, False, [], {}, [1], ["a"], [None], [{}], {"a": 1}, {"a": {}}),
    *(0, 1, -1, 100, 101, 10**18, 10**18 + 1, -(10**18), -(10**18) - 1, 10**39),
    *map(Decimal, ["2.0", "1E+2", "-0.5", "1E+18", "1000000000000000000.1", "-1E-30"]),
    *("", " ", "x", "x" * 100, "x" * 101, "x" * 500, "x" * 501, "é", "a-b", "a--b"),
    *("0", "12.50", "+1.5", "-0", "1e3", ".5", "5.", "1_000", "12.5\n", " 1", "1,5"),
    *("\N{FULLWIDTH DIGIT ONE}", "\N{ARABIC-INDIC DIGIT ONE}", "NaN", "Infinity"),
    *("9" * 18, "9" * 19, "1" + "0" * 18, "-1" + "0" * 18, "1" + "0" * 17 + "1"),
    *("1" + "0" * 18 + ".0", "1" + "0" * 18 + ".1", "0" * 22 + "9" * 18, "0" * 43),
    *("0" * 60, "0." + "1" * 40, "0." + "1" * 41, "-0." + "1" * 40, "1.", "--1"),
    *("2024-02-29", "2023-02-29", "2024-2-9", "20240229", "2024-W01-1", "0000-01-01"),
    *("2024-02-29\n", "2024-13-01", "2024-04-31", "2024-02-29T00:00:00"),
    *("52", "52.04", "52\n", "52.04\n", "5204", "52.", "052", "52.4"),
    *("iga/2026", "iga/2026\n", "IGA/2026", "iga", "iga//2026", "a/b/c", "-a/b"),
    *("f" * 99 + "/", "f" * 98 + "/f", "f" * 99 + "/f"),
    *("ab" * 32, "ab" * 32 + "\n", "AB" * 32, "ab" * 31, "g" * 64),
    *("si.sabalong_1", "si-sabalong\n", "-si", "si-", "si sabalong", "SI-SABALONG"),
    *("self", "Self", "kabupaten", "penerapan", "pelayanan-publik", "digital"),
    *("asn", "laporan", "pendidikan", "no such affair", SUBMISSION_FORMAT),
    "indeksinovasi.submission/2",
]


def places(data, place=()):
    """
    Return the places of everything inside *data*, from the outside in.
    """
    inner = []
    if isinstance(data, dict):
        inner = list(data.items())
    elif isinstance(data, list):
        inner = list(enumerate(data))
    return [place] + [
        deeper for step, each in inner for deeper in places(each, (*place, step))
    ]


def place_name(place):
    """
    Return *place* as the id of a test.
    """
    return ".".join(map(str, place)) or "document"


def value_at(data, place):
    """
    Return what *data* hold at *place*.
    """
    for step in place:
        data = data[step]
    return data


def replaced(data, place, value):
    """
    Return *data* with *value* at *place*.
    """
    if not place:
        return value
    data = copy.deepcopy(data)
    value_at(data, place[:-1])[place[-1]] = value
    return data


def without(data, place):
    """
    Return *data* without what stands at *place*.
    """
    data = copy.deepcopy(data)
    del value_at(data, place[:-1])[place[-1]]
    return data


def json_text(data):
    """
    Write *data* as JSON; a decimal becomes a number with just its digits.
    """
    if isinstance(data, dict):
        pairs = (f"{json.dumps(key)}: {json_text(each)}" for key, each in data.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(json_text(each) for each in data) + "]"
    return str(data) if isinstance(data, Decimal) else json.dumps(data)
