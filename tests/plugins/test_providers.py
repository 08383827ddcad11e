"""
Who provides a rule-book, where several could, and where not all of them are wanted.
"""

import pytest

from cli.running import EXAMPLE, run
from indeksinovasi.registry import VARIABLE
from plugins.making import SOUND, install, listed, rulebook


class TestConflict:
    """
    Two distributions with the same rule-book.
    """

    @pytest.mark.parametrize("second", ["a-lebih-dahulu", "z-kemudian"])
    def test_different_content_is_refused_with_both_names(
        self, site, submission, second
    ):
        """
        Whichever is found first, neither of them is taken.
        """
        files = {"kedua.py": SOUND, "kedua.toml": rulebook(title="Lain")}
        install(site, second, {"contoh/2026": "kedua:plugin"}, files, version="2.5")
        ran = run("score", submission, PYTHONPATH=site)
        names = sorted(["plugin-contoh 1.0", f"{second} 2.5"])

        assert ran.code == 4
        assert f"II-P106 $ {names[0]} and {names[1]} both provide" in ran.err
        assert listed(site)["contoh/2026"]["state"] == "broken"
        assert run("score", EXAMPLE, PYTHONPATH=site).code == 0

    def test_what_is_shipped_cannot_be_replaced(self, site):
        """
        A plugin that brings a rule-book under a shipped id stops who uses that id.
        """
        files = {"palsu.py": SOUND, "palsu.toml": rulebook("iga/2026")}
        install(site, "palsu", {"iga/2026": "palsu:plugin"}, files)
        ran = run("score", EXAMPLE, PYTHONPATH=site)

        assert ran.code == 4
        assert "indeksinovasi 0.1.0 and palsu 1.0 both provide" in ran.err
        assert run("score", EXAMPLE, PYTHONPATH=site, **{VARIABLE: ""}).code == 0

    def test_the_same_content_is_no_conflict(self, site, submission):
        """
        A copy does no harm, and the list names both that carry it.
        """
        files = {"salinan.py": SOUND, "salinan.toml": rulebook()}
        install(site, "salinan", {"contoh/2026": "salinan:plugin"}, files)
        found = listed(site)["contoh/2026"]

        assert run("score", submission, PYTHONPATH=site).code == 0
        assert [each["name"] for each in found["distributions"]] == [
            "plugin-contoh",
            "salinan",
        ]


class TestChoosing:
    """
    The environment says which plugins are used.
    """

    @pytest.mark.parametrize(
        ("choice", "taken"),
        [
            (None, {"contoh/2026", "lain/1"}),
            ("", set()),
            ("none", set()),
            (" , ", set()),
            ("contoh/2026", {"contoh/2026"}),
            ("contoh", {"contoh/2026"}),
            ("plugin-lain", {"lain/1"}),
            ("Plugin_Lain", {"lain/1"}),
            ("lain, contoh", {"contoh/2026", "lain/1"}),
            ("con", set()),
            ("iga/2026", set()),
        ],
    )
    def test_takes_ids_instruments_and_distributions(self, site, choice, taken):
        """
        What is shipped is always there; of the plugins, what is named.
        """
        files = {"lain.py": SOUND, "lain.toml": rulebook("lain/1")}
        install(site, "plugin-lain", {"lain/1": "lain:plugin"}, files)
        found = listed(site, **({} if choice is None else {VARIABLE: choice}))

        assert "iga/2026" in found
        assert found.keys() & {"contoh/2026", "lain/1"} == taken

    def test_what_is_left_out_is_told(self, site, submission):
        """
        Who misses a rule-book learns that it is there, but was not wanted.
        """
        choice = {VARIABLE: "none"}
        ran = run("score", submission, PYTHONPATH=site, **choice)

        assert ran.code == 2
        assert "plugin-contoh 1.0" in ran.err
        assert VARIABLE in ran.err
        assert VARIABLE in run("frameworks", "list", PYTHONPATH=site, **choice).err

    def test_what_is_left_out_is_not_imported(self, site):
        """
        A plugin that is not wanted does not run, not even to be listed.
        """
        (site / "contoh.py").write_text("raise SystemExit('imported')")

        assert "contoh/2026" not in listed(site, **{VARIABLE: "none"})
