"""Keys of widgets, so that no two pages use one by accident."""

from __future__ import annotations

from functools import partial

SEARCH = "library_search"
SEARCH_FORM = "library_search_form"
SEARCH_MORE = "library_search_more"
HITS = "library_hits"
COUNTRY_TALK = "talk_country"
# Named in lib/ui/browser/talk.css
START_AT = "shell_start_at"
TALK = "talk_turns"
TALK_BOX = "talk_box"
TALK_INPUT = "talk_input"
AUDIENCE = "library_audience"
THEME = "library_theme"
COUNTRY_HELP = "help_country"
COUNTRY_MOMENT = "moment_country"
EXIT = "shell_exit"
QUIET = "shell_quiet"
BETWEEN_PAGES = "shell_between_pages"
VAULT = "shell_vault"
UNDO = "shell_undo"
IDLE_COVER = "notes_cover"
IDLE_LEAVE = "notes_leave"
ERASE_ALL = "notes_erase_all"
OPEN = "notes_open"
DOWNLOAD = "shell_download"
LOCK = "notes_lock"
LOCK_PHRASE = "notes_lock_phrase"
FILE_NAME = "notes_file_name"
WITH_UNSAVED = "notes_with_unsaved"
WITH_TALK = "notes_with_talk"
SAVE = "notes_save"
UNLOCK_PHRASE = "notes_unlock_phrase"
UNLOCK = "notes_unlock"
PHRASES = (LOCK_PHRASE, UNLOCK_PHRASE)  # never kept anywhere, not even in the page's copy
DOCUMENT_SECTIONS = "document_sections"
DOCUMENT_FIRST = "document_first"
DOCUMENT_LAST = "document_last"
DOCUMENT_LEAVE_OUT = "document_leave_out"
DOCUMENT_NAMES = "document_names"
DOCUMENT_TITLE = "document_title"
DOCUMENT_FILE = "document_file"
DOCUMENT_NOTICE = "document_notice"
PREFER = "notes_prefer"
PAGE_COPY = "shell_page_copy"
INCOMPLETE = "shell_incomplete"
ERASE = "shell_erase"
NOTICE = "shell_notice"
PLAN_PART = "plan_part"
PLAN_OWN = "plan_own_line_"
TYPED = (PLAN_OWN,)  # how the keys of fields for free writing begin
PRESENT = "session_present"
GROUP_BEFORE = "session_before"
GROUP_NEXT = "session_next"
GROUP_BAR = "session_bar"
AGREEMENT = "session_agreement"
DAY_START = "tracker_day_start"
# Named in lib/ui/browser/page.css
MASTHEAD = "shell_masthead"
WAYS = "shell_ways"
TITLE = "shell_title"
DOCK = "shell_dock"
SAVE_LINE = "shell_save"

WORKSHEET_ABOUT = "worksheet_about"
STEPS = "shell_steps"
# Named in lib/ui/browser/worksheet.css:
WORKSHEET_ECHO = "worksheet_echo"
WORKSHEET_SCREEN = "worksheet_screen"
WORKSHEET_ROWS = "worksheet_rows"
WORKSHEET_CHOSEN = "worksheet_chosen"
WORKSHEET_SIDES = "worksheet_sides"
WORKSHEET_LETTER = "worksheet_letter"
COUNTRY_WORKSHEET = "worksheet_country"


# Named in lib/ui/browser/spoken.js: with components.spoken() all that is said aloud once it appears.
SAID = "spoken_"
TOOL_BAR = "tool_bar"  # named in lib/ui/browser/tool_bar.css

# Forms of the tracker; forms.field() makes the keys of their fields. Short forms are named tracker(kind of their record).
TRACKER_JOT = "tracker_jot"
TRACKER_CARD = "tracker_card"
TRACKER_ENTRY = "tracker_entry"
TRACKER_SEARCH = "tracker_search"
TRACKER_BRING = "tracker_bring"
TRACKER_PULSE = "tracker_pulse"
TRACKER_SCENES = "tracker_scenes"
TRACKER_MONTH = "tracker_month"
TRACKER_PARTS = "tracker_parts"
COUNTRY_TRACKER = "tracker_country"
# The fields for free writing in these forms; the others hold choices.
TRACKER_FREE = (
    *("what", "felt", "plan", "evidence", "own.red_flag", "own.positive_sign"),
    *("when", "then", "why", "need", "text", "who_agreed", "how_we_know", "label", "words"),
)


