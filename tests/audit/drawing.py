"""
Two submissions of one region, as alike and as different as two hands make them.
"""

import attrs
from hypothesis import strategies as st

from indeksinovasi import framework
from indeksinovasi.frameworks.rules import FlooredMean, Reported
from indeksinovasi.messages import Bilingual
from indeksinovasi.model import Answer, Innovation, Region, Stage, Submission
from scoring.drawing import levels

IGA = framework("iga/2026")
REGION = Region(name="Kota Contoh")

_SPD, _SID, _NUMBER = IGA.components
_REASON = Bilingual("bobot tidak diketahui", "weights are not known")

#: The same rules, but for the region's points, which have to be reported.
REPORTING = attrs.evolve(
    IGA,
    id="contoh/dilaporkan",
    components=(attrs.evolve(_SPD, rule=Reported(_REASON)), _SID, _NUMBER),
    indicators=IGA.of_component("sid"),
)

#: The same rules with another divisor, and with the affairs read another way.
DIVIDING = attrs.evolve(
    IGA.interpreted({"yandas-affairs": "any", "n-counts": "eligible"}),
    id="contoh/pembagi",
    components=(_SPD, attrs.evolve(_SID, rule=FlooredMean(floor=3)), _NUMBER),
)

#: The same rules as far as points go.
WITHHELD = attrs.evolve(
    IGA,
    id="contoh/tanpa-indeks",
    index=None,
    bands=(),
    interpretations=(),
    withheld=Bilingual("rumus tidak diketahui", "the formula is not known"),
)


def weighing(slug, weight):
    """
    Return IGA 2026 with another weight for the indicator *slug*.
    """
    return attrs.evolve(
        IGA,
        id="contoh/bobot",
        indicators=tuple(
            attrs.evolve(each, weight=weight) if each.slug == slug else each
            for each in IGA.indicators
        ),
    )


def without(*slugs):
    """
    Return IGA 2026 without the indicators *slugs*.
    """
    kept = tuple(each for each in IGA.indicators if each.slug not in slugs)
    return attrs.evolve(IGA, id="contoh/tanpa", indicators=kept)


def claims(levels):
    """
    Return answers that claim *levels*, given by slug.
    """
    return {slug: Answer(level=level) for slug, level in levels.items()}


def innovation(id_, name=None, **levels):
    """
    Return an innovation that claims *levels*.
    """
    return Innovation(id=id_, name=name or id_, answers=claims(levels))


def sent(*innovations, **more):
    """
    Return a submission of *innovations*; *more* gives further fields.
    """
    given = {"framework": "iga/2026", "region": REGION, "innovations": innovations}
    return Submission(**given | more)


_ids = st.permutations(["antre", "pasar", "posyandu", "inovasi-1", "inovasi-2", "pad"])
_of_region, _of_innovation = (
    levels([each.slug for each in IGA.of_component(code)]) for code in ("spd", "sid")
)


@st.composite
def _answers(draw, stated):
    accepted = draw(stated)
    return {
        slug: Answer(level=level, verified_level=accepted.get(slug))
        for slug, level in draw(stated).items()
    }


@st.composite
def of_one_region(draw, *, most=5):
    """
    Draw a submission whose innovations share some ids and names with any other.
    """
    kinds = [draw(_answers(_of_innovation)) for _ in range(2)]
    innovations = [
        Innovation(
            id=id_,
            name=draw(st.sampled_from(["Antre", "Pasar", "Posyandu", id_])),
            stage=draw(st.sampled_from([None, Stage.UJI_COBA, Stage.PENERAPAN])),
            affairs=draw(
                st.sampled_from([(), ("sosial", "kesehatan"), ("pendidikan",)])
            ),
            answers=draw(st.sampled_from(kinds)),
        )
        for id_ in draw(_ids)[: draw(st.integers(0, most))]
    ]
    return sent(*innovations, answers=draw(_answers(_of_region)))
