"""
What the rule-book does not allow, or a verifier would object to.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR
_W = Severity.WARNING

# --- K: what the framework does not allow ---------------------------------------------

UNKNOWN_FRAMEWORK = Code(
    "II-K000",
    _E,
    N_("no framework {found} is known; nearest: {nearest}"),
    N_("correct the name, or choose one with --framework"),
    unreadable=True,
    source="schemas/submission-1.schema.json: framework",
)
UNKNOWN_INDICATOR = Code(
    "II-K001",
    _E,
    N_("{framework} has no indicator {found} here; nearest: {nearest}"),
    N_("write it as the rule-book does; see: frameworks show"),
    source="schemas/rulebook-1.schema.json: indicators.slug",
)
MISPLACED_INDICATOR = Code(
    "II-K002",
    _E,
    N_("indicator {found} is answered in the wrong place"),
    N_("move the answer to {place}"),
    source="schemas/rulebook-1.schema.json: components.scope",
)
LEVEL_OUT_OF_RANGE = Code(
    "II-K003",
    _E,
    N_("level {found} is not one of {allowed}"),
    source="schemas/rulebook-1.schema.json: indicators.levels",
)
NO_BOUNDS = Code(
    "II-K004",
    _E,
    N_("the framework has no bounds that turn a value into a level"),
    N_("answer with a level from {allowed}"),
    source="schemas/rulebook-1.schema.json: indicators.measures",
)
UNKNOWN_BASIS = Code(
    "II-K005",
    _E,
    N_("{found} is not a basis of this indicator; allowed: {allowed}"),
    source="schemas/rulebook-1.schema.json: indicators.measures.basis",
)
MISSING_BASIS = Code(
    "II-K006",
    _E,
    N_("a value needs a basis here; allowed: {allowed}"),
    source="schemas/rulebook-1.schema.json: indicators.measures.basis",
)
NOT_REPORTED = Code(
    "II-K007",
    _E,
    N_("component {found} cannot be computed from answers: {reason}"),
    N_("give its points as reported.{code}"),
    source="schemas/rulebook-1.schema.json: components.rule",
)
NEEDLESSLY_REPORTED = Code(
    "II-K008",
    _E,
    N_("component {found} is computed from the answers, not reported"),
    N_("remove it from reported"),
    source="schemas/rulebook-1.schema.json: components.rule",
)
UNKNOWN_COMPONENT = Code(
    "II-K009",
    _E,
    N_("the framework has no component {found}; nearest: {nearest}"),
    source="schemas/rulebook-1.schema.json: components.code",
)
WRONG_KIND = Code(
    "II-K017",
    _E,
    N_("{found} is a rule-book of kind {kind}, which scores no region"),
    N_("name the rule-book of an index, or use: {command}"),
    unreadable=True,
    source="schemas/submission-1.schema.json: framework",
)
NO_LEVELS = Code(
    "II-K018",
    _E,
    N_("level {found} is given, and this indicator has marks, no levels"),
    N_("give a value, of {allowed}; what was verified, as verified_value"),
    source="schemas/rulebook-1.schema.json: indicators.marks",
)
VERIFIED_VALUE = Code(
    "II-K019",
    _E,
    N_("{found} is verified as a value, and this indicator has levels"),
    N_("give verified_level, one of {allowed}"),
    source="schemas/rulebook-1.schema.json: indicators.levels",
)
NEEDS_POPULATION = Code(
    "II-K020",
    _E,
    N_("needs a population: {found} are held against the values of all regions"),
    N_("name the submissions of all with --population, for the basis {basis}"),
    source="schemas/rulebook-1.schema.json: indicators.normalised",
)
OTHER_YEAR = Code(
    "II-K021",
    _E,
    N_("indicator {found} is not asked for by {framework}, but by {others}"),
    N_("leave it out, or name the rule-book that it was answered for"),
    source="schemas/rulebook-1.schema.json: indicators.slug",
)
# --- K01: what a verifier would object to ---------------------------------------------

MISSING_MANDATORY = Code(
    "II-K010",
    _W,
    N_("mandatory indicator {found} is not answered, or at level 0"),
    N_("answer it, with evidence"),
    source="schemas/rulebook-1.schema.json: indicators.mandatory",
)
WRONG_STAGE = Code(
    "II-K011",
    _W,
    N_("stage {found} is not assessed; only {allowed}"),
    N_("leave the innovation out until it is applied"),
    source="schemas/rulebook-1.schema.json: eligibility.stages",
)
OUTSIDE_WINDOW = Code(
    "II-K012",
    _W,
    N_("neither launched nor developed between {least} and {most}"),
    N_(
        "if it was developed further in that time, after its launch: give developed_on;"
        " else it is not for this year"
    ),
    source="schemas/rulebook-1.schema.json: eligibility.opens_on, closes_on",
)
DESIGN_TOO_SHORT = Code(
    "II-K013",
    _W,
    N_("rancang bangun has {found} words; at least {least} are asked"),
    source="schemas/rulebook-1.schema.json: eligibility.design_words",
)
TRIAL_AFTER_LAUNCH = Code(
    "II-K014",
    _W,
    N_("the trial ({trialled}) comes after the launch ({launched})"),
    N_("correct one of the two dates"),
    source="schemas/submission-1.schema.json: trialled_on, launched_on",
)
DEVELOPED_BEFORE_LAUNCH = Code(
    "II-K022",
    _W,
    N_("the last development ({developed}) comes before the launch ({launched})"),
    N_("correct one of the two dates"),
    source="schemas/submission-1.schema.json: launched_on, developed_on",
)
AFFAIRS_NOT_COVERED = Code(
    "II-K015",
    _W,
    N_(
        "{covered} of {minimum} needed basic-service affairs are covered"
        " ({interpretation}), which costs {points} points; not covered: {missing}"
    ),
    source="schemas/rulebook-1.schema.json: components.rule.minimum",
)
NO_INNOVATIONS = Code(
    "II-K023",
    _W,
    N_("no innovation is sent, so none is scored"),
    N_("enter the innovations that were applied"),
    source="schemas/rulebook-1.schema.json: components.scope",
)
SAME_INNOVATION = Code(
    "II-K016",
    _W,
    N_("looks like the same innovation as {other} ({name})"),
    N_("send it once"),
    source="docs/validate.md",
)
