"""
What is said of the files of a whole submission.
"""

import pytest

from indeksinovasi import codes
from indeksinovasi.model import Answer, Evidence
from indeksinovasi.validation import Options, Verdict, validate
from validation.files.making import pdf, video
from validation.sending import FRAMEWORK, innovation, submission

PDF = pdf()


@pytest.fixture
def root(tmp_path):
    """
    Return an evidence folder with some files, two of which are the same.
    """
    (tmp_path / "a.pdf").write_bytes(PDF)
    (tmp_path / "b.pdf").write_bytes(PDF)
    (tmp_path / "c.pdf").write_bytes(pdf(pages=2))
    (tmp_path / "a.mp4").write_bytes(video())
    (tmp_path / "a.avi").write_bytes(b"RIFF\0\0\0\0AVI LIST")
    (tmp_path / "kosong.pdf").write_bytes(b"")
    return tmp_path


def piece(file=None, sha256=None):
    """
    Return a piece of evidence.
    """
    return Evidence(title="Bukti", file=file, sha256=sha256)


def proving(slug, *files, level=1, number=1):
    """
    Return an innovation that proves its answer with *files*.
    """
    evidence = {f"b{position}": piece(each) for position, each in enumerate(files)}
    answer = Answer(level=level, evidence=tuple(evidence))
    return innovation(number, answers={slug: answer}, evidence=evidence)


def report(root, *innovations, **fields):
    """
    Return what is found in a submission whose files lie in *root*.
    """
    subject = submission(*innovations, **fields)
    return validate(subject, FRAMEWORK, evidence_root=root)


def gaps(root, *innovations):
    """
    Return the ids of what was asked for and not checked.
    """
    unchecked = report(root, *innovations).unchecked
    return [each.code.id for each in unchecked if each.required]


class TestNotLookedAt:
    """
    Skipped is not passed, whichever codes somebody wants to see.
    """

    @pytest.mark.parametrize("name", ["tiada.mp4", "../a.mp4", "kosong.pdf"])
    def test_what_is_not_there_was_not_checked(self, root, name):
        """
        A file that cannot be had is not known to be right in any other way.
        """
        (root / "a.pdf").unlink()
        found = report(root, proving("video", name))
        only_length = Options(select=frozenset({"II-B220"})).selected(found)

        assert found.verdict is Verdict.INVALID
        assert only_length.verdict is Verdict.INCONCLUSIVE

    def test_is_told_once_for_all_files(self, root):
        """
        A folder that is still empty does not fill pages with what was not checked.
        """
        names = [f"tiada-{number}.pdf" for number in range(100)]
        found = report(root, proving("regulasi", *names))
        missing = [each for each in found.unchecked if each.required]

        assert len({each.reason for each in missing}) == 1
        assert len(missing) == len({each.code for each in missing}) < 12

    def test_names_what_such_a_file_promised(self, root):
        """
        A missing PDF was not asked for a password, and a missing video has no pages.
        """
        in_pdf, in_video = (
            gaps(root, proving("video", name)) for name in ("x.pdf", "x.mp4")
        )

        assert "II-B213" in in_pdf
        assert "II-B213" not in in_video
        assert "II-B217" in in_video
        assert "II-B208" not in in_pdf

    def test_a_digest_was_not_compared(self, root):
        """
        A digest of a file that is missing agrees with nothing.
        """
        declared = innovation(evidence={"x": piece("tiada.pdf", "0" * 64)})

        assert "II-B208" in gaps(root, declared)

    def test_a_film_that_cannot_be_measured(self, root):
        """
        A limit on the length is not passed in a format that nobody opens.
        """
        assert "II-B220" in gaps(root, proving("video", "a.avi"))
        assert gaps(root, proving("video", "a.mp4")) == []

    def test_one_reason_is_told_once(self, root):
        """
        A file that three answers name was not opened once.
        """
        thrice = proving("video", "a.avi", "a.avi", "a.avi")

        assert gaps(root, thrice).count("II-B220") == 1


