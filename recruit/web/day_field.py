"""A day in a form, whose refusal says how to write it."""

from __future__ import annotations

from typing import Any

from wtforms import DateField


class DayField(DateField):
    """A date input; what is not a date is answered with an example."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the day; raises ValueError with a sentence for people."""
        if not valuelist or not str(valuelist[0]).strip():
            self.data = None
            return
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Write the day as year, month and day, as in 2026-03-31.") from None
