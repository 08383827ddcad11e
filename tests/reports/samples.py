"""
Reports made by hand: ordinary ones, and ones that hold whatever could do harm.
"""

import io
from decimal import Decimal
from string import Formatter

import attrs
from hypothesis import strategies as st

from indeksinovasi import codes
from indeksinovasi.findings import Finding, Phrase, Severity
from indeksinovasi.frameworks import Status
from indeksinovasi.messages import LANGUAGES, Bilingual
from indeksinovasi.model import Region, RegionKind
from indeksinovasi.reports.validation import writer
from indeksinovasi.validation import Report, Stamp, Unchecked

#: What breaks terminals, spreadsheets, XML, JSON, URIs and workflow commands.
HOSTILE = [
    *("", " ", "-", "'", '"', ";", "a;b", "a,b", "a:b", "%", "%0A", "%25", "\\", "`"),
    *(
        "baris satu\nbaris dua",
        "\r",
        "\t=1+1",
        "\x00",
        "\x1b[31mmerah\x1b[0m",
        "\x9b2J",
    ),
    *("=1+1", "+62", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\uff1d1", "\ufeff=1"),
    *("]]>", "</failure>", "&amp;", "<!--", "\uffff", "\ufffe", "\u2028", "\u202egnp"),
    *("\ud800", "\udcff", "\ud83d\ude00", "\N{BRAIN}", "\N{ZERO WIDTH JOINER}", "é"),
    *("{found}", "{0}", "{{", "}", "%s", "[klik](https://contoh.invalid)", "[a](1)"),
    *("::error::palsu", "\n::set-output name=x::y", "##[add-path]/tmp", "--", "null"),
    *(
        "../rahasia",
        "/etc/passwd",
        "C:\\data\\a.json",
        "kab. bima (1).json",
        "#?&",
        "~1",
    ),
    *("n" * 5000, "=" * 40_000, "panjang " * 5000, "\x1b" * 500),
]

STAMP = Stamp(id="iga/2026", revision=1, sha256="fa" * 32, status=Status.REPRODUCED)
SEMARANG = Region(name="Kota Semarang", kind=RegionKind.KOTA, code="33.74")

LEFT_OUT = "left out by --ignore or --select"

ORDINARY = Report(
    origin="33.74.json",
    sha256="0a" * 32,
    region=SEMARANG,
    framework=STAMP,
    findings=(
        Finding(
            codes.structure.BAD_DATE,
            ("innovations", 3, "evidence", "perbup", "issued_on"),
            {"found": "2025-02-30"},
            line=12,
            column=19,
        ),
        Finding(
            codes.evidence.LEVEL_NOT_SUPPORTED,
            ("innovations", 5, "answers", "regulasi"),
            {"found": 3, "supported": 2, "needed": ("perda",)},
            source="Surat Kepala BSKDN 400.10.11/1887/BSKDN, Lampiran II butir 16",
            line=40,
        ),
        Finding(codes.structure.BAD_DATE, ("region",), {"found": Phrase("2025-13-01")}),
        Finding(
            codes.evidence.UNUSED_EVIDENCE, ("evidence", "rpjmd"), {"found": "rpjmd"}
        ),
    ),
    unchecked=(
        Unchecked(code=codes.evidence.SHARED_FILE, reason=LEFT_OUT),
        Unchecked(code=codes.evidence.ISSUED_OUTSIDE, reason=LEFT_OUT),
        Unchecked(code=codes.evidence.SHARED_FILE, reason=LEFT_OUT),
        Unchecked(
            code=codes.region.UNKNOWN_REGION,
            reason="the region gives no code",
            required=True,
        ),
    ),
)
CLEAN = Report(
    origin="data/52.04.json",
    sha256="1b" * 32,
    region=Region(name="Kabupaten Sumbawa"),
    framework=STAMP,
)
UNCERTAIN = attrs.evolve(
    CLEAN,
    origin="data/ntb/52.json",
    unchecked=(
        Unchecked(
            code=codes.region.UNKNOWN_REGION,
            reason="the region gives no code",
            required=True,
        ),
    ),
)
WARNED = attrs.evolve(
    CLEAN,
    origin="data/ntb/52.72.json",
    findings=(
        Finding(codes.evidence.NO_EVIDENCE, ("answers",), {"found": 3, "asked": "-"}),
    ),
    fail_on=Severity.WARNING,
)
UNREADABLE = Report(
    origin="tidak ada.json",
    findings=(
        Finding(
            codes.structure.CANNOT_OPEN,
            (),
            {"reason": Phrase("No such file or directory")},
        ),
    ),
)
NASTY = Report(
    origin="=data\n::error::/kab. bima\x1b[31m (1)%0A]]>.json",
    sha256="2c" * 32,
    region=Region(name="@Kab\u202e;\N{BRAIN}\ud800"),
    framework=attrs.evolve(STAMP, sha256=None),
    findings=(
        Finding(
            codes.structure.UNKNOWN_KEY,
            ("innovations", 0, "=kunci\n\x1b[2J]]>\udcff/~"),
            {
                "found": "n" * 2000,
                "nearest": ("</failure>\n::error::", "{0}"),
                "allowed": (),
            },
            source="Pasal 3\n::warning::",
            line=1,
            column=1,
        ),
        Finding(
            codes.structure.WRONG_TYPE,
            (),
            {
                "expected": Bilingual("daftar […]", "a list […]"),
                "found": {"a": [Decimal("1.50"), None, "[klik](https://contoh)"]},
            },
        ),
    ),
    unchecked=(
        Unchecked(
            code=codes.evidence.SHARED_FILE,
            reason="{number} innovations give no {what}",
            words={"number": 2, "what": "]]>\x1b[0m\r\n"},
        ),
    ),
)

REPORTS = [ORDINARY, CLEAN, UNCERTAIN, WARNED, UNREADABLE, NASTY]


def written(output, reports, language="en", most=None):
    """
    Return what is written about *reports* in the format *output*.
    """
    stream = io.StringIO(newline="")
    with writer(output, stream, language, most=most) as reporter:
        for each in reports:
            reporter.add(each)
    return stream.getvalue()


def fields(code):
    """
    Return the names of what fills the templates of *code*.
    """
    parts = Formatter().parse(f"{code.template} {code.cure}")
    return {name for _, name, _, _ in parts if name}


languages = st.sampled_from(LANGUAGES)
texts = st.sampled_from(HOSTILE) | st.text()
_scalars = st.none() | st.booleans() | st.integers(-(10**40), 10**40) | texts
_values = (
    _scalars
    | st.decimals(allow_nan=False)
    | texts.filter(bool).map(Phrase)
    | texts.filter(bool).map(lambda each: Bilingual(each, each))
    | st.lists(texts, max_size=3).map(tuple)
    | st.recursive(
        _scalars,
        lambda each: (
            st.lists(each, max_size=3) | st.dictionaries(texts, each, max_size=3)
        ),
        max_leaves=5,
    )
)
_codes = st.sampled_from(tuple(codes.CODES.values()))


@st.composite
def findings(draw):
    """
    Draw findings of any code, with anything for a path and for words.
    """
    code = draw(_codes)
    return Finding(
        code,
        tuple(draw(st.lists(texts | st.integers(0, 99), max_size=4))),
        {name: draw(_values) for name in fields(code)},
        draw(texts),
        draw(st.integers(0, 9)),
        draw(st.integers(0, 9)),
    )


reports = st.builds(
    Report,
    origin=texts.filter(bool),
    sha256=st.none() | st.just("3d" * 32),
    region=st.none() | st.builds(Region, name=texts, code=st.none() | texts),
    framework=st.none() | st.just(STAMP),
    findings=st.lists(findings(), max_size=4).map(tuple),
    unchecked=st.lists(
        st.builds(
            Unchecked,
            code=_codes,
            reason=st.just("{number} innovations give no {what}"),
            words=st.fixed_dictionaries({"number": _values, "what": _values}),
            required=st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
    fail_on=st.sampled_from(Severity),
)
