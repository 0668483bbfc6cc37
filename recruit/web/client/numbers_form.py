"""The form that takes a team's numbers: a file, or pasted rows."""

from __future__ import annotations

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import TextAreaField


class NumbersForm(FlaskForm):
    """A file, or the rows themselves."""

    file = FileField("A file", description="CSV or Excel, at most 10 MB.", render_kw={"accept": ".csv,.tsv,.txt,.xlsx"})
    pasted = TextAreaField(
        "Or paste the rows here",
        description="With the header row, as copied from a spreadsheet.",
        render_kw={"rows": 6, "spellcheck": "false"},
    )
