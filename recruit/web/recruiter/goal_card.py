"""A team's goals in one line: the verdict, how many goals are hit, how pay grows, whether goals will rise."""

from __future__ import annotations

from dataclasses import dataclass

from recruit.domain.goals import VERDICT_WORDS, GoalProfile, goal_profile_from
from recruit.domain.intention import intention_in_words
from recruit.flows.keep_goal_profile import said
from recruit.store.tables import GoalProfileRow, Team, TeamIntention
from recruit.web.charts import percent
from recruit.web.words import day

WILL_RAISE = {
    True: "the client will raise goals",
    False: "the client will not raise goals",
    None: "not said whether goals will rise",
}


@dataclass(frozen=True, slots=True)
class GoalCard:
    """What a recruiter needs to know of a team's goals; `version` is "" while there is no goal profile."""

    verdict: str
    facts: tuple[str, ...] = ()
    version: str = ""


def goal_card(team: Team, row: GoalProfileRow | None, meant: TeamIntention | None = None) -> GoalCard:
    """The card of a team from its newest goal profile and the client's intention, or why there is none."""
    if row is None:
        return GoalCard(_why_not(team))
    profile = goal_profile_from(row.profile)
    facts = (*_figures(profile), _raise_words(team, meant))
    return GoalCard(verdict_words(row), facts, f"Goal profile version {row.version}, {day(row.created_at)}")


def verdict_words(row: GoalProfileRow | None) -> str:
    """The verdict in a few words: "Goals likely too safe (84 %)"."""
    if row is None:
        return "Goals not worked out yet"
    verdict = row.diagnosis["verdict"]
    words = f"Goals {VERDICT_WORDS[verdict]}"
    sure = row.diagnosis["posterior"].get(verdict)
    if sure is None:
        return words
    return f"{words} ({'over 99 %' if sure > 0.99 else percent(sure)})"


def _figures(profile: GoalProfile) -> tuple[str, ...]:
    hit = f"{percent(profile.hit_share)} of goals are hit" if profile.hit_share is not None else "hit share not known"
    if profile.pay_growth is None:
        return hit, "pay growth not known"
    deed = "grows" if profile.pay_growth >= 0 else "shrinks"
    return hit, f"pay {deed} {percent(abs(profile.pay_growth))} a year"


def _raise_words(team: Team, meant: TeamIntention | None) -> str:
    """Whether goals will rise: by how much and who said so, where the client said it."""
    told = said(meant)
    if meant is None or told is None:
        return WILL_RAISE[team.will_raise_goals]
    return f"{intention_in_words(team.client.name, told)}, said by {meant.speaker.name} on {day(meant.said_at)}"


def _why_not(team: Team) -> str:
    if team.work in ("todo", "working"):
        return "The team's numbers are being read; its goals are not judged yet"
    if team.work == "failed":
        return "The team's numbers could not be read"
    return "No numbers from this team yet, so people are ranked by drive alone"
