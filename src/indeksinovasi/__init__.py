"""
Score regional innovation as Indonesia's regulations say: exactly, with every reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- any public name
    """
    Import a public name when it is first used, so that importing us costs nothing.
    """
    if name not in _ROOMS:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    import importlib

    return getattr(importlib.import_module(f"{__name__}.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return __all__
