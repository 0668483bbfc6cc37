"""The spaCy pipeline of the room: stretches of a text go in as a Doc, signals come out in `doc.spans["signals"]`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from recruit.signals import chains
from recruit.signals.join import join
from recruit.signals.ruling import rule_out
from recruit.signals.stretch import Stretch
from recruit.signals.tokens import blank

LONGEST_DOC = 100_000_000  # characters; stretches are handed in by the batch, so that no Doc grows long
for name in ("stretches", "about", "chains"):
    Doc.set_extension(name, default=None, force=True)


@Language.factory("signal_quantities")
def quantities(nlp: Language, name: str):
    """Numbers become typed quantities, and each stretch its shadow."""

    def component(doc: Doc) -> Doc:
        for stretch in doc._.stretches:
            stretch.look()
        return doc

    return component


@Language.factory("signal_rules")
def rules(nlp: Language, name: str):
    """Patterns over the shadow: results, standing, awards, growth, volume, effort, context; in answers stances."""

    def component(doc: Doc) -> Doc:
        for stretch in doc._.stretches:
            stretch.ruled = rule_out(stretch, doc._.about)
        return doc

    return component


@Language.factory("signal_chains")
def tagged(nlp: Language, name: str):
    """Trained chains over the tokens mark what patterns miss, and drop what they saw wrongly; then scope and state."""

    def component(doc: Doc) -> Doc:
        join(doc._.stretches, doc._.about, doc._.chains)
        return doc

    return component


@Language.factory("signal_spans")
def laid(nlp: Language, name: str):
    """The spans are laid on the tokens."""

    def component(doc: Doc) -> Doc:
        spans = []
        at = 0
        for stretch in doc._.stretches:
            for one in stretch.found:
                spans.append(doc.char_span(at + one.start, at + one.end, label=one.label, alignment_mode="expand"))
            at += len(stretch.text) + 1
        doc.spans["signals"] = [span for span in spans if span is not None]
        return doc

    return component


@lru_cache(maxsize=1)
def load() -> Language:
    """The pipeline, built once a process."""
    nlp = blank()
    nlp.max_length = LONGEST_DOC
    for component in ("signal_quantities", "signal_rules", "signal_chains", "signal_spans"):
        nlp.add_pipe(component)
    return nlp


def run(nlp: Language, batch: Sequence[Stretch], about: str, trained: chains.Chains | None = None) -> None:
    """Read a batch of stretches: each is given its findings. `trained` are other chains than the shipped ones."""
    doc = nlp.make_doc("\n".join(stretch.text for stretch in batch))
    doc._.stretches, doc._.about, doc._.chains = batch, about, trained or chains.load()
    nlp(doc)
