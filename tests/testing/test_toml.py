"""
What is written as TOML is read again as it was.
"""

import tomllib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi import framework_ids
from indeksinovasi.documents import unstructure_rulebook
from indeksinovasi.documents.toml import parse_toml
from indeksinovasi.registry import rulebook
from indeksinovasi.testing.toml import toml_text

keys = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
plain = st.booleans() | st.integers(-(2**60), 2**60) | texts
trees = st.recursive(
    plain,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3)
    ),
    max_leaves=8,
)
#: TOML has no place for tables inside of a list of lists, and rule-books have none.
documents = st.dictionaries(
    keys,
    plain
    | st.lists(plain, max_size=3)
    | st.lists(st.dictionaries(keys, plain, max_size=3), min_size=1, max_size=3)
    | st.dictionaries(
        keys, plain | st.dictionaries(keys, plain, max_size=2), max_size=3
    ),
    max_size=4,
)


class TestText:
    """
    Plain data as text.
    """

    @given(data=documents)
    def test_it_is_read_as_it_was_written(self, data):
        """
        Any text, in keys and values alike, comes back.
        """
        assert tomllib.loads(toml_text(data)) == data

    def test_nothing_is_left_out(self):
        """
        TOML has no null: what is None is not written.
        """
        assert toml_text({"a": None, "b": {"c": None, "d": 1}}) == "[b]\nd = 1\n"

    def test_a_decimal_keeps_its_digits(self):
        """
        0.50 is not 0.5: bounds are compared as they are printed.
        """
        text = toml_text({"lowest": Decimal("0.50")})

        assert parse_toml(text.encode()) == {"lowest": Decimal("0.50")}

    def test_many_sentences_are_broken_into_lines(self):
        """
        The reader takes no line with many dots, and a long note has as many.
        """
        note = "Satu kalimat. " * 100 + "Selesai."

        assert parse_toml(toml_text({"note": note}).encode()) == {"note": note}

    @pytest.mark.parametrize("name", framework_ids())
    def test_a_shipped_rule_book_is_read_again(self, name):
        """
        As plain data, it is the same after the reader of rule-books has had it.
        """
        data = unstructure_rulebook(rulebook(name))

        assert parse_toml(toml_text(data).encode()).keys() == data.keys()
