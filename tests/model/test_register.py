"""
The register of regions: complete, dated, and made by a script from a kept package.
"""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
import runpy
import subprocess
import sys
import tarfile
from importlib import resources
from pathlib import Path

import attrs
import pytest

from indeksinovasi.model.regions import (
    RegionRegister,
    known_region,
    read_regions,
    shipped_regions,
)
from indeksinovasi.model.vocabulary import RegionKind

TOOL = Path(__file__).resolve().parents[2] / "tools" / "make_regions.py"


MODEL = resources.files("indeksinovasi.model")


REGIONS = tuple(shipped_regions().values())


SUMBAWA = "52.04"


class TestRegister:
    """
    The register is a value: it is read once, never changes and travels whole.
    """

    def test_it_reads_like_a_mapping(self):
        """
        Codes are the keys, in their order, and only as the decree writes them.
        """
        register = shipped_regions()

        assert register is shipped_regions()
        assert len(register) == 552
        assert list(register) == sorted(register)
        assert register[SUMBAWA].name == "Kabupaten Sumbawa"
        for code in ("5204", "52.4", "52.04.01", "", "Kabupaten Sumbawa"):
            assert code not in register
            assert known_region(code) is None

    def test_nothing_in_it_can_be_changed(self):
        """
        Neither the register nor a region takes an assignment.
        """
        register = shipped_regions()

        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            register.regions = ()
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            register[SUMBAWA].name = "Kabupaten Sumbawa Besar"
        with pytest.raises(TypeError):
            register["52.09"] = register[SUMBAWA]

    def test_it_survives_pickling_and_copying(self):
        """
        A register sent to another process finds what it found here.
        """
        register = shipped_regions()
        pickled = pickle.loads(pickle.dumps(register))  # noqa: S301 -- our own bytes

        for again in (pickled, copy.deepcopy(register)):
            assert again == register
            assert hash(again) == hash(register)
            assert again[SUMBAWA] == register[SUMBAWA]

    def test_another_register_can_be_read(self):
        """
        Who has a newer decree than the library can read its list the same way.
        """
        register = read_regions(
            "# A remark.\n# version: 5\n# decree: Keputusan X\n# dated: 2027-01-02\n"
            "code,kind,name\n52,provinsi,Provinsi Nusa Tenggara Barat\n"
        )

        assert isinstance(register, RegionRegister)
        assert (register.version, register.decree) == ("5", "Keputusan X")
        assert register.dated == dt.date(2027, 1, 2)
        assert list(register) == ["52"]

    def test_importing_it_reads_nothing(self):
        """
        An application pays for the register when it first asks for a region.
        """
        program = """
import sys
seen = []
sys.addaudithook(lambda event, args: event == "open" and seen.append(str(args[0])))
from indeksinovasi.model import regions
assert not [each for each in seen if each.endswith("regions.csv")]
regions.known_region("52.04"), regions.known_region("52.71")
assert len([each for each in seen if each.endswith("regions.csv")]) == 1
"""
        subprocess.run([sys.executable, "-I", "-c", program], check=True)


class TestMaking:
    """
    The data file is what its tool makes of the package, and carries its licence.
    """

    @pytest.fixture
    def make(self):
        """
        Return the tool's main function.
        """
        return runpy.run_path(str(TOOL))["main"]

    @pytest.fixture
    def package(self, tmp_path):
        """
        Lay out the package as it is unpacked, with the data that the library ships.
        """
        folder = tmp_path / "package"
        (folder / "data").mkdir(parents=True)
        described = {"name": "idn-area-data", "version": shipped_regions().version}
        (folder / "package.json").write_text(json.dumps(described), "utf-8")
        provinces = "code,name\n"
        regencies = "code,province_code,name\n"
        for region in REGIONS:
            if region.kind is RegionKind.PROVINSI:
                name = region.name.removeprefix("Provinsi ")
                provinces += f"{region.code},{name}\n"
            else:
                regencies += f"{region.code},{region.code[:2]},{region.name}\n"
        (folder / "data" / "provinces.csv").write_text(provinces, "utf-8")
        (folder / "data" / "regencies.csv").write_text(regencies, "utf-8")
        licence = MODEL.joinpath("regions.LICENSE.md").read_text("utf-8")
        (folder / "data" / "LICENSE.md").write_text(licence, "utf-8")
        return folder

    def test_the_data_are_as_the_tool_makes_them(self, make, package, tmp_path):
        """
        Nothing in the data file was edited by hand.
        """
        make(package, tmp_path)

        for name in ("regions.csv", "regions.LICENSE.md"):
            made = (tmp_path / name).read_bytes()
            assert made == MODEL.joinpath(name).read_bytes()

    def test_packed_or_unpacked_makes_no_difference(self, make, package, tmp_path):
        """
        The tool reads the archive that npm packs as it reads the folder.
        """
        with tarfile.open(tmp_path / "package.tgz", "w:gz") as archive:
            archive.add(package, "package")
        make(tmp_path / "package.tgz", tmp_path)

        made = (tmp_path / "regions.csv").read_bytes()
        assert made == MODEL.joinpath("regions.csv").read_bytes()

    @pytest.mark.parametrize(
        ("change", "reason"),
        [
            (("52.04,52,Kabupaten Sumbawa\n", ""), "415"),
            (("52.04,52,", "52.05,52,"), "more than once"),
            (("52.04,52,", "52.04,53,"), "said to lie in 53"),
            (("52.04,52,", "97.04,97,"), "'97.04' is not the code"),
            (("52.04,52,", "52.4,52,"), "'52.4' is not the code"),
            (("Kabupaten Sumbawa\n", "Kota Sumbawa\n"), "52.04 of a kabupaten"),
            (("Kabupaten Sumbawa\n", "KABUPATEN SUMBAWA\n"), "not written as names"),
            (("Kabupaten Sumbawa\n", "Kab. Sumbawa\n"), "not written as names"),
        ],
    )
    def test_a_doubtful_list_is_refused(self, make, package, change, reason):
        """
        A list that lost, doubled or misplaced a region never becomes the register.
        """
        path = package / "data" / "regencies.csv"
        text = path.read_text("utf-8")
        assert text.count(change[0]) == 1
        path.write_text(text.replace(*change), "utf-8")

        with pytest.raises(SystemExit, match=reason):
            make(package, package)

        assert not (package / "regions.csv").exists()

    def test_another_release_is_refused(self, make, package, tmp_path):
        """
        A release whose decree nobody has looked up is not given the date of another.
        """
        described = {"name": "idn-area-data", "version": "3.1.2"}
        (package / "package.json").write_text(json.dumps(described), "utf-8")

        with pytest.raises(SystemExit, match=r"3\.1\.2"):
            make(package, tmp_path)

    def test_the_licence_travels_with_the_data(self):
        """
        Whoever has the data has the notice, the sentence to cite and the licence.
        """
        notice = MODEL.joinpath("regions.NOTICE.md").read_text("utf-8")
        licence = MODEL.joinpath("regions.LICENSE.md").read_text("utf-8")
        data = MODEL.joinpath("regions.csv").read_text("utf-8")

        assert "Contains information from idn-area-data" in notice
        assert "Open Database License (ODbL)" in notice
        assert licence.startswith("# Open Database License (ODbL)\n")
        assert "ODbL-1.0; see regions.NOTICE.md" in data.partition("\n")[0]
