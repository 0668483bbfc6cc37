"""Which number is the result, which the goal: the ways to read an attainment, and how the best is picked."""

from random import Random

import pytest

from recruit.signals.link_clues import clues
from recruit.signals.link_ground import Ground
from recruit.signals.link_weights import Ranker
from recruit.signals.linking import link, place_of
from recruit.signals.links import meant, readings, same, weighed
from recruit.signals.numbers import quantities
from recruit.signals.rule import Found
from recruit.signals.sheets import tokens
from recruit.signals.stretch import Stretch

KNOWN = frozenset(["they", "asked", "for", "i", "wanted", "got", "to", "and", "did", "under", "ended", "at", "closed"])


def looked_at(text):
    """A stretch that has been looked at, and its tokens."""
    stretch = Stretch(text, 0)
    stretch.look()
    return stretch, tokens(stretch.shadow, stretch.bounds, KNOWN)


def placed(text, one, others=()):
    """A finding in its place in a text."""
    stretch, pieces = looked_at(text)
    return place_of(one, stretch, Ground(pieces, stretch.shadow.low, "answer"), others)


def found_in(text, words, **value):
    """A finding of the words, with the value that the patterns gave it."""
    start = text.index(words)
    return Found("attainment", start, start + len(words), dict(value), rule="chains")


def read(text, words, **own):
    """Every reading of the words of a text."""
    return readings(placed(text, found_in(text, words, **own)))


def sizes(some, kind):
    return {round(one.size, 3) for one in some if one.kind == kind}


def test_every_number_of_the_text_may_be_the_goal_of_a_result():
    some = read("They asked for 240. I wanted 300. Got to 310.", "Got to 310")
    assert sizes(some, "plain") == {1.292, 1.033}
    assert sizes(some, "turned") == {0.774, 0.968}


def test_a_goal_may_stand_after_the_result():
    assert 0.9 in sizes(read("Did 9. They asked for 10.", "Did 9"), "plain")


def test_periods_hit_and_an_amount_short_are_readings():
    assert 0.75 in sizes(read("I made it nine of twelve.", "nine of twelve"), "hits")
    assert 0.833 in sizes(read("About 10 below the goal of 60.", "About 10 below the goal of 60"), "lacking")
    assert 0.94 in sizes(read("Six points short.", "Six points short"), "under")


def test_a_year_a_duration_alone_or_a_rank_is_never_a_result():
    some = read("In 2023 we were 4th and got 12, asked 10.", "In 2023 we were 4th and got 12")
    assert sizes(some, "plain") == {1.2}


def test_what_the_patterns_say_is_the_first_reading():
    first = read("Got 9 of 10.", "Got 9 of 10", ratio=0.9)[0]
    assert (first.kind, first.value) == ("own", {"ratio": 0.9})


def pair(text):
    one, other = (q for q in quantities(text) if q.kind in ("money", "count", "percent"))
    return weighed(one, other)


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("ended 88.7 on 62 lakh", 1.4306),
        ("closed 1.91 when $1.30m was asked", 1.4692),
        ("15.7 after 15.2 crore", 1.0329),
        ("got 870 against €900k", 0.9667),
        ("38% over 33", 1.1515),
        ("3.41 of 3.25 m€", 1.0492),
    ],
)
def test_numbers_are_brought_to_one_magnitude(text, ratio):
    assert pair(text) == pytest.approx(ratio, abs=1e-3)


def test_numbers_that_are_worlds_apart_are_not_compared():
    assert pair("3 of 900") is None


def test_a_value_that_says_more_says_the_same():
    assert same({"ratio_min": 1.0}, {"ratio_min": 1.0, "hit_rate": 1.0})
    assert not same({"ratio": 1.0}, {"ratio_min": 1.0})


def test_what_the_patterns_say_is_led_back_to_its_numbers():
    some = read("Asked for 10. Got 9.", "Got 9", ratio=0.9)
    led = meant(some[0], some)
    assert led.kind == "plain"
    assert led.goal is not None


TEXT = "They asked for under 20. Ended at 16."


def linked(weights, **own):
    """The finding after the link."""
    stretch, pieces = looked_at(TEXT)
    one = found_in(TEXT, "Ended at 16", **own)
    link([one], stretch, pieces, "answer", Ranker(weights))
    return one


def test_the_reading_with_the_highest_score_gives_the_value():
    assert linked({"turned": [5.0]}, ratio=0.8).value == {"ratio": 1.25}


def test_a_share_under_the_goal_is_a_miss():
    one = linked({"plain": [5.0]}, ratio_min=1.0)
    assert (one.value, one.state) == ({"ratio": 0.8}, "missed")


def test_without_weights_the_patterns_value_stays():
    assert linked({}, ratio=0.8).value == {"ratio": 0.8}


def test_a_value_that_is_confirmed_keeps_what_else_it_says():
    assert linked({"plain": [5.0]}, ratio=0.8, high=0.9).value == {"ratio": 0.8, "high": 0.9}


def test_clues_tell_a_goal_that_was_asked_for_from_the_persons_own():
    text = "They asked for 240. I wanted 300. Got to 310."
    place = placed(text, found_in(text, "Got to 310"))
    some = readings(place)
    told = {
        place.pieces[r.goal].start: names
        for r, names in zip(some, clues(place, some), strict=True)
        if r.kind == "plain"
    }
    assert "role=a" in told[text.index("240")]
    assert "role=m" in told[text.index("300")]


def test_a_number_of_another_result_is_known_as_one():
    text = "Got 80. Got to 310."
    other = found_in(text, "Got 80")
    one = found_in(text, "Got to 310")
    place = placed(text, one, [other, one])
    some = readings(place)
    plain = next(names for r, names in zip(some, clues(place, some), strict=True) if r.kind == "plain")
    assert "role=x" in plain


def test_the_ranker_weighs_every_clue_of_a_reading_once_and_no_other():
    text = "They asked for under 20 and I wanted 18 calls. Now 3 of 4 months at 21%, ended at 16 calls. Then 12."
    one, other = found_in(text, "ended at 16 calls", ratio=1.25), found_in(text, "3 of 4 months")
    place = placed(text, one, [one, other])
    some = readings(place)
    told = clues(place, some)
    for turn in range(40):
        names = sorted({name for names in told for name in names})
        weights = {name: [round(Random(f"{turn} {name}").gauss(0, 1), 3)] for name in names}
        scores = [sum(round(1000 * weights[name][0]) for name in names) for names in told]
        assert Ranker(weights).best(place, some) is some[scores.index(max(scores))]
