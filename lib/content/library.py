"""Everything that content/ holds, checked and cross-linked; frozen, so that sessions may share it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lib.content.models import URGENT, Article, Claim, EvidenceNote, HelplinePlace, Line, LineKind, Term, Topic


@dataclass(frozen=True, slots=True)
class Library:
    """The reading matter: articles, claims, evidence, topics, terms and helplines."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[EvidenceNote, ...] = ()
    topics: tuple[Topic, ...] = ()
    terms: tuple[Term, ...] = ()
    places: tuple[HelplinePlace, ...] = ()
    lines: tuple[Line, ...] = ()
    claim_by_id: Mapping[str, Claim] = field(init=False)
    note_by_id: Mapping[str, EvidenceNote] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "claim_by_id", {claim.id: claim for claim in self.claims})
        object.__setattr__(self, "note_by_id", {note.id: note for note in self.notes})

    def article(self, number: int) -> Article | None:
        """The article with this place among them, from 1 on."""
        return next((a for a in self.articles if a.number == number), None)

    def topic(self, number: int) -> Topic | None:
        return next((t for t in self.topics if t.number == number), None)

    def claims_of(self, article_id: str) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims if claim.article == article_id)

    def claims_named(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims with these ids, in this order; those that failed to load are left out."""
        return tuple(self.claim_by_id[i] for i in ids if i in self.claim_by_id)

    def notes_named(self, ids: Iterable[str]) -> tuple[EvidenceNote, ...]:
        return tuple(self.note_by_id[i] for i in ids if i in self.note_by_id)

    def other_claims(self, article: Article) -> tuple[Claim, ...]:
        """The article's claims that no section of its summary cites."""
        cited = {claim_id for section in article.sections for claim_id in section.claims}
        return tuple(claim for claim in self.claims_of(article.id) if claim.id not in cited)

    def notes_for(self, claims: Iterable[Claim]) -> tuple[EvidenceNote, ...]:
        """The evidence notes that these claims link to, each once, in order of first use."""
        return self.notes_named(dict.fromkeys(note_id for claim in claims for note_id in claim.notes))

    def lines_for(self, place: str, kind: LineKind) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.place == place and line.kind == kind)

    def first_lines(self, place: str) -> tuple[Line, ...]:
        """The few lines that someone in a bad moment sees: in danger, abuse at home, when it is too much."""
        return tuple(line for kind in URGENT for line in self.lines_for(place, kind) if line.first)
