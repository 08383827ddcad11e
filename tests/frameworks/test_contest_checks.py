"""
The rule-book of a contest that contradicts itself is not used.
"""

import copy

import pytest

from contest_plain import FULL_CONTEST
from indeksinovasi import framework_ids
from indeksinovasi.documents import Refused
from indeksinovasi.documents.rulebooks import structure_rulebook
from indeksinovasi.frameworks import faults
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.registry import rulebook
from plain import value_at

STAGE = ("stages", 3)
RUBRIC = (*STAGE, "rubric")
ROOT = (*RUBRIC, "criteria", 0)
LEAF = (*ROOT, "criteria", 0)
LAST = ("stages", 5, "combined")

CRITERIA = "/stages/tahap-3/rubric/criteria"
COMBINED = "/stages/tahap-5/combined"

#: Where what is written, the code, and the pointer of the finding.
SLIPS = [
    # Names.
    (("groups",), ["umum", "umum"], "II-S115", "/groups/1"),
    (("requirements", 1, "code"), "syarat-0", "II-P005", "/requirements/syarat-0"),
    (("stages", 1, "code"), "tahap-0", "II-P005", "/stages/tahap-0"),
    ((*LEAF, "code"), "biaya", "II-P005", f"{CRITERIA}/biaya"),
    ((*LEAF, "code"), "manfaat", "II-P005", f"{CRITERIA}/manfaat"),
    (
        (*LEAF, "scale", "grades", 0, "code"),
        "A+",
        "II-P005",
        f"{CRITERIA}/manfaat/criteria/luas/scale/A+",
    ),
    (
        ("interpretations", 0, "choices", 0, "id"),
        "submitted",
        "II-P005",
        "/interpretations/juri-absen/choices/submitted",
    ),
    ((*LAST, "weights", 0, "stage"), "tahap-5", "II-P005", f"{COMBINED}/tahap-5"),
    # Sources and references.
    ((*LEAF, "source"), "surat", "II-P004", f"{CRITERIA}/manfaat/criteria/luas/source"),
    (
        ("requirements", 0, "groups"),
        ["umun"],
        "II-P008",
        "/requirements/syarat-0/groups/umun",
    ),
    (
        (*STAGE, "shortlist", "places"),
        {"umun": 5},
        "II-P008",
        "/stages/tahap-3/shortlist/places/umun",
    ),
    ((*LAST, "weights", 0, "stage"), "tahap-9", "II-P008", f"{COMBINED}/tahap-9"),
    # Weights.
    ((*LEAF, "weight"), 62, "II-P001", f"{CRITERIA}/manfaat/criteria"),
    ((*RUBRIC, "total"), 1000, "II-P001", CRITERIA),
    ((*LAST, "weights", 0, "weight"), 30, "II-P001", COMBINED),
    ((*LAST, "weights", 0, "stage"), "tahap-0", "II-P020", f"{COMBINED}/tahap-0"),
    # Papers, equal points, awards.
    (
        ("requirements", 6, "code"),
        "tahap-0",
        "II-P010",
        "/requirements/tahap-0/code",
    ),
    (("attachments", 0, "code"), "ringkasan", "II-P010", "/attachments/ringkasan/code"),
    (
        ("attachments", 0, "outcome"),
        "warn",
        "II-P010",
        "/attachments/pernyataan/penalty",
    ),
    (("sections", 0, "outcome"), "penalise", "II-P010", "/sections/0/penalty"),
    (
        ("attachments", 0, "penalty", "stage"),
        "tahap-9",
        "II-P008",
        "/attachments/pernyataan/penalty/stage",
    ),
    (
        ("attachments", 0, "groups"),
        ["umun"],
        "II-P008",
        "/attachments/pernyataan/groups/umun",
    ),
    (
        (*STAGE, "tie_break", 0, "of"),
        "manfaat",
        "II-P008",
        "/stages/tahap-3/tie_break/0/of",
    ),
    (
        (*STAGE, "tie_break", 1, "order"),
        "higher",
        "II-P010",
        "/stages/tahap-3/tie_break/1/order",
    ),
    (
        (*STAGE, "tie_break", 2, "of"),
        "tahap-0",
        "II-P010",
        "/stages/tahap-3/tie_break/2/of",
    ),
    (
        (*STAGE, "tie_break", 3, "of"),
        "tahap-4",
        "II-P008",
        "/stages/tahap-3/tie_break/3/of",
    ),
    (("awards", 1, "code"), "penghargaan-0", "II-P005", "/awards/penghargaan-0"),
    (
        ("awards", 0, "recipient", "stage"),
        "tahap-9",
        "II-P008",
        "/awards/penghargaan-0/recipient/stage",
    ),
    (
        ("awards", 0, "recipient", "first"),
        4,
        "II-P010",
        "/awards/penghargaan-0/recipient/last",
    ),
    (
        ("awards", 0, "recipient", "by"),
        "group",
        "II-P010",
        "/awards/penghargaan-0/recipient/by",
    ),
    # When it holds.
    (("valid_until",), "2025-12-31", "II-P014", "/valid_from"),
    (("validity_source",), "surat", "II-P004", "/validity_source"),
    # What goes together, and what does not.
    (
        (*ROOT, "scale"),
        {"name": "marks"},
        "II-P010",
        f"{CRITERIA}/manfaat/scale",
    ),
    (
        (*STAGE, "reported"),
        {"id": "a", "en": "b"},
        "II-P010",
        "/stages/tahap-3/reported",
    ),
    ((*STAGE, "jury"), None, "II-P010", "/stages/tahap-3/jury"),
    ((*STAGE, "rubric"), None, "II-P010", "/stages/tahap-3/jury"),
    ((*STAGE, "rubric"), None, "II-P010", "/stages/tahap-3/shortlist"),
    (
        ("stages", 4, "shortlist", "least"),
        101,
        "II-P019",
        "/stages/tahap-4/shortlist/least",
    ),
    (
        ("stages", 4, "shortlist", "least"),
        -1,
        "II-P019",
        "/stages/tahap-4/shortlist/least",
    ),
    (("sections", 0, "least"), 201, "II-P010", "/sections/0/most"),
    (
        ("requirements", 2, "condition", "years"),
        [2021, 2014],
        "II-P010",
        "/requirements/syarat-2/condition/years",
    ),
    (
        ("requirements", 3, "condition", "years"),
        [2014],
        "II-P010",
        "/requirements/syarat-3/condition/years",
    ),
    # What is published.
    (("rounding",), None, "II-P010", "/rounding_source"),
    (("rounding",), None, "II-P010", "/bands"),
    (("rounding_source",), None, "II-P010", "/rounding_source"),
    (("bands", 1, "lowest"), "85.01", "II-P003", "/bands/Unggul"),
    (("bands", 1, "highest"), 99, "II-P001", "/bands"),
    (
        ("interpretations", 0, "decides"),
        "stages.tahap-2.jury.reducer.denominator",
        "II-P007",
        "/interpretations/juri-absen",
    ),
]


