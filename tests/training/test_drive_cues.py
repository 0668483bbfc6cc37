"""What drive's cue finder learns from: cues of people who were rated high or low tell of that, too."""

from __future__ import annotations

import pytest

from recruit.drive.features import Seen
from recruit.drive.sight import look
from recruit.drive.texts import SETBACK, Sentence
from recruit.training.drive_cues import Marked, examples

FIRST, SECOND = "We were 12 short.", "I moved two days to the city."


def seen() -> Seen:
    said = [
        Sentence(SETBACK, 0, len(FIRST), FIRST),
        Sentence(SETBACK, len(FIRST) + 1, len(FIRST) + 1 + len(SECOND), SECOND),
    ]
    return Seen(tuple(look(said, {})), ())


CUES = [Marked("resilience.own_change", SETBACK, len(FIRST) + 1, len(FIRST) + len(SECOND))]


@pytest.mark.parametrize(
    ("mean", "told"),
    [
        (3.5, {"resilience.own_change", "resilience.high"}),
        (1.0, {"resilience.own_change", "resilience.low"}),
        (2.0, {"resilience.own_change"}),
        (None, {"resilience.own_change"}),
    ],
)
def test_a_cue_of_somebody_rated_high_or_low_tells_of_that(mean: float | None, told: set[str]) -> None:
    plain, cued = examples("p", seen(), CUES, {"resilience": mean, "effort": 4.0})
    assert not plain.cues
    assert cued.cues == told
