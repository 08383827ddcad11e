"""
A trace as a tree: every step with its formula, its value and its source.
"""

from __future__ import annotations

from rich.text import Text
from rich.tree import Tree

from indeksinovasi.exact import as_text
from indeksinovasi.findings import printable
from indeksinovasi.frameworks import Framework, Indicator
from indeksinovasi.messages import Language, translations
from indeksinovasi.model import AffairGroup, Submission
from indeksinovasi.model.affairs import affairs
from indeksinovasi.reports.console import affair_name
from indeksinovasi.scoring import Step


def trace_tree(
    step: Step, framework: Framework, submission: Submission, language: Language
) -> Tree:
    """
    Return *step* and all it rests on, results above the inputs they come from.
    """
    names = _names(framework, submission, language)
    indicators = {each.slug: each for each in framework.indicators}

    def grow(step: Step) -> Tree:
        name = names.get(step.name)
        title = f"{name} [{step.name}]" if name else step.name
        label = Text(f"{title}: ", style="bold")
        label.append(f"{step.formula} = {as_text(step.value)}", style="not bold")
        level = _wording(step, indicators.get(step.name), language)
        below = [each for each in (level, step.note, step.source) if each]
        label.append("\n" + " · ".join(below), style="not bold dim")
        tree = Tree(label)
        tree.children = [grow(each) for each in step.parts]
        return tree

    return grow(step)


def _names(
    framework: Framework, submission: Submission, language: Language
) -> dict[str, str]:
    _ = translations(language).gettext
    names = {"points": _("Total")}
    if framework.index is not None:
        names[framework.index.code] = framework.index.names.to(language)
    names |= {each.code: each.names.to(language) for each in framework.components}
    names |= {each.slug: each.names.to(language) for each in framework.indicators}
    names |= {
        f"{each.slug}.level": _("level from the value") for each in framework.indicators
    }
    names |= {each.value: _("affairs covered") for each in AffairGroup}
    names |= {each.slug: affair_name(each.slug, language) for each in affairs()}
    names |= {each.id: printable(each.name) for each in submission.innovations}
    return names


def _wording(step: Step, indicator: Indicator | None, language: Language) -> str:
    if indicator is None or not step.value or not indicator.levels:
        return ""
    level = step.value / indicator.weight
    names = {each.level: each.names for each in indicator.levels}
    return names[int(level)].to(language)
