"""One shortlist: a leaf a person, names hidden until the client asks to meet."""

from __future__ import annotations

from flask import current_app, render_template

from recruit.flows.present_shortlist import present_shortlist
from recruit.store import events
from recruit.store.tables import Shortlist
from recruit.web.client import bp
from recruit.web.client.answer_form import AnswerForm
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person


@bp.get("/client/shortlists/<int:shortlist_id>")
@needs("shortlist.read", writes=True, shortlist=Shortlist)
def shortlist(shortlist: Shortlist) -> str:
    """Read a shortlist; that it was opened is noted in the log."""
    events.record(db(), person(), "opened shortlist", shortlist)
    return show(shortlist, None)


def show(shortlist: Shortlist, refused: AnswerForm | None) -> str:
    """The page, with an answer that could not be taken still in its form."""
    leaves = present_shortlist(db(), shortlist, files_key=current_app.config["RECRUIT"].files_key)
    forms = {leaf.entry.id: AnswerForm.of(leaf.entry) for leaf in leaves}
    if refused is not None:
        forms[refused.entry_id] = refused
    return render_template("client/shortlist.html", shortlist=shortlist, leaves=leaves, forms=forms)
