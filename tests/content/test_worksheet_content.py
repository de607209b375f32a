"""What the worksheet's wording must be: plain, even-handed, and never a verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

import pytest

from lib.content.words.base import Wording
from lib.content.words.worksheet import Group, Option, RelationWords, Screen, WorksheetSummaryWords, WorksheetWords
from lib.export import dates
from lib.records.vocabulary import Relation
from lib.worksheet import answers, comparison, letter, picks, summary
from lib.worksheet.answered import Answered
from tests.readability import grade
from tests.real_content import ROOT, texts
from tests.worksheet import DAY, LOG, OPTIONS, PAGE, QUESTIONS, WORDS, Person, everything, nothing

RELATIONS = OPTIONS.relations
MODELS: list[Wording] = [QUESTIONS, OPTIONS, WORDS, PAGE]
EVERY_OPTION = [(group, option) for group in OPTIONS.groups for option in group.options]


def prose(model: Wording, *leave_out: str) -> Iterator[str]:
    """Every sentence of a file, as it reads with a person named."""
    for text in texts(model.model_dump(exclude=set(leave_out))):
        if text.endswith((".", "?", ":")):
            yield re.sub(r"\{\w+\}", "it", re.sub(r"\{(person|mine)\}", "your partner", text))


def filled(text: str, relation: RelationWords) -> str:
    return text.format(person=relation.person, stay=relation.stay, bond=relation.bond)


@pytest.mark.parametrize("screen", QUESTIONS.screens, ids=lambda s: s.id)
def test_every_screen_reads_at_grade_six_for_everyone(screen: Screen) -> None:
    asked = [text for question in screen.questions for text in (question.ask, question.help)]
    echo = " ".join(line.says for line in screen.echo).replace("{first}", "it").replace("{second}", "it")
    for text in filter(None, (screen.title, screen.lead, echo, *asked)):
        for told in {filled(text, relation) for relation in RELATIONS}:
            assert grade(told) <= 6, told


@pytest.mark.parametrize("screen", [s for s in QUESTIONS.screens if s.echo], ids=lambda s: s.id)
def test_what_it_says_back_is_short_is_no_person_and_tells_nobody_what_to_do(screen: Screen) -> None:
    for line in screen.echo:
        assert len(line.says) <= 130 or screen.id == "neck", "one or two sentences; the neck needs its doctor"
        assert not re.search(r"\b(I'?m|I am|I understand|I hear|must|should)\b", line.says)


@pytest.mark.parametrize("model", MODELS, ids=lambda m: type(m).__name__)
def test_everything_else_reads_at_grade_six_and_the_credits_at_eight(model: Wording) -> None:
    assert grade(" ".join(prose(model, "made", "made_sources"))) <= 6
    if isinstance(model, WorksheetWords):
        assert grade(" ".join(model.made)) <= 8


@pytest.mark.parametrize(("group", "option"), EVERY_OPTION, ids=lambda each: each.id)
def test_an_option_is_told_in_plain_words(group: Group, option: Option) -> None:
    assert group
    assert grade(f"{option.means} {option.living} {' '.join(f'{line}.' for line in (*option.good, *option.hard))}") <= 6


@pytest.mark.parametrize("group", OPTIONS.groups, ids=lambda g: g.id)
def test_no_option_is_told_at_much_greater_length_than_another(group: Group) -> None:
    def length(option: Option) -> int:
        return sum(map(len, (option.means, option.living, *option.good, *option.hard)))

    lengths = [length(option) for option in group.options]
    assert max(lengths) <= 1.2 * min(lengths)
    for option in group.options:
        assert 0.7 <= sum(map(len, option.good)) / sum(map(len, option.hard)) <= 1.4


@pytest.mark.parametrize("group", OPTIONS.groups, ids=lambda g: g.id)
def test_not_deciding_yet_is_an_option_like_any_other(group: Group) -> None:
    assert [option.label for option in group.options if option.id == "not-yet"] == ["Not decide yet, and get support meanwhile"]
    assert len({option.label for option in group.options}) == 5


def test_the_options_fit_the_relation() -> None:
    labels = {name: " ".join(option.label for option in OPTIONS.options(name)) for name in ("partner", "parent", "colleague")}
    assert "Separate" in labels["partner"]
    assert "no contact" in labels["parent"]
    assert "job" in labels["colleague"]
    assert "couple" not in labels["parent"] + labels["colleague"]


def test_every_set_of_answers_lets_someone_rather_not_say_or_tick_nothing() -> None:
    ticked = {question.choices for question in QUESTIONS.questions if question.kind == "several"}
    for name, choices in QUESTIONS.sets.items():
        if name not in ticked | {"card"}:  # this one has an answer that leaves things as they are
            assert choices[-1].id == "rather-not", name


def test_the_eight_statements_are_interleaved_in_the_same_form() -> None:
    pairs = [s for s in QUESTIONS.screens if [q for q in s.questions if re.fullmatch(r"[sl]\d", q.id)]]
    assert len(pairs) == 4
    for screen in pairs:
        first, settle, second, settle_too = screen.questions
        assert {first.id[0], second.id[0]} == {"s", "l"}
        assert first.choices == second.choices == "view"
        assert first.tracker
        assert second.tracker
        assert (settle.ask, settle.kind) == (settle_too.ask, settle_too.kind)
    assert sorted(screen.questions[0].id[0] for screen in pairs) == ["l", "l", "s", "s"], "neither kind always stands first"


def test_both_sides_are_asked_for_in_the_same_way() -> None:
    screens = {screen.id: screen for screen in QUESTIONS.screens}
    for name in ("gives", "costs", "for-others", "stay-if", "other-way"):
        assert screens[name].side_by_side
    sides = [screens[name].questions[0] for name in ("gives", "costs", "for-others")]
    assert {(side.kind, side.each, side.help) for side in sides} == {("page", "two", None)}
    could, could_not = screens["stay-if"].questions
    assert (could.kind, could.help) == (could_not.kind, could_not.help)
    assert could.ask.replace("could", "could not") == could_not.ask


# A name never gets another meaning: files that people saved hold answers under it.
SAVED = set(
    """
    c-sure c-sides c-matter c-support hurt neck threat weapon forced tracked kept-people kept-needs afraid more yourself
    deciding by set-by place say push ways own-way card missed seen told s1 s1-settle l1 l1-settle l2 l2-settle s2
    s2-settle s3 s3-settle l3 l3-settle l4 l4-settle s4 s4-settle cards-picked own-card top-1 top-2 top-3 two-by-two
    pair dependents gain gain-matters gain-sure cost cost-matters cost-sure others others-matters others-sure
    to-a-friend need need-fit not-known known-by trip-by trip-saw trip-times not-wait look-again ask-for both-know
    agreed who-knows could-tell sentence this-week this-week-own to-say safe-to-say couple lean
    """.split()
)


def test_every_question_that_files_hold_answers_to_is_still_known() -> None:
    assert {question.id for question in QUESTIONS.questions} >= SAVED
    new = {question.id for question in QUESTIONS.asked} - SAVED
    assert new == {"fear", "wants", "torn", "could-if", "could-not-if", "seen-how", "seen-on", "who-helps", "how-sure"}


def test_only_pages_that_bring_in_the_other_person_close() -> None:
    closing = {screen.id for screen in QUESTIONS.screens if screen.involves_them}
    assert closing == {"asks", "talk"}
    outside = [q.ask for s in QUESTIONS.screens if not s.involves_them for q in s.questions]
    assert not [ask for ask in outside if re.search(r"\b(ask for|agree|say to \{person\}|together)\b", ask)]


@pytest.mark.parametrize(
    "said",
    [
        "You answered no. If that changes, this page is always one tap away.",
        "This page doesn't lean. If you can feel which way you lean, you can write it here:",
        "Not sure is information, not failure.",
        "Some answers go in a circle. That is common when things pull in different directions.",
        "Right now I wrote:",
        "stays in its memory, not its disk",
        "Skipping is an answer.",
    ],
)
def test_the_sentences_that_were_agreed_on_stand_there(said: str) -> None:
    assert said in " ".join(text for model in MODELS for text in texts(model.model_dump()))


def test_the_credits_say_who_what_and_when() -> None:
    told = " ".join((*WORDS.made, *WORDS.made_sources))
    for name in ("Ottawa Personal Decision Guide", "Witteman", "Nobody paid", "docs/ipdas.md", "once a year"):
        assert name in told
    assert WORDS.due > WORDS.reviewed


# Nothing may read as advice to stay or leave, a probability, a diagnosis, a sum, or praise for a choice.
VERDICT = re.compile(
    r"\b(you|one) (should|must|ought|had better)\b|\bwe (suggest|advise)\b|\brecommend"
    r"|\bbest (option|choice)\b|\bbetter off\b|\b(better|worse) (than|to|for)\b|\bright choice\b|\bverdict\b"
    r"|%|\bper ?cent|\bprobab|\bchances?\b|\bodds\b|\b\d+ (in|of|out of) \d+\b"
    r"|\bdiagnos|\bdisorder|\bnarciss|\babuser|\btoxic|\bvictim|\bpersonality\b|\byour \w+ is an?\b"
    r"|\bscores?\b|\bpoints\b|\bsum\b|(?<!no )\btotals?\b|\blow risk\b|\bsafe enough\b|\bat risk\b"
    r"|\bcongrat|\bwell done\b|\bproud\b|\bgood job\b|\bbrave\b|\bstreak|!"
    r"|\b(your|love and|with) patience\b|\bwill (never )?change\b|\bcan(not|'t) change\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("model", MODELS, ids=lambda m: type(m).__name__)
def test_no_wording_is_a_verdict(model: Wording) -> None:
    found = [text for text in texts(model.model_dump(exclude={"made_sources", "hears"})) if VERDICT.search(text)]
    assert found == []


def answers_all(relation: RelationWords, *, danger: bool) -> Person:
    """Someone who answered everything."""
    person = Person(relation=None if relation.id == "unsaid" else relation.id, log=LOG if danger else type(LOG)())
    person.walk(everything)
    person.deepen(everything)
    if danger:
        person.say(neck="yes")
        for record in answers.safety_on_page(person.sheet):
            person.kept[f"page {record.id}"] = record
    return person


def says_nothing() -> Person:
    person = Person(way="brief")
    person.walk(nothing)
    return person


PEOPLE: dict[str, Callable[[], Person]] = {
    f"{relation.id}, {'danger' if danger else 'no danger'}": partial(answers_all, relation, danger=danger)
    for relation in RELATIONS
    for danger in (False, True)
} | {"nothing": says_nothing}


@cache
def a_second_time(relation: Relation | None) -> Answered:
    """What someone answered who went the whole way again."""
    later = Person(id="r2", again="r1", relation=relation)
    later.walk(everything)
    return later.sheet


@pytest.mark.parametrize("name", PEOPLE)
def test_no_page_at_the_end_is_a_verdict(name: str) -> None:
    person = PEOPLE[name]()
    typed = {p.text for section in summary.sections(person.sheet, PAGE) for p in section.paragraphs if p.typed}
    parts = [part for section in summary.sections(person.sheet, PAGE) for part in section.paragraphs]
    lines = [*letter.as_text(person.sheet, PAGE).splitlines(), *(f"{part.label}: {part.text} {part.note}" for part in parts)]
    assert [line for line in lines if VERDICT.search(line) and not any(text in line for text in typed)] == []
    rows = comparison.rows(person.sheet, a_second_time(person.relation), PAGE)
    assert rows
    assert not [row.label for row in rows if VERDICT.search(row.label)]


@pytest.mark.parametrize(
    "text", ["You should leave.", "A 70 % chance", "Your partner is a narcissist", "Score: 5", "You are at low risk"]
)
def test_the_check_for_verdicts_finds_them(text: str) -> None:
    assert VERDICT.search(text)


def test_every_option_has_the_same_room_on_the_page() -> None:
    person = Person().say(ways=["as-now", "conditions", "apart", "end", "not-yet"])
    part = next(section for section in summary.sections(person.sheet, PAGE) if section.id == "sides")
    heads = [n for n, paragraph in enumerate(part.paragraphs) if paragraph.head]
    rooms = [part.paragraphs[a + 1 : b] for a, b in zip(heads, [*heads[1:], len(part.paragraphs)], strict=True)]
    assert len(rooms) == 5
    assert all(room == rooms[0] for room in rooms)
    assert [part.paragraphs[n].text for n in heads] == [pick.label for pick in picks.options(person.sheet)]


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda r: r.id)
def test_every_text_can_be_filled_in_for_everyone(relation: RelationWords) -> None:
    for question in QUESTIONS.questions:
        for text in filter(None, (question.ask, question.help, question.says)):
            assert "{" not in filled(text, relation)
    assert all("{" not in text.format(mine=relation.mine) for text in WORDS.sentences)


def test_the_page_has_a_title_for_every_part_and_the_words_for_a_date() -> None:
    assert isinstance(PAGE, WorksheetSummaryWords)
    assert dates.full(DAY) == "22 November 2026"


def test_the_table_of_criteria_names_the_dates_and_the_files_that_are_there() -> None:
    table = (ROOT / "docs" / "ipdas.md").read_text(encoding="utf-8")
    assert dates.full(WORDS.reviewed) in table
    assert dates.full(WORDS.due) in table
    for named in re.findall(r"`([\w/]+\.\w+)`", table):
        assert (ROOT / named).exists()
    assert len(re.findall(r"(?m)^\| [QC]\d", table)) == 13
