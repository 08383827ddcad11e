"""
The short cut takes no part where nobody asked for it.
"""

import subprocess
import sys

from plain import (
    FULL_DOCUMENT,
    json_text,
)

CONTENT = json_text(FULL_DOCUMENT).encode()


class TestWithout:
    """
    The short cut is a choice.
    """

    def test_without_msgspec_everything_goes_the_long_way(self, tmp_path):
        """
        Where msgspec is not installed, there is no short cut, and nothing else to see.
        """
        path = tmp_path / "kabupaten.json"
        path.write_bytes(CONTENT)
        code = (
            "import pathlib, sys; sys.modules['msgspec'] = None;"
            "from indeksinovasi.documents.fast import read_fast;"
            "print(read_fast(pathlib.Path(sys.argv[1]).read_bytes()))"
        )

        done = subprocess.run(
            [sys.executable, "-c", code, path], check=True, capture_output=True
        )

        assert done.stdout.split() == [b"None"]
        assert done.stderr == b""

    def test_it_costs_nothing_until_it_is_used(self):
        """
        Who imports the library does not import msgspec.
        """
        code = "import sys, indeksinovasi.documents; sys.exit('msgspec' in sys.modules)"

        subprocess.run([sys.executable, "-c", code], check=True)
