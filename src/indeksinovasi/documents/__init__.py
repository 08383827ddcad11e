"""
Files in, files out; the only room where cattrs lives.
"""

from indeksinovasi.documents.assessments import (
    unstructure_assessment,
    unstructure_step,
    write_assessments,
)
from indeksinovasi.documents.fast import read_fast
from indeksinovasi.documents.locating import located
from indeksinovasi.documents.reading import Refused, read_bytes
from indeksinovasi.documents.rulebooks import (
    parse_framework,
    parse_rulebook,
    read_framework,
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

__all__ = [
    "Refused",
    "located",
    "parse_framework",
    "parse_rulebook",
    "parse_submission",
    "read_bytes",
    "read_fast",
    "read_framework",
    "read_rulebook",
    "read_submission",
    "schema_names",
    "schema_text",
    "structure_submission",
    "unstructure_assessment",
    "unstructure_rulebook",
    "unstructure_step",
    "write_assessments",
    "write_submission",
]
