"""
A framework is found by its id, and is always the same.
"""

import pickle

import pytest

import indeksinovasi
from indeksinovasi import framework, framework_ids
from indeksinovasi.cli.main import COMMANDS
from indeksinovasi.errors import UnknownFrameworkError, WrongKindError
from indeksinovasi.registry import rulebook


class TestFramework:
    """
    Who asks for a framework gets it, or is told which there are.
    """

    @pytest.mark.parametrize("framework_id", framework_ids())
    def test_every_listed_rule_book_can_be_had(self, framework_id):
        """
        Each id leads to the rule-book of that id, read from a file that is named.
        """
        found = rulebook(framework_id)

        assert found.id == framework_id
        assert len(found.sha256) == 64

    def test_a_revision_can_be_asked_for(self):
        """
        What was released can be had by its number, and by no other spelling of it.
        """
        assert framework("iga/2026@1") is framework("iga/2026")
        for wrong in ("iga/2026@2", "iga/2026@01", "iga/2026@", "iga/2026@x"):
            with pytest.raises(UnknownFrameworkError) as caught:
                framework(wrong)
            assert caught.value.known == ("iga/2026@1",)

    @pytest.mark.parametrize(
        ("name", "kind"), [("kipp/2023-umum", "contest"), ("labinov/5d1", "process")]
    )
    def test_a_rule_book_of_another_kind_is_refused(self, name, kind):
        """
        Who asks for an index and names something else learns what takes that.
        """
        with pytest.raises(WrongKindError) as caught:
            framework(name)

        assert caught.value.kind == kind
        assert caught.value.command.split()[1] in COMMANDS

    def test_the_frameworks_are_listed_in_order(self):
        """
        Ids come sorted, each once.
        """
        ids = framework_ids()

        assert list(ids) == sorted(set(ids))
        assert "iga/2026" in ids

    def test_asking_twice_gives_the_same(self):
        """
        A rule-book is read once, and nobody gets a second opinion.
        """
        assert framework("iga/2026") is framework("iga/2026")

    @pytest.mark.parametrize(
        ("wrong", "nearest"),
        [
            ("iga/2062", ("iga/2026",)),
            ("iga-2026", ("iga/2026",)),
            ("IGA/2026 ", ()),
            ("../rulebooks/iga-2026", ()),
            ("", ()),
        ],
    )
    def test_an_unknown_id_is_refused(self, wrong, nearest):
        """
        A slip is told with what was probably meant, and no path leads elsewhere.
        """
        with pytest.raises(UnknownFrameworkError) as caught:
            framework(wrong)

        assert caught.value.framework_id == wrong
        assert caught.value.known == framework_ids()
        assert set(nearest) <= set(caught.value.nearest)

    def test_the_error_is_a_key_error_that_can_be_read(self):
        """
        Programs catch it as a failed lookup, people see a sentence.
        """
        with pytest.raises(KeyError, match="no framework 'iga/2062'"):
            framework("iga/2062")

    def test_another_process_gets_an_equal_one(self):
        """
        A framework handed to a worker is the one the worker would read.
        """
        found = framework("iga/2026")

        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 -- our own bytes


class TestPublicNames:
    """
    What an application imports is there, by the name it is promised under.
    """

    @pytest.mark.parametrize("name", indeksinovasi.__all__)
    def test_every_public_name_can_be_imported(self, name):
        """
        Each promised name leads to something, and is listed.
        """
        assert getattr(indeksinovasi, name)
        assert name in dir(indeksinovasi)

    def test_there_is_nothing_else(self):
        """
        A name that was never promised is an error.
        """
        with pytest.raises(AttributeError, match="no attribute 'asses'"):
            indeksinovasi.asses  # noqa: B018 -- the access is the test
