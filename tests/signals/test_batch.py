"""Read together or one by one: a batch gives each stretch what it would get alone, and what its features say."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from spacy.tokens import Doc

from recruit.signals import chains, find
from recruit.signals.finder import find_signals
from recruit.signals.join import join
from recruit.signals.judge import VERDICTS, clues
from recruit.signals.paths import best_paths, marks
from recruit.signals.reading import read
from recruit.signals.ruling import rule_out
from recruit.signals.sheets import sheet, tokens
from recruit.signals.stretch import stretches

RESUME = """Ann Example
Experience
Regional Sales Manager, Acme Widgets Inc., New York 2012 - 2016
• Ranked #3 of 112 reps in 2014; grew territory 34% and hit 118% of plan (quota $1.2M).
- Opened 40 new accounts in Q3'15, then follow-up calls: 60 a day. Missed plan by 6 pts in 2019, but won it back
Awards
President's Club 2013, 2014. Rookie of the Year! First in the region, top-3 of e.g. 24 Zylophants, zylophants and zyx
Took sales from 1,2 Mio. € to 3.0m – "best ever" year_end %"""
ANSWER = """My boss asked for 24 new clinics by June. I wanted 30, so I wrote 30 on my wall. We ended at 33.

Then the depot burned and we lost two months; after that I called every site again and signed all but one back."""


def ruled(text, context):
    out = []
    for stretch in stretches(read(text), context):
        stretch.look()
        stretch.ruled = rule_out(stretch, context)
        out.append(stretch)
    return out


def told(batch):
    return [[(f.label, f.start, f.end, f.value, f.scope, f.state) for f in stretch.found] for stretch in batch]


@pytest.fixture(params=[(RESUME, "resume"), (ANSWER, "answer")], ids=["resume", "answer"])
def case(request):
    return request.param


def features(stretch, context, model):
    pieces = tokens(stretch.shadow, stretch.bounds, model.known)
    return sheet(stretch.ruled, pieces, context, stretch.section)


def test_a_batch_has_the_tokens_and_the_scores_that_the_features_of_each_stretch_give(case):
    text, context = case
    model, batch = chains.load(), ruled(text, context)
    seen = model.dense.see(batch, context)
    for k, stretch in enumerate(batch):
        own = slice(seen.grid.first[k], seen.grid.first[k + 1])
        made = features(stretch, context, model)
        spans = list(zip(seen.grid.starts[own], seen.grid.ends[own], strict=True))
        assert spans == [(piece.start, piece.end) for piece in made.pieces]
        assert seen.grid.tokens(k, model.dense.words) == made.pieces
        assert np.allclose(seen.scores[own], 1000 * chains.scores(model, made), atol=0.05)


def test_judges_say_of_a_batch_what_the_clues_of_each_finding_say(case):
    text, context = case
    model, batch = chains.load(), ruled(text, context)
    join(batch, context, model)
    again = ruled(text, context)
    seen = model.dense.see(again, context)
    found = [(k, one) for k, stretch in enumerate(again) for one in stretch.ruled]
    before = [(one, clues(one, features(again[k], context, model), again[k].ruled)) for k, one in found]
    model.verdicts.settle(found, seen, model.dense.words, [stretch.ruled for stretch in again])
    assert found
    for one, names in before:
        assert one.scope == _verdict(model.judges["scope"], names, VERDICTS["scope"])
        assert one.state == _verdict(model.judges["state"], names, VERDICTS["state"])


def _verdict(table, names, kinds):
    sums = np.sum([table[name] for name in set(names) if name in table] or [[0.0]], axis=0)
    return kinds[int(sums.argmax())]


def test_a_batch_of_one_gives_what_a_batch_of_many_gives(case):
    text, context = case
    together, alone = ruled(text, context), ruled(text, context)
    join(together, context, chains.load())
    for stretch in alone:
        join([stretch], context, chains.load())
    assert any(told(together))
    assert told(together) == told(alone)


def test_what_was_read_before_does_not_matter(case):
    text, context = case
    first = find(text, context)
    model = chains.load()
    model.dense.words.forget()
    find("Zebras zoomed past Zagreb's zoo with 14 zinc zithers. " * 9 + ANSWER + RESUME, "answer")
    assert find(text, context) == first
    assert find_signals(text, context, replace(model)) == first


def test_an_empty_batch_and_stretches_without_tokens_are_no_trouble():
    join([], "resume", chains.load())
    batch = ruled("\n".join(["Grew sales 34%", "%%% ___ 1", "#"]), "resume")
    batch[-1].text = ""
    batch[-1].look()
    join(batch, "resume", chains.load())
    assert batch[-1].found == []


def test_paths_found_together_are_the_best_path_of_each():
    numbers = np.random.default_rng(7)
    lengths = [1, 2, 3, 17, 40, 5]
    first = np.array([0, *np.cumsum(lengths)])
    scores = numbers.integers(-9, 9, (first[-1], 4, 3)).astype(np.float32)
    steps = numbers.integers(-4, 4, (4, 3, 3)).astype(np.float32)
    bonus = np.array([0, 1, 2, -3], dtype=np.float32)
    found = {(stretch, label): tags.tolist() for stretch, label, tags in marks(scores, first, steps, bonus)}
    for k in range(len(lengths)):
        alone = best_paths(scores[first[k] : first[k + 1]], steps, bonus)
        for label in range(4):
            tags = found.get((k, label), [0] * lengths[k])
            assert tags == alone[:, label].tolist()
            assert _total(scores[first[k] : first[k + 1], label], steps[label], bonus[label], tags) == max(
                _total(scores[first[k] : first[k + 1], label], steps[label], bonus[label], other)
                for other in _neighbours(tags)
            )


def _total(scores, steps, bonus, tags):
    own = sum(scores[i, tag] + bonus * (tag == 1) for i, tag in enumerate(tags))
    return own + sum(steps[a, b] for a, b in pairwise(tags))


def _neighbours(tags):
    """The path itself and every lawful one that differs from it in a single place."""
    yield tags
    for i in range(len(tags)):
        for tag in range(3):
            other = [*tags[:i], tag, *tags[i + 1 :]]
            if all(not (b == 2 and a == 0) for a, b in zip([0, *other], other, strict=False)):
                yield other


def test_a_whole_resume_goes_through_the_pipeline_as_spacy_passes_texts():
    from recruit.signals.pipeline import load

    texts = [RESUME, "", "Grew sales 34%"]
    for text, doc in zip(texts, load().pipe(texts), strict=True):
        assert doc.text == text
        marked = sorted((span.start_char, span.end_char, span.label_) for span in doc.spans["signals"])
        assert len(marked) == len(find(text))
        for (start, end, label), signal in zip(marked, find(text), strict=True):
            assert (label, start <= signal.start, signal.end <= end) == (signal.label, True, True)
        assert Doc(doc.vocab).from_bytes(doc.to_bytes()).text == text


@pytest.mark.parametrize(
    "text", [RESUME, "$2.3m  and\n US$5 _x_ Q3'15 ½ 10-12% a+b", "  lead", "é\u0301 \t x", "", "٣ 𝟙²"]
)
def test_tokens_give_the_text_back(text):
    from recruit.signals.tokens import blank

    doc = blank()(text)
    assert doc.text == text
    assert not {"%", "$", "-"} & {token.text[1:] for token in doc}
