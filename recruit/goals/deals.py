"""A file of single deals becomes results by rep and quarter; it names no goals, and says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from recruit.domain.goals import Rejected, RepPeriod, TeamNumbers
from recruit.goals.amounts import Unreadable, read_amount, style_of
from recruit.goals.columns import plain
from recruit.goals.periods import NoPeriod, day_comes_first, quarter_bounds, quarter_number, read_period
from recruit.goals.rows import TOTALS, Unusable
from recruit.goals.words import percent

WON = {"won", "closed won", "closedwon", "win", "closed", "5 closed won", "signed"}
LOST = {"lost", "closed lost", "closedlost", "dead", "disqualified"}
LAST_DAYS = 14
SLACK_DAYS = 31


def looks_like_deals(columns: dict[str, int]) -> bool:
    """Whether each row is a deal: a closing date or a stage, a value, and no quota."""
    if "quota" in columns or not {"close_value", "actual"} & columns.keys():
        return False
    return "close_date" in columns or ("stage" in columns and "period" in columns)


def roll_up(columns: dict[str, int], body: Sequence[tuple[int, list[str]]]) -> TeamNumbers:
    """Won deals summed by rep and quarter of closing; rows have quota 0.0, which means that none is known."""
    tally = _Tally(columns, body)
    rejected = []
    for number, cells in body:
        try:
            tally.take(number, cells + [""] * (tally.width - len(cells)))
        except (Unreadable, NoPeriod, Unusable) as reason:
            rejected.append(Rejected(number, str(reason)))
    return TeamNumbers(tally.rows(), tuple(rejected), tuple(tally.notes()))


class _Tally:
    """Won deals by rep and quarter, and what was seen beside them."""

    def __init__(self, columns: dict[str, int], body: Sequence[tuple[int, list[str]]]) -> None:
        self.columns = columns
        self.width = max(columns.values()) + 1
        self.date_column = columns["close_date"] if "close_date" in columns else columns["period"]
        self.value_column = columns["close_value"] if "close_value" in columns else columns["actual"]
        self.day_first, self.day_open = day_comes_first(_cells(body, self.date_column))
        self.style = style_of(_cells(body, self.value_column))
        self.value: dict[tuple[str, str], float] = defaultdict(float)
        self.count: dict[tuple[str, str], int] = defaultdict(int)
        self.territory: dict[str, str] = {}
        self.ids: dict[str, int] = {}
        self.dates: list[date] = []
        self.lost = self.open = 0
        self.late = 0.0
        self.late_month: dict[tuple[str, str], float] = defaultdict(float)
        self.late_weeks: dict[tuple[str, str], float] = defaultdict(float)
        self.undated: set[tuple[str, str]] = set()

    def _text(self, cells: list[str], name: str) -> str:
        k = self.columns.get(name)
        return "" if k is None else cells[k].strip()

    def take(self, number: int, cells: list[str]) -> None:
        """Count one deal; raises Unusable, Unreadable or NoPeriod with the reason when it cannot be used."""
        rep = " ".join(self._text(cells, "rep_id").split())
        if not rep or plain(rep) in TOTALS:
            raise Unusable(f'"{rep}" is a row of totals, not a rep' if rep else "no rep is named")
        deal = self._text(cells, "deal_id")
        if deal and self.ids.setdefault(deal, number) != number:
            raise Unusable(f"deal {deal[:40]} stands in row {self.ids[deal]} already; counted once")
        stage = plain(self._text(cells, "stage"))
        if "stage" in self.columns and stage not in WON:
            self._not_won(stage)
            return
        self._won(rep, cells)

    def _not_won(self, stage: str) -> None:
        if stage in LOST or "lost" in stage.split():
            self.lost += 1
        else:
            self.open += 1

    def _won(self, rep: str, cells: list[str]) -> None:
        amount = read_amount(cells[self.value_column], self.style)
        if amount is None:
            raise Unusable("a won deal without a value")
        if amount.value < 0:
            raise Unusable(
                f"a won deal with a negative value ({amount.value:,.0f}); give refunds in the period's actual"
            )
        when = read_period(cells[self.date_column], day_first=self.day_first)
        key = (rep, when.label)
        self.value[key] += amount.value
        self.count[key] += 1
        if self._text(cells, "territory"):
            self.territory[rep] = self._text(cells, "territory")
        if when.month and when.day:
            self._dated(key, date(when.year, when.month, when.day), amount.value)
        else:
            self.undated.add(key)

    def _dated(self, key: tuple[str, str], closed: date, value: float) -> None:
        """Note what of a rep's quarter came in its last month, and in its last two weeks."""
        self.dates.append(closed)
        end = quarter_bounds(key[1])[1]
        if closed.month == end.month:
            self.late_month[key] += value
        if (end - closed).days < LAST_DAYS:
            self.late += value
            self.late_weeks[key] += value

    def _part_quarters(self) -> set[str]:
        """The first and last quarter when the deals cover them only in part."""
        if not self.dates:
            return set()
        labels = sorted({label for _, label in self.value}, key=quarter_number)
        early, late = min(self.dates), max(self.dates)
        parts = {labels[0]} if (early - quarter_bounds(labels[0])[0]).days > SLACK_DAYS else set()
        return parts | ({labels[-1]} if (quarter_bounds(labels[-1])[1] - late).days > SLACK_DAYS else set())

    def rows(self) -> tuple[RepPeriod, ...]:
        """One row per rep and quarter in which a deal was won, by rep and time."""
        parts = self._part_quarters()
        return tuple(
            RepPeriod(
                rep_id=rep,
                period=label,
                quota=0.0,
                actual=round(self.value[rep, label], 2),
                deals=float(self.count[rep, label]),
                revenue=round(self.value[rep, label], 2),
                territory=self.territory.get(rep),
                part=label in parts,
                late_month=self._late(self.late_month, (rep, label)),
                late_weeks=self._late(self.late_weeks, (rep, label)),
            )
            for rep, label in sorted(self.value, key=lambda key: (key[0], quarter_number(key[1])))
        )

    def _late(self, sums: dict[tuple[str, str], float], key: tuple[str, str]) -> float | None:
        """What came late, unless a deal of that quarter has no day."""
        return None if key in self.undated else round(sums.get(key, 0.0), 2)

    def notes(self) -> list[str]:
        """What the file is, what it lacks, and what was left aside."""
        won, total = sum(self.count.values()), sum(self.value.values())
        notes = [f"This is a file of deals: {won:,} won deals were added up by rep and quarter of closing."]
        notes.append(
            "It names no quotas, so goals cannot be judged from it alone: add a file of quotas by rep and quarter."
        )
        if "stage" not in self.columns:
            notes.append("It names no stage, so every deal was counted as won.")
        if self.lost or self.open:
            notes.append(f"{self.lost:,} lost deals and {self.open:,} still open were not counted as results.")
        if self.day_open:
            notes.append("Dates were read as month/day/year; say so if the day comes first.")
        for label in sorted(self._part_quarters()):
            notes.append(f"{label} is covered only in part; it is shown apart.")
        if self.dates and total > 0:
            share = self.late / total
            notes.append(
                f"{percent(share)} of the value won closed in the last 14 days of a quarter (15 % if spread evenly)."
            )
        return notes


def _cells(body: Sequence[tuple[int, list[str]]], column: int) -> list[str]:
    return [cells[column] for _, cells in body if column < len(cells)]
