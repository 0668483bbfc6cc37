"""Where what a person sent does not agree: two quotes side by side, or the sentence that says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.drive import DIMENSIONS, DriveProfile, Evidence, Score
from recruit.web.marks import SOURCE_WORDS


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Words that speak for a dimension and words that speak against it, with where they stand."""

    says: str
    for_it: str
    for_source: str
    against: str
    against_source: str


def disagreements(profile: DriveProfile, texts: Mapping[str, str]) -> list[Disagreement]:
    """Each dimension that is asked about because two things do not agree, with its strongest words on either side."""
    out = []
    for question in profile.questions:
        score = profile.dimensions.get(question.dimension)
        pair = _strongest(score, texts) if question.why == "contradiction" and score is not None else None
        if pair is not None:
            out.append(_told(question.dimension, *pair, texts))
    return out


def _strongest(score: Score, texts: Mapping[str, str]) -> tuple[Evidence, Evidence] | None:
    """The strongest words for and against, from different texts where there are such."""
    pieces = [piece for piece in score.evidence if texts.get(piece.source, "")[piece.start : piece.end]]
    against = [piece for piece in pieces if piece.points < 0]
    lifting = [piece for piece in pieces if piece.points > 0]
    if not against or not lifting:
        return None
    worst = min(against, key=lambda piece: piece.points)
    return max(lifting, key=lambda piece: (piece.source != worst.source, piece.points)), worst


def other_notes(profile: DriveProfile, shown: list[Disagreement]) -> list[str]:
    """The profile's notes, without those that are shown as two quotes."""
    told = [one.says.split(":")[0].lower() for one in shown]
    return [note for note in profile.notes if not any(note.lower().startswith(f"on {name},") for name in told)]


def _told(key: str, best: Evidence, against: Evidence, texts: Mapping[str, str]) -> Disagreement:
    def words(piece: Evidence) -> str:
        return texts[piece.source][piece.start : piece.end]

    return Disagreement(
        f"{DIMENSIONS[key][0]}: one text speaks for it, another one against it.",
        words(best),
        f"{SOURCE_WORDS.get(best.source, best.source)}: {best.says}",
        words(against),
        f"{SOURCE_WORDS.get(against.source, against.source)}: {against.says}",
    )
