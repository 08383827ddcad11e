"""
Whether a region is one that the register knows.
"""

import pytest

from indeksinovasi import codes
from indeksinovasi.model import Region, RegionKind
from indeksinovasi.model.regions import shipped_regions
from indeksinovasi.validation import Unchecked
from indeksinovasi.validation.regions import check_region

DATED = shipped_regions().dated.isoformat()


def found(**fields):
    """
    Return what is found in a region with *fields*.
    """
    return list(check_region(Region(**fields)))


def test_the_register_agrees():
    """
    Code, kind and name as in the decree are in order.
    """
    kind = RegionKind.KABUPATEN

    assert found(code="52.04", kind=kind, name="Kabupaten Sumbawa") == []


def test_every_known_region_agrees_with_itself():
    """
    No region is told to be another one, whatever its name.
    """
    told = {
        each.code: found(code=each.code, kind=each.kind, name=each.name)
        for each in shipped_regions().values()
        if each.is_autonomous
    }

    assert [code for code, findings in told.items() if findings] == []


@pytest.mark.parametrize("name", ["Sumbawa", "PEMKAB SUMBAWA", "Kab. Sumbawa"])
def test_names_are_taken_as_people_write_them(name):
    """
    Case, abbreviation and a kind that is left out make no other region.
    """
    assert found(code="52.04", name=name) == []


def test_without_a_code_nothing_is_compared():
    """
    A region that gives no code is not checked, and not passed.
    """
    gaps = found(name="Kabupaten Sumbawa", kind=RegionKind.KOTA)

    assert all(isinstance(each, Unchecked) for each in gaps)
    assert [each.code.id for each in gaps] == [
        "II-W002",
        "II-W003",
        "II-W004",
        "II-W005",
    ]


def test_an_unknown_code_is_doubtful():
    """
    It is told with the day of the register, and the codes that the name suggests.
    """
    (told,) = found(code="52.99", name="Bima", kind=RegionKind.KOTA)

    assert told.code is codes.region.UNKNOWN_REGION
    assert told.place == "$.region.code"
    assert told.words == {
        "found": "52.99",
        "dated": DATED,
        "nearest": ("52.06", "52.72"),
    }


def test_another_kind_is_told():
    """
    A kabupaten that calls itself a kota is told, at the kind.
    """
    (told,) = found(code="52.04", kind=RegionKind.KOTA, name="Sumbawa")

    assert told.code is codes.region.OTHER_KIND
    assert told.place == "$.region.kind"
    assert told.words["known"] == "kabupaten"
    assert told.words["found"] == "kota"


@pytest.mark.parametrize("name", ["Kabupaten Sumbawa Barat", "Kota Sumbawa", "Bima"])
def test_another_name_is_told(name):
    """
    A neighbour's name, and a kind in the name, do not fit the code.
    """
    (told,) = found(code="52.04", name=name)

    assert told.code is codes.region.OTHER_NAME
    assert told.place == "$.region.name"
    assert told.words["known"] == "Kabupaten Sumbawa"
    assert told.words["found"] == name


def test_a_part_of_jakarta_reports_under_the_province():
    """
    The six parts of Jakarta have no government that could send anything.
    """
    (told,) = found(
        code="31.71", kind=RegionKind.KOTA, name="Kota Administrasi Jakarta Pusat"
    )

    assert told.code is codes.region.NOT_AUTONOMOUS
    assert told.place == "$.region.code"


def test_kind_and_name_are_told_apart():
    """
    Where both differ both are told, each at its own place.
    """
    told = found(code="52.04", kind=RegionKind.KOTA, name="Kota Mataram")

    assert [each.code for each in told] == [
        codes.region.OTHER_KIND,
        codes.region.OTHER_NAME,
    ]


def test_all_of_it_only_warns():
    """
    The register is of a certain day, so what it does not know is not wrong.
    """
    for fields in (
        {"code": "99", "name": "Provinsi Baru"},
        {"code": "31.01", "name": "Kota Lain", "kind": RegionKind.KOTA},
    ):
        assert {each.code.severity.value for each in found(**fields)} == {"warning"}
