"""The spaCy pipeline of the room: a text goes in as a Doc, signals come out in `doc.spans["signals"]`.

`run` hands in a batch of stretches that were cut before, on a Doc without tokens, which nobody would read; a Doc of a
whole resume, as `nlp.pipe` makes it, is cut here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from recruit.signals import chains
from recruit.signals.join import join
from recruit.signals.language import looks_english
from recruit.signals.reading import read
from recruit.signals.ruling import rule_out
from recruit.signals.stretch import Stretch, stretches
from recruit.signals.tokens import blank

LONGEST_DOC = 100_000_000  # characters
BATCH = 64  # stretches that are tagged at once
for name in ("stretches", "reading", "about", "chains"):
    Doc.set_extension(name, default=None, force=True)


@Language.factory("signal_stretches")
def cut(nlp: Language, name: str):
    """A Doc that came as a whole is read plainly and cut into promising stretches; numbers become quantities."""

    def component(doc: Doc) -> Doc:
        if doc._.stretches is None:
            doc._.about, doc._.reading = doc._.about or "resume", read(doc.text)
            english = looks_english(doc._.reading.text)
            doc._.stretches = list(stretches(doc._.reading, doc._.about)) if english else []
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
        for at in range(0, len(doc._.stretches), BATCH):
            join(doc._.stretches[at : at + BATCH], doc._.about, doc._.chains or chains.load())
        return doc

    return component


@Language.factory("signal_spans")
def laid(nlp: Language, name: str):
    """The spans are laid on the tokens; what the Doc carried on its way is let go, so that it travels as bytes."""

    def component(doc: Doc) -> Doc:
        places = _places(doc) if doc._.reading is not None else ()
        spans = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in places]
        doc.spans["signals"] = [span for span in spans if span is not None]
        doc._.stretches = doc._.reading = doc._.chains = None
        return doc

    return component


def _places(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Where each finding stands in the Doc, with its label."""
    for stretch in doc._.stretches:
        for one in stretch.found:
            yield *doc._.reading.back(stretch.start + one.start, stretch.start + one.end), one.label


@lru_cache(maxsize=1)
def load() -> Language:
    """The pipeline, built once a process."""
    nlp = blank()
    nlp.max_length = LONGEST_DOC
    for component in ("signal_stretches", "signal_rules", "signal_chains", "signal_spans"):
        nlp.add_pipe(component)
    return nlp


def run(nlp: Language, batch: Sequence[Stretch], about: str, trained: chains.Chains | None = None) -> None:
    """Read a batch of stretches: each is given its findings. `trained` are other chains than the shipped ones."""
    doc = Doc(nlp.vocab)
    doc._.stretches, doc._.about, doc._.chains = batch, about, trained
    nlp(doc)
