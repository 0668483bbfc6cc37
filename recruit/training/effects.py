"""What a candidate would do to the people who are ranked now: who changes place, and the adverse-impact tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from recruit.domain.errors import BadInput
from recruit.domain.goals import GoalProfile
from recruit.domain.tools import Entrant
from recruit.drive import model as drive_model
from recruit.drive import score
from recruit.fairness.impact import as_contract, audit
from recruit.fairness.people import UNKNOWN, Outcomes, Person
from recruit.fit import model as fit_model
from recruit.fit import rank
from recruit.flows import rank_role
from recruit.store import Session, labels

Groups = Mapping[str, tuple[str | None, str | None]]
Places = dict[str, tuple[int, float]]  # application -> rank, fit

NO_GROUPS = (
    "Sex and race are not kept with applications, so no table can be made from what is stored. Give them in a file of "
    "your own, which is read once and not kept: --groups FILE.csv with the columns application, sex, race."
)
SAME_FEATURES = (
    "Only weights changed; what is read in a text did not. So the same words still give the same score whatever the "
    "name, pronoun, address, school or dates."
)


def effects(db: Session, agency_id: int, contents: Mapping[str, Any], files_key: str, groups: Groups) -> dict[str, Any]:
    """The effects on everybody ranked now. `contents` has the candidate's files by room; those that did not change
    are taken as shipped."""
    drive, fit = drive_model.load(), fit_model.load()
    new_drive = drive_model.model_from(contents["drive"], "candidate") if "drive" in contents else drive
    new_fit = fit_model.model_from(contents["fit"], "candidate") if "fit" in contents else fit
    before: Places = {}
    after: Places = {}
    for role in labels.ranked_roles(db, agency_id):
        entrants, team, _ = rank_role.gather(db, role.id, files_key=files_key)
        before |= _places(entrants, team, drive, fit)
        after |= _places(entrants, team, new_drive, new_fit)
    return {
        "ranked": len(before),
        "change_place": sum(before[key][0] != after[key][0] for key in before),
        "twins": SAME_FEATURES,
        "impact": _impact(before, after, groups) if groups else {"says": NO_GROUPS},
    }


def _places(
    entrants: Sequence[Entrant], team: GoalProfile, drive: drive_model.DriveModel, fit: fit_model.FitModel
) -> Places:
    scored = [replace(one, profile=score(one.application, one.signals, drive)) for one in entrants]
    return {place.id: (place.rank, place.fit) for place in rank(scored, team, fit)}


def _impact(before: Places, after: Places, groups: Groups) -> dict[str, Any]:
    """Scoring rates by the rules of Local Law 144, with the shipped weights and with the candidate's."""
    known = [key for key in before if key in groups]
    if not known:
        return {"says": "None of the people in the file of groups is ranked now, so there is no table."}

    def tables(places: Places) -> dict[str, Any]:
        people = tuple(Person(*groups[key], Fraction(str(places[key][1]))) for key in known)
        return as_contract(audit(Outcomes("scoring", people)))

    says = f"Of {len(before)} people ranked now, {len(known)} are in the file of groups."
    return {"says": says, "before": tables(before), "after": tables(after)}


def read_groups(text: str, name: str) -> Groups:
    """(sex, race) by application from a CSV with the columns application, sex, race. Raises BadInput."""
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
    except csv.Error as problem:
        raise BadInput(f"{name} cannot be read as CSV ({problem}). Export it again.") from None
    rows = [{(key or "").strip().casefold(): value for key, value in row.items()} for row in rows]
    if not rows or not {"application", "sex", "race"} <= rows[0].keys():
        raise BadInput(f"{name} needs the columns application, sex and race, and a row for each person.")
    return {str(row["application"]).strip(): (_known(row["sex"]), _known(row["race"])) for row in rows}


def _known(cell: str | None) -> str | None:
    words = " ".join((cell or "").split())
    return None if words.casefold() in UNKNOWN else words
