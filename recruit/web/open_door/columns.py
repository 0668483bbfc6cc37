"""A file whose columns could not be told: the visitor says what each is, and the same rows are read so.

Nothing is stored in between: the page itself carries the rows.
"""

from __future__ import annotations

import csv
from typing import Any

from flask import render_template, request
from flask_wtf import FlaskForm
from wtforms import FloatField, HiddenField

from recruit.domain.columns import FIELDS, mapping_from
from recruit.domain.errors import BadInput
from recruit.jobs.aside import NotLaidOut, diagnose_aside
from recruit.web.client.layout import columns_of, first_rows, headers, preview_from
from recruit.web.open_door.limits import BUSY, limits
from recruit.web.open_door.reading import show_reading
from recruit.web.open_door.told import of_file

NOTHING_USED = (
    "With these columns no row has both a goal and a result that can be used. Look at them again, or go back and paste "
    "what this file lacks beside it."
)
NAME = "The file"
FIRST_ROWS, LONGEST_CELL, MOST_COLUMNS = 7, 60, 60
LOOKED_AT = 20_000  # characters, in which the first rows stand


class ColumnsForm(FlaskForm):
    """What the page carries: the rows, rows pasted beside them, and how fast the market grows."""

    sheet = HiddenField()
    beside = HiddenField()
    market_growth = FloatField()


def show_columns(found: NotLaidOut, growth: float | None, beside: str, problem: str = "") -> str:
    """The page on which a visitor says what each column is; `growth` in percent, `beside` rows pasted beside."""
    seen = preview_from(found.look)
    chosen = request.form.getlist("column")
    guessed = {place: field for field, place in seen.columns.items()}
    fields = chosen or [guessed.get(place, "") for place in range(max(guessed, default=-1) + 1)]
    return render_template(
        "open_door/columns.html",
        columns=columns_of(seen, fields),
        headers=headers(seen),
        first_rows=first_rows(seen),
        fields=FIELDS,
        sheet=found.sheet,
        beside=beside,
        growth="" if growth is None else f"{growth:g}",
        problem=problem or str(found),
    )


def read_with_columns() -> Any:
    """A first reading of the rows a page carried, with the columns as they were chosen."""
    form = ColumnsForm()
    sheet, beside = form.sheet.data or "", form.beside.data or ""
    growth = form.market_growth.data
    chosen, header_row = request.form.getlist("column"), request.form.get("header", 0, type=int)
    data, rate = sheet.encode(), None if growth is None else round(growth / 100, 6)
    with limits().place() as got:
        if not got:
            return _again(sheet, growth, beside, BUSY), 429
        try:
            mapping = mapping_from(chosen, header_row)
            found = diagnose_aside(data, NAME, rate, pasted=beside.encode(), mapping=mapping)
        except BadInput as problem:
            return _again(sheet, growth, beside, str(problem)), 422
    if not found.reps:
        return _again(sheet, growth, beside, NOTHING_USED), 422
    return show_reading(of_file(found), fresh=found)


def _again(sheet: str, growth: float | None, beside: str, problem: str) -> str:
    """The same page once more, with what is wrong; its preview is made of the rows it carries."""
    return show_columns(NotLaidOut(problem, _look_at(sheet), sheet), growth, beside, problem)


def _look_at(sheet: str) -> dict[str, Any]:
    """The first rows of a carried sheet as a preview without guesses."""
    lines = sheet[:LOOKED_AT].splitlines()
    rows = [(number, cells) for number, cells in enumerate(csv.reader(lines), start=1) if any(cells)]
    top = [(number, [cell[:LONGEST_CELL] for cell in cells[:MOST_COLUMNS]]) for number, cells in rows[:FIRST_ROWS]]
    return {"top": top, "columns": {}, "header_row": request.form.get("header", 0, type=int), "kind": "not known"}
