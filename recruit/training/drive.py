"""Fit the drive model to the panel: `python -m recruit.training.drive`. Writes models/drive."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from recruit.domain.drive import DIMENSIONS, DriveProfile
from recruit.drive import items
from recruit.drive.book import BOOK, UNASKED
from recruit.drive.features import Reading, Seen, readings, see
from recruit.drive.finder import FILE
from recruit.drive.model import Dimension, DriveModel
from recruit.drive.scorer import profile
from recruit.training import drive_card, leak
from recruit.training.additive import fit_signed, folds
from recruit.training.baselines import baselines
from recruit.training.drive_cues import bank, examples, marked
from recruit.training.drive_finder import Sheet, Trained, train
from recruit.training.drive_widths import bounded, held_apart, with_halves
from recruit.training.panel import MODELS, UNREAD, Rated, rated, second
from recruit.training.save import save

PULL, OVERALL_PULL = 4.0, 16.0  # how many cases the expert's weights are worth
ITEM_PRIOR = 0.1
OVERALL_PRIOR = {"record": 0.2, "own_bar": 0.15, "effort": 0.15, "initiative": 0.12, "resilience": 0.15}
KEYS = (*DIMENSIONS, "overall")
PARTS = 10
_FEW = 0.1  # of a sentence: less than this is as good as none


@dataclass(frozen=True, slots=True)
class Corpus:
    """The rated people with what is seen of their texts, and the sheet of sentences that the finder learns from."""

    cases: Sequence[Rated]
    seen: Mapping[str, Seen]
    sheet: Sheet
    marks: int  # how many cues were marked

    @classmethod
    def of(cls, cases: Sequence[Rated]) -> Corpus:
        """Look at every text once."""
        applications = {case.application.id: case.application for case in cases}
        seen = {case.application.id: see(case.application, case.signals) for case in cases}
        cues = marked(applications)
        means = {case.application.id: {key: case.mean(key) for key in DIMENSIONS} for case in cases}
        told = [one for key in applications for one in examples(key, seen[key], cues[key], means[key])]
        return cls(cases, seen, Sheet([*told, *bank()]), sum(map(len, cues.values())))


@dataclass(frozen=True, slots=True)
class Made:
    """A model with zero-width intervals and the finder that it goes with."""

    model: DriveModel
    finder: Trained

    def profile(self, case: Rated, seen: Seen) -> DriveProfile:
        """The profile of somebody it never saw."""
        return profile(case.application, readings(seen, self.finder.finder), self.model)


def make(corpus: Corpus, cases: Sequence[Rated]) -> Made:
    """Train the finder on these people's sentences, and the weights on what finders that never saw them find there."""
    found = train(corpus.sheet, [case.application.id for case in cases])
    read = [readings(corpus.seen[one.application.id], found.apart[one.application.id]) for one in cases]
    return Made(fit(cases, read), found)


def fit(cases: Sequence[Rated], read: Sequence[dict[str, Reading]]) -> DriveModel:
    """The model that these cases teach, with zero-width intervals; `read` stands in the same order."""
    dimensions = {key: _fit_dimension(key, cases, read) for key in DIMENSIONS}
    blank = DriveModel("draft", dimensions, Dimension(0.0, dict.fromkeys(DIMENSIONS, 1 / 7), 0.0, 0.0))
    profiles = [profile(case.application, one, blank) for case, one in zip(cases, read, strict=True)]
    return DriveModel("draft", dimensions, _fit_overall(cases, profiles))


def _fit_dimension(key: str, cases: Sequence[Rated], read: Sequence[dict[str, Reading]]) -> Dimension:
    book = BOOK[key]
    rows, target = [], []
    for case, reading in zip(cases, read, strict=True):
        mean = case.mean(key)
        if mean is not None:
            values = [f.sign * reading[key].values[f.key] for f in book]
            rows.append([*values, _items(case, key)])
            target.append(mean)
    prior = np.array([*(f.prior for f in book), ITEM_PRIOR])
    base, weights = fit_signed(np.array(rows), np.array(target), prior, PULL)
    named = {f.key: round(f.sign * float(w), 4) for f, w in zip(book, weights, strict=False)}
    most = min(items.CEILING, round(float(weights[-1]), 4))
    return Dimension(round(base, 4), named, most, 0.0, _least(key, cases, read) if key in UNASKED else 0.0)


def _least(key: str, cases: Sequence[Rated], read: Sequence[dict[str, Reading]]) -> float:
    """How many sentences at most may be likely to speak of a dimension that counts as not shown.

    Where a smooth curve (logistic regression on the logarithm) of the first panel's blanks expects the best F1; the
    curve keeps a single person from setting the limit. The second panel leaves a dimension blank more easily.
    """
    told = [(one[key].said, case.mean(key) is None) for case, one in zip(cases, read, strict=True) if first(case)]
    told.sort(key=lambda pair: pair[0])
    said, blank = (np.array(column) for column in zip(*told, strict=True))
    if not blank.any():
        return 0.0
    logs = np.log(said + _FEW)[:, None]
    chances = LogisticRegression().fit(logs, blank).predict_proba(logs)[:, 1]
    expected = 2 * np.cumsum(chances) / (chances.sum() + np.arange(1, len(said) + 1))
    best = int(np.argmax(expected))
    return round(float(said[best] + said[min(best + 1, len(said) - 1)]) / 2, 4)


