"""
A submission that is written and read again is the same submission.
"""

import json

from hypothesis import given

from indeksinovasi import framework
from indeksinovasi.documents import (
    parse_submission,
    write_submission,
)
from indeksinovasi.documents.submissions import (
    structure_submission,
    unstructure_submission,
)
from indeksinovasi.testing.strategies import submissions
from plain import (
    FULL_DOCUMENT,
    json_text,
)
from strategies import documents


class TestRoundTrip:
    """
    What was written can be read again, and says the same.
    """

    @given(submissions(framework("iga/2026"), max_innovations=3))
    def test_plain_data_and_back(self, submission):
        """
        A submission taken apart and put together again is the same submission.
        """
        assert structure_submission(unstructure_submission(submission)) == submission

    @given(submissions(framework("iga/2026"), max_innovations=3))
    def test_a_file_and_back(self, submission):
        """
        A submission written to a file and read again is the same submission.
        """
        content = write_submission(submission).encode()

        assert parse_submission(content, origin="-") == submission

    @given(documents())
    def test_a_document_keeps_its_meaning(self, document):
        """
        However a document was written, writing what it says says the same.
        """
        submission = parse_submission(json_text(document).encode(), origin="-")
        content = write_submission(submission).encode()

        assert parse_submission(content, origin="-") == submission
        assert write_submission(submission).encode() == content

    def test_numbers_are_written_as_text(self):
        """
        No program that reads a written submission can make a binary float of a value.
        """
        written = write_submission(structure_submission(FULL_DOCUMENT))

        def refuse(digits):
            raise AssertionError(digits)

        data = json.loads(written, parse_float=refuse)
        assert data["answers"]["pad"]["value"] == "12.5"
        assert data["reported"] == {"spd": "45.5"}
