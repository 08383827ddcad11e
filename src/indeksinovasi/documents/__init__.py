"""
Files in, files out; the only room where cattrs lives.
"""

from typing import TYPE_CHECKING

from indeksinovasi._lazy import lazily
from indeksinovasi.documents.assessments import (
    unstructure_assessment,
    unstructure_inputs,
    unstructure_region,
    unstructure_step,
    write_assessments,
)
from indeksinovasi.documents.locating import located
from indeksinovasi.documents.reading import Refused, read_bytes, refused_as
from indeksinovasi.documents.rulebooks import (
    parse_rulebook,
    read_rulebook,
    unstructure_rulebook,
)
from indeksinovasi.documents.schemas import schema_names, schema_text
from indeksinovasi.documents.submissions import (
    parse_submission,
    read_submission,
    structure_submission,
    write_submission,
)

if TYPE_CHECKING:
    from indeksinovasi.documents.entries import (
        parse_entries,
        read_entries,
        write_entries,
    )
    from indeksinovasi.documents.ideas import parse_ideas, read_ideas
    from indeksinovasi.documents.sheets import parse_sheets, read_sheets

__all__ = [
    "Refused",
    "located",
    "parse_entries",
    "parse_ideas",
    "parse_rulebook",
    "parse_sheets",
    "parse_submission",
    "read_bytes",
    "read_entries",
    "read_ideas",
    "read_rulebook",
    "read_sheets",
    "read_submission",
    "refused_as",
    "schema_names",
    "schema_text",
    "structure_submission",
    "unstructure_assessment",
    "unstructure_inputs",
    "unstructure_region",
    "unstructure_rulebook",
    "unstructure_step",
    "write_assessments",
    "write_entries",
    "write_submission",
]

#: What scoring and validating have no use for.
_OTHERS = {
    "parse_entries": "entries",
    "parse_ideas": "ideas",
    "parse_sheets": "sheets",
    "read_entries": "entries",
    "read_ideas": "ideas",
    "read_sheets": "sheets",
    "write_entries": "entries",
}

__getattr__ = lazily(__name__, _OTHERS)
