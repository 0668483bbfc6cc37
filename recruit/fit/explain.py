"""Every part of a fit in a sentence that quotes its evidence, and what to know beside the number."""

from __future__ import annotations

from collections.abc import Mapping

from recruit.domain.drive import DIMENSIONS, DriveProfile
from recruit.domain.fit import Contribution, Flag
from recruit.domain.tools import Entrant
from recruit.fit.features import Team
from recruit.fit.model import Head

DRIVE_ALONE = Flag(
    "drive_alone",
    "This team's goals are not known clearly, so people are ranked by drive alone; staying and strain are not judged.",
)
TIED = Flag("tied", "Others have the same fit; among them the order is by id and claims nothing.")
_NOTHING = Flag("nothing_said", "Nothing was said on any dimension yet, so this is a middle figure with no weight.")

#: feature -> what a contribution above and below zero says
SAYS: dict[str, tuple[str, str]] = {
    "outgrow": (
        "The team's goals leave room for this drive.",
        "This team's goals are too safe for this drive: a reason to leave, which the client can remove by raising them.",
    ),
    "raise": (
        "The client has committed to raise goals, which suits this drive.",
        "The client has committed to raise goals beyond what was shown so far.",
    ),
    "stretch": (
        "The goals are hard, and this drive meets them.",
        "The goals are hard, and drive to meet them is not shown yet.",
    ),
    "pay_gap": ("Pay grows as wanted.", "Wants pay to grow faster than this team's does."),
    "pay_mix": ("The mix of pay is the one preferred.", "Prefers another mix of fixed and results-based pay."),
    "role": ("Has done this kind of work.", "Has done other kinds of work so far."),
    "other_side": (
        "Comes from the same side of the house.",
        "Comes from the other side of the house (sales or marketing).",
    ),
    "pace": ("Is used to selling by phone, as this team does.", "Has not sold by phone so far, as this team does."),
}
_TEAM = ("safe", "hard", "little_growth")
_DRIVE = ("drive", "record")


def contributions(person: Entrant, team: Team, found: Mapping[str, float], weights: Head) -> list[Contribution]:
    """The additive parts of `fit`: where the team starts everyone, each drive dimension, then what the team adds."""
    profile = person.profile
    per_point = weights.weights["drive"] / 2
    centre = 0.0 if profile.overall.score is None else weights.weights["drive"]
    start = weights.base - centre + sum(weights.weights[key] * found[key] for key in _TEAM)
    parts = _by_dimension(profile, per_point)
    parts["record"] = parts.get("record", 0.0) + weights.weights["record"] * found["record"]
    start += per_point * profile.overall.base if profile.overall.score is not None else 0.0
    out = [Contribution("start", start, "Where everyone starts on this team.")]
    out += [_dimension(profile, key, points) for key, points in parts.items() if points]
    for key, says in SAYS.items():
        points = weights.weights[key] * found[key]
        if points:
            out.append(Contribution(key, points, says[0] if points > 0 else says[1]))
    return out


def by_drive(profile: DriveProfile) -> list[Contribution]:
    """The additive parts of a ranking by drive alone: the summary's base, and each dimension's part in it."""
    if profile.overall.score is None:
        return [Contribution("start", 2.0, "Nothing is known yet, so this is the middle.")]
    parts = _by_dimension(profile, 1.0)
    rest = profile.overall.score - sum(parts.values())
    return [
        Contribution("start", rest, "Where everyone starts."),
        *(_dimension(profile, key, points) for key, points in parts.items() if points),
    ]


def _by_dimension(profile: DriveProfile, worth: float) -> dict[str, float]:
    return {e.label: worth * e.points for e in profile.overall.evidence}


def _dimension(profile: DriveProfile, key: str, points: float) -> Contribution:
    score = profile.dimensions[key]
    strongest = sorted((e for e in score.evidence if e.points > 0 and e.source != "items"), key=lambda e: -e.points)
    quotes = tuple(dict.fromkeys(e.text.strip() for e in strongest))[:2]
    value = 0.0 if score.score is None else score.score
    said = ": " + "; ".join(f"“{quote}”" for quote in quotes) if quotes else ", from what was answered"
    return Contribution(key, points, f"{DIMENSIONS[key][0]} {value:.1f} of 4{said}.", quotes)


def flags(person: Entrant, team: Team, risk: float, later: float | None, strain: float) -> tuple[Flag, ...]:
    """What to know beside the number: risks in words, and what is not known."""
    out: list[Flag] = []
    if risk >= 2.5 and (later is None or later >= 2.5):
        out.append(Flag("may_leave", "May leave for more challenge or faster pay growth. The client can act on both."))
    elif later is not None and risk >= 2.0 > later:
        out.append(
            Flag("stays_if_raised", f"Staying hangs on the raise of goals: risk {risk:.1f} now, {later:.1f} after it.")
        )
    if strain >= 2.5:
        out.append(
            Flag("strain", "The goals and the pace are above what was shown so far. Ask for evidence, offer support.")
        )
    return (*out, *unsaid(person.profile))


def unsaid(profile: DriveProfile) -> tuple[Flag, ...]:
    """A flag for what was not said, which never counts as low."""
    if profile.overall.score is None:
        return (_NOTHING,)
    if not profile.missing:
        return ()
    names = ", ".join(DIMENSIONS[key][0].lower() for key in profile.missing)
    return (Flag("not_shown_yet", f"Not shown yet: {names}. Ask; it does not count as low."),)