def document(choice: str, reader: str) -> str:
    """A choice of what goes into a document for one reader."""
    return f"{choice}_{reader}"


def record(action: str, of: tuple[str, str], *more: str) -> str:
    """A button or a choice that belongs to a record, by its kind and id: ids are unlike within a kind only."""
    return tracker(action, *of, *more)


def tracker_typed(key: str) -> bool:
    """Whether this is the key of a field for free writing in a form of the log, as forms.field() makes them."""
    return key.startswith("tracker_") and any(f".{name}." in key for name in TRACKER_FREE)


def shown(key: str) -> str:
    """The box that uncovers a phrase while it is typed."""
    return f"{key}_shown"


def plan_own(section_id: str) -> str:
    """The field for a line of one's own."""
    return f"{PLAN_OWN}{section_id}"


# What someone tried on the practice pages begins with this; the foot of the page counts it as held.
PRACTICE = "practice_"
SCENE_MOMENT = "spectrum_moment"
SCENE_POINT = "spectrum_point"
SCENE_STYLE = "spectrum_style"
SCENE_PICTURE = "spectrum_picture"
CARD_AT = "spectrum_card"
REWRITE_AT = "spectrum_rewrite"
QUESTION_AT = "spectrum_question"
FACTOR = "factors_factor"
FACTOR_ARTICLE = "factors_article"
FACTOR_CLICKED = "factors_clicked"
FACTOR_MATRIX = "factors_matrix"
WATCH = "factors_watch"
WATCH_SENT = "factors_watch_sent"
COUNTRY_SELF = "self_country"
SELF_SECTION = "self_section"
OBSERVED_KEEP = "self_keep"
OBSERVED_KEPT = "self_kept"


def sorting(card: str, when: str) -> str:
    """Where a card was put; `when` is first or again."""
    return f"{PRACTICE}{when}_{card}"


def _joined(*parts: str | int) -> str:
    return "_".join(map(str, parts))


# Widgets of which there are several, by what tells them apart.
worksheet = partial(_joined, "worksheet")  # a question of one reflection, or a button that belongs to one
talk = partial(_joined, "talk")  # a button or a choice that belongs to a message of the talk
article_depth = partial(_joined, "article_depth")
article_part = partial(_joined, "article_part")  # the container of a section of an article, counted from 1
# the expander of a section's claims; section -1 is the list of what the summary leaves out
section_claims = partial(_joined, "article_claims")
answer = partial(_joined, "compare_answer")  # the row of an article's answer
topic_row = partial(_joined, "compare_row")  # the row of a question on which articles differ
topic_claims = partial(_joined, "compare_claims")
tracker = partial(_joined, "tracker")  # a form, a button or a choice of the tracker's pages, such as `tracker("save_pulse")`
group = partial(_joined, "session")  # a button or a choice of the group's pages
erase_kind = partial(_joined, "notes_erase")
origins = partial(_joined, "origins")  # the expander that says where a part of a support page comes from
plan_mark = partial(_joined, "plan_mark")
plan_own_mark = partial(_joined, "plan_own_mark")
plan_take_out = partial(_joined, "plan_take_out")
plan_own_add = partial(_joined, "plan_own_add")
opener = partial(_joined, "spectrum_said")  # an expander with what the articles say
turned_over = partial(_joined, f"{PRACTICE}chips")
rewrite = partial(_joined, f"{PRACTICE}rewrite")
rewrite_shown = partial(_joined, "spectrum_instead")
recall = partial(_joined, f"{PRACTICE}recall")
observed = partial(_joined, f"{PRACTICE}observed")  # a field of the four questions, before it is kept
watching = partial(_joined, f"{PRACTICE}watch")
