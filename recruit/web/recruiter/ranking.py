"""One role with its people in bands, those who are not ranked yet, and the shortlist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import current_app, render_template, request

from recruit.domain.shortlist import STAGES
from recruit.store import applications, intentions, screening, shortlists, teams
from recruit.store.tables import FitScoreRow, GoalProfileRow, Role
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.recruiter import bp
from recruit.web.recruiter.blind import COVER, cover_of, is_blind, link
from recruit.web.recruiter.goal_card import goal_card
from recruit.web.recruiter.not_ranked import Unranked, unranked
from recruit.web.recruiter.rows import Filter, bands, row, shared_flags
from recruit.web.recruiter.shown_shortlist import ShownShortlist, shown_shortlist


@dataclass(frozen=True, slots=True)
class Draft:
    """A shortlist as somebody is putting it together: whom, what is said to the client, and what was wrong with it."""

    people: frozenset[int] = frozenset()
    message: str = ""
    why: Mapping[int, str] = field(default_factory=dict)
    problem: str = ""


@bp.get("/screen/roles/<int:role_id>")
@needs("role.screen", role=Role)
def role(role: Role) -> str:
    """The people who applied, in bands."""
    return ranking_page(role)


def ranking_page(role: Role, draft: Draft | None = None) -> str:
    """The page, with a shortlist as it was being put together, or as it is published."""
    ranked = applications.ranking_of(db(), role.id)
    profiles = screening.profiles_for(db(), role.id)
    published = shortlists.published_for(db(), role.id)
    listed = shown_shortlist(published)
    draft = draft or _as_published(listed)
    wanted = asked_for()
    files_key = current_app.config["RECRUIT"].files_key
    rows = [
        row(
            fit,
            profiles.get(fit.application_id),
            cover_of(fit.application),
            files_key=files_key,
            chosen=fit.application_id in draft.people,
        )
        for fit in ranked
    ]
    shown = bands(rows, wanted)
    visible = {one.id for band in shown for one in band.rows}
    newest = teams.newest_profile(db(), role.team_id)
    return render_template(
        "recruiter/ranking.html",
        role=role,
        card=goal_card(role.team, newest, intentions.intention_of(db(), role.team_id)),
        older_version=_older_version(ranked, newest),
        bands=shown,
        ranked=len(rows),
        shown=len(visible),
        kept=[one for one in rows if one.chosen and one.id not in visible],
        flags=shared_flags(ranked),
        shortlist=listed,
        draft=draft,
        wanted=wanted,
        progress=screening.reading_by_role(db(), role.agency_id).get(role.id, (0, 0)),
        **_the_others(role, wanted),
        **page_words(),
    )


def _as_published(listed: ShownShortlist | None) -> Draft:
    """A draft that would publish the same again; words that name somebody are left out while names are hidden."""
    if listed is None:
        return Draft()
    return Draft(
        people=frozenset(entry.application_id for entry in listed.entries),
        message=_unless_covered(listed.message),
        why={entry.application_id: _unless_covered(entry.why) for entry in listed.entries},
    )


def _unless_covered(words: str) -> str:
    return "" if is_blind() and COVER in words else words


def _the_others(role: Role, wanted: Filter) -> dict[str, Any]:
    waiting = applications.not_ranked_yet(db(), role.id)
    withdrawn = screening.withdrawn_from(db(), role.id)
    found: list[Unranked] = [
        unranked(application, cover_of(application), role.work)
        for application in waiting
        if wanted.finds(application.stage, cover_of(application).who)
    ]
    return {"not_ranked": found, "withdrawn": [(one.id, cover_of(one).who, one.withdrawn_at) for one in withdrawn]}


def page_words() -> dict[str, Any]:
    """What every page about people needs: stages, links that keep names hidden, and whether they are."""
    return {"stages": STAGES, "link": link, "blind": is_blind()}


def asked_for() -> Filter:
    """The filter in the address bar; a stage that does not exist is no filter."""
    stage = request.args.get("stage", "")
    return Filter(request.args.get("q", "").strip()[:200], stage if stage in STAGES else "")


def _older_version(ranked: list[FitScoreRow], newest: GoalProfileRow | None) -> int | None:
    """The goal profile's version behind this ranking, when it is not the newest."""
    if not ranked or newest is None or ranked[0].goal_profile_id == newest.id:
        return None
    used = screening.goal_profile(db(), ranked[0].goal_profile_id)
    return used.version if used else 0
