"""
The scheme keeps the laws of scoring.
"""

from indeksinovasi import framework
from indeksinovasi.testing import FrameworkConformance


class TestContohProvinsi(FrameworkConformance):
    """
    Every law that a rule-book of an index has to keep.
    """

    framework = framework("contoh-provinsi/2026")
