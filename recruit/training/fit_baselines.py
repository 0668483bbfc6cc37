"""What the ranking must beat: word count, a count of achievement words, TF-IDF with ridge on person and team."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import RidgeCV

from recruit.domain.goals import GoalProfile
from recruit.training.baselines import counted, text_of
from recruit.training.panel import Rated

_STRENGTHS = np.logspace(-2, 2, 9)


def baselines(
    people: Sequence[str],
    asked: Sequence[GoalProfile],
    target: np.ndarray,
    cases: Mapping[str, Rated],
    tests: Iterable[np.ndarray],
) -> list[dict[str, float]]:
    """Each baseline's figure for each pair of a person (by id) and a team; the ridge never saw the person scored.

    `target` is what the ridge learns (pairs), `tests` the row numbers of each fold.
    """
    texts = [text_of(cases[person]) for person in people]
    roles = [" ".join(filter(None, (t.role, t.client, t.industry, t.summary))) for t in asked]
    ridge = np.zeros(len(texts))
    for test in tests:
        train = np.setdiff1d(np.arange(len(texts)), test)
        ridge[test] = _ridge(texts, roles, target, train, test)
    return [
        {"words": float(len(text.split())), "tfidf": round(float(r), 4), "lexicon": float(counted(text))}
        for text, r in zip(texts, ridge, strict=True)
    ]


def _ridge(
    texts: Sequence[str], roles: Sequence[str], target: np.ndarray, train: np.ndarray, test: np.ndarray
) -> np.ndarray:
    words, teams = TfidfVectorizer(sublinear_tf=True, min_df=2, ngram_range=(1, 2)), TfidfVectorizer()

    def chosen(told: Sequence[str], rows: np.ndarray) -> list[str]:
        return [told[int(i)] for i in rows]

    x = hstack([words.fit_transform(chosen(texts, train)), teams.fit_transform(chosen(roles, train))]).tocsr()
    model = RidgeCV(_STRENGTHS).fit(x, target[train])
    return model.predict(hstack([words.transform(chosen(texts, test)), teams.transform(chosen(roles, test))]).tocsr())
