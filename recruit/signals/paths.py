"""The best paths of tags for many stretches and labels at once (Viterbi 1967), the longest beside the shortest."""

from __future__ import annotations

import numpy as np

OUTSIDE, BEGIN, INSIDE = range(3)
IMPOSSIBLE = np.float32(-1e9)
TOGETHER = 1 << 18  # scores (steps, paths) that are held at once


def best_paths(scores: np.ndarray, steps: np.ndarray, bonus: np.ndarray) -> np.ndarray:
    """The best tags (tokens, labels) of one passage; `bonus` (labels) is added to the score of each beginning."""
    everyone = np.arange(scores.shape[1])
    nothing = np.zeros(len(everyone), dtype=np.intp)
    lengths = np.full(len(everyone), len(scores))
    return _decoded(scores, steps, bonus, (nothing, lengths, everyone))


def marks(
    scores: np.ndarray, first: np.ndarray, steps: np.ndarray, bonus: np.ndarray
) -> list[tuple[int, int, np.ndarray]]:
    """The paths of a batch that are not outside throughout, as (stretch, label, tags).

    `scores` (tokens, labels, 3) of all stretches, whose first tokens are `first` (with one entry more).
    """
    stretch, label = np.nonzero(may_mark(scores, first, steps, bonus))
    lengths = (first[1:] - first[:-1])[stretch]
    order = np.argsort(lengths, kind="stable")
    out = []
    for some in _groups(lengths, order):
        tags = _decoded(scores, steps, bonus, (first[stretch[some]], lengths[some], label[some]))
        for k in np.flatnonzero(tags.any(0)).tolist():
            number = some[k]
            out.append((int(stretch[number]), int(label[number]), tags[: lengths[number], k]))
    return sorted(out, key=lambda one: one[:2])


def _groups(lengths: np.ndarray, order: np.ndarray) -> list[np.ndarray]:
    """Paths of about the same length together: none is padded to much more than its length."""
    out: list[np.ndarray] = []
    left = order
    while len(left):
        shortest = lengths[left[0]]
        fits = int(lengths[left].searchsorted(3 * shortest + 24, "right"))
        longest = int(lengths[left[fits - 1]])
        fits = min(fits, max(1, TOGETHER // longest))
        out.append(left[:fits])
        left = left[fits:]
    return out


def may_mark(scores: np.ndarray, first: np.ndarray, steps: np.ndarray, bonus: np.ndarray) -> np.ndarray:
    """By stretch and label whether any path may beat being outside throughout: a bound, so that nothing is lost.

    A run of marked tokens gains at most what the best beginning gains and every token that gains by going on.
    """
    rest = steps[:, OUTSIDE, OUTSIDE]
    begins = np.maximum(steps[:, :, BEGIN].max(1) - rest, 0.0) + np.maximum(steps[:, :, OUTSIDE].max(1) - rest, 0.0)
    goes_on = steps[:, :, INSIDE].max(1) - rest
    outside = scores[:, :, OUTSIDE]
    begun = scores[:, :, BEGIN] - outside + (bonus + begins)
    inside = np.maximum(scores[:, :, INSIDE] - outside + goes_on, 0.0)
    out = np.zeros((len(first) - 1, scores.shape[1]), dtype=bool)
    some = np.flatnonzero(first[1:] > first[:-1])
    starts = first[some]
    out[some] = np.maximum.reduceat(begun, starts, axis=0) + np.add.reduceat(inside, starts, axis=0) > 0.0
    return out


Paths = tuple[np.ndarray, np.ndarray, np.ndarray]  # by path: its first token, its length, its label


def _decoded(scores: np.ndarray, steps: np.ndarray, bonus: np.ndarray, paths: Paths) -> np.ndarray:
    """The best tags (steps, paths); outside after a path's end."""
    start, lengths, label = paths
    longest = int(lengths.max())
    token = start + np.minimum(np.arange(longest)[:, None], lengths - 1)
    told = np.ascontiguousarray(scores[token, label].transpose(0, 2, 1))  # (steps, tags, paths)
    told[:, BEGIN] += bonus[label]
    moves = np.ascontiguousarray(steps[label].transpose(1, 2, 0))  # (from, to, paths)
    moves[OUTSIDE, INSIDE] = IMPOSSIBLE
    best = told.copy()
    best[0, INSIDE] = IMPOSSIBLE
    options = np.empty_like(moves)
    for i in range(1, longest):
        np.add(best[i - 1][:, None], moves, out=options)
        np.maximum.reduce(options, axis=0, out=best[i])
        best[i] += told[i]
    everyone = np.arange(len(label))
    outside = told[:, OUTSIDE].cumsum(0)[lengths - 1, everyone] + (lengths - 1) * moves[OUTSIDE, OUTSIDE]
    some = np.flatnonzero(best[lengths - 1, :, everyone].max(1) > outside)
    tags = np.zeros((longest, len(label)), dtype=np.int8)
    for k in some.tolist():
        length = int(lengths[k])
        tags[:length, k] = _traced(best[:length, :, k].tolist(), moves[:, :, k].T.tolist())
    return tags


def _traced(best: list[list[float]], moves: list[list[float]]) -> list[int]:
    """The way back from the last step of a path; `best` (steps, tags), `moves` (to, from); the first of equals."""
    tag = best[-1].index(max(best[-1]))
    tags = [tag]
    for outside, begin, inside in reversed(best[:-1]):
        a, b, c = moves[tag]
        a, b, c = outside + a, begin + b, inside + c
        tag = INSIDE if c > a and c > b else BEGIN if b > a else OUTSIDE
        tags.append(tag)
    tags.reverse()
    return tags
