"""
The files of a submission take so much time and no more.
"""

import pytest

from indeksinovasi.model import Evidence
from indeksinovasi.validation.files import EvidenceFolder, Limits
from indeksinovasi.validation.files.allowance import Allowance

#: No file that is longer than its first bytes can be read in no time.
LIMITS = Limits(hash_seconds=0, stalls=2)


@pytest.fixture
def root(tmp_path):
    """
    Return an evidence folder with some files, each of which takes too long.
    """
    for number in range(5):
        with (tmp_path / f"{number}.bin").open("wb") as file:
            file.truncate(1024**2)
    return tmp_path


def read(folder: EvidenceFolder, *numbers: int) -> list[bool]:
    """
    Return which of the files with these *numbers* were read.
    """
    folder.begin()
    reasons = []
    for number in numbers:
        evidence = Evidence(title="Bukti", file=f"{number}.bin", sha256="0" * 64)
        reasons.append([each.reason for each in folder.inspect(evidence)])
    return [not any("no more were opened" in it for it in each) for each in reasons]


class TestStalls:
    """
    A few files may take too long, but not all.
    """

    def test_are_not_given_to_a_hostile_submission(self, root):
        """
        After some files that took too long, the rest is not read.
        """
        with EvidenceFolder(root, LIMITS) as folder:
            assert read(folder, 0, 1, 2, 3) == [True, True, False, False]

    def test_count_once_for_a_file(self, root):
        """
        A file that many answers name has cost its time once.
        """
        with EvidenceFolder(root, LIMITS) as folder:
            assert read(folder, 0, 0, 0, 1, 0, 2) == [True] * 5 + [False]

    @pytest.mark.parametrize("before", [(), (0, 1), (1, 2), (3, 4, 0)])
    def test_do_not_depend_on_other_submissions(self, root, before):
        """
        What is read of a submission is the same, whatever was checked before it.
        """
        with EvidenceFolder(root, LIMITS) as folder:
            read(folder, *before)

            assert read(folder, 2, 1, 0) == [True, True, False]


class TestTime:
    """
    A folder of files that each take just less than too long comes to an end.
    """

    def test_is_counted_together(self):
        """
        When the time of a submission is used up, no further file is read.
        """
        allowance = Allowance(Limits(submission_seconds=120))
        allowance.charge("a", 100, stalled=False)
        assert allowance.refusal("b") is None
        allowance.charge("a", 100, stalled=False)
        assert allowance.refusal("b") is None
        allowance.charge("b", 21, stalled=False)

        assert allowance.refusal("a") is None
        assert allowance.refusal("c").words == {"minutes": 2}
