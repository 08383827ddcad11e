"""
A registry gives the same answer whoever asks first, in whatever order it was filled.
"""

import threading

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.errors import (
    LeftOutError,
    PluginError,
    RulebookError,
    UnknownFrameworkError,
)
from indeksinovasi.frameworks.rules import WeightedSum
from indeksinovasi.registry import Registry
from plugins.making import broken, extending, providers, rulebook


@attrs.frozen
class Doubled:
    """
    A rule of a plugin.
    """

    def __call__(self, facts):
        """
        Add the parts up; only its name is new.
        """
        return WeightedSum()(facts)

    def ceiling(self, parts):
        """
        As much as the parts allow.
        """
        return WeightedSum().ceiling(parts)


class TestRevisions:
    """
    Revisions stand side by side, whoever brings them.
    """

    def test_the_newest_is_taken_unless_another_is_named(self):
        """
        An id alone means the latest correction; the others can still be asked for.
        """
        registry = Registry.of(
            [
                *providers("b", rulebook(revision=10), rulebook(revision=2)),
                *providers("a", rulebook(revision=9)),
            ]
        )

        assert registry.rulebook("contoh/2026").revision == 10
        for revision in (2, 9, 10):
            found = registry.rulebook(f"contoh/2026@{revision}")
            assert found.revision == revision
        assert [each.revision for each in registry.listing()] == [2, 9, 10]

    def test_an_unknown_revision_is_told_with_those_there_are(self):
        """
        Who asks for a revision that never was sees the ones that are.
        """
        registry = Registry.of(providers("a", rulebook(), rulebook(revision=2)))
        with pytest.raises(UnknownFrameworkError) as caught:
            registry.rulebook("contoh/2026@3")

        assert caught.value.known == ("contoh/2026@1", "contoh/2026@2")

    def test_a_broken_provider_hides_no_revision(self):
        """
        What a plugin would have brought is not known: it may be the newest revision.
        """
        registry = Registry.of([*providers("a", rulebook()), *providers("b", b"= 1")])

        assert broken(registry, "contoh/2026") == ["II-P110"]
        assert broken(registry, "contoh/2026@1") == ["II-P110"]


class TestConflicts:
    """
    One id and revision means one content.
    """

    @given(st.permutations(["a", "b", "c"]))
    def test_are_told_alike_in_every_order(self, names):
        """
        Whichever plugin is found first, the error names the same two.
        """
        contents = {each: rulebook(title=each) for each in names}
        registry = Registry.of(
            provider for each in names for provider in providers(each, contents[each])
        )
        with pytest.raises(PluginError) as caught:
            registry.rulebook("contoh/2026")

        assert str(caught.value).startswith(
            "contoh/2026@1: II-P106 $ a 1.0 and b 1.0 both provide 'contoh/2026@1'"
        )

    @given(st.permutations(["a", "b", "c"]))
    def test_none_if_the_content_is_the_same(self, names):
        """
        Copies are one rule-book, listed once with all who carry it.
        """
        registry = Registry.of(
            provider for each in names for provider in providers(each, rulebook())
        )
        (only,) = registry.listing()

        assert registry.rulebook("contoh/2026").id == "contoh/2026"
        assert [each.name for each in only.distributions] == ["a", "b", "c"]
        assert len(only.sha256) == 64

    def test_one_revision_in_conflict_leaves_the_others(self):
        """
        What is beyond doubt can be used.
        """
        registry = Registry.of(
            [
                *providers("a", rulebook(title="A"), rulebook(revision=2)),
                *providers("b", rulebook(title="B")),
            ]
        )
        first, second = registry.listing()

        assert registry.rulebook("contoh/2026").revision == 2
        assert broken(registry, "contoh/2026@1") == ["II-P106"]
        assert (first.rulebook, first.sha256) == (None, None)
        assert second.fault is None


