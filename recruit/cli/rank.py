"""`recruit rank --team PROFILE.json FILE.jsonl`: applications to a ranking for one team, best first."""

from __future__ import annotations

import argparse
import json
import math
from typing import Any

from recruit.cli.answer import read_text, tell, write
from recruit.cli.drive import applications, unreadable
from recruit.domain.errors import RecruitError
from recruit.domain.goals import GoalProfile, goal_profile_from

NUMBERS = (
    "challenge", "hit_share", "median_attainment", "growth_gap", "pay_growth", "activity_per_day", "climate",
)  # fmt: skip
TEXTS = ("client", "industry", "role", "pay_mix", "summary")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--team", required=True, metavar="PROFILE.json", help="the team's goal profile; {} is allowed")
    parser.add_argument("file", help='JSON lines, an application a line; "-" for standard input')


def run(args: argparse.Namespace) -> int:
    """Rank the applications; 1 when some line could not be used (it stands at the end), 2 when the call is wrong."""
    from recruit import signals
    from recruit.domain.fit import as_contract
    from recruit.drive import score
    from recruit.fit import rank
    from recruit.flows.profile_application import profile_application

    try:
        team = _team(args.team)
    except (OSError, UnicodeError, ValueError) as error:
        tell(_unusable(args.team, error))
        return 2
    try:
        read = applications(args.file)
        usable = [application for application, _ in read if application is not None]
        people = [profile_application(application, signals.find, score) for application in usable]
        for one in rank(people, team):
            write(as_contract(one))
    except (OSError, UnicodeError, RecruitError) as error:
        tell(unreadable(args.file, error))
        return 2
    for application, error in read:
        if application is None:
            write(error)
    return 1 if len(usable) < len(read) else 0


def _team(name: str) -> GoalProfile:
    data = json.loads(read_text(name))
    if not isinstance(data, dict):
        raise ValueError("a goal profile is one JSON object")
    # The answer of `recruit diagnose` carries the goal profile inside.
    inner = data.get("profile")
    chosen = inner if isinstance(inner, dict) else data
    _check(chosen)
    return goal_profile_from(chosen)


def _check(profile: dict[str, Any]) -> None:
    """Raises ValueError with a sentence for the first field that has the wrong kind of value."""
    posterior = profile.get("posterior")
    if posterior is not None and not isinstance(posterior, dict):
        raise ValueError('"posterior" is an object from verdict to probability')
    numbers = {key: profile.get(key) for key in NUMBERS} | {f"posterior.{k}": v for k, v in (posterior or {}).items()}
    for key, value in numbers.items():
        real = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        if value is not None and not real:
            raise ValueError(f'"{key}" is a number or null')
    for key in TEXTS:
        if not isinstance(profile.get(key), str | None):
            raise ValueError(f'"{key}" is text or null')
    if profile.get("will_raise_goals") not in (True, False, None):
        raise ValueError('"will_raise_goals" is true, false or null')


def _unusable(name: str, error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{name} is not a JSON file ({error.msg}). Give a goal profile as `recruit diagnose` writes it, or {{}}."
    if isinstance(error, OSError | UnicodeError):
        return unreadable(name, error).replace("one application a line", "a goal profile")
    return f"{name} is not a goal profile: {error}. Give an object as `recruit diagnose` writes it, or {{}}."
