"""
Public names that are imported when they are first used.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any


def lazily(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """
    Return a ``__getattr__`` for *package* that finds names in its *modules*.

    Args:
        package: Its full name.

        modules: In which module, relative to it, each name stands.
    """

    def find(name: str) -> Any:  # noqa: ANN401 -- any public name
        if name not in modules:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        return getattr(importlib.import_module(f"{package}.{modules[name]}"), name)

    return find
