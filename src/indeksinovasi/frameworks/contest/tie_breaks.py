"""
What a rule-book may say about entries with equal points.  Most say nothing.
"""

from __future__ import annotations

from typing import Literal, get_args

import attrs

from indeksinovasi.frameworks.citation import Citation

#: What entries with equal points are told apart by.
Fact = Literal["criterion", "stage", "launched-on", "votes"]

#: Which of two comes first.
Order = Literal["higher", "lower", "earlier", "later"]


@attrs.frozen(kw_only=True)
class TieBreak:
    """
    A fact that goes first where points are equal.

    Attributes:
        by: A criterion of the stage (reduced like the points), the points of a stage's
            own jury, the first day of implementation, or the votes an entry got.

        of: The code of the criterion or of the stage.
    """

    by: Fact = attrs.field(validator=attrs.validators.in_(get_args(Fact)))
    of: str = ""
    order: Order = attrs.field(
        default="higher", validator=attrs.validators.in_(get_args(Order))
    )
    source: Citation

    @property
    def name(self) -> str:
        """
        What it is by, such as ``criterion signifikansi``.
        """
        return f"{self.by} {self.of}".strip()

    @property
    def descending(self) -> bool:
        """
        Whether what is larger, or later, comes first.
        """
        return self.order in {"higher", "later"}
