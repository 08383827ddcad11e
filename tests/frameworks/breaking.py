"""
Ways to break IGA 2026, and what is found then.
"""

from indeksinovasi import framework
from indeksinovasi.frameworks import Citation, Range, faults
from indeksinovasi.frameworks.paths import replaced, value_at

IGA = framework("iga/2026")
SURAT = Citation("surat-2026")


def twice(path):
    """
    Return IGA 2026 with the last member of the list at *path* declared twice.
    """
    members = value_at(IGA, path)
    return replaced(IGA, path, (*members, members[-1]))


def without_last(path):
    """
    Return IGA 2026 without the last member of the list at *path*.
    """
    return replaced(IGA, path, value_at(IGA, path)[:-1])


def ranges(path, *ends):
    """
    Return IGA 2026 with ranges of *ends*, level 1 first, in the measure at *path*.
    """
    levels = (Range(level=level, **each) for level, each in enumerate(ends, 1))
    return replaced(IGA, f"{path}.ranges", tuple(levels))


def found(broken):
    """
    Return code and pointer of every fault of the framework *broken*.
    """
    return [(each.code, each.pointer) for each in faults(broken)]
