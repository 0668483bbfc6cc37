"""Amounts as people write them ("$1,200", "1.200,00", "(350)", "1.2k") become numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

PLAIN = re.compile(r"-?\d+(?:\.\d+)?$")
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
CODES = ("USD", "EUR", "GBP", "CHF", "JPY", "CAD", "AUD", "INR", "SEK", "NOK", "DKK", "PLN", "BRL", "MXN", "SGD")
BLANKS = {"", "-", "--", "–", "—", "n/a", "na", "n.a.", "null", "none", "nan", "#n/a", "tbd", "?"}
SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9, "b": 1e9}
LIMIT = 1e13
_CODE = re.compile(r"\b(" + "|".join(CODES) + r")\b", re.IGNORECASE)
_COMMA_DECIMAL = re.compile(r"(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,})$")
_DOT_DECIMAL = re.compile(r"(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d{1,2}|\d{1,3}(?:,\d{3}){2,}|\d{4,}\.\d+)$")
_GROUPED = re.compile(r"\d{1,3}\.\d{3}$")
_KEEP = re.compile(r"[^\d.,]")


class Unreadable(ValueError):
    """A cell that is not the number it should be; the message completes "quota ..."."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the currency that was written beside it, if any."""

    value: float
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """How a file writes numbers: its decimal mark, and whether "1.200" means twelve hundred."""

    decimal: str = "."
    dots_group: bool = False


def style_of(cells: Iterable[str]) -> Style:
    """The way of writing numbers that most of the cells follow."""
    commas = dots = grouped = others = 0
    for cell in cells:
        if cell.isdecimal():
            others += 1
            continue
        text = _KEEP.sub("", cell)
        if (_COMMA_DECIMAL.search(text) and text.rfind(",") > text.rfind(".")) or re.search(r"\.\d{3}\.", text):
            commas += 1
        elif _GROUPED.match(text):
            grouped += 1
        elif _DOT_DECIMAL.search(text):
            dots += 1
        elif text:
            others += 1
    if commas > dots:
        return Style(",", True)
    return Style(".", grouped > 0 and dots == 0 and grouped > others)


def read_amount(cell: str, style: Style = Style()) -> Amount | None:
    """The amount in a cell, or None for a blank; raises Unreadable with the reason."""
    if style.decimal == "." and not style.dots_group and PLAIN.match(cell):
        return Amount(_within(float(cell)))
    text = cell.strip()
    if text.lower() in BLANKS:
        return None
    if text.startswith(("=", "+=", "@")):
        raise Unreadable(f"is a formula without a stored result ({text[:30]}); save the sheet with values")
    if text.endswith("%"):
        raise Unreadable(f"is a percentage ({text[:20]}) where an amount is expected")
    return _written(text, style)


def read_percent(cell: str, *, hundred: bool) -> float | None:
    """A share such as "85%", "0.85" or, where `hundred`, "85", as a fraction; raises Unreadable."""
    text = cell.strip()
    if text.lower() in BLANKS:
        return None
    amount = read_amount(text.removesuffix("%").strip(), style_of([text]))
    if amount is None:
        return None
    return amount.value / 100 if text.endswith("%") or hundred else amount.value


def _written(text: str, style: Style) -> Amount:
    currency = next((code for mark, code in SIGNS.items() if mark in text), None)
    code = _CODE.search(text)
    if code:
        currency = code.group(1).upper()
        text = _CODE.sub("", text)
    body = "".join(c for c in text if c not in SIGNS and not c.isspace() and c not in "'’\u00a0\u202f")
    negative = body.startswith(("-", "(", "−", "–")) or body.endswith("-")
    body = body.strip("-−–()+").lower()
    match = re.fullmatch(r"([\d.,]+)([a-z]*)\.?", body)
    if not match or match.group(2) not in {"", *SCALES} or not any(c.isdecimal() for c in match.group(1)):
        raise Unreadable(f'is not a number ("{text.strip()[:30]}")')
    value = _digits(match.group(1), style) * SCALES.get(match.group(2), 1.0)
    return Amount(_within(-value if negative else value), currency)


def _digits(text: str, style: Style) -> float:
    """Digits with dots and commas as a number: where both stand, the last one is the decimal mark."""
    dot, comma = text.rfind("."), text.rfind(",")
    if dot >= 0 and comma >= 0:
        decimal = "." if dot > comma else ","
    elif dot < 0 and comma < 0:
        decimal = ""
    else:
        mark = "." if dot >= 0 else ","
        tail = len(text) - 1 - max(dot, comma)
        groups = text.count(mark) > 1 or (tail == 3 and (mark != style.decimal or (mark == "." and style.dots_group)))
        decimal = "" if groups else mark
    head, tail = text.rsplit(decimal, 1) if decimal else (text, "")
    whole = head.replace(".", "").replace(",", "")
    if not (whole + tail).isdecimal():
        raise Unreadable(f'is not a number ("{text[:30]}")')
    return float(f"{whole or 0}.{tail or 0}")


def _within(value: float) -> float:
    if abs(value) > LIMIT:
        raise Unreadable("is larger than any sales figure; check the cell")
    return value
