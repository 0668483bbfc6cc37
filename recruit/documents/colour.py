"""Whether words of one colour can be seen on another."""

from __future__ import annotations

#: Below this contrast (WCAG 2.2, relative luminance) nobody reads the words: white on white is 1.
SEEN = 1.15
#: Letters smaller than this (points) are not read by a person.
SMALLEST = 3.0

Rgb = tuple[int, int, int]
WHITE: Rgb = (255, 255, 255)


def luminance(colour: Rgb) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def can_be_seen(colour: Rgb, on: Rgb = WHITE) -> bool:
    """Whether the contrast suffices for anybody."""
    return contrast(colour, on) >= SEEN


def from_hex(value: str | None) -> Rgb | None:
    """A colour from "RRGGBB", "#RRGGBB" or "#RGB"; None when it is something else."""
    value = (value or "").strip().lstrip("#")
    if len(value) == 3:
        value = "".join(digit * 2 for digit in value)
    if len(value) != 6:
        return None
    try:
        return int(value[0:2], 16), int(value[2:4], 16), int(value[4:6], 16)
    except ValueError:
        return None
