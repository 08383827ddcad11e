"""
What can be told of any file, and what is asked of some.
"""

import hashlib
import subprocess
import sys

import pytest

from indeksinovasi.codes import CODES
from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks import EvidenceRule
from indeksinovasi.model import Evidence
from indeksinovasi.registry import framework
from indeksinovasi.validation import Unchecked
from indeksinovasi.validation.files import (
    FILE_CODES,
    EvidenceFolder,
    FileDemand,
    Limits,
)
from validation.files.making import faults, ids, image, pdf, video

PDF = pdf()


def evidence(file: str = "a.pdf", sha256: str | None = None) -> Evidence:
    """
    Return evidence that lies in *file*.
    """
    return Evidence(title="Bukti", file=file, sha256=sha256)


class TestDigest:
    """
    A file is the one that was declared, or not.
    """

    @pytest.mark.parametrize("write", [str.lower, str.upper])
    def test_that_agrees_is_fine(self, desk, write):
        """
        The declared file is accepted, however its digest is written.
        """
        digest = write(hashlib.sha256(PDF).hexdigest())

        assert desk.inspect("a.pdf", PDF, sha256=digest) == []

    def test_that_differs_is_told(self, desk):
        """
        A file exchanged after it was declared is found out, sound as it may be.
        """
        assert desk.inspect("a.pdf", PDF, sha256="0" * 64) == ["II-B208"]

    def test_is_of_the_whole_file(self, desk):
        """
        A change far behind the beginning counts as much as one at the start.
        """
        content = video() + bytes(3 * 1024**2)
        digest = hashlib.sha256(content).hexdigest()

        assert desk.inspect("a.mp4", content, sha256=digest) == []
        assert desk.inspect("a.mp4", content + b"\1", sha256=digest) == ["II-B208"]

    def test_that_was_not_declared_is_not_missed(self, desk):
        """
        Nobody has to declare a digest.
        """
        assert desk.inspect("a.pdf", PDF) == []

    def test_of_a_huge_file_is_not_taken(self, tmp_path):
        """
        A file beyond all measure is not read for hours, and not called right either.
        """
        (tmp_path / "a.pdf").write_bytes(PDF)
        limits = Limits(hashed_bytes=100)
        with EvidenceFolder(tmp_path, limits) as folder:
            found = folder.inspect(evidence(sha256="0" * 64))

            assert ids(found) == ["II-B208?!"]

    def test_that_takes_too_long_is_not_waited_for(self, tmp_path):
        """
        A file that says it is huge and comes in drops does not hold up the rest.
        """
        with (tmp_path / "a.bin").open("wb") as file:
            file.truncate(1024**2)
        with EvidenceFolder(tmp_path, Limits(hash_seconds=0)) as folder:
            found = folder.inspect(evidence("a.bin", "0" * 64))

            assert "II-B208?!" in ids(found)


class TestContent:
    """
    The content says what a file is, and the name must agree.
    """

    def test_under_a_wrong_name_is_told(self, desk):
        """
        A PDF that was renamed does not pass for a photograph.
        """
        assert desk.inspect("foto.jpg", PDF) == ["II-B209"]
        assert desk.inspect("foto", image("JPEG")) == ["II-B209"]

    def test_that_is_a_program_is_not_to_be_named_so(self, desk):
        """
        Nobody is told to send a program.
        """
        put = desk.put("surat.pdf", b"MZ" + bytes(99))
        found, *_ = desk.folder.inspect(put)

        assert found.code.id == "II-B209"
        assert "exe" not in found.message()

    @pytest.mark.parametrize("name", ["a.JPG", "a.jpeg", "a.b.jpe", "a.pdf.jfif"])
    def test_may_be_named_in_several_ways(self, desk, name):
        """
        All usual endings of a type are right, in upper and lower case.
        """
        assert desk.inspect(name, image("JPEG")) == []

    def test_that_is_unknown_is_told(self, desk):
        """
        Random bytes called a PDF are not one.
        """
        assert desk.inspect("a.pdf", b"bukan pdf" * 999) == ["II-B210"]

    def test_that_is_empty_is_told(self, desk):
        """
        An upload that failed leaves an empty file, which proves nothing.
        """
        found = desk.folder.inspect(desk.put("a.pdf", b""))

        assert faults(found) == ["II-B206"]

    def test_without_a_mark_is_not_called_right(self, desk):
        """
        Of plain text nobody can tell by its content what it is.
        """
        assert desk.inspect("a.csv", b"desa,penerima\n") == ["II-B209?"]

    def test_that_nothing_can_open_is_not_called_sound(self, desk):
        """
        What is not opened is listed as not opened.
        """
        assert desk.inspect("a.gif", image("GIF")) == ["II-B211?"]

    def test_too_large_to_be_opened_is_not_called_sound(self, tmp_path):
        """
        A document beyond all measure is not opened, and that is told.
        """
        (tmp_path / "a.pdf").write_bytes(PDF)
        (tmp_path / "a.mp4").write_bytes(video())
        with EvidenceFolder(tmp_path, Limits(parsed_bytes=100)) as folder:
            found = ids(folder.inspect(evidence()))
            assert found == [f"II-B{each}?!" for each in (211, 212, 213, 214, 215)]
            assert ids(folder.inspect(evidence("a.mp4"))) == []


