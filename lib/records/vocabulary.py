"""The names that log records may hold: stored in people's files, so a name never changes and never goes.

What they are called on screen is content/tracker/vocabulary.toml.
"""

from __future__ import annotations

from typing import Literal, get_args

Sort = Literal["red_flag", "positive_sign", "note"]

# Names of categories have an underscore, ids of people's own categories never do: no mix-up is possible.
FlagCategory = Literal[
    "sorry_again",
    "rewriting_it",
    "affection_after",
    "pulling_away",
    "therapy_for_show",
    "crossing_limits",
    "put_downs",
    "rage_at_criticism",
    "blame_turned",
    "silent_treatment",
    "demanding_praise",
    "checking_control",
    "promise_broken",
]
SignCategory = Literal[
    "owns_it",
    "same_unwatched",
    "takes_feedback",
    "notices_feelings",
    "repairs_done",
    "pauses_first",
    "listens_through",
    "respects_limit",
    "asks_needs",
]
FLAG_CATEGORIES: tuple[FlagCategory, ...] = get_args(FlagCategory)
SIGN_CATEGORIES: tuple[SignCategory, ...] = get_args(SignCategory)
AFFECTION: FlagCategory = "affection_after"

DatePrecision = Literal["exact", "within_3_days", "month"]
DayPart = Literal["morning", "afternoon", "evening", "night"]
Setting = Literal["just_us", "children_there", "others_there", "message_or_call", "online"]
AROUND_OTHERS: frozenset[Setting] = frozenset({"others_there", "online"})
"""Everything else is private: children are no adult audience, and a setting left out counts as private."""

Feeling = Literal[
    "scared",
    "sad",
    "angry",
    "ashamed",
    "confused",
    "numb",
    "lonely",
    "guilty",
    "tense",
    "tired",
    "relieved",
    "hopeful",
    "calm",
    "cared_for",
]
Effect = Literal[
    "lost_sleep", "cancelled", "hid_something", "kept_quiet", "left_the_room", "felt_ill", "felt_afraid", "no_effect"
]
BoundaryOutcome = Literal["respected", "tested_then_respected", "crossed", "not_about_one"]
Response = Literal["did_as_planned", "chose_not_to", "not_safe_to", "does_not_apply"]
Apology = Literal["none", "gesture", "blame_or_if", "names_it", "names_it_and_plan"]
Witness = Literal["nobody", "child", "family_or_friend", "professional", "stranger"]
Concern = Literal["no", "not_sure", "yes"]
Safety = Literal[
    "threat_to_kill_or_harm",
    "hands_on_neck",
    "weapon",
    "hurt_me",
    "forced_or_pressured_sex",
    "child_or_pet",
    "tracks_me",
    "keeps_me_from",
    "threatens_self_harm",
    "i_think_of_harming_myself",
]

DayState = Literal["entry", "quiet", "no_contact"]
YesNoUnsure = Literal["yes", "no", "not_sure"]
Outcome = Literal["kept", "partly", "broken", "no_occasion"]
PlanDone = Literal["not_yet_due", "done", "partly", "not_done", "dont_know"]
Kept = Literal["yes", "no", "too_early", "dont_know"]
Relation = Literal["partner", "former_partner", "parent", "adult_child", "sibling", "friend", "colleague"]
Scene = Literal["joke", "phone", "late", "dinner"]
SCENES: tuple[Scene, ...] = get_args(Scene)

Decision = Literal["too_early", "first_look", "fewer", "more", "more_severe", "same", "cant_tell"]
Reason = Literal[
    "coverage",
    "few",
    "private",
    "unstated",
    "stronger",
    "severe",
    "unrated",
    "halves",
    "fill",
    "peace",
    "yardstick",
    "safety",
    "new_category",
    "start_few",
    "late",
    "last_weeks",
    "private_unclear",
    "start_unlogged",
    "swing",
]
Rise = Literal["possible", "clear", "strong"]
