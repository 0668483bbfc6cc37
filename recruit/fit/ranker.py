"""Rank people for one team: three heads shown apart, and one number that only orders the list."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recruit.domain.drive import DriveProfile
from recruit.domain.fit import Contribution, FitScore
from recruit.domain.goals import GoalProfile
from recruit.domain.tools import Entrant
from recruit.fit import explain
from recruit.fit.features import Team, as_now, team_from, values
from recruit.fit.model import FitModel, Head, load
from recruit.fit.work import told

DIGITS = 6
MIDDLE = 2.0


def rank(people: Sequence[Entrant], team: GoalProfile, model: FitModel | None = None) -> list[FitScore]:
    """Fit scores, best first. The order of `people` changes nothing; equal fits stand in order of id.

    Without a goal profile, or with an unclear one, people are ranked by drive alone, and a flag says so.
    """
    model = model or load()
    ready = team_from(team)
    scored = [_for_team(person, ready, model) if ready.sure else _alone(person, model) for person in people]
    return banded(sorted(scored, key=lambda s: (-s.fit, s.id)))


def banded(ordered: Sequence[FitScore]) -> list[FitScore]:
    """Ranks and bands for scores in order: a band is everyone who cannot be told apart from its first.

    Two people can be told apart when the 80 % interval of the difference of their fits leaves out zero; its half width
    is the root of the sum of the squares of their own (independent errors), so that intervals may overlap a little.
    """
    fits = [s.fit for s in ordered]
    tied = {fit for fit in fits if fits.count(fit) > 1} if len(set(fits)) < len(fits) else set()
    out: list[FitScore] = []
    band, first = 0, None
    for place, one in enumerate(ordered, start=1):
        if first is None or first.fit - one.fit > math.hypot(_half(first), _half(one)):
            band, first = band + 1, one
        flags = (*one.flags, explain.TIED) if one.fit in tied else one.flags
        out.append(replace(one, rank=place, band=band, flags=flags))
    return out


def _half(score: FitScore) -> float:
    """Half the width of the interval, from the side that the ends of the scale have not cut off."""
    return max(score.high - score.fit, score.fit - score.low)


def head(found: Mapping[str, float], weights: Head) -> float:
    """One head's score, kept within 0 and 4."""
    total = weights.base + sum(weights.weights[key] * value for key, value in found.items())
    return round(min(4.0, max(0.0, total)), DIGITS)


def _for_team(person: Entrant, team: Team, model: FitModel) -> FitScore:
    application, profile = person.application, person.profile
    work = told(application.resume)
    after = values(application, profile, team, work)
    now = as_now(after, application, team)
    risk, later, strain = (
        head(now, model.heads["retention_risk"]),
        head(after, model.heads["retention_risk"]),
        head(after, model.heads["strain_risk"]),
    )
    contributions = _scaled(explain.contributions(person, team, after, model, (later, strain), work))
    fit = abs(round(sum(c.points for c in contributions), DIGITS))
    low, high = _interval(fit, profile, model.fit)
    return FitScore(
        id=application.id,
        rank=0,
        band=0,
        fit=fit,
        low=low,
        high=high,
        performance=head(after, model.heads["performance"]),
        retention_risk=risk,
        strain_risk=strain,
        contributions=contributions,
        flags=explain.flags(profile, risk, later if team.raises else None, strain),
        missing=profile.missing,
        retention_after_raise=later if team.raises else None,
        model=model.version,
    )


def _alone(person: Entrant, model: FitModel) -> FitScore:
    profile = person.profile
    contributions = _scaled(explain.by_drive(profile))
    fit = abs(round(sum(c.points for c in contributions), DIGITS))
    low, high = (profile.overall.low, profile.overall.high) if profile.overall.score is not None else (0.0, 4.0)
    return FitScore(
        id=person.application.id,
        rank=0,
        band=0,
        fit=fit,
        low=min(low, fit),
        high=max(high, fit),
        performance=fit,
        retention_risk=MIDDLE,
        strain_risk=MIDDLE,
        contributions=contributions,
        flags=(explain.DRIVE_ALONE, *explain.unsaid(profile)),
        missing=profile.missing,
        model=model.version,
    )


def _scaled(contributions: Sequence[Contribution]) -> tuple[Contribution, ...]:
    """The contributions with their sum kept within 0 and 4: what goes beyond shrinks in proportion."""
    up = sum(c.points for c in contributions if c.points > 0)
    down = sum(c.points for c in contributions if c.points < 0)
    grow = (4.0 - down) / up if up + down > 4.0 else 1.0
    sink = -up / down if down and up + down < 0.0 else 1.0
    out = [replace(c, points=round(c.points * (grow if c.points > 0 else sink), DIGITS)) for c in contributions]
    total = sum(c.points for c in out)
    rest = min(4.0, max(0.0, total)) - total  # what rounding put beyond the ends of the line
    if rest:
        largest = max(range(len(out)), key=lambda i: abs(out[i].points))
        out[largest] = replace(out[largest], points=round(out[largest].points + rest, DIGITS))
    return tuple(out)


def _interval(fit: float, profile: DriveProfile, weights: Head) -> tuple[float, float]:
    half = 4.0 if profile.overall.score is None else weights.half
    return round(max(0.0, fit - half), DIGITS), round(min(4.0, fit + half), DIGITS)
