"""`recruit train --from-outcomes`: learn from an agency's labels, write a candidate, put it before a person.

Nothing goes live here: the candidate's files stand in the data folder, and an admin approves or rejects it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from recruit.domain.errors import BadInput, NotReady
from recruit.domain.labels import Labelled
from recruit.drive import model as drive_model
from recruit.fit import model as fit_model
from recruit.flows.decide_model import offer_model
from recruit.flows.gather_labels import gather_labels
from recruit.settings import Settings
from recruit.store import Session, labels, people, transaction
from recruit.store.migrate import is_current
from recruit.store.tables import Agency
from recruit.training import held, outcomes
from recruit.training.effects import Groups, effects
from recruit.training.save import save, written

TOO_FEW = (
    f"There are too few labels to learn from: it takes {held.FEWEST} people with the same kind of label (interview "
    "ratings of a dimension, results against goals, or whether they stayed a year). Nothing was changed."
)
NO_BETTER = "On people held out, no new weights were clearly better than the shipped ones. Nothing was changed."
CANDIDATE = "A candidate was written. It is used for nothing until an admin approves it on the page Models."
LIMIT = (
    f"With fewer than {held.FREE} labelled people no weight moves by more than a quarter of its size; signs never turn."
)
#: What the figures cannot show; it stands beside them on the page.
CAUTION = (
    "Only people who were interviewed or hired have labels, so the figures say little about those who were not.",
    "A head is kept only where the error on held-out people fell by more than its own standard error; being chosen for "
    "that, its figures after are a little flattering.",
    "The intervals of scores are those of the shipped model.",
)


def learn_from_outcomes(here: Settings, slug: str = "", groups: Groups | None = None) -> dict[str, Any]:
    """Learn from one agency's labels; returns the report. Raises BadInput or NotReady in words.

    `groups` maps an application's number to (sex, race), for the adverse-impact tables; it is not stored.
    """
    if not is_current(here.database_url):
        raise NotReady("There are no labels here yet: the database has not been set up. Start Recruit first: make run")
    with transaction(here.database_url, lambda kind, row_id: None) as db:
        agency = _agency(db, slug)
        labelled = gather_labels(db, agency.id, files_key=here.files_key)
        report, contents = refit(labelled)
        report["left_out"] = labels.left_out(db, agency.id)
        if contents:
            files = {room: _file(room, data) for room, data in contents.items()}
            report["effects"] = effects(db, agency.id, contents, here.files_key, groups or {})
            for room, data in contents.items():
                save(data, here.models / files[room]["version"])
            model = offer_model(db, agency, files, report)
            report = {"agency": agency.slug, "candidate": model.id, **report, "files": _paths(files, here.models)}
        else:
            report = {"agency": agency.slug, **report}
    return report


def refit(labelled: Sequence[Labelled]) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """The report, and the contents of each file that would change by room ("drive", "fit")."""
    shipped = {room: _shipped(module.FOLDER) for room, module in (("drive", drive_model), ("fit", fit_model))}
    heads = outcomes.heads(labelled, drive_model.load(), fit_model.load())
    learnt = [held.learn(head) for head in heads]
    contents = {room: outcomes.changed(data, learnt, room) for room, data in shipped.items()}
    found = {room: data for room, data in contents.items() if data is not None}
    enough = any(one.before is not None for one in learnt)
    report = {
        "status": "candidate" if found else "unchanged",
        "says": CANDIDATE if found else NO_BETTER if enough else TOO_FEW,
        "people": len(labelled),
        "limit": LIMIT,
        "heads": [_told(one) for one in learnt],
        "caution": list(CAUTION),
        "from": {"drive": drive_model.load().version, "fit": fit_model.load().version},
    }
    return report, found


def _told(one: held.Learnt) -> dict[str, Any]:
    return {
        "key": one.key,
        "name": one.name,
        "labels": one.labels,
        "says": one.says,
        "held_out": held.how(one.labels) if one.before else None,
        "before": asdict(one.before) if one.before else None,
        "after": asdict(one.after) if one.after else None,
        "base_shift": one.shift,
        "moved": [
            {"weight": key, "words": outcomes.in_words(one.key, key), "from": old, "to": new}
            for key, (old, new) in one.moved.items()
        ],
    }


def _agency(db: Session, slug: str) -> Agency:
    found = people.agencies(db)
    if not found:
        raise NotReady("There is no agency here yet, so there are no labels. Start Recruit first: make run")
    chosen = [agency for agency in found if agency.slug == slug] if slug else found
    if len(chosen) != 1:
        names = ", ".join(agency.slug for agency in found)
        raise BadInput(f"Say whose outcomes to learn from, with --agency and one of: {names}.")
    return chosen[0]


def _shipped(folder: Path) -> dict[str, Any]:
    return json.loads((folder / drive_model.WEIGHTS).read_text(encoding="utf-8"))


def _file(room: str, data: dict[str, Any]) -> dict[str, str]:
    digest = hashlib.sha256(written(data)).hexdigest()
    return {"version": f"{room}-{digest[:12]}", "sha256": digest}


def _paths(files: Mapping[str, Mapping[str, str]], models: Path) -> dict[str, Any]:
    return {room: {**file, "path": str(models / file["version"])} for room, file in files.items()}
