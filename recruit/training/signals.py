"""Train the chains and judges that find signals; writes the weights, their sum, the kept lines and the model card.

Data: texts of invented people and single lines, written and annotated for this project (`models/signals/corpus`).
Nothing here is random: equal data gives equal weights.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from recruit.domain.signals import Signal
from recruit.signals import chains, needs
from recruit.signals.finder import find_signals
from recruit.signals.rules import unprompted
from recruit.signals.ruling import RULES
from recruit.training import crossfit, signals_card
from recruit.training.signals_cross import choose, fold_models
from recruit.training.signals_data import HELD_OUT, WRITTEN, Text, corpus, folds, from_jsonl
from recruit.training.signals_figures import Table, Told, tables, told, traps
from recruit.training.signals_fit import Example, common_words, examples, lay_out, train
from recruit.training.signals_values import learnt


def save(model: chains.Chains) -> str:
    """Write the weights as JSON, and their SHA-256 beside them; returns the sum."""
    data = json.dumps(chains.packed(model), separators=(",", ":"), ensure_ascii=False).encode()
    digest = hashlib.sha256(data).hexdigest()
    chains.WEIGHTS.write_bytes(data)
    chains.SUM.write_text(f"{digest}  {chains.WEIGHTS.name}\n", encoding="ascii")
    chains.load.cache_clear()
    return digest


def keep_written(kept: Sequence[Text]) -> None:
    """Write the written lines that are kept for measuring, for `recruit evaluate`."""
    for context, name in WRITTEN.items():
        some = [one for one in kept if one.context == context]
        lines = [{"id": one.id, "text": one.text, "spans": [s.as_dict() for s in one.signals]} for one in some]
        body = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        Path(HELD_OUT / f"{name}.jsonl").write_text(body, encoding="utf-8")


def pipelines(
    learn: Sequence[Text], kept: Sequence[Text], data: Sequence[Example], models: Sequence[chains.Chains]
) -> dict[str, Told]:
    """The whole pipeline out of fold and on everything that was held out."""
    fold_of = folds((one.source for one in data), len(models))

    def out_of_fold(one: Text) -> list[Signal]:
        return find_signals(one.text, one.context, models[fold_of.get(one.group, 0)])

    def shipped(one: Text) -> list[Signal]:
        return find_signals(one.text, one.context)

    out = {}
    for context in ("resume", "answer"):
        people = [one for one in from_jsonl(HELD_OUT / f"{context}s.jsonl") if one.context == context]
        out[f"{context}s, out of fold"] = told([one for one in learn if one.context == context], out_of_fold)
        out[f"{context}s, ten people held out"] = told(people, shipped)
        out[f"{context}s, written lines held out"] = told([one for one in kept if one.context == context], shipped)
    return out


def main() -> int:
    """Cross-validate, choose each label's way, fit to the whole corpus, save, and write the card."""
    begun = time.monotonic()
    needs.write({rule.source for rule in RULES} | {pattern.pattern for pattern in unprompted.PATTERNS})
    learn, kept = corpus()
    data = examples(learn)
    _, bare = fold_models(data, rules=False)
    models, marks = fold_models(data)
    settings = {context: choose(data, marks, context) for context in ("resume", "answer")}
    models = [replace(model, settings=settings) for model in models]
    known = common_words(data)
    lay_out(data, known)
    digest = save(replace(train(data, known), settings=settings, judges=learnt(data)))
    crossfit.keep(models)
    keep_written(kept)
    found: dict[str, dict[str, Table]] = {
        context: {
            "patterns alone": tables(data, marks, context, None, "rules"),
            "trained alone": tables(data, bare, context, None, "chains"),
            "both, as shipped": tables(data, marks, context, settings),
        }
        for context in settings
    }
    parts = [
        signals_card.ablation_lines(found),
        signals_card.told_lines(pipelines(learn, kept, data, models)),
        signals_card.label_lines(found, settings),
        signals_card.trap_lines(traps(data, marks, settings)),
        signals_card.corpus_lines([*learn, *kept]),
    ]
    signals_card.write_card(learn, digest, parts, begun)
    return 0


if __name__ == "__main__":
    sys.exit(main())
