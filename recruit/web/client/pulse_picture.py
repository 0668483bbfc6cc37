"""The pulse as a picture: each question a line from one end to the other, the team a dot, the manager a ring."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean

from markupsafe import Markup

from recruit.domain.pulse import LEAST_ANSWERS, QUESTIONS, PulseAnswers, in_words
from recruit.web.shapes import Scale, canvas, dot, scale, stroke, words

HEIGHT = 80
LEFT, RIGHT = 1.5, 98.5
TITLE = "What the team says, question by question, beside the manager's view"


def pulse_picture(team: PulseAnswers, manager: Mapping[str, float]) -> Markup:
    """The picture; only questions with five answers or more are drawn, "" when there are none."""
    shapes: list[Markup] = []
    row = 0
    for key, question in QUESTIONS.items():
        given = team.values.get(key, ())
        if len(given) < LEAST_ANSWERS:
            continue
        values = [value for value, _ in question.choices]
        x, top = scale(min(values), max(values), LEFT, RIGHT), row * HEIGHT
        mean = fmean(given)
        shapes += [
            words(0, top + 14, question.told),
            words(100, top + 14, in_words(key, mean).split(" (")[0], "text--accent", "end"),
            stroke(LEFT, top + 32, RIGHT, top + 32, "grid"),
            words(0, top + 54, question.choices[0][1], "text--soft"),
            words(100, top + 54, question.choices[-1][1], "text--soft", "end"),
            *_marks(x, top + 32, mean, manager.get(key)),
        ]
        row += 1
    return canvas("chart-pulse", TITLE, row * HEIGHT, shapes) if shapes else Markup("")


def _marks(x: Scale, y: float, mean: float, manager: float | None) -> list[Markup]:
    """The team's dot, and the manager's ring around where it stands."""
    ring = [] if manager is None else [dot(x(manager), y, "ring", 7.5)]
    return [*ring, dot(x(mean), y, "point")]
