"""
What keeps an entry out of a contest, and what is left to be decided by hand.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR
_W = Severity.WARNING
_I = Severity.INFO

# --- K10: who may take part -----------------------------------------------------------

LAUNCHED_TOO_LATE = Code(
    "II-K101",
    _W,
    N_(
        "implemented since {found}, after {limit}: less than {months} months before"
        " registration closed"
    ),
    source="schemas/contest-1.schema.json: requirements",
)
LAUNCHED_TOO_EARLY = Code(
    "II-K102",
    _W,
    N_(
        "implemented since {found}, before {limit}: more than {months} months before"
        " registration closed"
    ),
    source="schemas/contest-1.schema.json: requirements",
)
AWARDED_BEFORE = Code(
    "II-K103",
    _W,
    N_("has got {found}; of these, {most} are allowed"),
    source="schemas/contest-1.schema.json: requirements",
)
AWARD_MISSING = Code(
    "II-K104",
    _W,
    N_("has not got {needed}, at least {months} months before registration closed"),
    source="schemas/contest-1.schema.json: requirements",
)
NOT_A_REPLICATION = Code(
    "II-K105",
    _W,
    N_("adapts no innovation of {needed}"),
    source="schemas/contest-1.schema.json: requirements",
)
NOT_INVITED = Code(
    "II-K106",
    _W,
    N_("was not invited"),
    source="schemas/contest-1.schema.json: requirements",
)
OVER_QUOTA = Code(
    "II-K107",
    _W,
    N_("{submitter} sends {found} entries ({entries}); {most} may take part"),
    N_("give a decision on {requirement} that names those that stay, with its reason"),
    source="schemas/contest-1.schema.json: requirements",
)
SCORE_TOO_LOW = Code(
    "II-K108",
    _W,
    N_("scored {found} under {framework}; at least {least} is asked"),
    source="schemas/contest-1.schema.json: requirements",
)
SECTION_LENGTH = Code(
    "II-K109",
    _W,
    N_("section {section} has {found} words, not {least} to {most}"),
    source="schemas/contest-1.schema.json: sections",
)
NOT_CHECKED = Code(
    "II-K110",
    _I,
    N_("{requirement} is not checked: {missing} is not given"),
    N_("give {missing}"),
    source="schemas/contest-1.schema.json: requirements",
)
GROUP_NOT_JUDGED = Code(
    "II-K111",
    _W,
    N_("group {found} is not judged by these rules, only {allowed}"),
    source="schemas/contest-1.schema.json: groups",
)
UNKNOWN_SECTION = Code(
    "II-K112",
    _W,
    N_("the proposal has no section {found}; nearest: {nearest}"),
    source="schemas/contest-1.schema.json: sections",
)
ATTACHMENT_MISSING = Code(
    "II-K113",
    _W,
    N_("{attachment} is missing"),
    N_("add it to the attachments under {code}"),
    source="schemas/contest-1.schema.json: attachments",
)
ATTACHMENT_REJECTED = Code(
    "II-K114",
    _W,
    N_("{attachment} was looked at and rejected; it counts as missing"),
    N_("hand in one that holds"),
    source="schemas/entries-1.schema.json: attachments, state",
)
ATTACHMENT_TYPE = Code(
    "II-K115",
    _W,
    N_("{attachment} is of type {found}, not {allowed}"),
    source="schemas/contest-1.schema.json: attachments, media",
)
ATTACHMENT_TOO_LARGE = Code(
    "II-K116",
    _W,
    N_("{attachment} has {found} bytes; at most {most} are taken"),
    source="schemas/contest-1.schema.json: attachments, largest_bytes",
)
ATTACHMENT_TOO_LONG = Code(
    "II-K117",
    _W,
    N_("{attachment} has {found} pages; at most {most} are taken"),
    source="schemas/contest-1.schema.json: attachments, most_pages",
)
ATTACHMENT_UNSIGNED = Code(
    "II-K118",
    _W,
    N_("{attachment} is not signed"),
    N_("have it signed"),
    source="schemas/contest-1.schema.json: attachments, signed",
)
UNKNOWN_ATTACHMENT = Code(
    "II-K119",
    _W,
    N_("no attachment {found} is asked for; nearest: {nearest}"),
    source="schemas/contest-1.schema.json: attachments",
)

# --- K12: who goes on -----------------------------------------------------------------

TIED = Code(
    "II-K120",
    _W,
    N_("{entries} have the same points, and {places} of them can go on from {stage}"),
    N_("give a decision on {code} that names who goes on, with its reason"),
    source="schemas/contest-1.schema.json: stages, shortlist",
)
NOT_DECIDED = Code(
    "II-K121",
    _W,
    N_("who goes on from {stage} is decided by {decider}, and no decision is given"),
    N_("give a decision on {code} that names who goes on, with its reason"),
    source="schemas/contest-1.schema.json: stages, shortlist",
)
UNKNOWN_DECISION = Code(
    "II-K122",
    _E,
    N_("{contest} has no stage or quota {found} to decide on; nearest: {nearest}"),
    source="schemas/entries-1.schema.json: decisions",
)
DECISION_NOT_ALLOWED = Code(
    "II-K123",
    _E,
    N_("there is nothing to decide about {found}; open are {allowed}"),
    N_("a decision names only entries that the rules leave open"),
    source="schemas/entries-1.schema.json: decisions",
)
DECISION_DOES_NOT_FIT = Code(
    "II-K124",
    _E,
    N_("{found} are named, for {places} places"),
    N_("name as many as there are places"),
    source="schemas/entries-1.schema.json: decisions",
)
NO_STRATUM = Code(
    "II-K125",
    _W,
    N_("{field} is not given, and {stage} gives its places by it"),
    N_("give {field}"),
    source="schemas/contest-1.schema.json: stages, shortlist",
)
NO_PLACES = Code(
    "II-K126",
    _W,
    N_("{stage} has no places for {found}; only for {allowed}"),
    source="schemas/contest-1.schema.json: stages, shortlist",
)
PLACES_LEFT = Code(
    "II-K127",
    _W,
    N_("{stage} has {places} places{stratum}, and {found} entries for them"),
    source="schemas/contest-1.schema.json: stages, shortlist",
)
STAGE_NOT_RUN = Code(
    "II-K128",
    _I,
    N_("{stage} is not judged: {before} is not decided"),
    source="schemas/contest-1.schema.json: stages",
)
SAME_AS_PUBLISHED = Code(
    "II-K129",
    _I,
    N_(
        "{one} goes on from {stage} and {other} does not, though both are published"
        " with {points}; the exact points decide"
    ),
    source="schemas/contest-1.schema.json: rounding",
)
NOT_HANDED_OVER = Code(
    "II-K130",
    _E,
    N_("{found} cannot be handed over to {contest}: {missing} is not given"),
    N_("give {missing}; an empty list of awards says that there were none"),
    source="schemas/entries-1.schema.json: awards",
)
SAME_NAME = Code(
    "II-K131",
    _W,
    N_("is called {name}, as {other} of {submitter} is"),
    N_("enter each innovation once, and give each a name of its own"),
    source="KIPP 2018 (bisnis.com, gosumut.com)",
)
TIE_BROKEN = Code(
    "II-K132",
    _I,
    N_("{entries} have the same points in {stage}, and rank in this order by {by}"),
    source="schemas/contest-1.schema.json: stages, tie_break",
)
TIE_NOT_BROKEN = Code(
    "II-K133",
    _W,
    N_("{entries} have the same points in {stage}; {missing} is not given for {found}"),
    N_("give {missing}"),
    source="schemas/contest-1.schema.json: stages, tie_break",
)
AWARD_SHARED = Code(
    "II-K134",
    _W,
    N_("{award}, place {place}: shared by {recipients}"),
    source="schemas/contest-1.schema.json: awards",
)
AWARD_OPEN = Code(
    "II-K135",
    _W,
    N_("{award} is not given; {reason}: {entries}"),
    source="schemas/contest-1.schema.json: awards",
)
