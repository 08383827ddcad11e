"""
The kit proves itself: every broken rule-book falls to the check that is meant for it.
"""

import pytest

from indeksinovasi.documents import parse_rulebook
from indeksinovasi.errors import RulebookError
from indeksinovasi.messages import translations
from indeksinovasi.testing import Verdict, conformance, laws
from indeksinovasi.testing.law import Trial
from testing.making import BROKEN, SOUND, broken, meant, sound

REFUSED = [name for name, path in BROKEN.items() if meant(path)[0] == "reads"]
READ = [name for name in BROKEN if name not in REFUSED]


class TestRefused:
    """
    What contradicts itself is not even read.
    """

    @pytest.mark.parametrize("name", REFUSED)
    def test_the_reader_refuses_it_with_its_code(self, name):
        """
        Among what is told is the code that the file's name gives.
        """
        _, code = meant(BROKEN[name])

        with pytest.raises(RulebookError) as caught:
            parse_rulebook(broken(BROKEN[name]), origin=name)

        assert code in {each.code.id for each in caught.value.findings}

    @pytest.mark.parametrize("name", REFUSED[:3])
    def test_the_kit_says_so(self, name, tmp_path):
        """
        The first law is broken, and what was not checked is said not to have been.
        """
        path = tmp_path / "kerangka.toml"
        path.write_bytes(broken(BROKEN[name]))
        reads, *others = conformance(path)

        assert (reads.law, reads.verdict) == ("reads", Verdict.FAILED)
        assert meant(BROKEN[name])[1] in reads.message()
        assert {each.verdict for each in others} == {Verdict.NOT_CHECKED}


class TestBroken:
    """
    What reads well and is broken all the same falls to a law.
    """

    @pytest.mark.parametrize("name", READ)
    def test_it_falls_to_the_law_meant_for_it(self, name):
        """
        The law that the file's name gives is broken, and says how in both languages.
        """
        made = broken(BROKEN[name])
        if isinstance(made, bytes):
            made = parse_rulebook(made, origin=name)
        (law,) = [each for each in laws(made) if each.name == meant(BROKEN[name])[0]]
        outcome = law.tried(Trial(made, examples=25), {})

        assert outcome.verdict is Verdict.FAILED
        assert outcome.reasons
        for language in ("id", "en"):
            assert (
                "{"
                not in outcome.message(translations(language).gettext).partition("\n{")[
                    0
                ]
            )

    def test_there_are_enough_of_them(self):
        """
        Two dozen ways to go wrong would be few.
        """
        assert len(BROKEN) >= 35


class TestSound:
    """
    What is sound stands: a kit that kills everything proves nothing.
    """

    @pytest.mark.parametrize("name", SOUND)
    def test_every_law_holds(self, name):
        """
        No law is broken by the rule-books that the broken ones differ from.
        """
        found = {each.law: each.verdict for each in conformance(sound(name))}

        assert set(found.values()) <= {Verdict.PASSED, Verdict.NOT_APPLICABLE}
        assert list(found.values()).count(Verdict.NOT_APPLICABLE) <= 1