def first(case: Rated) -> bool:
    """Whether the first panel rated this person."""
    return not second(case.application.id)


def _items(case: Rated, key: str) -> float:
    answers = case.application.items
    return items.trust(answers).weight * items.by_dimension(answers).get(key, 0.0)


def _fit_overall(cases: Sequence[Rated], profiles: Sequence[DriveProfile]) -> Dimension:
    rows, target = [], []
    for case, one in zip(cases, profiles, strict=True):
        mean, shown = case.mean("overall"), _filled(one)
        if mean is not None and shown is not None:
            rows.append(shown)
            target.append(mean)
    prior = np.array([OVERALL_PRIOR.get(key, 0.1) for key in DIMENSIONS])
    base, weights = fit_signed(np.array(rows), np.array(target), prior, OVERALL_PULL)
    named = {key: round(float(w), 4) for key, w in zip(DIMENSIONS, weights, strict=True)}
    return Dimension(round(base, 4), named, 0.0, 0.0)


def _filled(one: DriveProfile) -> list[float] | None:
    shown = [s.score for s in one.dimensions.values() if s.score is not None]
    if not shown:
        return None
    mean = sum(shown) / len(shown)
    return [mean if s.score is None else s.score for s in one.dimensions.values()]


def cross_validated(corpus: Corpus, parts: Sequence[np.ndarray]) -> list[DriveProfile]:
    """Each person's profile by a model and a finder that never saw that person; `parts` holds the test sets."""
    out: dict[int, DriveProfile] = {}
    for test in parts:
        made = make(corpus, [case for i, case in enumerate(corpus.cases) if i not in set(test.tolist())])
        for i in test:
            case = corpus.cases[int(i)]
            out[int(i)] = made.profile(case, corpus.seen[case.application.id])
    return [out[i] for i in range(len(corpus.cases))]


def crossed_profiles(cases: Sequence[Rated]) -> list[DriveProfile]:
    """Ten-fold cross-validated profiles, for whoever is trained on drive."""
    return cross_validated(Corpus.of(cases), folds(len(cases), PARTS))


def unread_profiles(corpus: Corpus) -> list[DriveProfile]:
    """The profiles of the people nobody read, by a model trained on the others, without intervals."""
    made = make(corpus, [case for case in corpus.cases if case.application.id not in UNREAD])
    kept = [case for case in corpus.cases if case.application.id in UNREAD]
    return [made.profile(case, corpus.seen[case.application.id]) for case in kept]


def as_json(model: DriveModel, finder: str) -> dict[str, Any]:
    """The model in the form that `recruit.drive.model` reads; `finder` is the hash of the finder's file."""
    return {
        "finder": finder,
        "dimensions": {key: asdict(value) for key, value in model.dimensions.items()},
        "overall": asdict(model.overall),
    }


def held_out(
    cases: Sequence[Rated], crossed: Sequence[DriveProfile], alone: Mapping[str, DriveProfile]
) -> dict[str, Any]:
    """What the figures rest on: for each person the panel and scores by models that never saw that person.

    `alone` holds the unread people's profiles by a model trained on the others.
    """
    rows = [
        {
            "id": case.application.id,
            "unread": case.application.id in UNREAD,
            "second": second(case.application.id),
            "panel": {key: case.mean(key) for key in KEYS},
            "raters": {name: {key: r.get(key) for key in KEYS} for name, r in case.ratings.items()},
            "score": _line(one),
            "alone": _line(alone[case.application.id]) if case.application.id in alone else None,
            "baselines": found,
        }
        for case, one, found in zip(cases, crossed, baselines(cases), strict=True)
    ]
    return {"rows": rows}


def _line(one: DriveProfile) -> dict[str, Any]:
    found = {**one.dimensions, "overall": one.overall}
    return {key: {"score": s.score, "low": s.low, "high": s.high} for key, s in found.items()}


def main() -> int:
    """Train on the corpus; write the finder, the weights, the held-out scores and the card."""
    from recruit.training.crossfit import signals_for

    cases = rated(signals_for)
    corpus = Corpus.of(cases)
    parts = folds(len(cases), PARTS)
    crossed = cross_validated(corpus, parts)
    made = make(corpus, cases)
    told = [(case, one) for case, one in zip(cases, crossed, strict=True) if first(case)]
    model = with_halves(made.model, *zip(*told, strict=True))
    read = [(case, one) for case, one in told if case.application.id not in UNREAD]
    widths = with_halves(made.model, *zip(*read, strict=True))
    alone = {one.id: bounded(one, widths) for one in unread_profiles(corpus)}
    folder = MODELS / "drive"
    digest = save(as_json(model, save(made.finder.data, folder, FILE, compact=True)), folder)
    save(held_out(cases, held_apart(made.model, cases, crossed, parts), alone), folder, "held_out.json")
    drive_card.write(model, digest, folder, sum(not first(case) for case in cases), corpus.marks)
    leak.add_to_card(crossed, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
