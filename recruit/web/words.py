"""Filters that say values in words on every page: dates, percentages, money, stages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from flask import Flask

from recruit.domain.shortlist import STAGES
from recruit.domain.wording import number_in_words, percent_in_words


def install(app: Flask) -> None:
    """Give templates the filters `day`, `moment`, `percent`, `number`, `money`, `stage`."""
    app.jinja_env.filters.update(
        day=day, moment=moment, percent=percent, number=number_in_words, money=money, stage=lambda key: STAGES[key]
    )


def day(value: date | datetime | None) -> str:
    """A date in words: 3 March 2026."""
    return f"{value.day} {value:%B %Y}" if value else "—"


def moment(value: datetime | None) -> str:
    """A moment in words: 3 March 2026, 14:05 UTC."""
    return f"{day(value)}, {value:%H:%M} UTC" if value else "—"


def percent(value: float | None) -> str:
    """A fraction as a percentage without false decimals, or a dash."""
    return "—" if value is None else percent_in_words(round(value, 3))


def money(value: Any, currency: str = "") -> str:
    """An amount with its currency: USD 85,000."""
    return f"{currency} {value:,.0f}".strip() if isinstance(value, int | float) else "—"
