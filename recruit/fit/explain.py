"""Every part of a fit in a sentence that quotes its evidence, and what to know beside the number."""

from __future__ import annotations

from collections.abc import Mapping

from recruit.domain.drive import DIMENSIONS, DriveProfile, Evidence
from recruit.domain.fit import Contribution, Flag
from recruit.domain.tools import Entrant
from recruit.fit.features import Team
from recruit.fit.kinds import TASKS
from recruit.fit.market import PRODUCTS
from recruit.fit.model import STEPS, FitModel, over
from recruit.fit.work import Work

DRIVE_ALONE = Flag(
    "drive_alone",
    "This team's goals are not known clearly, so people are ranked by drive alone; staying and strain are not judged.",
)
TIED = Flag("tied", "Others have the same fit; among them the order is by id and claims nothing.")
_NOTHING = Flag("nothing_said", "Nothing was said on any dimension yet, so this is a middle figure with no weight.")

#: features of each part of `fit` beside drive and the risks
_PARTS = {
    "raise": ("raise",),
    "asked": ("asked",),
    "role": ("task", "task_demand"),
    "product": ("product",),
    "step": ("step_up", "step_down"),
    "wish": ("wish",),
    "fixed_on_results": ("fixed_on_results",),
}
#: feature of the risk of leaving -> why, when it is among the strongest
_WHY_LEAVE = {
    "outgrow": "the goals are too safe for this drive",
    "ambition": "reaches for more in five years",
    "pay_gap": "wants pay to grow faster than it does here",
    "drive_little": "strongly driven, and pay hardly grows here",
    "pay_by_results": "prefers more pay by results than this team gives",
    "record": "results like these open other doors",
    "step_down": "the work here is less than what was done so far",
}


def contributions(
    person: Entrant, team: Team, found: Mapping[str, float], model: FitModel, risks: tuple[float, float], work: Work
) -> list[Contribution]:
    """The additive parts of `fit`: the start, each drive dimension, the work, then the risks of leaving and strain.

    `found` are the feature values after a promised raise, `risks` the risk of leaving and the strain that follow,
    `work` what the resume tells of.
    """
    profile, fixed = person.profile, _Weights(model)
    drive = fixed["drive"] + fixed["stretch"] * (team.hard or 0.0) + fixed["drive_demand"] * team.demand
    known = profile.overall.score is not None
    parts = {e.label: drive / 2 * e.points for e in profile.overall.evidence}
    parts["record"] = parts.get("record", 0.0) + fixed["record"] * found["record"]
    start = model.fit.base + fixed.share * model.heads["performance"].base
    start += sum(fixed[key] * found[key] for key in ("safe", "hard"))
    start += drive * (profile.overall.base / 2 - 1) if known else 0.0
    out = [Contribution("start", start, "Where everyone starts on this team.")]
    out += [_dimension(profile, key, points) for key, points in parts.items() if points]
    for part, keys in _PARTS.items():
        points = sum(fixed[key] * found[key] for key in keys)
        if points:
            says, quotes = _say(part, points, found, team, work)
            out.append(Contribution(part, points, says, quotes))
    return out + _risks(found, model, *risks)


class _Weights:
    """What a feature weighs in `fit`, through performance and directly; what bears on leaving stands apart."""

    def __init__(self, model: FitModel) -> None:
        self.share = model.fit.weights["performance"]
        self._head, self._own = model.heads["performance"].weights, model.fit.weights

    def __getitem__(self, key: str) -> float:
        return self.share * self._head[key] + self._own.get(key, 0.0)


def _say(part: str, points: float, found: Mapping[str, float], team: Team, work: Work) -> tuple[str, tuple[str, ...]]:
    good = points > 0
    if part == "asked":
        names = ", ".join(DIMENSIONS[key][0].lower() for key in team.asks)
        return f"The team's words ask for {names}; that was {'shown' if good else 'hardly shown so far'}.", ()
    if part in ("role", "product"):
        return _work(part, good, team, work)
    if part == "step":
        return f"The work here asks {'more' if found['step_up'] else 'less'} than the work done so far.", ()
    if part == "wish":
        return f"What is wanted next is {'' if good else 'other than '}this kind of work.", ()
    if part == "fixed_on_results":
        return "Prefers more fixed pay than this team gives.", ()
    return (
        "The client has committed to raise goals, which suits this drive."
        if good
        else "The client has committed to raise goals, to more than the drive shown so far."
    ), ()


def _work(part: str, good: bool, team: Team, work: Work) -> tuple[str, tuple[str, ...]]:
    role = team.role
    asked = TASKS[role.task].name if role and role.task else "this team's work"
    if part == "product":
        names = " and ".join(PRODUCTS[key].name for key in _most(work.products))
        near = "near to what this team sells" if good else "far from what this team sells"
        return f"Knows {names}: {near}.", ()
    names = " and ".join(TASKS[key].name for key in _most(work.tasks))
    says = f"{names[:1].upper()}{names[1:]} carries over {'well' if good else 'little'} to {asked}"
    if names == asked:
        says = f"Has done what this team does, {asked}"
    return f"{says}: “{work.title}”." if work.title else f"{says}.", (work.title,) if work.title else ()


def _most(shares: Mapping[str, float], count: int = 2, least: float = 0.2) -> list[str]:
    """The kinds with the largest shares, at most `count`, leaving out small ones beside the first."""
    ordered = sorted(shares, key=lambda key: (-shares[key], key))
    return [key for place, key in enumerate(ordered[:count]) if not place or shares[key] >= least]


def _risks(found: Mapping[str, float], model: FitModel, leaving: float, strain: float) -> list[Contribution]:
    weights, out = model.fit.weights, []
    leave = weights["leaves"] * over(leaving, STEPS[0]) + weights["leaves_soon"] * over(leaving, STEPS[1])
    leave -= sum(weights[key] * found[key] for key in ("outgrow", "drive_little", "ambition", "pay_by_results"))
    if leave:
        head = model.heads["retention_risk"].weights
        why = sorted(_WHY_LEAVE, key=lambda key: -head[key] * found[key])[:2]
        words = "; ".join(_WHY_LEAVE[key] for key in why if head[key] * found[key] > 0)
        says = f"May leave (risk {leaving:.1f} of 4){': ' if words else ''}{words}. The client can act on it."
        calm = f"Likely to stay (risk of leaving {leaving:.1f} of 4): little here pulls away."
        out.append(Contribution("staying", -leave, says if leave > 0 else calm))
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
