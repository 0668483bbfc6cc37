"""The private link's own page: receipt, where it stands, what happens next, and all that can be done from here."""

from __future__ import annotations

from flask import render_template, url_for

from recruit.domain.privacy import CONSENTS, LEARNING
from recruit.flows.answer_questions import answers_of
from recruit.store import consents, people
from recruit.store.tables import Application
from recruit.web.candidate.door import bp, here
from recruit.web.candidate.questions import first_open
from recruit.web.candidate.standing import kept_until, standing
from recruit.web.candidate.states import resume_state
from recruit.web.db import db
from recruit.web.guard import with_private_link


@bp.get("/application/<token>")
@with_private_link
def application(application: Application, token: str) -> str:
    """Receipt and status in one; a draft says how to go on."""
    agency = people.agency(db(), application.agency_id)
    return render_template(
        "candidate/application.html",
        application=application,
        token=token,
        agency=agency,
        link=url_for("candidate.application", token=token, _external=True),
        state=resume_state(db(), application, here().files_key),
        standing=standing(application),
        kept_until=kept_until(application, agency),
        learning=consents.answer_now(db(), application.id, LEARNING),
        learning_words=CONSENTS[LEARNING],
        first_open=first_open(answers_of(application)),
    )
