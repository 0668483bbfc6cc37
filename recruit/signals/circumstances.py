"""A first look at scope and state, read from the words around a finding; the judges have the last word."""

# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re

from recruit.signals.rule import Found

TEAM = re.compile(
    r"\b(?:team|teams|we|we're|we've|our|us|my reps|my team|staff|crew|as a group|district's|the group|collectively|department|branch|store|region|office|company|everyone|together)\b"
)
TEAM_SPAN = re.compile(r"\b(?:team|we|our|branch|office|store|department)\b")
TEAM_BEFORE = re.compile(
    r"\b(?:(?:led|managed|coached|guided|helped|directed|motivated|part of|member of|supervised|trained|lead) (?:[a-z-]+ ){0,4}?(?:team|teams|staff|reps|sales force|district|branch|group|representatives)|team (?:of [N0-9]+ )?(?:to|that|who|which|achieved|exceeded|was|won)|we|our team|my team|the team)\b"
)
PLANNED = re.compile(
    r"\b(?:will|plan to|projected|expected to|going to|i'd like|i would|would like|aim to|intend|next (?:year|quarter)|by 20(?:2[6-9]|3\d)|goal for|target for|want|projection)\b"
)
ONGOING = re.compile(r"\b(?:so far|ytd|year to date|year-to-date|currently|on track|on pace|to date)\b")


def first_look(found: list[Found], low: str, bounds: list[tuple[int, int]]) -> None:
    """Give each finding that has none the scope and state its sentence tells."""
    for one in found:
        begin, _end = next(((a, b) for a, b in bounds if a <= one.start < b), (0, len(low)))
        span, before = low[one.start : one.end], low[begin : one.start]
        if not one.scope:
            one.scope = "team" if TEAM_SPAN.search(span) or TEAM_BEFORE.search(before) else "self"
        if not one.state:
            one.state = _state(span, before)


def _state(span: str, before: str) -> str:
    if re.search(r"\bprojected\b", span) or re.search(r"\b(?:projected|expected) to\b", before[-30:]):
        return "planned"
    return "ongoing" if ONGOING.search(span) else "achieved"
