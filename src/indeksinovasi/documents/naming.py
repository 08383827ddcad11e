"""
Tables that name what they are: ``{ name = "floored-mean", floor = 12 }``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cattrs import Converter

from indeksinovasi import codes
from indeksinovasi.documents.faults import fault, wrong_type
from indeksinovasi.messages import N_

_NAMED = N_("a table { name = …, … }")


def named(
    converter: Converter,
    union: Any,  # noqa: ANN401 -- a protocol, or a union of classes
    names: Mapping[str, type[Any]],
) -> None:
    """
    Teach *converter* to tell the classes of *union* by *names*, once it knows them.
    """
    by_kind = {kind: name for name, kind in names.items()}

    def structure_named(value: object, _: type) -> object:
        if not isinstance(value, dict) or "name" not in value:
            raise wrong_type(_NAMED, value)
        arguments = dict(value)
        name = arguments.pop("name")
        if name not in names:
            raise fault(codes.rulebook.UNKNOWN_RULE, found=name, known=tuple(names))
        return converter.structure(arguments, names[name])

    def unstructure_named(value: object) -> dict[str, Any]:
        kind = type(value)
        written: dict[str, Any] = converter.unstructure(value, kind)
        return {"name": by_kind[kind]} | written

    # By identity: the classes of a protocol are subclasses of it, and not meant here.
    def is_meant(kind: Any) -> bool:  # noqa: ANN401 -- whatever cattrs asks about
        return kind is union or kind == union

    converter.register_structure_hook_func(is_meant, structure_named)
    converter.register_unstructure_hook_func(is_meant, unstructure_named)
