"""
A folder to write submissions into.
"""

import json

import pytest


@pytest.fixture
def write(tmp_path):
    """
    Return a function that writes a document to a file and returns its path.
    """

    def written(document, name="laporan.json"):
        path = tmp_path / name
        text = document if isinstance(document, str) else json.dumps(document, indent=1)
        path.write_text(text, "utf-8")
        return str(path)

    return written
