"""What a client says of a team besides its numbers: market, intentions, pay, climate, culture."""

from __future__ import annotations

from dataclasses import dataclass

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.store import Session, events, intentions, teams, work
from recruit.store.tables import Team, now

PAY_MIX = ("mostly fixed", "balanced", "mostly results-based")
LONGEST_NOTE = 4000


@dataclass(frozen=True, slots=True)
class TeamFacts:
    """The facts about a team; None is "not known" or "not decided". `market_growth` is yearly, a fraction."""

    market_growth: float | None
    will_raise_goals: bool | None
    pay_mix: str | None
    climate: float | None  # 0 (none competes) to 4 (fierce)
    note: str


def describe_team(db: Session, team: Team, facts: TeamFacts, person: Person) -> bool:
    """Keep the facts; what the diagnosis rests on has it made again. Whether that was asked. Raises BadInput."""
    if facts.market_growth is not None and not -0.5 <= facts.market_growth <= 1.0:
        raise BadInput("The market's growth is a yearly percentage between -50 and 100.")
    if facts.pay_mix not in (None, *PAY_MIX) or not 0 <= (facts.climate or 0) <= 4:
        raise BadInput("Choose one of the answers given.")
    if len(facts.note) > LONGEST_NOTE:
        raise BadInput(f"The note is longer than {LONGEST_NOTE:,} characters. Keep what matters most.")
    changed = [name for name in TeamFacts.__slots__ if getattr(team, name) != getattr(facts, name)]
    if "will_raise_goals" in changed:
        _drop_what_is_denied(db, team, facts, person)
    for name in changed:
        setattr(team, name, getattr(facts, name))
    if changed:
        events.record(db, person, "described", team, changed=changed)
    again = bool(set(changed) - {"note"}) and bool(teams.uploads_in_force(db, team.id))
    if again:
        work.ask_for_work(db, team)
    return again


def _drop_what_is_denied(db: Session, team: Team, facts: TeamFacts, person: Person) -> None:
    """An intention that the new answer denies no longer holds."""
    row = intentions.intention_of(db, team.id)
    if row is not None and (row.rise > 0) is not facts.will_raise_goals:
        row.taken_back_at = now()
        events.record(db, person, "took back intention", row, team=team.id)
