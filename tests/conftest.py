"""
What every test runs under.

A person at work gets sixty examples of each property, new ones each time; with ``CI``
set there are more, the same on every run, so that a red build can be repeated.
"""

import os

from hypothesis import settings

settings.register_profile("default", deadline=None, max_examples=60)
settings.register_profile(
    "ci", deadline=None, max_examples=120, derandomize=True, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "default")

# What a test expects to read is not up to the language of whoever runs it.
os.environ.pop("INDEKSINOVASI_LANG", None)
