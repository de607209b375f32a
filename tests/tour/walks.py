"""The walks that docs/tour.md measures: to the thing a person came for, on a phone, by touch."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page, ViewportSize

from lib.content.pages import PAGES
from lib.content.words.flat import StartWords, TodayWords
from lib.content.words.worksheet import WorksheetSummaryWords, WorksheetWords
from lib.records.file.write import dump
from lib.records.notebook import Notebook, put
from lib.records.own_words import OwnWords
from lib.records.tracker import Entry
from lib.ui import library
from tests.browser.conftest import settle
from tests.browser.everywhere import way_is_lit

PHONE: ViewportSize = {"width": 390, "height": 844}
BAR = 56  # pixels of the ways at the foot of a phone's screen
MOST_SCREENS = 40
WHOLE, BRIEF, END, WHERE = "The whole worksheet", "The five-minute way", "The worksheet's end", "Know where I am"
"""Walks that tests take on the way to other things."""
DAY = dt.date(2026, 11, 3)


@dataclass
class Walk:
    """One walk: taps, screens seen, and seconds that the app took. Typing and choosing a file are no taps."""

    page: Page
    url: str
    taps: int = 0
    screens: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def begin(self) -> None:
        started = time.perf_counter()
        self.page.goto(self.url)
        self._arrive(started)

    def tap(self, target: Locator) -> None:
        started = time.perf_counter()
        target.scroll_into_view_if_needed()
        target.tap()
        self.taps += 1
        self.page.wait_for_timeout(100)  # the tap has to reach the server before the page can be seen to wait for it
        self._arrive(started)

    def button(self, name: str) -> None:
        self.tap(self.page.get_by_role("button", name=name, exact=True))

    def link(self, name: str) -> None:
        self.tap(self.page.get_by_test_id("stMain").get_by_role("link", name=name))

    def write(self, text: str) -> None:
        self.page.locator("textarea:visible").first.fill(text)

    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def on_screen(self, target: Locator) -> bool:
        """Whether all of it can be seen without scrolling."""
        box = target.bounding_box()
        return bool(box and box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"] - BAR)

    def _arrive(self, started: float) -> None:
        settle(self.page)
        self.seconds += time.perf_counter() - started
        if not self.screens or self.screens[-1] != self.heading():
            self.screens.append(self.heading())


@dataclass(frozen=True, slots=True)
class Goal:
    """What a walk may take: taps, screens after the first, and how much that was before the redesign (experience.md)."""

    wanted: str
    before: str
    walk: Callable[[Walk], None]
    taps: int | None = None
    screens: int | None = None

    def over(self, walk: Walk) -> list[str]:
        """What took more than it may."""
        took = (("taps", walk.taps, self.taps), ("screens", len(walk.screens), self.screens))
        return [f"{count} {name}, and the goal is {most}" for name, count, most in took if most is not None and count > most]


def saved_file(folder: Path) -> Path:
    """A small file of notes."""
    entry = Entry(id="e1", sort="note", occurred_on=DAY, logged_on=DAY, what_happened=OwnWords("The door stayed shut."))
    path = folder / "notes.json"
    path.write_text(dump(put(Notebook(), entry), DAY), encoding="utf-8")
    return path


def answer(walk: Walk) -> None:
    words = library.wording(StartWords)
    walk.begin()
    assert walk.on_screen(walk.page.get_by_text(words.answer[:40])), "the answer is on the first screen"


def write_down(walk: Walk) -> None:
    start, today = library.wording(StartWords), library.wording(TodayWords)
    walk.begin()
    walk.link(next(each.link.label for each in start.ways if each.link.page == "today"))
    assert walk.on_screen(walk.page.locator("textarea").first), "the box is there without scrolling"
    walk.write("He came home late and laughed about it.")
    walk.button(today.save)
    walk.page.get_by_test_id("stText").get_by_text("laughed about it").first.wait_for()


def open_file(walk: Walk, file: Path) -> None:
    walk.begin()
    with walk.page.expect_file_chooser() as chooser:
        walk.tap(walk.page.locator("label", has_text=library.wording(StartWords).file))
    chooser.value.set_files(file)
    walk.page.get_by_text("Your file is open.").wait_for()


def worksheet(walk: Walk, *, brief: bool) -> None:
    """From the first screen to the letter, as someone who is not afraid; the letter is a walk of its own."""
    start, words = library.wording(StartWords), library.wording(WorksheetWords)
    walk.begin()
    walk.link(next(each.link.label for each in start.ways if each.link.page == "worksheet"))
    walk.screens = walk.screens[1:]
    walk.write("Whether to move out in the spring.")
    walk.button(words.begin_brief if brief else words.begin)
    title = library.wording(WorksheetSummaryWords).title
    for _ in range(MOST_SCREENS):
        if walk.heading() == title:
            walk.screens.remove(title)
            return
        answer_screen(walk)
    raise AssertionError("the letter was not reached")


def answer_screen(walk: Walk) -> None:
    """Answer what one screen asks, and go on."""
    main, words = walk.page.get_by_test_id("stMain"), library.wording(WorksheetWords)
    for box in main.locator("textarea:visible").all():
        box.fill("A calm home, and to be asked before plans change.")
    following = main.get_by_role("button", name=words.next, exact=True)
    no = main.get_by_role("button", name="No", exact=True)
    if following.count():
        walk.tap(following)
    elif no.count():
        walk.tap(no)
    else:
        walk.tap(main.get_by_role("button", name=words.skip, exact=True))


def letter(walk: Walk) -> None:
    """The letter and the four things to do with it are one screen of a phone, under the page's title."""
    worksheet(walk, brief=False)
    letter_screens(walk)


def letter_screens(walk: Walk) -> None:
    """Count those of the letter that the walk stands on, in place of what it counted before."""
    keep = walk.page.get_by_role("button", name=library.wording(WorksheetSummaryWords).keep, exact=True)
    top, bottom = (target.evaluate("(one) => one.getBoundingClientRect().top") for target in (walk.page.locator("h1"), keep))
    walk.taps, walk.screens = 0, [walk.heading()]
    walk.screens += [f"{screen} screens" for screen in range(1, int((bottom - top) / PHONE["height"]) + 1)]


def know_where(walk: Walk) -> None:
    """Each page lights its way, and a page below another has the way back above its title."""
    walk.begin()
    for name, info in PAGES.items():
        walk.page.goto(f"{walk.url}{'' if name == 'start' else info.url}")
        settle(walk.page)
        way_is_lit(walk.page, name)


def goals(file: Path) -> tuple[Goal, ...]:
    """The table of experience.md, with a file to open in the third walk."""
    return (
        Goal("A straight answer to “will they ever change?”", "1 tap, then 1.7 screens down", answer, taps=0, screens=1),
        Goal("Write down what happened tonight, saved", "4 taps", write_down, taps=2, screens=2),
        Goal("Come back with one's file and go on", "5 taps", lambda walk: open_file(walk, file), taps=2, screens=2),
        Goal(WHOLE, "37 screens", lambda walk: worksheet(walk, brief=False), screens=12),
        Goal(BRIEF, "14 screens", lambda walk: worksheet(walk, brief=True), screens=6),
        Goal(END, "7.7 phone screens", letter, screens=1),
        Goal(WHERE, "nothing lit on most pages", know_where),
    )


def goal_of(wanted: str, file: Path = Path()) -> Goal:
    """The one of this name."""
    return next(goal for goal in goals(file) if goal.wanted == wanted)
