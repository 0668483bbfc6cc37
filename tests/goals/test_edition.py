"""A change of words or figures raises the edition, so that what is stored is worked out again."""

from __future__ import annotations

from recruit.domain.records import fingerprint
from recruit.goals import diagnose_for_page, edition
from tests.goals.teams import simulated

#: The words of one team by edition. When this fails, raise EDITION in `recruit/goals/diagnosis.py` and add a line.
WORDS = {
    "goals-2.2": "60d434930c806231",
}


def test_words_change_only_with_the_edition() -> None:
    found = diagnose_for_page(simulated("too_safe", seed=4), market_growth=0.12)
    told = [
        [(figure.key, figure.name, figure.says) for figure in found.statistics],
        [(chart.key, chart.title, chart.columns) for chart in found.charts],
        [found.wording, found.settle, found.counter_reason, found.reasons, found.advice, found.missing],
    ]
    assert fingerprint(told)[:16] == WORDS[edition()]
