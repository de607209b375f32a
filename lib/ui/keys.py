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

THINK_ABOUT = "think_about"
STEPS = "shell_steps"
THINK_NEXT = "think_next"
THINK_BACK = "think_back"
THINK_LEAVE = "think_leave"
COUNTRY_THINK = "think_country"


def think(*parts: str) -> str:
    """A widget of the worksheet: a question of one reflection, or a button that belongs to one."""
    return "_".join(("think", *parts))


def article_depth(number: int) -> str:
    return f"article_depth_{number}"


def section_claims(number: int, section: int) -> str:
    """The expander of a section's claims; section -1 is the list of what the summary leaves out."""
    return f"article_claims_{number}_{section}"


def topic_claims(number: int) -> str:
    return f"compare_claims_{number}"
