"""
A rule-book of any kind, written out, is of the form that is published for its kind.
"""

import sys

import pytest

from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.messages import translations
from indeksinovasi.testing import Verdict
from indeksinovasi.testing.bookkeeping import LAWS, own_rules
from indeksinovasi.testing.law import Trial
from testing.making import BROKEN, SOUND, broken, sound

(SCHEMA,) = (each for each in LAWS if each.name == "schema")

#: An index with the rule of a plugin.
FOREIGN = broken(BROKEN["adds_up__hidden_bonus"])


def tried(rulebook):
    """
    Return what becomes of the law.
    """
    return SCHEMA.tried(Trial(rulebook), {})


class TestSchema:
    """
    The schema that anybody can take from the library.
    """

    @pytest.mark.parametrize("name", SOUND)
    def test_a_sound_rule_book_is_of_its_form(self, name):
        """
        Each kind is held against a schema of its own.
        """
        assert tried(sound(name)).verdict is Verdict.PASSED

    def test_a_fault_is_told_with_its_place_and_the_schema(self):
        """
        Whoever mends it knows where to look, and what says so.
        """
        told = tried(broken(BROKEN["schema__slug_in_capitals"])).message()

        assert "$.indicators[2].slug rulebook-1.schema.json: 'Nilai Manfaat'" in told

    def test_a_fault_deep_inside_is_told_where_it_is(self):
        """
        Of all the shapes that a table may have, the nearest says what is wrong.
        """
        made = replaced(sound("indeks"), "components.mutu.rule.floor", 10**9)
        (reason,) = tried(made).reasons

        assert reason.place == "$.components[2].rule.floor"

    def test_only_the_first_faults_are_told(self):
        """
        One slip in many places does not bury the others.
        """
        made = sound("indeks")
        for each in made.indicators:
            for field in ("number", "variable", "component"):
                made = replaced(made, f"indicators.{each.slug}.{field}", "?")

        assert len(tried(made).reasons) == 5

    def test_a_long_text_is_quoted_in_part(self):
        """
        What the schema does not take is not printed from end to end.
        """
        made = replaced(sound("proses"), "names.id", "Laboratorium " * 500)
        (reason,) = tried(made).reasons

        assert len(reason.message()) < 250
        assert reason.message().endswith(" is too long")


class TestRulesOfPlugins:
    """
    A schema cannot know what a plugin brings.
    """

    def test_they_are_left_out(self):
        """
        That a rule is not the library's is no fault of form.
        """
        assert own_rules(FOREIGN)
        assert tried(FOREIGN).verdict is Verdict.PASSED

    def test_all_else_is_held_against_the_schema(self):
        """
        Faults around the rule of a plugin are told, and no others.
        """
        made = replaced(FOREIGN, "components.mutu.number", "nomor empat")
        outcome = tried(made)

        assert outcome.verdict is Verdict.FAILED
        assert [each.place for each in outcome.reasons] == ["$.components[2].number"]


class TestWithoutJsonschema:
    """
    The library that reads schemas comes with an extra.
    """

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_the_law_is_not_checked(self, monkeypatch, language):
        """
        Skipped is not passed; what to install is said.
        """
        monkeypatch.setitem(sys.modules, "jsonschema", None)
        outcome = tried(sound("indeks"))

        assert outcome.verdict is Verdict.NOT_CHECKED
        assert "jsonschema: pip install 'indeksinovasi[testing]'" in outcome.message(
            translations(language).gettext
        )
