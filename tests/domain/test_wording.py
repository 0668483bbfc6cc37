"""A signal's value in plain words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recruit.domain.signals import LABELS, Signal
from recruit.domain.wording import value_in_words


def said(label, state="achieved", scope="self", **value):
    return value_in_words(Signal(label=label, start=0, end=1, text="x", value=value, state=state, scope=scope))


@pytest.mark.parametrize(
    ("signal", "words"),
    [
        ({"label": "attainment", "ratio": 1.18}, "118 % of plan"),
        ({"label": "attainment", "ratio": 0.94, "state": "missed"}, "missed: 94 % of plan"),
        ({"label": "attainment", "ratio": 1.05, "high": 1.1}, "105 % to 110 % of plan"),
        ({"label": "attainment", "ratio_min": 1.0}, "plan reached or passed"),
        ({"label": "attainment", "hit_rate": 0.875}, "goal reached in 87.5 % of periods"),
        ({"label": "ranking", "rank": 3, "of": 112}, "3rd of 112"),
        ({"label": "ranking", "percentile": 0.95}, "top 5 %"),
        ({"label": "growth", "rate": 0.34}, "grew 34 %"),
        ({"label": "growth", "points": 6}, "up 6 points"),
        ({"label": "growth", "to": 200000, "currency": "USD"}, "grew to $200,000"),
        ({"label": "volume", "amount": 2300000, "currency": "USD", "kind": "result"}, "$2.3 million won"),
        (
            {"label": "volume", "count": 4, "unit": "accounts", "state": "planned"},
            "4 accounts won, planned",
        ),
        ({"label": "activity", "count": 60, "unit": "calls", "per": "day"}, "60 calls a day"),
        ({"label": "award", "name": "President's Club", "years": [2019, 2021]}, "President's Club, 2019 and 2021"),
        ({"label": "deadline", "within": "90 days"}, "within 90 days"),
        ({"label": "deadline", "lead": "-7 weeks"}, "7 weeks late"),
        ({"label": "deadline", "by": "--03"}, "by March"),
        ({"label": "deadline", "by": "2024-12-05"}, "by 5 December 2024"),
        ({"label": "deadline", "by": "2024-Q2"}, "by 2024-Q2"),
        ({"label": "setback", "recovered": True, "state": "missed"}, "a setback, recovered"),
        ({"label": "own_goal", "state": "planned"}, "own goal, planned"),
        ({"label": "attainment", "ratio": 1.0, "scope": "team"}, "100 % of plan, as a team"),
    ],
)
def test_a_value_reads_as_plain_words(signal, words):
    assert said(**signal) == words


KEYS = ("ratio", "ratio_min", "hit_rate", "rank", "of", "percentile", "rate", "points", "amount", "count", "high")
ODD = st.one_of(st.none(), st.text(max_size=4), st.floats(), st.integers(), st.lists(st.integers(), max_size=2))
MORE = ("unit", "per", "name", "years", "by", "within", "lead", "to", "from", "currency", "kind", "recovered")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(
    st.sampled_from([*LABELS, "unheard_of"]),
    st.dictionaries(st.sampled_from(KEYS + MORE), ODD, max_size=5),
    st.sampled_from(["achieved", "missed", "ongoing", "planned"]),
)
def test_any_value_has_words(label, value, state):
    assert value_in_words(Signal(label=label, start=0, end=0, text="", value=value, state=state)).strip()
