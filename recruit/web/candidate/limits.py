"""How many applications one visitor may begin, and how many files one application may take, in ten minutes.

Generous on purpose: in a school or a job centre many people apply from one connection.
"""

from __future__ import annotations

import time

from flask import Blueprint, current_app
from flask.blueprints import BlueprintSetupState

from recruit.web.buckets import Buckets, Clock

KEY = "applying"
MINUTES = 10

BEGUN = (
    f"More applications came from your connection within {MINUTES} minutes than we take at once. That says nothing "
    "about you: others may share it. Wait a few minutes, then send this again; what you typed is still here."
)
FILES = f"More files came within {MINUTES} minutes than we can read. The last one stands; wait, then send another."


class Applying:
    """What is counted: applications begun by visitor, files by application."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self.begun = Buckets(20, MINUTES * 60, clock)
        self.files = Buckets(10, MINUTES * 60, clock)


def install(bp: Blueprint) -> None:
    """Give each web application counts of its own."""

    def begin(state: BlueprintSetupState) -> None:
        state.app.extensions[KEY] = Applying()

    bp.record(begin)


def applying() -> Applying:
    """This web application's counts."""
    return current_app.extensions[KEY]
