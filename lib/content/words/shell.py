"""The wording that every page shares: the exit, the shell, and the labels of values that data files hold."""

from __future__ import annotations

from pydantic import Field

from lib.content.models import Audience, Evidence, LineKind, RestsOn, Stance, Status, Strength, Text, Theme
from lib.content.words.base import WebAddress, Wording


class ExitWords(Wording, file="shell/exit"):
    """The exit button; has defaults, because it must work when every content file is broken."""

    label: Text = "Exit"
    description: Text = Field(default="Exit. Pressing Shift three times does the same.", description="read aloud")
    address: WebAddress = Field(default="https://www.bbc.com/weather", description="where Exit leads: a dull, public page")
    two_more: Text = "Exit: press Shift two more times."
    one_more: Text = "Exit: press Shift one more time."
    expired: Text = "Exit: started over."
    skip: Text = Field(default="Go to the exit button", description="the last link on every page, for keyboards")
    ways: Text = Field(default="Pages", description="read aloud: what the links in the masthead are")
    cover: Text = Field(default="Paused", description="read aloud on the blank page that covers an unattended screen")
    uncover: Text = "Continue"
    no_such_day: Text = Field(
        default="That month has no such day, so its last day stands here. Please check it.",
        description="beside a date field that changed the day someone typed",
    )
    danger: Text = Field(
        default="If someone may be hurt now, call your local emergency number.",
        description="shown by the document itself until the page is there",
    )
    blocked: Text = Field(
        default="This page hasn't come through yet. Load it again, or try another network.",
        description="shown after ten seconds without the page",
    )
    no_script: Text = Field(
        default="This page needs JavaScript, which is switched off in this browser.", description="shown where scripts are off"
    )
    failure: Text = Field(
        default="Sorry, this part can't be shown now. Nothing you entered is lost, and the other pages still work.",
        description="shown where a page fails",
    )


class LabelWords(Wording, file="shell/labels"):
    """Short labels for every value that data files may hold."""

    stances: dict[Stance, Text]
    stance_meanings: dict[Stance, Text]
    audiences: dict[Audience, Text]
    themes: dict[Theme, Text]
    rests_on: dict[RestsOn, Text]
    evidence: dict[Evidence, Text]
    statuses: dict[Status, Text]
    strengths: dict[Strength, Text]
    line_kinds: dict[LineKind, Text]
