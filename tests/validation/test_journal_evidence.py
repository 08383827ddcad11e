"""
A run that goes on looks again into evidence files that are others by now.
"""

import json

import attrs
import pytest

from indeksinovasi import codes
from indeksinovasi.findings import Finding
from indeksinovasi.validation import Journal, Options, validate_file, validate_files
from indeksinovasi.validation.files import FILE_CODES, EvidenceFolder
from validation.files.making import image

DOCUMENT = {
    "framework": "iga/2026",
    "region": {"name": "A"},
    "evidence": {"foto": {"title": "Foto", "file": "bukti/foto.png"}},
    "innovations": [],
}


@pytest.fixture
def photo(tmp_path):
    """
    Where the one evidence file is looked for.
    """
    (tmp_path / "bukti").mkdir()
    return tmp_path / "bukti" / "foto.png"


def resumed(folder, jobs=1):
    """
    Return the report of a run in *folder* that goes on from the one before.
    """
    path = folder / "a.json"
    path.write_text(json.dumps(DOCUMENT), "utf-8")
    options = Options(evidence_root=folder)
    journal = Journal(folder / "jurnal.jsonl", options)
    (report,) = validate_files([str(path)], options, journal=journal, jobs=jobs)
    with EvidenceFolder(folder) as evidence:
        assert report == validate_file(str(path), options, evidence)
    return report


def missing(folder):
    """
    Return what a run that goes on tells of the missing file.
    """
    (told,) = [
        each
        for each in resumed(folder).findings
        if each.code is codes.evidence.FILE_MISSING
    ]
    return told.message()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_changed_file_is_looked_into_again(photo, tmp_path, jobs):
    """
    A file that was sent late, was mended, or is gone again changes the result.
    """
    sent = {
        codes.evidence.FILE_MISSING: None,
        codes.evidence.FILE_EMPTY: b"",
        None: image("PNG"),
        codes.evidence.TYPE_DIFFERS: image("JPEG"),
    }
    for code, content in (*sent.items(), *sent.items()):
        photo.unlink(missing_ok=True)
        if content is not None:
            photo.write_bytes(content)
        told = {each.code for each in resumed(tmp_path, jobs).findings}
        assert told & set(FILE_CODES) == ({code} if code else set())


@pytest.mark.parametrize(
    "code",
    [
        codes.evidence.CANNOT_READ_FILE,
        codes.evidence.FILE_CHANGED,
        codes.evidence.BEYOND_LIMITS,
    ],
)
def test_what_may_be_gone_without_a_trace_is_not_kept(photo, tmp_path, code):
    """
    A permission, or a busy machine, leaves no trace in what is compared.
    """
    photo.write_bytes(image("PNG"))
    report = resumed(tmp_path)
    path = tmp_path / "lain.jsonl"
    options = Options(evidence_root=tmp_path)
    Journal(path, options).keep(attrs.evolve(report, findings=(Finding(code),)))
    with EvidenceFolder(tmp_path) as folder:
        assert Journal(path, options).report_on(report.origin, folder) is None

        Journal(path, options).keep(report)
        assert Journal(path, options).report_on(report.origin, folder) == report


def test_what_may_be_meant_is_looked_for_again(photo, tmp_path):
    """
    A file that was sent under another name is the hint that an official needs.
    """
    assert "Foto.PNG" not in missing(tmp_path)
    (photo.parent / "Foto.PNG").write_bytes(image("PNG"))
    assert "bukti/Foto.PNG" in missing(tmp_path)


@pytest.mark.parametrize("content", [image("PNG"), b"", None])
def test_what_did_not_change_is_not_looked_into_again(
    photo, content, tmp_path, monkeypatch
):
    """
    What was looked into and is as it was is known, and so is what is still missing.
    """
    if content is not None:
        photo.write_bytes(content)
    expected = resumed(tmp_path)
    monkeypatch.setattr("indeksinovasi.validation.run._validate", None)

    assert resumed(tmp_path) == expected
