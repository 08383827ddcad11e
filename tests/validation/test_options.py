"""
What a validation is asked to look for, and what it is asked to leave out.
"""

import json
from pathlib import Path

import pytest

from indeksinovasi import codes
from indeksinovasi.codes import OF_SUBMISSIONS
from indeksinovasi.findings import Severity
from indeksinovasi.validation import Options, Verdict, validate_file

#: Wrong in three ways: an impossible level, no evidence, a stage that is not taken.
DOCUMENT = {
    "framework": "iga/2026",
    "region": {"name": "Kabupaten Contoh"},
    "answers": {"pad": {"level": 4}},
    "innovations": [{"id": "a", "name": "A", "stage": "uji-coba"}],
}


@pytest.fixture
def path(tmp_path):
    """
    The document in a file.
    """
    file = tmp_path / "laporan.json"
    file.write_text(json.dumps(DOCUMENT), "utf-8")
    return str(file)


def told(path, **options):
    """
    Return the codes found, each once, and the codes that were left out.
    """
    report = validate_file(path, Options(**options))
    left_out = {each.code.id for each in report.unchecked if "--ignore" in each.reason}
    return {each.code.id for each in report.findings}, left_out


def test_all_is_looked_for_unless_asked_otherwise(path):
    """
    Without options every fault is told, and no check was left out.
    """
    found, left_out = told(path)

    assert {"II-K003", "II-B101", "II-K010", "II-K011"} <= found
    assert left_out == set()


def test_what_is_ignored_is_not_told_but_listed(path):
    """
    An ignored code is not passed: it is among what was not checked.
    """
    found, left_out = told(path, ignore=frozenset({"II-K003", "II-S104"}))

    assert "II-K003" not in found
    assert "II-K011" in found
    assert left_out == {"II-K003", "II-S104"}


def test_what_is_selected_is_told_alone(path):
    """
    Whoever selects one code hears of no other, and sees that the others were left out.
    """
    found, left_out = told(path, select=frozenset({"II-K011"}))

    assert found == {"II-K011"}
    assert left_out == {
        each.id
        for each in OF_SUBMISSIONS
        if each is not codes.framework.WRONG_STAGE and not each.unreadable
    }


def test_ignoring_stands_above_selecting(path):
    """
    A code that is selected and ignored is left out.
    """
    found, left_out = told(
        path,
        select=frozenset({"II-K003", "II-K011"}),
        ignore=frozenset({"II-K003"}),
    )

    assert found == {"II-K011"}
    assert "II-K003" in left_out


def test_a_code_that_was_not_checked_anyway_is_listed_once(path):
    """
    A check that is left out and could not be made is not listed for both reasons.
    """
    report = validate_file(path, Options(ignore=frozenset({"II-K013"})))

    assert [each.code.id for each in report.unchecked].count("II-K013") == 1


def test_the_verdict_is_on_what_was_looked_for(path):
    """
    A submission that is invalid only by what is ignored is valid.
    """
    assert validate_file(path, Options()).verdict is Verdict.INVALID
    ignoring = Options(ignore=frozenset({"II-K003"}))
    assert validate_file(path, ignoring).verdict is Verdict.VALID
    failing = Options(ignore=frozenset({"II-K003"}), fail_on=Severity.WARNING)
    assert validate_file(path, failing).verdict is Verdict.INVALID


@pytest.mark.parametrize("choice", ["select", "ignore"])
@pytest.mark.parametrize(
    ("content", "code", "verdict"),
    [
        ("", "II-S002", Verdict.UNREADABLE),
        ("{", "II-S005", Verdict.UNREADABLE),
        ('{"framework": "iga/2026"}', "II-S104", Verdict.INVALID),
        (
            '{"framework": "x/1", "region": {"name": "K"}, "innovations": []}',
            "II-K000",
            Verdict.UNREADABLE,
        ),
    ],
)
def test_what_kept_the_rest_from_being_checked_is_always_told(
    tmp_path, choice, content, code, verdict
):
    """
    A file of which nothing was checked is never passed, whatever was left out.
    """
    path = tmp_path / "laporan.json"
    path.write_text(content, "utf-8")
    chosen = {"II-K010"} if choice == "select" else {code}
    report = validate_file(str(path), Options(**{choice: frozenset(chosen)}))

    assert code in {each.code.id for each in report.findings}
    assert code not in {each.code.id for each in report.unchecked}
    assert report.verdict is verdict


@pytest.mark.parametrize(
    "wrong",
    [
        {"select": {"XX"}},
        {"ignore": {"ii-k001"}},
        {"select": {"II-P001"}},
        {"select": {"II-S121"}},
        {"fail_on": "fatal"},
    ],
)
def test_what_is_no_option_is_refused(wrong):
    """
    A slip that would let everything pass does not.
    """
    with pytest.raises(ValueError, match=r"code|Severity"):
        Options(**wrong)


@pytest.mark.parametrize("wrong", [{"select": "II-K001"}, {"framework": 2026}])
def test_what_is_of_another_type_is_refused(wrong):
    """
    One code is no list of codes.
    """
    with pytest.raises(TypeError):
        Options(**wrong)


def test_words_will_do_for_options():
    """
    A program gives what it read from its own settings.
    """
    options = Options(fail_on="warning", evidence_root="bukti", select=["II-K001"])

    assert options == Options(
        fail_on=Severity.WARNING,
        evidence_root=Path("bukti"),
        select=frozenset({"II-K001"}),
    )
