"""Every part of a fit in a sentence that quotes its evidence, and what to know beside the number."""

from __future__ import annotations

from collections.abc import Mapping

from recruit.domain.drive import DIMENSIONS, DriveProfile, Evidence
from recruit.domain.fit import Contribution, Flag
from recruit.domain.tools import Entrant
from recruit.fit.features import Team
from recruit.fit.model import STEPS, FitModel, over

DRIVE_ALONE = Flag(
    "drive_alone",
    "This team's goals are not known clearly, so people are ranked by drive alone; staying and strain are not judged.",
)
TIED = Flag("tied", "Others have the same fit; among them the order is by id and claims nothing.")
_NOTHING = Flag("nothing_said", "Nothing was said on any dimension yet, so this is a middle figure with no weight.")

#: feature -> what a contribution above and below zero says
SAYS: dict[str, tuple[str, str]] = {
    "raise": ("The client has committed to raise goals, which suits this drive.", ""),
    "pay_mix": ("", "Prefers another mix of fixed and results-based pay than this team's."),
    "fixed_on_results": ("", "Prefers more fixed pay than this team gives."),
    "role": ("Has done the kind of selling that this team does.", ""),
    "sells": ("", "Comes from selling; this team does marketing."),
    "markets": ("", "Comes from marketing; this team sells."),
    "own_side": ("Comes from marketing, as this team does.", ""),
    "new": ("", "Has not sold or marketed by title so far."),
    "pace": ("Is used to selling by phone, as this team does.", ""),
}
#: feature of the risk of leaving -> why, when it is among the strongest
_WHY_LEAVE = {
    "outgrow": "the goals are too safe for this drive",
    "ambition": "reaches for more in five years",
    "pay_gap": "wants pay to grow faster than it does here",
    "little_growth": "pay hardly grows here",
    "drive": "strongly driven people move on sooner",
}


def contributions(
    person: Entrant, team: Team, found: Mapping[str, float], model: FitModel, risks: tuple[float, float]
) -> list[Contribution]:
    """The additive parts of `fit`: the start, each drive dimension, the work, then the risks of leaving and strain.

    `found` are the feature values after a promised raise, `risks` the risk of leaving and the strain that follow.
    """
    head, share = model.heads["performance"], model.fit.weights["performance"]
    profile, hard = person.profile, team.hard or 0.0
    weight = share * (head.weights["drive"] + head.weights["stretch"] * hard)
    known = profile.overall.score is not None
    parts = {e.label: weight / 2 * e.points for e in profile.overall.evidence}
    parts["record"] = parts.get("record", 0.0) + share * head.weights["record"] * found["record"]
    start = model.fit.base + share * (head.base + sum(head.weights[key] * found[key] for key in ("safe", "hard")))
    start += weight * (profile.overall.base / 2 - 1) if known else 0.0
    out = [Contribution("start", start, "Where everyone starts on this team.")]
    out += [_dimension(profile, key, points) for key, points in parts.items() if points]
    for key, says in SAYS.items():
        points = share * head.weights[key] * found[key]
        if points:
            out.append(Contribution(key, points, says[0] if points > 0 else says[1]))
    return out + _risks(found, model, *risks)


def _risks(found: Mapping[str, float], model: FitModel, leaving: float, strain: float) -> list[Contribution]:
    weights, out = model.fit.weights, []
    leave = weights["leaves"] * over(leaving, STEPS[0]) + weights["leaves_soon"] * over(leaving, STEPS[1])
    if leave:
        head = model.heads["retention_risk"].weights
        why = sorted(_WHY_LEAVE, key=lambda key: -head[key] * found[key])[:2]
        words = "; ".join(_WHY_LEAVE[key] for key in why if head[key] * found[key] > 0)
        out.append(
            Contribution("staying", -leave, f"May leave (risk {leaving:.1f} of 4): {words}. The client can act on it.")
        )
    strained = weights["strain"] * over(strain, STEPS[0])
    if strained:
        says = f"Strain {strain:.1f} of 4: goals and pace are above what was shown so far."
        out.append(Contribution("strain", -strained, says))
    return out


def by_drive(profile: DriveProfile) -> list[Contribution]:
    """The additive parts of a ranking by drive alone: the summary's base, and each dimension's part in it."""
    if profile.overall.score is None:
        return [Contribution("start", 2.0, "Nothing is known yet, so this is the middle.")]
    parts = {e.label: e.points for e in profile.overall.evidence}
    rest = profile.overall.score - sum(parts.values())
    return [
        Contribution("start", rest, "Where everyone starts."),
        *(_dimension(profile, key, points) for key, points in parts.items() if points),
    ]


def _dimension(profile: DriveProfile, key: str, points: float) -> Contribution:
    score = profile.dimensions[key]
    quotes = quoted(score.evidence)
    value = 0.0 if score.score is None else score.score
    said = ": " + "; ".join(f"“{quote}”" for quote in quotes) if quotes else ", from what was answered"
    return Contribution(key, points, f"{DIMENSIONS[key][0]} {value:.1f} of 4{said}.", quotes)


def quoted(evidence: tuple[Evidence, ...], most: int = 2) -> tuple[str, ...]:
    """The words that gave most points, at most `most` of them, longest first among equals, items left out."""
    told = [e for e in evidence if e.points > 0 and e.source != "items" and len(e.text.strip()) > 3]
    ordered = sorted(told, key=lambda e: (-e.points, -len(e.text), e.text))
    return tuple(dict.fromkeys(" ".join(e.text.split()) for e in ordered))[:most]


def flags(profile: DriveProfile, risk: float, later: float | None, strain: float) -> tuple[Flag, ...]:
    """What to know beside the number: risks in words, and what is not known."""
    out: list[Flag] = []
    if risk >= 2.5 and (later is None or later >= 2.5):
        out.append(Flag("may_leave", "May leave for more challenge or faster pay growth. The client can act on both."))
    elif later is not None and risk - later >= 0.3:
        out.append(
            Flag("stays_if_raised", f"Staying hangs on the raise of goals: risk {risk:.1f} now, {later:.1f} after it.")
        )
    if strain >= 2.5:
        out.append(
            Flag("strain", "The goals and the pace are above what was shown so far. Ask for evidence, offer help.")
        )
    return (*out, *unsaid(profile))


def unsaid(profile: DriveProfile) -> tuple[Flag, ...]:
    """A flag for what was not said, which never counts as low."""
    if profile.overall.score is None:
        return (_NOTHING,)
    if not profile.missing:
        return ()
    names = ", ".join(DIMENSIONS[key][0].lower() for key in profile.missing)
    return (Flag("not_shown_yet", f"Not shown yet: {names}. Ask; it does not count as low."),)