class TestDemands:
    """
    An answer takes some files and not others.
    """

    @pytest.mark.parametrize("media", [("pdf", "jpeg"), ("jpg",), (".JPG",), ()])
    def test_of_type_are_met(self, desk, media):
        """
        A photograph is taken where photographs are, by whichever name.
        """
        assert desk.compare("a.jpg", image("JPEG"), media=media) == []

    def test_of_type_are_not_met_by_a_name(self, desk):
        """
        A Word document does not become a PDF by its name.
        """
        word = b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml" + b"word/document.xml"

        assert desk.compare("a.pdf", word, media=("pdf",)) == ["II-B218"]
        assert desk.compare("a.pdf", b"?" * 99, media=("pdf",)) == ["II-B218"]

    def test_of_a_type_without_a_mark_stay_open(self, desk):
        """
        Where plain text is taken, a file that may be some is not refused.
        """
        assert desk.compare("a.csv", b"a,b\n", media=("csv",)) == ["II-B218?!"]
        assert desk.compare("a.txt", b"a,b\n", media=("csv",)) == ["II-B218"]

    def test_of_size_count_every_byte(self, desk):
        """
        The largest file that is taken is exactly so large.
        """
        assert desk.compare("a.pdf", PDF, largest_bytes=len(PDF)) == []
        assert desk.compare("a.pdf", PDF, largest_bytes=len(PDF) - 1) == ["II-B219"]

    def test_accuse_nothing_that_is_not_there(self, tmp_path):
        """
        A missing file is told once, but it was not held to what the answers ask.
        """
        asked = FileDemand(media=("pdf",), longest_seconds=300, largest_bytes=9)
        with EvidenceFolder(tmp_path) as folder:
            assert ids(folder.compare(evidence(), FileDemand())) == []
            assert ids(folder.compare(evidence(), asked)) == [
                "II-B218?!",
                "II-B219?!",
                "II-B220?!",
            ]

    def test_cite_the_clause(self, desk):
        """
        Who is refused a file can read up why.
        """
        demand = FileDemand(media=("pdf",), source="Lampiran II nomor 16")
        (found,) = desk.folder.compare(desk.put("a.png", image()), demand)

        assert found.source == "Lampiran II nomor 16"
        assert found.path == ()

    def test_come_from_the_rule_book(self):
        """
        What the rule-book of 2026 asks is what files are held to.
        """
        indicators = {each.slug: each for each in framework("iga/2026").indicators}
        rule = indicators["video"].evidence
        assert isinstance(rule, EvidenceRule)

        demand = FileDemand.of(rule, "Lampiran")
        assert "mp4" in demand.media
        assert demand.longest_seconds == 5 * 60
        assert demand.largest_bytes is None


class TestNoFile:
    """
    Evidence may be a link or a number alone.
    """

    def test_is_nothing_to_look_at(self, desk):
        """
        Where no file is named, nothing is wrong with it.
        """
        linked = Evidence(title="Berita")

        assert ids(desk.folder.inspect(linked)) == []
        assert ids(desk.folder.compare(linked, FileDemand(media=("pdf",)))) == []


class TestTelling:
    """
    People can read what is wrong.
    """

    def test_lists_every_code(self):
        """
        Without the folder, everything that it would show is listed as not checked.
        """
        codes = [each for each in CODES.values() if each.id.startswith("II-B2")]

        assert sorted(FILE_CODES, key=lambda each: each.id) == codes

    @pytest.mark.parametrize("code", FILE_CODES, ids=lambda code: code.id)
    def test_names_the_file(self, code):
        """
        Every message says which file it is about.
        """
        assert "{file}" in code.template

    def test_fills_every_gap(self, desk):
        """
        No message is left with a gap in it.
        """
        files = {
            "a.jpg": PDF,
            "b.pdf": b"?" * 9,
            "c.pdf": PDF[: len(PDF) // 2],
            "d.pdf": b"%PDF-1.7\n",
            "e.pdf": pdf(pages=0),
            "f.pdf": pdf(user="a", owner="b"),
            "g.mp4": video()[:-9],
            "h.png": image()[:-20],
        }
        demand = FileDemand(media=("gif",), largest_bytes=1)
        for name, content in files.items():
            put = desk.put(name, content, sha256="0" * 64)
            for found in (
                *desk.folder.inspect(put),
                *desk.folder.compare(put, demand),
            ):
                if isinstance(found, Unchecked):
                    continue
                assert name in found.message()
                assert str(desk.root) not in found.message()
                assert all(
                    isinstance(word, str | int | tuple | Phrase)
                    for word in found.words.values()
                )


class TestCost:
    """
    Who checks no files pays for no library that opens them.
    """

    def test_importing_loads_no_reader(self):
        """
        The libraries for evidence files are loaded where a file is opened only.
        """
        program = "import sys, indeksinovasi.validation.files; print(*sys.modules)"
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, text=True
        )

        assert not {"PIL", "pikepdf", "lxml"} & set(done.stdout.split())
