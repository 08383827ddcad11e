"""
In what two rule-books differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from indeksinovasi.documents.differences import Difference, Matter, Said
from indeksinovasi.frameworks import Rulebook
from indeksinovasi.messages import N_, Language, translations

_CHANGES = {"added": N_("added"), "removed": N_("removed"), "changed": N_("changed")}

#: What is not spelled out for an entry that only one of the two has.
_NOT_TOLD = frozenset({"names", "source", "levels", "evidence", "measures"})


def differences_report(
    before: Rulebook,
    after: Rulebook,
    found: Sequence[Difference],
    language: Language,
) -> RenderableType:
    """
    Return every number in which *before* and *after* differ, with both sources.
    """
    return Group(*_parts(before, after, found, language))


def _parts(
    before: Rulebook,
    after: Rulebook,
    found: Sequence[Difference],
    language: Language,
) -> Iterator[RenderableType]:
    translate = translations(language)
    _ = translate.gettext
    for sign, rulebook in (("-", before), ("+", after)):
        name = rulebook.names.to(language)
        revision = _("revision {number}").format(number=rulebook.revision)
        yield Text(f"{sign} {rulebook.id} · {name} · {revision}", style="bold")
        yield Text(f"  sha256 {rulebook.sha256}", style="dim")
    count = Counter(each.matter for each in found)
    for each in found:
        if each.matter is Matter.NUMBER:
            yield Text("")
            yield Text(f"{each.path} ({_(_CHANGES[each.change])})")
            for sign, said in (("-", each.before), ("+", each.after)):
                if said is not None:
                    yield _line(sign, said)
    yield Text("")
    if not found:
        yield Text(_("They say the same."))
        return
    text = translate.ngettext(
        "{number} number or rule differs.",
        "{number} numbers or rules differ.",
        count[Matter.NUMBER],
    )
    yield Text(text.format(number=count[Matter.NUMBER]), style="bold")
    if len(found) > count[Matter.NUMBER]:
        text = _(
            "Besides, {wordings} wordings and {sources} sources differ; --format json"
            " lists them."
        )
        yield Text(
            text.format(wordings=count[Matter.WORDING], sources=count[Matter.SOURCE])
        )


def _line(sign: str, said: Said) -> Text:
    line = Text(f"  {sign} {_written(said.value)}")
    if said.source:
        line.append(f" · {said.source}", style="dim")
    return line


def _written(value: object) -> str:
    match value:
        case dict():
            return ", ".join(
                f"{name} = {_written(each)}"
                for name, each in value.items()
                if name not in _NOT_TOLD
            )
        case list() | tuple():
            return ", ".join(map(_written, value)) or "-"
        case bool():
            return str(value).lower()
        case _:
            return str(value)