class TestNotNamed:
    """
    What a submission does not say cannot be checked, and that is told.
    """

    def told(self, root, *innovations):
        """
        Return what was not checked as it is not said, with how often.
        """
        return {
            (each.code.id, each.words["number"], each.words["what"])
            for each in report(root, *innovations).unchecked
            if "what" in each.words and each.code.id.startswith("II-B2")
        }

    def test_evidence_without_a_file(self, root):
        """
        Evidence that lies nowhere was not looked at.
        """
        told = self.told(root, innovation(evidence={"x": piece(), "y": piece()}))

        assert ("II-B202", 2, ("file",)) in told
        assert ("II-B220", 2, ("file",)) in told
        assert not any(what == ("sha256",) for _, _, what in told)

    def test_a_file_without_a_digest(self, root):
        """
        A file that was not declared by its digest may be another one.
        """
        told = self.told(root, innovation(evidence={"x": piece("a.pdf")}))

        assert told == {("II-B208", 1, ("sha256",))}

    def test_does_not_put_the_verdict_in_doubt(self, root):
        """
        Nobody has to name a file, or to declare a digest.
        """
        found = report(root, innovation(evidence={"x": piece()}))

        assert not any(each.required for each in found.unchecked)


class TestShared:
    """
    One file for several innovations is told, under whatever names it lies.
    """

    def shared(self, root, *innovations, **fields):
        """
        Return where a shared file is told, and with whom it is shared.
        """
        return {
            each.pointer: (each.words["number"], each.words["others"])
            for each in report(root, *innovations, **fields).findings
            if each.code is codes.evidence.SHARED_FILE
        }

    def test_is_found_by_its_content(self, root):
        """
        A copy under another name is the same file.
        """
        found = self.shared(
            root,
            proving("regulasi", "a.pdf", number=1),
            proving("regulasi", "b.pdf", "c.pdf", number=2),
        )

        assert found == {
            "/innovations/0/evidence/b0": (1, ("inovasi-2",)),
            "/innovations/1/evidence/b0": (1, ("inovasi-1",)),
        }

    def test_is_told_once_for_each_piece(self, root):
        """
        What the submission says of itself is not told again from the folder.
        """
        found = report(
            root,
            proving("regulasi", "a.pdf", number=1),
            proving("regulasi", "a.pdf", number=2),
        )
        shared = [
            each for each in found.findings if each.code is codes.evidence.SHARED_FILE
        ]

        assert len(shared) == 2

    def test_counts_all_and_names_a_few(self, root):
        """
        Of many innovations that share a file, ten are named.
        """
        for number in range(20):
            (root / f"salinan-{number}.pdf").write_bytes(PDF)
        each = [
            proving("regulasi", f"salinan-{number}.pdf", number=number)
            for number in range(20)
        ]
        number, others = self.shared(root, *each)["/innovations/3/evidence/b0"]

        assert number == 19
        assert len(others) == 11
        assert others[-1] == "…"
        assert "inovasi-3" not in others

    def test_within_one_innovation_is_fine(self, root):
        """
        One innovation may prove two things with one file.
        """
        assert self.shared(root, proving("regulasi", "a.pdf", "b.pdf")) == {}

    def test_of_the_region_is_meant_to_be(self, root):
        """
        Evidence of the whole region stands once, for all its innovations.
        """
        answer = Answer(level=1, evidence=("perda",))
        both = [innovation(each, answers={"regulasi": answer}) for each in (1, 2)]

        assert self.shared(root, *both, evidence={"perda": piece("a.pdf")}) == {}

    @pytest.mark.parametrize("name", ["tiada", "kosong", "../a"])
    def test_is_nothing_that_is_not_there(self, root, name):
        """
        Files that cannot be read are not the same file.
        """
        both = [
            innovation(number, evidence={"x": piece(f"{name}{number}.pdf")})
            for number in range(2)
        ]
        for number in range(2):
            (root / f"kosong{number}.pdf").touch()

        assert self.shared(root, *both) == {}


class TestWithoutFolder:
    """
    Who does not hand over the files does not want them checked.
    """

    def test_nothing_is_missed(self):
        """
        Without the folder, no check of a file was asked for.
        """
        found = report(None, proving("regulasi", "a.pdf"))

        assert not any(each.required for each in found.unchecked)
