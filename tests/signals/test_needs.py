"""A rule is left out only where its pattern cannot match."""

import json
import re

import pytest

from recruit.signals.chains import HOME
from recruit.signals.needs import Index, asked, read
from recruit.signals.rule import _promising
from recruit.signals.ruling import RULES
from recruit.signals.shadow import cast


def lines():
    for name in ("resumes", "answers"):
        for row in (HOME / "heldout" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield from json.loads(row)["text"].split("\n")


def test_no_rule_that_matches_is_left_out():
    tried = matched = 0
    for line in lines():
        shadow = cast(line)
        some = list(_promising(RULES, shadow, "resume"))
        tried += len(some)
        for rule in RULES:
            if "resume" in rule.contexts and rule.pattern.search(shadow.text):
                cued = not rule.cue or any(word in shadow.text for word in rule.cue)
                lettered = not rule.letters or all(set(kinds) & set(shadow.text) for kinds in rule.letters)
                assert rule in some or not (cued and lettered), (rule.name, line)
                matched += rule in some
    assert 0 < matched < tried < 20 * matched


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"goals? (?:of|over) P", "goal of P"),
        (r"(?:met|hit|(?:made|kept) up to) [MN]", "kept up to N"),
        (r"(?:plan )?N(?: x)* of N\b", "N of N"),
        (r"\bto\b ?(?=the)(?!them)the", "to the"),
        (r"re(?:ach|sult)ed+", "resultedd"),
        (r"(?:a|an|the )?[a-z]+ly P?", "weekly "),
    ],
)
def test_what_a_pattern_matches_meets_its_needs(pattern, text):
    assert re.search(pattern, text)
    index = Index()
    some, count, kinds = read(pattern)
    bits = index.asked(some)
    letters = [letter for letter in text if letter.isupper()]
    assert index.met(text, letters) & bits == bits
    assert count <= sum(letter in kinds for letter in letters)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(r"(?:met|hit) N", "made N"), (r"(?:met|hit) N", "met P"), (r" of N", "office N")],
)
def test_what_cannot_match_is_told_apart(pattern, text):
    index = Index()
    bits = index.asked(read(pattern)[0])
    assert index.met(text, [letter for letter in text if letter.isupper()]) & bits != bits


def test_what_was_written_at_training_is_what_the_patterns_say():
    for rule in RULES[::9]:
        some, count, kinds = asked(rule.pattern.pattern)
        assert (set(some), count, kinds) == (set(read(rule.pattern.pattern)[0]), *read(rule.pattern.pattern)[1:])
