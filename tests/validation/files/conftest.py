"""
The desk that the tests of one module share.
"""

import pytest

from indeksinovasi.validation.files import EvidenceFolder
from validation.files.making import Desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """
    Return a desk whose files are opened by one process, as in a real run.
    """
    root = tmp_path_factory.mktemp("bukti")
    with EvidenceFolder(root) as folder:
        yield Desk(folder, root)
