"""
Submissions made of levels alone, as the oracle knows them too.
"""

from fractions import Fraction

import attrs
from hypothesis import strategies as st

import oracle
from indeksinovasi import assess, framework
from indeksinovasi.frameworks.rules import Reported
from indeksinovasi.messages import Bilingual
from indeksinovasi.model import Answer, Evidence, Innovation, Region, Submission
from indeksinovasi.scoring import Basis

FRAMEWORK = framework("iga/2026")
YANDAS = sorted(oracle.YANDAS)
REGION = {slug: Fraction(weight) for slug, weight in oracle.SPD.items()}
EACH = {slug: Fraction(weight) for slug, weight in oracle.SID.items()}

#: The same rules, but for points of the region that are reported, so that any are.
SPD, *OTHERS = FRAMEWORK.components
REPORTING = attrs.evolve(
    FRAMEWORK,
    components=(
        attrs.evolve(SPD, rule=Reported(Bilingual("contoh", "example"))),
        *OTHERS,
    ),
    indicators=FRAMEWORK.of_component("sid"),
)

LETTER = Evidence(title="Surat")

#: What a region and an innovation can claim at most.
BEST_REGION = dict.fromkeys(REGION, 3)
BEST_EACH = dict.fromkeys(EACH, 3)


def claims(levels):
    """
    Return answers that claim *levels*, given by slug.
    """
    return {slug: Answer(level=level) for slug, level in levels.items()}


def submission(region, innovations, **more):
    """
    Return a submission that claims levels.

    Args:
        region: The levels of the region itself, by slug.

        innovations: For each, its affair (or a list, the main one first) and levels.

        more: Further fields.
    """
    return Submission(
        framework="iga/2026",
        region=Region(name="Kabupaten Contoh"),
        answers=claims(region),
        innovations=[
            Innovation(
                id=f"inovasi-{number}",
                name=f"Inovasi {number}",
                affairs=[affairs] if isinstance(affairs, str) else affairs,
                answers=claims(levels),
            )
            for number, (affairs, levels) in enumerate(innovations, 1)
        ],
        **more,
    )


def answered(*, shared=(), own=(), **answer):
    """
    Return a submission whose only innovation answers ``video``.

    Args:
        shared: Keys of evidence that the submission holds.

        own: Keys of evidence that the innovation holds.

        answer: What the answer says.
    """
    sent = submission({}, [("sosial", {})], evidence=dict.fromkeys(shared, LETTER))
    innovation = attrs.evolve(
        sent.innovations[0],
        answers={"video": Answer(**answer)},
        evidence=dict.fromkeys(own, LETTER),
    )
    return attrs.evolve(sent, innovations=[innovation])


def points(sent, basis):
    """
    Return the points of the only innovation of *sent*.
    """
    (score,) = assess(sent, FRAMEWORK, basis=basis).innovations
    return score.points


def worth(weights, points):
    """
    Return levels that are worth exactly *points* under *weights*.
    """
    reached = {Fraction(0): {}}
    for slug, weight in weights.items():
        for sum_, levels in list(reached.items()):
            for level in range(1, 4):
                reached.setdefault(sum_ + weight * level, levels | {slug: level})
    return reached[Fraction(points)]


def spread(points, n):
    """
    Return levels for each of *n* innovations that are worth *points* together.
    """
    less, richer = divmod(points, n)
    rich, poor = worth(EACH, less + bool(richer)), worth(EACH, less)
    return [rich] * richer + [poor] * (n - richer)


def levels(slugs):
    """
    Draw a level for some of *slugs*; all in one number, which is drawn quickly.
    """
    slugs = list(slugs)

    def read(number):
        digits = [number // 5**place % 5 for place in range(len(slugs))]
        found = zip(slugs, digits, strict=True)
        return {slug: digit for slug, digit in found if digit < 4}

    return st.integers(0, 5 ** len(slugs) - 1).map(read)


@st.composite
def portfolios(draw, *, most=25):
    """
    Draw innovations as pairs of affair and levels, on both sides of every threshold.
    """
    affairs = draw(st.lists(st.sampled_from([*YANDAS, "perdagangan"]), max_size=most))
    kinds = draw(st.lists(levels(EACH), min_size=1, max_size=4))
    return [
        (affair, kinds[number % len(kinds)]) for number, affair in enumerate(affairs)
    ]


regions = levels(REGION)

#: One choice for each interpretation.
readings = st.fixed_dictionaries(
    {
        each.id: st.sampled_from([choice.id for choice in each.choices])
        for each in FRAMEWORK.interpretations
    }
)
bases = st.sampled_from(Basis)


def reading(name, decides, *choices):
    """
    Return an interpretation that *decides* a setting, to be one of *choices*.
    """
    like = FRAMEWORK.interpretations[0]
    pairs = zip(like.choices, choices, strict=True)
    return attrs.evolve(
        like,
        id=name,
        decides=decides,
        choices=tuple(attrs.evolve(each, id=choice) for each, choice in pairs),
    )
