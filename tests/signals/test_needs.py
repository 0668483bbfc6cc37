"""A rule is left out only where its pattern cannot match."""

import json
import re

import pytest

from recruit.signals.chains import HOME
from recruit.signals.needs import Index, asked, read
from recruit.signals.rule import _book
from recruit.signals.ruling import RULES
from recruit.signals.shadow import cast


def lines():
    for name in ("resumes", "answers"):
        for row in (HOME / "heldout" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield from json.loads(row)["text"].split("\n")


def test_no_rule_that_matches_is_left_out():
    book, tried, matched = _book(RULES, "resume"), 0, 0
    for line in lines():
        shadow = cast(line)
        some = list(book.promising(shadow))
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
    letters = "".join(letter for letter in text if letter.isupper())
    assert index.met(text, letters) & bits == bits
    assert count <= sum(letter in kinds for letter in letters)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(r"(?:met|hit) N", "made N"), (r"(?:met|hit) N", "met P"), (r" of N", "office N")],
)
def test_what_cannot_match_is_told_apart(pattern, text):
    index = Index()
    bits = index.asked(read(pattern)[0])
    assert index.met(text, "".join(letter for letter in text if letter.isupper())) & bits != bits


def test_what_was_written_at_training_is_what_the_patterns_say():
    for rule in RULES[::9]:
        some, count, kinds = asked(rule.source)
        assert (set(some), count, kinds) == (set(read(rule.source)[0]), *read(rule.source)[1:])


def test_what_a_quantity_may_begin_with_hides_none():
    from recruit.signals.numbers import ATOM, START

    assert ATOM.pattern.count(f"(?={START})") == 1
    whole = re.compile(ATOM.pattern.replace(f"(?={START})", ""), re.X)
    made = [f"up {amount} now, by {amount}" for amount in QUANTITIES.split("|")]
    for line in [*lines(), *made]:
        low = line.lower()
        assert [f.span() for f in ATOM.finditer(low)] == [f.span() for f in whole.finditer(low)], line


QUANTITIES = (
    "a dozen|a hundred|a thousand|a million|half a dozen|half a million|quarter of a million|three dozen|zero|"
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|"
    "fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|"
    "seventeenth|eighteenth|nineteenth|twentieth|no. 5|no 5|nr. 4|number 3|number one|№ 3|#4|fy22|fy 2012|"
    "fiscal 2012|q3|h1|q3 '15|'15|us$5|a$5|au$5|c$5|ca$5|nz$5|hk$5|s$5|r$5|ñ$5|usd 5|eur 5|gbp 5|inr 5|cad 5|"
    "aud 5|chf 5|sgd 5|pln 5|aed 5|sek 5|rm 5|rs 5|rs.5|₱5|₦5|¥5|£5|€5|₹5|multi-million|million dollar|"
    "billion-pound|millions of dollars|millions in|hundreds of thousands|hundreds of|tens of thousands|"
    "thousands of|dozens of|six-figure|seven figures|x5|x 12|%5|% 5|2012-05-04|5/2012|1.5k|half|a third|"
    "an eighth|two-thirds|three quarters|one fifth|5%|5 pts|3x|2019|5-10"
)
