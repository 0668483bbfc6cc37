"""Whether somebody is likely to stay, and whether the goals would strain them, in words for the company that hires."""

from __future__ import annotations

from recruit.domain.fit import Contribution, FitScore

MIDDLE, HIGH = 1.5, 2.5  # of 4; below the first nothing stands out

STAYING = (
    "Nothing they sent speaks for leaving soon.",
    "Some of what they want is not what this team gives today. Ask what would keep them.",
    "They may leave for more challenge or for pay that grows faster. You can act on both.",
)
AFTER_RAISE = (
    "Once goals rise as you intend, nothing they sent speaks for leaving soon.",
    "Once goals rise as you intend, staying is likelier; ask what else would keep them.",
    "Even once goals rise as you intend, they may leave for more challenge or for pay that grows faster.",
)
STRAIN = (
    "The goals are within what they have shown.",
    "Some of what the goals ask for is not shown yet. Ask for evidence.",
    "The goals and the pace are above what they have shown so far. Ask for evidence, and offer support.",
)
#: feature -> what it says to the client where the recruiter reads of "the client": above zero, below zero
TO_CLIENT: dict[str, tuple[str, str]] = {
    "outgrow": (
        "Your goals leave room for this drive.",
        "Your goals are too safe for this drive: a reason to leave, which you can remove by raising them.",
    ),
    "raise": (
        "You have committed to raise goals, which suits this drive.",
        "You have committed to raise goals beyond what was shown so far.",
    ),
}
NOT_JUDGED = "Not judged: how this team's goals stand is not clear yet."


def staying_in_words(score: FitScore) -> tuple[str, ...]:
    """Whether they are likely to stay: one sentence, and a second for after goals are raised where that changes it."""
    if _drive_alone(score):
        return (NOT_JUDGED,)
    now = _step(score.retention_risk)
    if score.retention_after_raise is None:
        return (STAYING[now],)
    later = _step(score.retention_after_raise)
    return (STAYING[now],) if later == now == 0 else (STAYING[now], AFTER_RAISE[later])


def strain_in_words(score: FitScore) -> str:
    """Whether the goals and the pace would strain them, in one sentence."""
    return NOT_JUDGED if _drive_alone(score) else STRAIN[_step(score.strain_risk)]


def said_to_client(part: Contribution) -> str:
    """A contribution's sentence as the client should read it."""
    words = TO_CLIENT.get(part.feature)
    return part.says if words is None else words[part.points < 0]


def _step(risk: float) -> int:
    return (risk >= MIDDLE) + (risk >= HIGH)


def _drive_alone(score: FitScore) -> bool:
    return any(flag.code == "drive_alone" for flag in score.flags)
