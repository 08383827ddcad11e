"""
The code of a criterion is empty: made in Python, where no reader looks.
"""

from indeksinovasi.frameworks.paths import replaced
from testing.making import sound

RULEBOOK = replaced(sound("lomba"), "stages.proposal.rubric.criteria.dampak.code", "")
