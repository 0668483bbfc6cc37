"""People on a shortlist as the client may see them: why them, in their own words, without their names until asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from recruit.domain.application import Application
from recruit.domain.drive import DIMENSIONS, DriveProfile, Evidence, Question, Score
from recruit.domain.fit import START, Contribution, FitScore
from recruit.domain.outlook import said_to_client, staying_in_words, strain_in_words
from recruit.domain.records import drive_profile_from, fit_score_from
from recruit.domain.shortlist import initials
from recruit.flows.hide_names import Veil, in_words, veil_of
from recruit.flows.open_application import open_application
from recruit.store import Session, applications
from recruit.store.tables import Shortlist, ShortlistEntry

MOST_REASONS, MOST_QUOTES, LONGEST_QUOTE = 3, 2, 220
SENTENCE_END = re.compile(r"[.!?…](?=\s)|\n")

SOURCE_WORDS = {
    "resume": "resume",
    "answers.last_goal": "about their last goal",
    "answers.own_bar": "about a bar of their own",
    "answers.setback": "about a setback",
    "answers.next_goal": "about their next goal",
}


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence they wrote, and where."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for a person: a dimension of drive, and the sentences that show it."""

    name: str
    asks: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One person of a shortlist, as the client sees them. `profile` and `score` are None when there is none stored.

    `named` says whether `who` is a name (the client asked to meet) or initials. A person who is no longer in has
    only `who` and `gone`.
    """

    entry: ShortlistEntry
    who: str
    named: bool
    gone: bool = False
    why: str = ""
    reasons: tuple[Reason, ...] = ()
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    profile: DriveProfile | None = None
    score: FitScore | None = None
    staying: tuple[str, ...] = ()
    strain: str = ""


def present_shortlist(db: Session, shortlist: Shortlist, *, files_key: str) -> list[Leaf]:
    """Everybody on the shortlist, in its order."""
    return [_leaf(db, entry, files_key) for entry in shortlist.entries]


def _leaf(db: Session, entry: ShortlistEntry, files_key: str) -> Leaf:
    row = entry.application
    named = entry.answer == "meet"
    who = row.candidate.name if named else initials(row.candidate.name)
    if row.state != "submitted":
        return Leaf(entry, who, named, gone=True)
    veil = None if named else veil_of(row.candidate)
    stored, ranked = applications.profile_of(db, row.id), applications.fit_of(db, row.id)
    leaf = Leaf(entry, who, named, why=_shown(entry.why, veil))
    if stored is None:
        return leaf
    profile = drive_profile_from(stored.profile)
    score = fit_score_from(ranked.score) if ranked is not None else None
    texts = _texts(open_application(row, files_key=files_key), veil)
    others = [part for part in score.contributions if part.feature not in (*DIMENSIONS, START)] if score else []
    return replace(
        leaf,
        reasons=_reasons(profile, score, texts),
        speaks_for=tuple(said_to_client(part) for part in others if part.points > 0),
        speaks_against=tuple(said_to_client(part) for part in others if part.points < 0),
        questions=tuple(replace(question, ask=_shown(question.ask, veil)) for question in profile.questions),
        profile=profile,
        score=score,
        staying=staying_in_words(score) if score else (),
        strain=strain_in_words(score) if score else "",
    )


def _shown(words: str, veil: Veil | None) -> str:
    return in_words(veil.over(words)) if veil is not None else words


def _texts(opened: Application, veil: Veil | None) -> dict[str, str]:
    """Their texts by source, with a veil over each where they are not named yet: quotes keep their places."""
    fields = {f"answers.last_goal.{name}": getattr(opened.last_goal, name) for name in ("goal", "result")}
    texts = opened.texts() | {source: text for source, text in fields.items() if text.strip()}
    if veil is None:
        return texts
    return {source: veil.over(text, resume=source == "resume") for source, text in texts.items()}


def _reasons(profile: DriveProfile, score: FitScore | None, texts: Mapping[str, str]) -> tuple[Reason, ...]:
    said: set[str] = set()
    found: list[Reason] = []
    for key in _strongest(profile, score):
        quotes: list[Quote] = []
        for piece in sorted(profile.dimensions[key].evidence, key=lambda piece: -piece.points):
            text = in_words(sentence_around(texts.get(piece.source, ""), piece.start, piece.end))
            if piece.points > 0 and text and text not in said and len(quotes) < MOST_QUOTES:
                said.add(text)
                quotes.append(Quote(text, _source_words(piece)))
        found.append(Reason(*DIMENSIONS[key], tuple(quotes)))
    return tuple(reason for reason in found if reason.quotes)[:MOST_REASONS]


def _strongest(profile: DriveProfile, score: FitScore | None) -> Sequence[str]:
    """The dimensions that lift this person most for this team; without a ranking, the highest scores."""
    if score is not None:
        parts: list[Contribution] = [part for part in score.contributions if part.feature in DIMENSIONS]
        return [part.feature for part in sorted(parts, key=lambda part: -part.points) if part.points > 0]
    known: list[tuple[str, Score]] = [(key, one) for key, one in profile.dimensions.items() if one.score is not None]
    return [key for key, _ in sorted(known, key=lambda pair: -(pair[1].score or 0.0))]


def _source_words(piece: Evidence) -> str:
    return next((words for source, words in SOURCE_WORDS.items() if piece.source.startswith(source)), "")


def sentence_around(text: str, start: int, end: int) -> str:
    """The whole sentence (or line) that offsets `start`:`end` stand in, cut to about 220 characters around them."""
    if not 0 <= start < end <= len(text):
        return ""
    begins = max((hit.end() for hit in SENTENCE_END.finditer(text, 0, start)), default=0)
    hit = SENTENCE_END.search(text, max(start, end - 1))
    ends = hit.end() if hit else len(text)
    before, after = "", ""
    if start - begins > LONGEST_QUOTE // 2:
        begins, before = _word_edge(text, start - LONGEST_QUOTE // 2, -1), "… "
    if ends - end > LONGEST_QUOTE // 2:
        ends, after = _word_edge(text, end + LONGEST_QUOTE // 2, 1), " …"
    return before + " ".join(text[begins:ends].split()).lstrip("•*-–▪· ") + after


def _word_edge(text: str, place: int, step: int) -> int:
    while 0 < place < len(text) and not text[place - 1 if step < 0 else place].isspace():
        place += step
    return place
