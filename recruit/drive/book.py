"""What each dimension counts: its features, the marked cues that each is learnt from, and where it may be found."""

from __future__ import annotations

from recruit.drive.cues import Feature
from recruit.drive.texts import LAST, NEXT, OWN_BAR, RESUME, SETBACK

_DEEDS = (RESUME, *LAST, OWN_BAR)
_ALL = (*_DEEDS, SETBACK, NEXT)


def _learnt(
    key: str, sign: int, cap: float, prior: float, says: str, where: tuple[str, ...], cues: str = ""
) -> Feature:
    """A feature that the cue finder finds; without `cues` it is learnt from the marked cues of its own name."""
    return Feature(key, sign, cap, prior, says, tuple((cues or key).split()), where)


_COUNTED: dict[str, tuple[Feature, ...]] = {
    "record": (
        # Found by rule, from signals and from numbers side by side.
        Feature("counted", +1, 4, 0.7, "a goal was reached, in numbers"),
        Feature("well_over", +1, 3, 0.5, "a goal was beaten by a tenth or more"),
        Feature("peak", +1, 1, 0.3, "the best result"),
        Feature("standing", +1, 1, 0.4, "standing among peers"),
        Feature("top", +1, 2, 0.4, "among the first tenth"),
        Feature("award", +1, 2, 0.2, "an award for results"),
        Feature("base", +1, 2, 0.2, "a base or a market makes the result readable"),
        # Found by the cue finder.
        _learnt("reached", +1, 3, 0.5, "a goal was reached", (*_DEEDS, SETBACK)),
        _learnt("beaten", +1, 3, 0.5, "a goal was clearly beaten", (*_DEEDS, SETBACK), "well_over"),
        _learnt("leading", +1, 2, 0.3, "among the best", _DEEDS, "top"),
        _learnt("compared", +1, 2, 0.2, "a base, a market or peers beside the result", _DEEDS, "base"),
        _learnt("duties", -1, 2, 0.6, "results stay unsaid", (RESUME, *LAST)),
    ),
    "own_bar": (
        _learnt("own_figure", +1, 2, 0.6, "a number of the person's own", _DEEDS),
        _learnt("above", +1, 2, 0.6, "it is above the assigned one", _DEEDS),
        _learnt("dated", +1, 2, 0.2, "it has a date", _DEEDS),
        _learnt("reached", +1, 2, 0.2, "it was reached", _DEEDS),
        _learnt("raised", +1, 2, 0.6, "raised the bar afterwards", _DEEDS),
        _learnt("next", +1, 1, 0.3, "the next bar is set", _DEEDS),
        _learnt("given", -1, 2, 0.8, "takes the number that is given", _DEEDS),
    ),
    "effort": (
        _learnt("past_norm", +1, 2, 0.8, "more was done than the norm", _ALL),
        _learnt("sacrifice", +1, 2, 0.5, "time of the person's own went into it", _ALL),
        _learnt("log", +1, 2, 0.5, "keeps a record of the own work", _ALL),
        _learnt("self_critical", +1, 2, 0.4, "looks for the own mistakes", _ALL),
        _learnt("groundwork", +1, 2, 0.3, "did the groundwork in person", _ALL),
        _learnt("payoff", +1, 2, 0.3, "what the effort brought is told", _ALL),
        _learnt("counts", +1, 2, 0.1, "activity is told in numbers", _ALL),
        _learnt("steady", -1, 2, 0.3, "steady work, no more", _ALL),
        _learnt("enough", -1, 2, 0.7, "says that the usual is enough", _ALL),
    ),
    "competitiveness": (
        _learnt("standing", +1, 2, 0.5, "the standing among peers is known", _ALL),
        _learnt("measures", +1, 2, 0.5, "measures against others or the own best", _ALL, "compares own_best acts"),
        _learnt("acts", +1, 2, 0.7, "acts on the comparison", _ALL, "acts tougher shares"),
        _learnt("tougher", +1, 2, 0.7, "looks for a stronger comparison", _ALL),
        _learnt("avoids", -1, 2, 0.8, "keeps clear of comparison", _ALL),
    ),
    "initiative": (
        _learnt("act", +1, 2, 0.9, "an act of the person's own", _DEEDS, "started unprompted adopted"),
        _learnt("adopted", +1, 2, 0.7, "others took it up", _DEEDS),
        _learnt("passive", -1, 2, 0.7, "acts when asked, or waits", _DEEDS, "asked waits"),
    ),
    "resilience": (
        _learnt("own_change", +1, 1, 0.9, "changed what they did", (SETBACK,)),
        _learnt("recovery", +1, 1, 0.5, "what came after the change is told", (SETBACK,), "recovery partial"),
        _learnt("owned_cause", +1, 1, 0.3, "named their own part in the miss", (SETBACK,)),
        _learnt("reuse", +1, 1, 0.5, "the lesson was kept or used again", (SETBACK,)),
        _learnt("elsewhere", -1, 1, 0.7, "puts the cause elsewhere", (SETBACK,)),
        _learnt("waited", -1, 1, 0.7, "changed nothing of their own", (SETBACK,), "waited denies"),
    ),
    "goal_craft": (
        _learnt("number", +1, 1, 0.5, "the goal has a number", (NEXT,)),
        _learnt("date", +1, 1, 0.5, "the goal has a date", (NEXT,)),
        _learnt("step", +1, 3, 0.4, "first steps are named", (NEXT,)),
        _learnt("lead", +1, 2, 0.4, "the steps have dates or counts of their own", (NEXT,)),
        _learnt("review", +1, 1, 0.5, "there is a rhythm of review", (NEXT, *LAST)),
        _learnt("rule", +1, 1, 0.4, "it says when the plan would change", (NEXT,)),
        _learnt("replanned", +1, 1, 0.4, "a plan was changed on the way, and told", LAST),
        _learnt("split", +1, 1, 0.1, "the goal is split into smaller ones", (NEXT, *LAST)),
        _learnt("wish", -1, 1, 0.5, "it stays a wish", (NEXT,)),
    ),
}
HIGH, LOW = "high", "low"


def _levels(features: tuple[Feature, ...]) -> tuple[Feature, ...]:
    """How strong the facts are, learnt from sentences with a cue by people whom the panel rated high, or low."""
    where = tuple(dict.fromkeys(source for f in features for source in f.where))
    return (
        _learnt(HIGH, +1, 2, 0.4, "like the facts that raters valued most", where),
        _learnt(LOW, -1, 2, 0.4, "like the facts that raters valued least", where),
    )


BOOK: dict[str, tuple[Feature, ...]] = {key: (*features, *_levels(features)) for key, features in _COUNTED.items()}
#: Dimensions that no question asks for, with all kinds of marked cues that speak of them in any way: whether they are
#: shown is told by what was said. A count of activity with no norm beside it says nothing of effort by itself.
UNASKED: dict[str, tuple[str, ...]] = {
    "effort": (
        "past_norm",
        "sacrifice",
        "log",
        "self_critical",
        "groundwork",
        "payoff",
        "steady",
        "enough",
    ),
    "competitiveness": ("standing", "compares", "own_best", "acts", "tougher", "shares", "likes", "avoids"),
    "initiative": ("started", "unprompted", "adopted", "result", "asked", "waits"),
}