def changed(place, value):
    """
    Return the full contest with *value* at *place*, or without it if that is None.
    """
    document = copy.deepcopy(FULL_CONTEST)
    holder = value_at(document, place[:-1])
    if value is None:
        del holder[place[-1]]
    else:
        holder[place[-1]] = value
    return document


def found(document):
    """
    Return code and pointer of everything that is wrong with *document*.
    """
    try:
        findings = faults(structure_rulebook(document))
    except Refused as error:
        findings = error.findings
    return [(each.code.id, each.pointer) for each in findings]


class TestSound:
    """
    What holds together is left in peace.
    """

    def test_a_contest_that_uses_everything_is_sound(self):
        """
        Every condition, scale, reducer and shortlist can stand in a sound rule-book.
        """
        assert found(FULL_CONTEST) == []

    def test_a_criterion_may_weigh_nothing(self):
        """
        A summary that is read and not scored has the weight 0.
        """
        criteria = value_at(FULL_CONTEST, ROOT)["criteria"]
        summary = criteria[1] | {"code": "ringkasan", "weight": 0}

        assert found(changed((*ROOT, "criteria"), [*criteria, summary])) == []

    @pytest.mark.parametrize("name", framework_ids())
    def test_every_shipped_contest_is_sound_under_every_reading(self, name):
        """
        No choice of an interpretation breaks a contest that is shipped.
        """
        contest = rulebook(name)
        if not isinstance(contest, Contest):
            return
        assert faults(contest) == ()
        for each in contest.interpretations:
            for choice in each.choices:
                assert faults(contest.interpreted({each.id: choice.id})) == ()


class TestSlips:
    """
    One slip of the pen is found at its place.
    """

    @pytest.mark.parametrize(
        ("place", "value", "code", "pointer"),
        SLIPS,
        ids=range(len(SLIPS)),
    )
    def test_a_slip_is_found(self, place, value, code, pointer):
        """
        The finding names what kind of slip it is, and where.
        """
        assert (code, pointer) in found(changed(place, value))

    def test_a_stage_without_points_needs_no_jury(self):
        """
        A check of papers is followed by a decision, or by everyone.
        """
        plain = {
            key: each
            for key, each in value_at(FULL_CONTEST, STAGE).items()
            if key in {"code", "names", "source"}
        }
        for shortlist in ({"name": "everyone"}, {"name": "manual", "decided_by": "x"}):
            stages = [plain | {"shortlist": shortlist}]
            document = FULL_CONTEST | {"stages": stages, "bands": []}
            for name in ("attachments", "awards", "interpretations"):
                del document[name]
            assert found(document) == []

    def test_a_carried_stage_counts_itself(self):
        """
        Whoever combines says what the stage itself weighs.
        """
        weights = [{"stage": f"tahap-{each}", "weight": 50} for each in (3, 4)]

        assert found(changed((*LAST, "weights"), weights)) == [("II-P010", COMBINED)]

    def test_no_stage_counts_a_later_one(self):
        """
        What has not been judged yet cannot be carried over.
        """
        combined = {
            "weights": [
                {"stage": "tahap-3", "weight": 40},
                {"stage": "tahap-4", "weight": 60},
            ],
            "source": "pedoman",
        }

        assert ("II-P008", "/stages/tahap-3/combined/tahap-4") in found(
            changed((*STAGE, "combined"), combined)
        )
