"""What a client means to do with a team's goals and pay, and the sentence that tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from recruit.domain.errors import BadInput
from recruit.domain.foresight import HIGHEST_PAY, HIGHEST_RISE, LOWEST_PAY, LOWEST_RISE, whole
from recruit.domain.wording import date_in_words

MONTHS_AHEAD = 18


@dataclass(frozen=True, slots=True)
class Intention:
    """Goals moved by `rise` and pay growing by `pay_growth` a year (fractions; None: not said), from a month on."""

    rise: float
    pay_growth: float | None
    starts: date


def months_ahead(today: date) -> list[date]:
    """The first days of this month and those that follow, as many as one may plan for."""
    first = today.year * 12 + today.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(first, first + MONTHS_AHEAD)]


def checked(intention: Intention, today: date) -> Intention:
    """The intention if it can be meant; raises BadInput with what to do otherwise."""
    if not LOWEST_RISE <= round(intention.rise * 100) <= HIGHEST_RISE:
        raise BadInput(f"Goals can be moved from {LOWEST_RISE} to {HIGHEST_RISE} %.".replace("-", "−"))
    pay = intention.pay_growth
    if pay is not None and not LOWEST_PAY <= round(pay * 100) <= HIGHEST_PAY:
        raise BadInput(f"Pay growth is from {LOWEST_PAY} to {HIGHEST_PAY} % a year.")
    if intention.starts not in months_ahead(today):
        raise BadInput("Choose the month from which it holds, this one or one to come.")
    return intention


def intention_in_words(who: str, intention: Intention) -> str:
    """ "Alderfen means to raise goals by 12 % from January 2027, with pay growing 4 % a year"."""
    if round(intention.rise * 100) == 0:
        deed = "means to keep goals as they are"
    else:
        deed = f"means to {'raise' if intention.rise > 0 else 'lower'} goals by {whole(intention.rise)}"
    pay = "" if intention.pay_growth is None else f", with pay growing {whole(intention.pay_growth)} a year"
    return f"{who} {deed} from {date_in_words(f'{intention.starts:%Y-%m}')}{pay}"
