"""A pulse survey's answers, shown as a team and never by person, from five answers up."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean

from recruit.domain.errors import BadInput
from recruit.domain.pulse import LEAST_ANSWERS, QUESTIONS, SHARES
from recruit.goals.amounts import Unreadable, read_amount, read_percent
from recruit.goals.columns import plain
from recruit.goals.sheets import read_sheet
from recruit.goals.words import count, percent


@dataclass(frozen=True, slots=True)
class Pulse:
    """The means of a pulse by question key; empty with fewer than five answers. `leaning` is -1 to 1, 1 too safe."""

    answers: int
    means: dict[str, float]
    leaning: float | None
    says: str
    notes: tuple[str, ...] = ()


def read_pulse(data: bytes, name: str) -> Pulse:
    """A CSV with one row an answer and the keys of QUESTIONS as columns; raises BadInput when it holds none of them."""
    sheet = read_sheet(data, name)
    header = [plain(cell).replace(" ", "_") for cell in sheet.rows[0][1]]
    columns = {key: header.index(key) for key in QUESTIONS if key in header}
    if not columns:
        raise BadInput(
            f"{name} holds no pulse answers. Its columns are named {', '.join(list(QUESTIONS)[:4])} and so on."
        )
    values: dict[str, list[float]] = {key: [] for key in columns}
    notes = []
    for number, cells in sheet.rows[1:]:
        for key, column in columns.items():
            try:
                value = _answer(key, cells[column] if column < len(cells) else "")
            except Unreadable as reason:
                notes.append(f"Pulse row {number}: {key} {reason}; left out.")
                continue
            if value is not None:
                values[key].append(value)
    return summarise(len(sheet.rows) - 1, values, tuple(notes))


def _answer(key: str, cell: str) -> float | None:
    if key in SHARES:
        value = read_percent(cell, hundred=False)
        return value / 100 if value is not None and value > 3 and not cell.strip().endswith("%") else value
    amount = read_amount(cell)
    if amount is not None and not 0 <= amount.value <= 4:
        raise Unreadable(f"is {amount.value:g}, outside 0 to 4")
    return None if amount is None else amount.value


def summarise(answers: int, values: dict[str, list[float]], notes: tuple[str, ...] = ()) -> Pulse:
    """The team's means for questions with five answers or more; nothing at all with fewer than five people."""
    if answers < LEAST_ANSWERS:
        hidden = f"The pulse has {count(answers, 'answer')}; it is shown from five up, so that nobody stands out."
        return Pulse(answers, {}, None, hidden, (*notes, hidden))
    means = {key: round(fmean(found), 4) for key, found in values.items() if len(found) >= LEAST_ANSWERS}
    leaning = _leaning(means)
    return Pulse(answers, means, leaning, _sentence(answers, means), notes)


def _leaning(means: dict[str, float]) -> float | None:
    """Toward too safe (1) or too ambitious (-1): boredom, time left, sure reach and own goals above the team's."""
    parts = [(means[key] - 2) / 2 for key in ("bored", "free_time", "reach") if key in means]
    if "own_goal" in means:
        parts.append(max(-1.0, min(1.0, (means["own_goal"] - 1) / 0.2)))
    return round(max(-1.0, min(1.0, fmean(parts))), 4) if parts else None


def _sentence(answers: int, means: dict[str, float]) -> str:
    parts = []
    if "bored" in means:
        parts.append(f"boredom {means['bored']:.1f} of 4")
    if "free_time" in means:
        parts.append(f"time left over {means['free_time']:.1f} of 4")
    if "own_goal" in means:
        parts.append(f"own goals at {percent(means['own_goal'])} of the team's")
    if "reach" in means:
        parts.append(f"sure to reach it {means['reach']:.1f} of 4")
    told = f": {', '.join(parts)}" if parts else ""
    return f"{count(answers, 'person').capitalize().replace('persons', 'people')} answered the pulse{told}."