class TestExtending:
    """
    A rule-book may extend one of another provider.
    """

    def test_finds_its_base_wherever_it_is(self):
        """
        The base comes from another plugin, in the revision that is named.
        """
        registry = Registry.of(
            [
                *providers("a", extending("contoh/2026@1"), ids=("turunan/2026",)),
                *providers("b", rulebook(), rulebook(revision=2)),
            ]
        )
        found = registry.rulebook("turunan/2026")

        assert (found.base.id, found.base.revision) == ("contoh/2026", 1)
        assert found.indicators == registry.rulebook("contoh/2026@1").indicators

    def test_may_inherit_a_rule_that_another_plugin_brings(self):
        """
        Who extends a rule-book need not know where its rules are from.
        """
        rules = {"b:jumlah": Doubled}
        registry = Registry.of(
            [
                *providers("a", extending("contoh/2026"), ids=("turunan/2026",)),
                *providers("b", rulebook(rule='{ name = "b:jumlah" }'), rules=rules),
            ]
        )

        assert registry.rulebook("turunan/2026").components[0].rule == Doubled()
        assert registry.loaded_rules() == rules

    def test_a_base_that_is_not_there_is_a_fault(self):
        """
        Without its base a rule-book says nothing.
        """
        registry = Registry.of(
            providers("a", extending("contoh/2062"), ids=("turunan/2026",))
        )

        assert broken(registry, "turunan/2026") == ["II-P012"]

    def test_a_broken_base_is_told_as_its_own(self):
        """
        Who reads the error is led to the file that has to be repaired.
        """
        text = rulebook().replace(b"maximum = 6", b"maximum = 5")
        registry = Registry.of(
            [
                *providers("a", extending("contoh/2026"), ids=("turunan/2026",)),
                *providers("b", text),
            ]
        )
        with pytest.raises(PluginError) as caught:
            registry.rulebook("turunan/2026")

        assert caught.value.origin == "b 1.0: #1"
        assert [each.code.id for each in caught.value.findings] == ["II-P001"] * 2

    @given(st.permutations(["satu/1", "dua/2", "tiga/3"]))
    def test_a_circle_is_told_alike_from_everywhere(self, order):
        """
        Three rule-books that extend one another are broken, whichever is asked first.
        """
        bases = {"satu/1": "dua/2", "dua/2": "tiga/3", "tiga/3": "satu/1"}
        registry = Registry.of(
            provider
            for id_, base in bases.items()
            for provider in providers(
                id_.replace("/", "-"), extending(base, id_), ids=(id_,)
            )
        )
        for each in order:
            with pytest.raises(PluginError) as caught:
                registry.rulebook(each)
            assert "dua/2@1 → tiga/3@1 → satu/1@1 → dua/2@1" in str(caught.value)

    def test_extending_itself_is_a_circle(self):
        """
        A revision that extends its id without a number extends itself.
        """
        registry = Registry.of(
            providers(
                "a", rulebook(), extending("contoh/2026", "contoh/2026", revision=2)
            )
        )

        assert broken(registry, "contoh/2026") == ["II-P109"]
        assert registry.rulebook("contoh/2026@1").revision == 1


class TestFiles:
    """
    A rule-book in a file needs no plugin.
    """

    @pytest.fixture
    def registry(self):
        """
        A registry with one rule-book, and a rule.
        """
        return Registry.of(
            providers("a", rulebook(), rules={"a:jumlah": Doubled}),
            providers("b", ids=("lain/1",)),
        )

    def test_is_found_by_its_ending(self, registry, tmp_path):
        """
        What ends in .toml is a path.
        """
        path = tmp_path / "buku.toml"
        path.write_bytes(rulebook(revision=7))

        assert registry.resolve(str(path)).revision == 7

    def test_is_found_by_its_folder(self, registry, tmp_path):
        """
        So is what leads to a file, whatever its name.
        """
        path = tmp_path / "buku-aturan"
        path.write_bytes(rulebook(revision=7))

        assert registry.resolve(str(path)).revision == 7

    def test_never_takes_the_place_of_what_is_known(
        self, registry, tmp_path, monkeypatch
    ):
        """
        A file that is called like an id is not read in its place.
        """
        monkeypatch.chdir(tmp_path)
        (tmp_path / "contoh").mkdir()
        (tmp_path / "contoh" / "2026").write_bytes(rulebook(revision=7))
        (tmp_path / "baru").write_bytes(rulebook(revision=7))

        assert registry.resolve("contoh/2026").revision == 1
        with pytest.raises(UnknownFrameworkError):
            registry.resolve("baru")

    def test_may_extend_what_is_known_and_name_its_rules(self, registry, tmp_path):
        """
        A draft is read as it will be once it is installed.
        """
        path = tmp_path / "buku.toml"
        path.write_bytes(extending("contoh/2026"))
        assert registry.resolve(str(path)).base.id == "contoh/2026"

        path.write_bytes(rulebook(rule='{ name = "a:jumlah" }'))
        assert registry.resolve(str(path)).components[0].rule == Doubled()

    def test_is_read_again_when_it_has_changed(self, registry, tmp_path):
        """
        Nobody is given what stood in the file before.
        """
        path = tmp_path / "buku.toml"
        for revision in (1, 2):
            path.write_bytes(rulebook(revision=revision))
            assert registry.resolve(str(path)).revision == revision

    @pytest.mark.parametrize("name", ["tidak-ada.toml", "tidak/ada.toml", "\0.toml"])
    def test_that_cannot_be_read_is_told(self, registry, name):
        """
        A file that is not there is no rule-book, and no fault of a plugin.
        """
        with pytest.raises(RulebookError) as caught:
            registry.resolve(name)

        assert caught.value.unreadable
        assert not isinstance(caught.value, PluginError)

    def test_what_is_left_out_is_told_apart(self, registry):
        """
        What is installed but not wanted is not simply unknown.
        """
        with pytest.raises(LeftOutError) as caught:
            registry.resolve("lain/1")

        assert caught.value.distribution == "b 1.0"


class TestSharing:
    """
    A registry is used by many threads at once.
    """

    def test_all_threads_get_the_same(self):
        """
        A plugin that several threads ask for at once is read as one.
        """
        registry = Registry.of(providers("a", rulebook()))
        start = threading.Barrier(8)
        found = []

        def ask():
            start.wait()
            found.append(registry.rulebook("contoh/2026"))

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()

        assert len({id(each) for each in found}) == 1

    def test_each_error_has_a_traceback_of_its_own(self):
        """
        What is broken stays broken, and each who asks is told anew.
        """
        registry = Registry.of(providers("a", b"= 1"))
        errors = []
        for _ in range(2):
            with pytest.raises(PluginError) as caught:
                registry.rulebook("contoh/2026")
            errors.append(caught.value)

        assert errors[0].findings == errors[1].findings
        assert errors[0] is not errors[1]
