"""How often a survey may be answered: generous, as a whole team often shares one connection.

An answer cannot be taken back, and averages from many answers of one person would mislead.
"""

from __future__ import annotations

import time

from flask import Blueprint, current_app
from flask.blueprints import BlueprintSetupState

from recruit.web.buckets import Buckets, Clock, visitor

KEY = "pulse"
MINUTES = 10

WAIT = (
    f"More answers came from your connection within {MINUTES} minutes than one team gives at once. Wait a few minutes, "
    "then send yours again: what you chose is still here."
)


class Answering:
    """What is counted: answers by survey and visitor, and by survey."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self.from_one = Buckets(30, MINUTES * 60, clock)
        self.to_one = Buckets(120, MINUTES * 60, clock)

    def may_answer(self, survey_id: int) -> bool:
        """Whether this visitor may answer this survey now."""
        return self.from_one.take(f"{survey_id} {visitor()}") and self.to_one.take(str(survey_id))


def install(bp: Blueprint) -> None:
    """Give each web application counts of its own."""

    def begin(state: BlueprintSetupState) -> None:
        state.app.extensions[KEY] = Answering()

    bp.record(begin)


def answering() -> Answering:
    """This web application's counts."""
    return current_app.extensions[KEY]
