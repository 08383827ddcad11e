"""
The register of *urusan pemerintahan*: what regions govern, and how people spell it.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
from frozendict import frozendict

from indeksinovasi.errors import (
    AffairCountError,
    DuplicateAffairError,
    UnknownAffairError,
    nearest,
)
from indeksinovasi.model.spelling import words

_LEAD = re.compile(r"^(?:urusan (?:pemerintah(?:an)? )?)?(?:bidang )?")


class AffairGroup(enum.Enum):
    """
    How a region comes to have an affair.

    The first three divide the *urusan pemerintahan konkuren* (UU 23/2014 Pasal 12);
    *penunjang* are functions that support them and can be reported like affairs.
    """

    WAJIB_PELAYANAN_DASAR = "wajib-pelayanan-dasar"
    WAJIB_NON_PELAYANAN_DASAR = "wajib-non-pelayanan-dasar"
    PILIHAN = "pilihan"
    PENUNJANG = "penunjang"


@attrs.frozen
class Affair:
    """
    One *urusan pemerintahan*, or one supporting function.

    Attributes:
        slug: What documents call it; never changed, never used for another.

        name: As worded in the law.

        aliases: Other names it is known by, beyond what reading a name folds.
    """

    slug: str
    name: str
    name_en: str
    group: AffairGroup
    aliases: tuple[str, ...] = attrs.field(default=(), repr=False)


@attrs.frozen
class AffairRegister(Mapping[str, Affair]):
    """
    Affairs in the order of the law, found by slug, by name or by alias.

    Iterating gives slugs; ``in`` and ``[]`` take any spelling `fold` can read.

    Raises:
        DuplicateAffairError: If two affairs share a slug, a name or an alias.
    """

    affairs: tuple[Affair, ...]
    _found: frozendict[str, Affair] = attrs.field(init=False, eq=False, repr=False)

    @_found.default
    def _index(self) -> frozendict[str, Affair]:
        found = {each.slug: each for each in self.affairs}
        for each in self.affairs:
            for name in (each.slug, each.name, *each.aliases):
                holder = found.setdefault(fold(name), each)
                if holder is not each:
                    raise DuplicateAffairError(name, holder.slug, each.slug)
        return frozendict(found)

    def __getitem__(self, name: str) -> Affair:
        found = self.find(name)
        if found is None:
            raise UnknownAffairError(name, self.meant(name))
        return found

    def __iter__(self) -> Iterator[str]:
        return (each.slug for each in self.affairs)

    def __len__(self) -> int:
        return len(self.affairs)

    @property
    def names(self) -> int:
        """
        How many names there are, with all aliases.
        """
        return len(self._found)

    def find(self, name: str) -> Affair | None:
        """
        Return the affair that *name* means, None if there is none.
        """
        # Slugs are keys as they stand: a batch run asks for little else.
        return self._found.get(name) or self._found.get(fold(name))

    def meant(self, name: str) -> tuple[str, ...]:
        """
        Return the slugs of at most three affairs that *name* may mean, likeliest first.
        """
        name = fold(name)
        # An office that runs two affairs often sends its own name for theirs; both are
        # better advice than whatever looks most alike.
        text = f" {name} "
        within = [each for each in self._found if f" {each} " in text]
        within.sort(key=lambda each: (text.index(f" {each} "), -len(each)))
        names = within or nearest(name, self._found, most=len(self._found))
        return tuple(dict.fromkeys(self._found[each].slug for each in names))[:3]


def fold(name: str) -> str:
    """
    Reduce *name* to what two spellings of one affair have in common.

    Case, punctuation, width, a leading "Urusan Pemerintahan Bidang" and the words that
    join ("&", "dan", "serta") go; spelling mistakes and abbreviations stay.

    >>> fold("URUSAN BIDANG Pekerjaan Umum & Penataan Ruang")
    'pekerjaan umum penataan ruang'
    """
    return _LEAD.sub("", " ".join(words(name)))


def read_register(document: Mapping[str, Any]) -> AffairRegister:
    """
    Build a register from *document*, a parsed ``affairs.toml``.

    Raises:
        AffairCountError: If a group is not as large as the document says its source is.

        DuplicateAffairError: If two affairs share a slug, a name or an alias.
    """
    register = AffairRegister(tuple(_read(**each) for each in document["affairs"]))
    for group in AffairGroup:
        listed = sum(each.group is group for each in register.affairs)
        expected = document["groups"][group.value]["count"]
        if listed != expected:
            raise AffairCountError(group.value, listed, expected)
    return register


def _read(*, group: str, aliases: list[str], **names: str) -> Affair:
    return Affair(**names, group=AffairGroup(group), aliases=tuple(aliases))


@functools.cache
def shipped_register() -> AffairRegister:
    """
    Return the register that comes with the library; read once, when first asked for.
    """
    import tomllib  # slow to import, and not needed by whoever never asks

    text = Path(__file__).with_name("affairs.toml").read_text("utf-8")
    return read_register(tomllib.loads(text))


def affair(name: str) -> Affair:
    """
    Return the affair that *name* means: a slug, a legal name or a known alias.

    A name that covers two affairs means neither, and is refused.

    Raises:
        UnknownAffairError: If no affair is called so.

    >>> affair("Perumahan & Permukiman").slug
    'perumahan-rakyat'
    """
    return shipped_register()[name]


def affairs(group: AffairGroup | None = None) -> tuple[Affair, ...]:
    """
    Return all affairs, or those of *group*, in the order of the law.
    """
    return tuple(
        each for each in shipped_register().affairs if group in (None, each.group)
    )
