"""
Whether what is installed beside the library can be used.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR

_LEAVE_OUT = N_(
    "repair it, uninstall it, or leave it out with INDEKSINOVASI_FRAMEWORKS"
)

# --- P1: a plugin that cannot be used -------------------------------------------------

CANNOT_LOAD = Code(
    "II-P101",
    _E,
    N_("the plugin cannot be loaded: {reason}"),
    _LEAVE_OUT,
    source="docs/plugins.md",
)
OTHER_API = Code(
    "II-P102",
    _E,
    N_("made for version {found} of the plugin interface; this is version {expected}"),
    N_("install a release of the plugin that fits"),
    source="docs/plugins.md",
)
NOT_A_PLUGIN = Code(
    "II-P103",
    _E,
    N_("its entry point {name} leads to {found}, which is no Plugin"),
    N_("let it lead to an indeksinovasi.plugins.Plugin"),
    source="docs/plugins.md",
)
RULE_NAME = Code(
    "II-P104",
    _E,
    N_("a rule of this plugin cannot be called {found}"),
    N_("call it {prefix}… in small letters, digits and hyphens"),
    source="docs/plugins.md",
)
NOT_A_RULE = Code(
    "II-P105",
    _E,
    N_("{found} is no rule"),
    N_("make it a frozen attrs class with __call__ and ceiling"),
    source="docs/plugins.md",
)
CONFLICT = Code(
    "II-P106",
    _E,
    N_("{first} and {second} both provide {found}, and not the same"),
    N_("uninstall one of them, or leave it out with INDEKSINOVASI_FRAMEWORKS"),
    source="docs/plugins.md",
)
UNANNOUNCED = Code(
    "II-P107",
    _E,
    N_("carries {found}, which no entry point of it names"),
    N_("add an entry point of that name"),
    source="docs/plugins.md",
)
NOT_CARRIED = Code(
    "II-P108",
    _E,
    N_("names {found}, but carries no rule-book of that id"),
    N_("let the entry point and the rule-book have the same id"),
    source="docs/plugins.md",
)
ENDLESS = Code(
    "II-P109",
    _E,
    N_("extends itself: {chain}"),
    source="docs/plugins.md",
)
UNREADABLE = Code(
    "II-P110",
    _E,
    N_("its rule-book {file} cannot be read: {reason}"),
    _LEAVE_OUT,
    source="docs/plugins.md",
)
RULE_FAILS = Code(
    "II-P111",
    _E,
    N_("a rule that a plugin brings stops with an error: {reason}"),
    N_("let it return a Working whatever it is given; frameworks check tells more"),
    source="docs/plugins.md",
)
