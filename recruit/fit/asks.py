"""What kind of people a team says it wants, from the words of its goal profile."""

from __future__ import annotations

from recruit.domain.goals import GoalProfile
from recruit.fit.kinds import words

#: dimension -> words of a goal profile that ask for it.
ASKS = {
    "own_bar": words(
        r"""
        own bar | bring it on | bolder goals? | raise (?:the bar|goals) | self starters? | stretch |
        set (?:their|his|her) own | beat (?:the )?plan
        """
    ),
    "goal_craft": words(
        r"""
        planning | plans? | craft\w* | planners? | forecast\w* | long cycles? | consultative | account plans? |
        reviews? | disciplin\w+
        """
    ),
    "initiative": words(
        r"""
        initiative | hunt\w* | propose\w* | entrepreneur\w* | no (?:support|base) |
        new (?:hospitals|accounts|business|customers) | first product | build\w* | from scratch | launch\w*
        """
    ),
    "resilience": words(
        r"""
        resilien\w+ | reject\w+ | dry spells? | setbacks? | lost deals? | nobody has reached | turnover |
        few large deals | misses
        """
    ),
    "effort": words(
        r"""
        high volume | calls? | call rates? | daily | dials? | early (?:cases|mornings) | on call | activity |
        pace | hard work\w* | volume
        """
    ),
    "competitiveness": words(
        r"""
        boards? | leader ?boards? | league tables? | rank\w* | compet\w+ | rivals? | lift the others | win\b
        """
    ),
}  # fmt: skip


def asked(team: GoalProfile) -> dict[str, float]:
    """The dimensions a team's words ask for, sharing a weight of 1; empty when none is."""
    text = f"{team.role or ''}. {team.summary or ''}"
    found = [key for key, told in ASKS.items() if told.search(text)]
    return dict.fromkeys(found, 1 / len(found)) if found else {}
