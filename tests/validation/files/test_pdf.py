"""
PDFs: the decrees and reports that most evidence consists of.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.model import Evidence
from validation.files.making import ids, packed_pdf, pdf, raw_pdf

ROOT = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
SINGLE = {1: ROOT, 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: PAGE}
SOUND = pdf(pages=20)

HOSTILE = {
    "pages within themselves": raw_pdf(
        {1: ROOT, 2: b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>", 3: PAGE}
    ),
    "pages that double forty times": raw_pdf(
        {1: ROOT}
        | {
            number: b"<</Type/Pages/Kids[%d 0 R %d 0 R]/Count 2>>" % ((number + 1,) * 2)
            for number in range(2, 42)
        }
        | {42: PAGE}
    ),
    "brackets within brackets": raw_pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/A" + b"[" * 99_999 + b"]" * 99_999 + b">>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: PAGE,
        }
    ),
    "a header alone": b"%PDF-1.7\n",
    "a header and zeros": b"%PDF-1.7\n" + bytes(99_999),
    "objects and no end": b"%PDF-1.4\n" + b"1 0 obj\n<<>>\nendobj\n" * 9999,
}


class TestSound:
    """
    What opens in an office opens here.
    """

    @pytest.mark.parametrize(
        "content",
        [
            SOUND,
            b"\r\n" + SOUND,
            SOUND + b"\r\n\r\n",
            packed_pdf(0),
            raw_pdf(SINGLE),
        ],
        ids=["usual", "blank line before", "blank lines after", "packed", "by hand"],
    )
    def test_is_accepted(self, desk, content):
        """
        A sound PDF passes, whichever program wrote it.
        """
        assert desk.inspect("a.pdf", content) == []

    @pytest.mark.parametrize("strength", [3, 4, 6])
    def test_protected_from_changes_only_is_accepted(self, desk, strength):
        """
        A PDF that everyone may open, but not edit, is as good as any.
        """
        encryption = {"owner": "rahasia", "user": "", "R": strength}
        if strength == 3:
            encryption |= {"aes": False, "metadata": False}

        assert desk.inspect("a.pdf", pdf(**encryption)) == []

    def test_may_hold_much_in_little(self, desk):
        """
        A large drawing on a page is not unpacked, and harms nobody.
        """
        assert desk.inspect("a.pdf", packed_pdf(20)) == []


class TestUnfit:
    """
    What a verifier could not read is told before it is sent.
    """

    @pytest.mark.parametrize("strength", [4, 6])
    def test_locked(self, desk, strength):
        """
        A PDF that asks for a password proves nothing to who does not know it.
        """
        content = pdf(owner="a", user="b", R=strength)

        assert desk.inspect("a.pdf", content) == ["II-B213"]

    @pytest.mark.parametrize(
        "encryption",
        [
            b"<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Length 128>>",
            b"<</Filter/Standard/V 9/R 9/O(a)/U(b)/P 0/Length 128>>",
        ],
        ids=["by certificate", "not invented yet"],
    )
    def test_locked_in_another_way(self, desk, encryption):
        """
        A PDF for the owner of a key is locked, and not damaged.
        """
        content = raw_pdf(SINGLE).replace(
            b"/Root 1 0 R", b"/Root 1 0 R/ID[(a)(b)]/Encrypt" + encryption
        )

        assert desk.inspect("a.pdf", content) == ["II-B213"]

    def test_without_pages(self, desk):
        """
        A PDF without pages says nothing.
        """
        assert desk.inspect("a.pdf", pdf(pages=0)) == ["II-B214"]

    def test_cut_off_where_it_can_be_repaired(self, desk):
        """
        Half a PDF may still open, and somebody should look at what is left.
        """
        put = desk.put("a.pdf", SOUND[: len(SOUND) // 3])
        (found,) = desk.folder.inspect(put)

        assert found.code.id == "II-B215"
        assert 0 < found.words["pages"] < 20


class TestHostile:
    """
    No PDF stops the validator.
    """

    @pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
    def test_is_told(self, desk, content):
        """
        A PDF made to trap programs is a finding like any other.
        """
        assert desk.inspect("a.pdf", content) == ["II-B211"]

    def test_may_be_deep(self, desk):
        """
        A chain of thousands of folders for one page is opened or refused, no more.
        """
        chain = {
            number: b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 1)
            for number in range(2, 3000)
        }

        found = desk.inspect("a.pdf", raw_pdf({1: ROOT} | chain | {3000: PAGE}))

        assert found in ([], ["II-B211"])

    @given(data=st.data())
    def test_cut_anywhere(self, desk, data):
        """
        Wherever an upload broke off, the answer is a finding, or a PDF that opens.
        """
        content = SOUND[: data.draw(st.integers(1, len(SOUND)))]

        assert outcome(desk, content) <= {"II-B210", "II-B211", "II-B215"}

    @given(data=st.data(), packed=st.booleans())
    def test_with_any_bytes_changed(self, desk, data, packed):
        """
        Whatever a bad disk makes of a PDF, the answer is a finding, or one that opens.
        """
        content = bytearray(packed_pdf(0) if packed else SOUND)
        places = st.integers(0, len(content) - 1)
        changes = st.dictionaries(places, st.integers(0, 255), min_size=1, max_size=30)
        for place, byte in data.draw(changes).items():
            content[place] = byte

        assert outcome(desk, bytes(content)) <= {
            "II-B209",
            "II-B210",
            "II-B211",
            "II-B213",
            "II-B214",
            "II-B215",
        }


def outcome(desk, content: bytes) -> set[str]:
    """
    Return what is found in *content*, which is the next process's to survive.
    """
    put: Evidence = desk.put("a.pdf", content)
    return set(ids(desk.folder.inspect(put)))
