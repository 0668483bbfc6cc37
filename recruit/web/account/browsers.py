"""A browser's own description of itself, as its owner would call it."""

from __future__ import annotations

import re

#: The first that matches counts: most browsers also name their ancestors.
BROWSERS = (("Edg", "Edge"), ("OPR|Opera", "Opera"), ("Firefox|FxiOS", "Firefox"), ("Chrom|CriOS", "Chrome"))
SYSTEMS = (
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "a Mac"),
    ("Linux", "Linux"),
)


def in_words(agent: str) -> str:
    """ "Firefox on Windows"; "A browser" when the description says nothing known."""
    browser = _first((*BROWSERS, ("Safari", "Safari")), agent) or "A browser"
    system = _first(SYSTEMS, agent)
    return f"{browser} on {system}" if system else browser


def _first(names: tuple[tuple[str, str], ...], agent: str) -> str | None:
    return next((name for pattern, name in names if re.search(pattern, agent)), None)
