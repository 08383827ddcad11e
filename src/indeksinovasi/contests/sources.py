"""
How many entries adapt innovations of which source, such as Puja Indah.
"""

from __future__ import annotations

from collections import defaultdict

import attrs

from indeksinovasi.model.entries import Entries


@attrs.frozen(kw_only=True)
class Replication:
    """
    The entries of a document, sorted by what they adapt.

    Attributes:
        by_tag: Ids by tag of the source; an entry that adapts several stands at each.

        untagged: Ids of those that name a source without a tag.

        original: Ids of those that adapt nothing.

        unknown: Ids of those that do not say.
    """

    by_tag: tuple[tuple[str, tuple[str, ...]], ...]
    untagged: tuple[str, ...]
    original: tuple[str, ...]
    unknown: tuple[str, ...]


def replication(entries: Entries) -> Replication:
    """
    Sort *entries* by what they adapt; an entry counts once for each tag.
    """
    tags: dict[str, list[str]] = defaultdict(list)
    untagged, original, unknown = [], [], []
    for each in entries.entries:
        if each.replicates is None:
            unknown.append(each.id)
        elif not each.replicates:
            original.append(each.id)
        else:
            named = {source.tag for source in each.replicates}
            if None in named:
                untagged.append(each.id)
            for tag in named - {None}:
                tags[str(tag)].append(each.id)
    return Replication(
        by_tag=tuple((tag, tuple(sorted(tags[tag]))) for tag in sorted(tags)),
        untagged=tuple(sorted(untagged)),
        original=tuple(sorted(original)),
        unknown=tuple(sorted(unknown)),
    )
