"""Invented people for the drive tests, and signals made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from recruit.domain.application import Application, LastGoal
from recruit.domain.signals import Signal

DRIVEN = Application(
    id="driven",
    resume="Ada North\nada@post.example, +44 7700 900 111\n\n"
    "Territory Manager, Fernhill Devices, 2019 to now\n"
    "- 118% of plan in 2023\n- Ranked 4th of 62 nationally\n"
    "- 71 visits a month against a norm of 50, each entered in my own log\n"
    "- Built a tray checklist nobody asked for; three other regions now use it\n\n"
    "BSc Biology, Northfield University, 2015",
    last_goal=LastGoal(
        goal="£1.2m, my own 1.4",
        set_by="manager",
        result="£1.42m, 118%",
        text="I wrote 1.4 on my sheet and split it by month. In May we were behind, so I moved two days to the city.",
    ),
    own_bar="I was asked for ten new accounts. I aimed at fifteen and reached sixteen by October. "
    "After that I set twenty for this year.",
    setback="In 2021 I missed by 12%. I had left the large hospitals to the end. I moved them first and called every "
    "buyer. "
    "The next year closed at 109%. I still do the same in each new territory.",
    next_goal="£1.6m by 31 December 2027. First, list 40 hospitals by January. Second, ten demos a month. Third, two "
    "new theatres by June. I review it every Friday; if March is under 0.3, I drop the weakest five. In five years, "
    "director.",
    pay_growth=">15",
    pay_mix="mostly results-based",
)
CALM = Application(
    id="calm",
    resume="Representative, Larkmoor, 2018 to now\n- Met expectations in each review\n- Calls as per norm",
    last_goal=LastGoal(
        goal="The plan", set_by="company", result="As expected", text="The number was given by head office."
    ),
    own_bar="I work to the number I am given. I cannot recall aiming for anything else.",
    setback="We were below plan owing to the market. Nothing I could do. Things improved later.",
    next_goal="I would like to continue to develop and do well. In five years the same job.",
    pay_growth="0-3",
    pay_mix="mostly fixed",
)
SILENT = Application(id="silent")


def span(text: str, words: str, label: str, *, state: str = "achieved", **value: Any) -> Signal:
    """A signal at the first place of `words` in `text`."""
    start = text.index(words)
    return Signal(label, start, start + len(words), words, value, "self", state)  # pyright: ignore[reportArgumentType]


def signals_of(application: Application) -> dict[str, list[Signal]]:
    """The signals of DRIVEN's and its like's resume, found by hand."""
    resume = application.resume
    found = [
        span(resume, words, label, **value)
        for words, label, value in (
            ("118% of plan", "attainment", {"ratio": 1.18}),
            ("4th of 62", "ranking", {"rank": 4, "of": 62, "percentile": 0.951}),
            ("71 visits a month", "activity", {"count": 71, "unit": "visits", "per": "month"}),
        )
        if words in resume
    ]
    return {"resume": found} if found else {}


def without(application: Application, source: str) -> Application:
    """The application with one answer left out."""
    empty: Any = LastGoal() if source == "last_goal" else ""
    return replace(application, **{source: empty})
