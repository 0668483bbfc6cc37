"""Words become numbers where no pattern read them: ratios, ranks, growth, amounts, effort, dates."""

import pytest

from recruit.signals.reading import sentences
from recruit.signals.scene import Scene
from recruit.signals.shadow import cast
from recruit.signals.values import value_of


def value(label, marked):
    """The value of the words in square brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return value_of(label, Scene(cast(text), sentences(text), start, end))


@pytest.mark.parametrize(
    ("words", "ratio"),
    [
        ("[12% over target]", 1.12),
        ("[exceeded quota by 12%]", 1.12),
        ("[118% of plan]", 1.18),
        ("[missed by 6 pts]", 0.94),
        ("[Plan 22, wrote 25]", 1.1364),
        ("[goal 140, booked 164]", 1.1714),
        ("[12.6 vs 12.0]", 1.05),
        ("[KOL visits 228 vs plan 200]", 1.14),
        ("[Cases attended | 210 planned | 268]", 1.2762),
        ("[mgr set 400; booked 460]", 1.15),
        ("They asked for 40 bookings. I aimed for 52. [Finished on 47]", 1.175),
        ("Sales against plan: 104, [112]", 1.12),
        ("Quota %: 88, 101, [119]", 1.19),
        ("EBITDA v plan +3% 2019, [-2%]", 0.98),
        ("Handle time: [goal 9 minutes, got 7 minutes]", 1.2857),
    ],
)
def test_a_result_is_set_over_its_goal(words, ratio):
    assert value("attainment", words)["ratio"] == pytest.approx(ratio, abs=1e-3)


def test_a_result_under_its_goal_is_a_miss():
    assert value("attainment", "[9% under budget]")["state"] == "missed"


def test_periods_hit_are_a_rate_and_words_alone_are_open_ended():
    assert value("attainment", "[hit 7 of 8 quarters]") == {"hit_rate": 0.875}
    assert value("attainment", "[beat the plan]") == {"ratio_min": 1.0}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("[3 of 112]", {"rank": 3, "of": 112, "percentile": 0.982}),
        ("[top 5%]", {"percentile": 0.95}),
        ("[top decile]", {"percentile": 0.9}),
        ("[second in the region]", {"rank": 2}),
        ("19 sites: we were [14th]", {"rank": 14, "of": 19, "percentile": 0.278}),
    ],
)
def test_a_standing_has_its_rank_and_how_many_were_ranked(words, told):
    assert value("ranking", words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("[up 34%]", {"rate": 0.34}),
        ("[fell 8%]", {"rate": -0.08}),
        ("[doubled my book]", {"ratio": 2.0}),
        ("[win rate 36 to 43%]", {"points": 7, "from": 0.36, "to": 0.43}),
        ("[visits 140 to 600]", {"ratio": 4.2857, "from": 140, "to": 600}),
        ("[gained 1.8 share points]", {"points": 1.8}),
    ],
)
def test_growth_is_a_rate_a_ratio_or_points(words, told):
    assert value("growth", words) == told


@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [("[$25MM]", 25_000_000, "USD"), ("[£40k]", 40_000, "GBP"), ("[3.2 lakh]", 320_000, "INR"),
     ("[1.200.000 EUR]", 1_200_000, "EUR")],
)  # fmt: skip
def test_money_is_written_out_in_every_habit(words, amount, currency):
    told = value("volume", words)
    assert (told["amount"], told["currency"]) == (amount, currency)


def test_effort_has_its_number_its_unit_and_its_period():
    assert value("activity", "[8-10 calls a day]") == {"count": 8, "unit": "calls", "per": "day", "high": 10}
    assert value("activity", "[two hundred dials per week]")["count"] == 200


def test_a_time_bound_is_a_date_a_span_or_a_lead():
    assert value("deadline", "[by 31 December 2027]") == {"by": "2027-12-31"}
    assert value("deadline", "[in 18 months]") == {"within": "18 months"}
    assert value("deadline", "[two months early]") == {"lead": "2 months"}


@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [
        ("They gave me 62 lakh. [Ended at 88.7]", 8870000, "INR"),
        ("They asked 3.6m, so I wrote 4m. [closed 4.1]", 4100000, "USD"),
        ("My forecast was €520k and we [closed 410]", 410000, "EUR"),
        ("We said 2.4. [got 2.25], one slid", 2250000, "USD"),
        ("[3.9m booked] by October", 3900000, "USD"),
        ("[2022 $11.4m] vs 10", 11400000, "USD"),
    ],
)
def test_money_without_its_mark_is_read_from_what_stands_near(words, amount, currency):
    told = value("volume", words)
    assert (told["amount"], told["currency"]) == (amount, currency)


@pytest.mark.parametrize("words", ["[opened 40] for €2.3m", "[got 26 accounts] of $2m", "budget €2m. [Signed 7]"])
def test_a_count_of_things_stays_a_count(words):
    assert "count" in value("volume", words)


def test_a_percentage_beside_a_bare_number_is_a_change_in_points():
    assert value("growth", "[74% of calls after 4 months, was 31]")["points"] == 43
    assert value("growth", "[From 12 to 25 percent aided awareness]")["points"] == 13


def test_the_first_few_are_a_rank_and_the_last_is_the_last():
    assert value("ranking", "be in [first 3 of 14]")["rank"] == 3
    assert value("ranking", "[dead last of forty]")["rank"] == 40
    assert value("ranking", "[first in the region]")["rank"] == 1
