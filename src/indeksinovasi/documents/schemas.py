"""
The JSON Schemas of our documents, as they are published.
"""

from __future__ import annotations

from importlib import resources

from indeksinovasi.errors import UnknownSchemaError

_SUFFIX = ".schema.json"


def schema_names() -> tuple[str, ...]:
    """
    Return the names of all schemas, each with its version, such as ``submission-1``.
    """
    folder = resources.files("indeksinovasi.schemas")
    names = (each.name for each in folder.iterdir())
    return tuple(
        sorted(each.removesuffix(_SUFFIX) for each in names if _SUFFIX in each)
    )


def schema_text(name: str) -> str:
    """
    Return the schema called *name*; without a version, its newest.

    Raises:
        UnknownSchemaError: If there is none.
    """
    known = schema_names()
    versions = [each for each in known if name in {each, each.rpartition("-")[0]}]
    if not versions:
        raise UnknownSchemaError(name, known)
    newest = max(versions, key=lambda each: int(each.rpartition("-")[2]))
    path = resources.files("indeksinovasi.schemas") / (newest + _SUFFIX)
    return path.read_text("utf-8")
