"""
What this library ships is found by what stands in the files.
"""

import pytest

from indeksinovasi.registry import Registry
from indeksinovasi.registry.providers import shipped
from plugins.making import broken, rulebook


class TestShipped:
    """
    What this library ships itself.
    """

    @pytest.fixture
    def folder(self, tmp_path, monkeypatch):
        """
        A folder that takes the place of the one with the shipped rule-books.
        """
        monkeypatch.setattr("indeksinovasi.registry.providers._RULEBOOKS", tmp_path)
        return tmp_path

    def test_a_correction_stands_beside_what_it_corrects(self, folder):
        """
        The file of a later revision has its number in the name, and hides no other.
        """
        (folder / "contoh-2026.toml").write_bytes(rulebook())
        (folder / "contoh-2026@2.toml").write_bytes(rulebook(revision=2))
        registry = Registry.of(shipped())

        assert registry.ids() == ("contoh/2026",)
        assert registry.rulebook("contoh/2026").revision == 2
        assert registry.rulebook("contoh/2026@1").revision == 1

    @pytest.mark.parametrize("content", [b"", b"id = ", b"\xff", b'id = "lain/1"'])
    def test_one_that_is_broken_leaves_the_others(self, folder, content):
        """
        A file that cannot even be named is listed by its name on the disk.
        """
        (folder / "contoh-2026.toml").write_bytes(rulebook())
        (folder / "rusak-2026.toml").write_bytes(content)
        registry = Registry.of(shipped())

        assert registry.ids() == ("contoh/2026", "rusak/2026")
        assert broken(registry, "rusak/2026") == ["II-P110"]
        assert registry.rulebook("contoh/2026").revision == 1

    def test_the_header_is_read_even_where_a_list_looks_like_a_table(self, folder):
        """
        A line that begins with a bracket need not begin a table.
        """
        before = b'legal_basis = ["Pedoman contoh (rekaan)"]'
        after = b'legal_basis = [\n"a",\n]\nbase_of = [\n[1],\n]\n'
        content = rulebook().replace(before, b"")
        (folder / "contoh-2026.toml").write_bytes(after + content)

        assert Registry.of(shipped()).ids() == ("contoh/2026",)
