"""A diagnosis' verdict as one sentence, with how sure it is."""

from __future__ import annotations

from recruit.domain.goals import VERDICT_WORDS, Diagnosis
from recruit.domain.wording import percent_in_words

NAMES = {"too_safe": "too safe", "balanced": "balanced", "too_ambitious": "too ambitious"}


def sentence(diagnosis: Diagnosis) -> str:
    """ "These goals are likely too safe (84 %)." or "It is not clear yet …"."""
    if diagnosis.verdict == "unclear" or not diagnosis.posterior:
        best = max(diagnosis.posterior, key=lambda key: diagnosis.posterior[key], default="")
        leaning = f" ({likelihood(diagnosis.posterior[best])} for {NAMES[best]})" if best in NAMES else ""
        return f"It is not clear yet whether these goals are right{leaning}."
    sure = likelihood(diagnosis.posterior[diagnosis.verdict])
    return f"These goals are {VERDICT_WORDS[diagnosis.verdict]} ({sure})."


def likelihood(share: float) -> str:
    """A likelihood without false certainty: never 0 % or 100 %."""
    if share > 0.99:
        return "over 99 %"
    return "under 1 %" if share < 0.01 else percent_in_words(round(share, 2))


def shares(diagnosis: Diagnosis) -> list[tuple[str, str]]:
    """The three readings with their likelihoods, the likeliest first."""
    known = [(key, share) for key, share in diagnosis.posterior.items() if key in NAMES]
    return [(NAMES[key].capitalize(), likelihood(share)) for key, share in sorted(known, key=lambda pair: -pair[1])]
