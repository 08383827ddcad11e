"""
What is installed before a test begins.
"""

import pytest

from plugins.making import SOUND, SUBMISSION, install, rulebook


@pytest.fixture
def site(tmp_path):
    """
    A folder with a plugin that works.
    """
    folder = tmp_path / "site"
    files = {"contoh.py": SOUND, "contoh.toml": rulebook()}
    install(folder, "plugin-contoh", {"contoh/2026": "contoh:plugin"}, files)
    return folder


@pytest.fixture
def submission(tmp_path):
    """
    A submission under the rule-book of the plugin that works.
    """
    path = tmp_path / "pengajuan.json"
    path.write_text(SUBMISSION.format(name="contoh/2026"))
    return path
