"""How many applications one visitor may begin, and how many files or pasted texts one takes, in ten minutes.

Generous on purpose: in a school or a job centre many people apply from one connection.
"""

from __future__ import annotations

import time

from flask import Blueprint, current_app
from flask.blueprints import BlueprintSetupState

from recruit.web.buckets import Buckets, Clock, soon

KEY = "applying"
MINUTES = 10

BEGUN = (
    f"More applications came from your connection within {MINUTES} minutes than we take at once. That says nothing "
    "about you: others may share it. Send this again {soon}; what you typed is still here."
)
FILES = (
    f"More files came within {MINUTES} minutes than we can read. The last one stands. Send another {{soon}}, or paste "
    "the text of your resume now."
)
TEXTS = f"More texts came within {MINUTES} minutes than we can read. The last one stands. Send another {{soon}}."
COPIES = f"Many copies were made within {MINUTES} minutes. Take another {{soon}}."


class Applying:
    """What is counted: applications begun by visitor; files, pasted texts and copies of everything by application."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self.begun = Buckets(20, MINUTES * 60, clock)
        self.files = Buckets(10, MINUTES * 60, clock)
        self.texts = Buckets(40, MINUTES * 60, clock)
        self.copies = Buckets(6, MINUTES * 60, clock)


def refused(bucket: Buckets, key: str, words: str) -> str:
    """Why this has to wait and until when, in `words`; "" when it need not, and then it is counted."""
    return "" if bucket.take(key) else words.format(soon=soon(bucket.wait(key)))


def install(bp: Blueprint) -> None:
    """Give each web application counts of its own."""

    def begin(state: BlueprintSetupState) -> None:
        state.app.extensions[KEY] = Applying()

    bp.record(begin)


def applying() -> Applying:
    """This web application's counts."""
    return current_app.extensions[KEY]
