"""How fast the room reads, against the bare tokenizer (the limit) and a usual small NER pipeline, in one process."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy

from recruit.signals import find

TEXTS = Path(__file__).resolve().parents[2] / "models" / "signals" / "corpus" / "resumes.jsonl"
WORDS = 780  # of a usual resume; texts are joined until they are as long
ROUNDS = 3
LOAD = "import time; from recruit.signals import find; find('Grew sales 34%'); print(time.process_time())"


def measure() -> list[dict[str, Any]]:
    """Each figure as {"name", "value", "unit", "anchor", "anchor_value", "ratio"}."""
    texts = resumes()
    tokenizer, usual = spacy.blank("en"), _usual()
    find(texts[0])
    ours = _per_second(texts, find)
    bare = _per_second(texts, tokenizer.make_doc)
    small = _per_second(texts[:6], usual)
    load = _seconds_to_load()
    return [
        _figure("signals, documents a second", ours, "documents/s", "bare tokenizer", bare),
        _figure("signals, documents a second", ours, "documents/s", "tok2vec and ner, width 96", small),
        _figure("signals, import, load and first text (processor time)", load, "s", "limit", 1.5),
    ]


def resumes(count: int = 24) -> list[str]:
    """Resumes of about `WORDS` words, joined from the corpus's shorter ones."""
    pieces = [json.loads(line)["text"] for line in TEXTS.read_text(encoding="utf-8").splitlines()]
    out: list[str] = []
    at = 0
    while len(out) < count:
        held: list[str] = []
        while sum(len(piece.split()) for piece in held) < WORDS:
            held.append(pieces[at % len(pieces)])
            at += 1
        out.append("\n\n".join(held))
    return out


def _per_second(texts: list[str], work: Callable[[str], Any]) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - began)
    return len(texts) / best


def _usual() -> Callable[[str], Any]:
    """A width-96, depth-4 pipeline with random weights: as slow as a trained one."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    width = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": width,
    }
    ner = nlp.add_pipe("ner", config={"model": parser})
    ner.add_label("RESULT")  # type: ignore[attr-defined]
    nlp.initialize()
    return nlp


def _seconds_to_load() -> float:
    done = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)  # noqa: S603
    return float(done.stdout)


def _figure(name: str, value: float, unit: str, anchor: str, anchor_value: float) -> dict[str, Any]:
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "anchor": anchor,
        "anchor_value": round(anchor_value, 3),
        "ratio": round(value / anchor_value, 3),
    }
