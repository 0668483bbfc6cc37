"""A diagnosis and what a client says of its team become the next version of the team's goal profile."""

from __future__ import annotations

from dataclasses import replace

from recruit.domain.foresight import Foresight, foresee, whole
from recruit.domain.goals import VERDICT_WORDS, Diagnosis, GoalProfile
from recruit.domain.intention import Intention, intention_in_words
from recruit.domain.records import fingerprint, to_plain
from recruit.store import Session, intentions, teams, work
from recruit.store import tables as t


def keep_version(db: Session, team: t.Team, diagnosis: Diagnosis, rests_on: str) -> t.GoalProfileRow:
    """The newest version when nothing it rests on has changed, else a new one with which open roles are ranked again.

    `rests_on` is the fingerprint of the numbers and of the evidence beside them.
    """
    newest = teams.newest_profile(db, team.id)
    intention = said(intentions.intention_of(db, team.id))
    facts = [team.will_raise_goals, team.pay_mix, team.climate, intention and [intention.rise, intention.pay_growth]]
    starts = intention.starts.isoformat() if intention else None
    inputs_hash = fingerprint([rests_on, facts, starts, team.client.name, team.name, team.sells])
    if newest is not None and newest.inputs_hash == inputs_hash and newest.model == diagnosis.model:
        return newest
    row = t.GoalProfileRow(
        agency_id=team.agency_id,
        client_id=team.client_id,
        team_id=team.id,
        version=(newest.version if newest else 0) + 1,
        profile=_profile(team, diagnosis, intention).as_dict(),
        diagnosis=to_plain(diagnosis),
        model=diagnosis.model,
        inputs_hash=inputs_hash,
    )
    db.add(row)
    db.flush()
    for role in teams.roles_of(db, team.id):
        work.ask_for_work(db, role)
    return row


def said(row: t.TeamIntention | None) -> Intention | None:
    """A stored intention as the domain knows it."""
    return None if row is None else Intention(row.rise, row.pay_growth, row.starts)


def _profile(team: t.Team, diagnosis: Diagnosis, intention: Intention | None) -> GoalProfile:
    found = diagnosis.profile
    meant = intention.pay_growth if intention else None
    return replace(
        found,
        id=f"team-{team.id}",
        client=f"{team.client.name}, {team.name}",
        industry=team.client.industry or None,
        role=team.sells or None,
        will_raise_goals=team.will_raise_goals,
        pay_mix=team.pay_mix,
        pay_growth=found.pay_growth if found.pay_growth is not None else meant,
        climate=team.climate if team.climate is not None else found.climate,
        summary=_summary(team.client.name, diagnosis, intention),
    )


def _summary(who: str, diagnosis: Diagnosis, intention: Intention | None) -> str | None:
    """The goals in one line, and what they would be once the client has done what it means to."""
    if intention is None:
        return diagnosis.profile.summary
    told = f"{diagnosis.profile.summary or ''} {intention_in_words(who, intention)}".strip()
    table = diagnosis.extra.get("what_if")
    if not table or round(intention.rise * 100) == 0:
        return told + "."
    return f"{told}; {_after(foresee(table, round(intention.rise * 100), None))}."


def _after(seen: Foresight) -> str:
    return (
        f"about {whole(seen.expected)} would then reach them, and they would be {VERDICT_WORDS[seen.verdict]} "
        f"(challenge {seen.challenge:.1f} of 4)"
    )
