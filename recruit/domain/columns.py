"""What a column of a team's file can be, in a client's words, and how a person's choice of columns is written down.

A mapping goes from field to the header's text, or to "column 3" for a place; "" says that no column is that field.
The field HEADER says in which row of the file the header stands, "0" that there is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recruit.domain.errors import BadInput

HEADER = "header"

#: field -> what a client reads; the first four are the ones that matter most
FIELDS: dict[str, str] = {
    "rep_id": "Who (rep)",
    "period": "When (quarter, month or date)",
    "quota": "Goal (quota)",
    "actual": "Result",
    "attainment": "Result in percent of the goal",
    "close_date": "Deal: day it closed",
    "close_value": "Deal: value",
    "stage": "Deal: stage (won, lost)",
    "deal_id": "Deal: its number or name",
    "calls": "Calls",
    "meetings": "Meetings",
    "deals": "Number of deals won",
    "revenue": "Revenue",
    "pay": "Pay",
    "tenure_months": "Months in the job",
    "territory": "Territory",
    "on_leave": "On leave",
    "own_goal": "Own goal",
    "currency": "Currency",
}


def place(text: str) -> int | None:
    """The place, from 0, that "column 3" names; None for a header's text."""
    word, _, number = text.partition(" ")
    return int(number) - 1 if word == "column" and number.isascii() and number.isdecimal() and number != "0" else None


def mapping_from(chosen: Sequence[str], header_row: int) -> dict[str, str]:
    """The mapping for one chosen field a column ("" for a column that is left out).

    Raises BadInput when a field was chosen twice or does not exist, or when nobody or no time is named.
    """
    mapping = dict.fromkeys(FIELDS, "")
    for number, field in enumerate(chosen, start=1):
        if not field:
            continue
        if field not in FIELDS:
            raise BadInput("Choose one of the answers given for each column.")
        if mapping[field]:
            raise BadInput(f"Two columns are given as “{FIELDS[field]}”. Keep one of them.")
        mapping[field] = f"column {number}"
    if not mapping["rep_id"]:
        raise BadInput("Say which column names the rep: who each row is about.")
    if not (mapping["period"] or mapping["close_date"]):
        raise BadInput("Say which column gives the time: a quarter, a month, a date, or the day a deal closed.")
    return {**mapping, HEADER: str(header_row)}


def chosen_places(mapping: Mapping[str, str]) -> dict[str, int]:
    """Field to place, from 0, of every column that a mapping names by place."""
    places = {field: place(text) for field, text in mapping.items() if field != HEADER}
    return {field: at for field, at in places.items() if at is not None}
