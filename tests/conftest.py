"""
What every test runs under.

A person at work gets sixty examples of each property, new ones each time; with ``CI``
set there are more, the same on every run, so that a red build can be repeated.  TESTS
names another profile: *few* for a Python that is not the main one, *mutation* for
tests that are run again and again in one process.
"""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile("default", deadline=None, max_examples=60)
settings.register_profile(
    "ci", deadline=None, max_examples=120, derandomize=True, print_blob=True
)
settings.register_profile(
    "few", deadline=None, max_examples=15, derandomize=True, print_blob=True
)
settings.register_profile(
    "mutation",
    deadline=None,
    max_examples=20,
    derandomize=True,
    database=None,
    # That a test fails is all that is asked; the smallest example would take minutes.
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.differing_executors],
)
PROFILE = os.environ.get("TESTS") or ("ci" if os.environ.get("CI") else "default")
settings.load_profile(PROFILE)

# What a test expects to read is not up to the language of whoever runs it.
os.environ.pop("INDEKSINOVASI_LANG", None)


def pytest_collection_modifyitems(items):
    """
    Under mutation, put the worked cases first: most faults end a run within them.
    """
    if PROFILE == "mutation":
        items.sort(key=lambda each: hasattr(each.obj, "hypothesis"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup():
    """
    Under mutation, let no test see what the code answered before it was broken.

    The mutants run in copies of one process that has run all tests already; what it
    remembers of the sound code would hide the fault.
    """
    if PROFILE != "mutation":
        return
    from indeksinovasi import exact
    from indeksinovasi.scoring import assessment, eligibility, fitness, reckoning

    for module in (exact, assessment, eligibility, fitness, reckoning):
        for each in vars(module).values():
            if hasattr(each, "cache_clear"):
                each.cache_clear()
