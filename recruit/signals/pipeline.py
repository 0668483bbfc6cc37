"""The spaCy pipeline of the room: a passage goes in as a Doc, its signals come out in `doc.spans["signals"]`."""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from recruit.signals.answers import find_in_answer
from recruit.signals.circumstances import settle_circumstances
from recruit.signals.reading import sentence_at, sentences
from recruit.signals.rule import Found, apply
from recruit.signals.rules import attainment, context, effort, growth, saving, standing, volume
from recruit.signals.rules.awards import find_awards
from recruit.signals.rules.series import find_runs
from recruit.signals.rules.unprompted import find_initiatives
from recruit.signals.settle import settle
from recruit.signals.shadow import cast
from recruit.signals.tokens import blank

RULES = (*attainment.RULES, *standing.RULES, *growth.RULES, *volume.RULES, *saving.RULES, *effort.RULES, *context.RULES)
LEANING = {"deadline", "baseline"}
for name in ("shadow", "found", "bounds", "context"):
    Doc.set_extension(name, default=None, force=True)


@Language.factory("signal_quantities")
def quantities(nlp: Language, name: str):
    """Numbers become typed quantities, and the passage its shadow."""

    def component(doc: Doc) -> Doc:
        text = doc.text
        doc._.shadow = cast(text)
        doc._.bounds = sentences(text)
        doc._.found = []
        return doc

    return component


@Language.factory("signal_rules")
def rules(nlp: Language, name: str):
    """Patterns over the shadow: results, standing, awards, growth, volume, effort, context; in answers stances."""

    def component(doc: Doc) -> Doc:
        if doc._.context == "answer":
            doc._.found += find_in_answer(RULES, doc._.shadow, doc._.bounds)
            return doc
        found = apply(RULES, doc._.shadow, "resume")
        doc._.found += found + find_runs(doc._.shadow, found) + find_awards(doc._.shadow)
        doc._.found += find_initiatives(doc._.shadow)
        return doc

    return component


@Language.factory("signal_settle")
def settled(nlp: Language, name: str):
    """Overlaps are settled, scope and state told, and the spans laid on the tokens."""

    def component(doc: Doc) -> Doc:
        kept = settle(doc._.found, doc._.shadow.plain)
        if doc._.context != "answer":
            kept = [one for one in kept if one.label not in LEANING or _leans(one, kept, doc._.bounds)]
        settle_circumstances(kept, doc._.shadow.low, doc._.bounds)
        doc._.found = kept
        spans = (doc.char_span(one.start, one.end, label=one.label, alignment_mode="expand") for one in kept)
        doc.spans["signals"] = [span for span in spans if span is not None]
        return doc

    return component


def _leans(one: Found, kept: list[Found], bounds: list[tuple[int, int]]) -> bool:
    """In a resume a time bound or a baseline means something only beside a result in the same sentence."""
    mine = sentence_at(bounds, one.start)
    return any(other.label not in LEANING and sentence_at(bounds, other.start) == mine for other in kept)


@lru_cache(maxsize=1)
def load() -> Language:
    """The pipeline, built once a process."""
    nlp = blank()
    for component in ("signal_quantities", "signal_rules", "signal_settle"):
        nlp.add_pipe(component)
    return nlp


def run(nlp: Language, text: str, context: str) -> list[Found]:
    """The findings of one passage."""
    doc = nlp.make_doc(text)
    doc._.context = context
    return nlp(doc)._.found
