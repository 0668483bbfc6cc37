"""What the drive model must beat: word count, TF-IDF with ridge, a count of achievement words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import RidgeCV

from recruit.training.additive import folds
from recruit.training.panel import Rated

_ACHIEVED = re.compile(
    r"\b(?:achiev\w+|exceed\w+|beat|won|increas\w+|grew|award\w*|goals?|target\w*|quota|results?|top|ranked|best|record|driven|"
    r"success\w*|led|launched|built|improv\w+)\b",
    re.IGNORECASE,
)


def text_of(case: Rated) -> str:
    """Everything a person wrote, as one text."""
    last = case.application.last_goal
    return "\n".join([*case.application.texts().values(), last.goal, last.result])


def counted(text: str) -> int:
    """How many words of achievement a text has."""
    return len(_ACHIEVED.findall(text))


def baselines(cases: Sequence[Rated]) -> list[dict[str, float]]:
    """Each baseline's figure for each person; the ridge never saw the person it scores."""
    texts = [text_of(case) for case in cases]
    target = np.array([case.mean("overall") or 0.0 for case in cases])
    ridge = np.zeros(len(cases))
    for test in folds(len(cases)):
        train = np.setdiff1d(np.arange(len(cases)), test)
        words = TfidfVectorizer(sublinear_tf=True, min_df=2, ngram_range=(1, 2))
        model = RidgeCV(np.logspace(-2, 2, 9)).fit(words.fit_transform([texts[i] for i in train]), target[train])
        ridge[test] = model.predict(words.transform([texts[i] for i in test]))
    return [
        {"words": float(len(t.split())), "tfidf": round(float(r), 4), "lexicon": float(counted(t))}
        for t, r in zip(texts, ridge, strict=True)
    ]
