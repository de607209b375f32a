"""Keys of widgets, so that no two pages use one by accident."""

from __future__ import annotations

SEARCH = "library_search"
SEARCH_FORM = "library_search_form"
SEARCH_MORE = "library_search_more"
AUDIENCE = "library_audience"
THEME = "library_theme"
COUNTRY_HELP = "help_country"
COUNTRY_MOMENT = "moment_country"
TOPIC = "compare_topic"
STANCES = "compare_stances"
EXIT = "shell_exit"
QUIET = "shell_quiet"
ERASE = "shell_erase"
NOTICE = "shell_notice"
PAGES = "shell_pages"  # named in lib/ui/browser/page.css

# Forms of the log; state.field() makes the keys of their fields.
LOG_ENTRY = "log_entry"
LOG_SEARCH = "log_search"
LOG_BOUNDARY = "log_boundary"
LOG_STATEMENT = "log_statement"
LOG_AGREEMENT = "log_agreement"
LOG_OCCASION = "log_occasion"
LOG_PROMISE = "log_promise"
LOG_PULSE = "log_pulse"
LOG_SCENES = "log_scenes"
LOG_MONTH = "log_month"
LOG_NOTE = "log_note"
LOG_MARKER = "log_marker"
LOG_OWN = "log_own"
LOG_PARTS = "log_parts"
COUNTRY_LOG = "log_country"


def article_depth(number: int) -> str:
    return f"article_depth_{number}"


def section_claims(number: int, section: int) -> str:
    """The expander of a section's claims; section -1 is the list of what the summary leaves out."""
    return f"article_claims_{number}_{section}"


def topic_claims(number: int) -> str:
    return f"compare_claims_{number}"


def log(*parts: str) -> str:
    """A button or a choice of the log's pages, such as `log("remove", record_id)`."""
    return "_".join(("log", *parts))
