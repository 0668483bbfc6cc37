"""What a client says of one person on a shortlist."""

from __future__ import annotations

from flask import flash, redirect, url_for
from werkzeug.wrappers import Response

from recruit.domain.errors import BadInput
from recruit.flows.answer_shortlist import answer_shortlist
from recruit.store.tables import ShortlistEntry
from recruit.web.client import bp
from recruit.web.client.answer_form import AnswerForm
from recruit.web.client.shortlist import show
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

THANKS = {
    "meet": "You asked to meet {name}. The agency sees this and arranges it.",
    "not_for_us": "Thank you. The agency sees your reason.",
    "tell_more": "The agency sees that you would like to know more.",
}


@bp.post("/client/entries/<int:entry_id>/answer")
@needs("shortlist.answer", entry=ShortlistEntry)
def answer(entry: ShortlistEntry) -> Response | tuple[str, int]:
    """Keep an answer; it may be changed later."""
    form = AnswerForm.of(entry, sent=True)
    if not form.validate_on_submit():
        return show(entry.shortlist, form), 422
    try:
        answer_shortlist(db(), entry, form.answer.data, form.text.data or "", person())
    except BadInput as problem:
        form.text.errors = [str(problem)]
        return show(entry.shortlist, form), 422
    flash(THANKS[form.answer.data].format(name=entry.application.candidate.name))
    return redirect(url_for("client.shortlist", shortlist_id=entry.shortlist_id, _anchor=f"person-{entry.id}"))
