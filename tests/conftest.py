"""
What every test runs under.

A person at work gets sixty examples of each property, new ones each time; with ``CI``
set there are more, the same on every run, so that a red build can be repeated.  TESTS
names another profile: *few* for a Python that is not the main one, *mutation* for
tests that are run again and again in one process.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, max_examples=60)
settings.register_profile(
    "ci", deadline=None, max_examples=120, derandomize=True, print_blob=True
)
settings.register_profile("few", deadline=None, max_examples=15)
settings.register_profile(
    "mutation",
    deadline=None,
    max_examples=60,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.differing_executors],
)
settings.load_profile(
    os.environ.get("TESTS") or ("ci" if os.environ.get("CI") else "default")
)

# What a test expects to read is not up to the language of whoever runs it.
os.environ.pop("INDEKSINOVASI_LANG", None)
