"""
Score regional innovation as Indonesia's regulations say: exactly, with every reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indeksinovasi._lazy import lazily
from indeksinovasi._version import __version__

if TYPE_CHECKING:
    from indeksinovasi.documents import read_submission
    from indeksinovasi.registry import (
        framework,
        framework_ids,
        read_framework,
        read_rulebook,
        rulebook,
    )
    from indeksinovasi.scoring import Assessment, Basis, Step, assess

__all__ = [
    "Assessment",
    "Basis",
    "Step",
    "__version__",
    "assess",
    "framework",
    "framework_ids",
    "read_framework",
    "read_rulebook",
    "read_submission",
    "rulebook",
]

#: Importing us costs nothing until one of these is used.
_ROOMS = {
    "Assessment": "scoring",
    "Basis": "scoring",
    "Step": "scoring",
    "assess": "scoring",
    "framework": "registry",
    "framework_ids": "registry",
    "read_framework": "registry",
    "read_rulebook": "registry",
    "read_submission": "documents",
    "rulebook": "registry",
}

__getattr__ = lazily(__name__, _ROOMS)


def __dir__() -> list[str]:
    return __all__
