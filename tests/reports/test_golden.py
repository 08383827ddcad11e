"""
What each format looks like, whole, in both languages.

After a change that is meant, write the expected files anew and read the difference:
``GOLDEN=write make test ARGS="-k golden"``.
"""

import os
from pathlib import Path

import pytest

from indeksinovasi.documents import stamps
from indeksinovasi.messages import LANGUAGES
from indeksinovasi.reports.validation import FORMATS
from reports.samples import REPORTS, written

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = {
    "text": "txt",
    "json": "json",
    "csv": "csv",
    "sarif": "sarif",
    "junit": "xml",
    "github": "github.txt",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("output", FORMATS)
def test_writes_what_people_and_programs_have_read_before(
    output, language, monkeypatch
):
    """
    The same reports give the same document, to the byte, until a change is meant.
    """
    monkeypatch.setattr(stamps, "__version__", "0.0.0")
    golden = GOLDEN / f"report.{language}.{SUFFIXES[output]}"
    content = written(output, REPORTS, language).encode()

    if os.environ.get("GOLDEN") == "write":
        golden.write_bytes(content)

    assert content.decode() == golden.read_bytes().decode(), (
        'if this is meant: GOLDEN=write make test ARGS="-k golden"'
    )
