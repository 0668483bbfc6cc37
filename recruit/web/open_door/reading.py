"""A first reading on a page, with two things one may do with it: keep it by a link, or ask the agency to call."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from recruit.domain.goals import Diagnosis
from recruit.domain.open_door import KEPT_DAYS, TRADE_FIGURES, StoredReading
from recruit.flows.keep_reading import keep_reading
from recruit.flows.request_call import request_call
from recruit.store import people
from recruit.store.tables import Agency, now
from recruit.web.buckets import visitor
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.open_door import bp
from recruit.web.open_door.carried import ANSWERS, at_hand, sealed, session_answers
from recruit.web.open_door.leave_forms import CallForm, KeepForm
from recruit.web.open_door.letters import send_link
from recruit.web.open_door.limits import WAIT, limits
from recruit.web.open_door.told import of_answers, told

PATH = "/are-your-goals-too-safe/reading"

Answer = str | Response | tuple[str, int]


@bp.get(PATH)
@needs("open")
def reading() -> Answer:
    """The reading of this session's answers; without any, the way to them."""
    answers = session_answers()
    return show_reading(of_answers(answers)) if answers else redirect(url_for("open_door.door"))


@bp.post(PATH)
@needs("open")
def use_reading() -> Answer:
    """Keep the reading, ask for a call, or forget the answers, as the button says."""
    if request.form.get("deed") == "forget":
        session.pop(ANSWERS, None)
        flash("Your answers are forgotten.")
        return redirect(url_for("open_door.door"))
    return _call() if request.form.get("deed") == "call" else _keep()


def _keep() -> Answer:
    found, form, agency = at_hand(), KeepForm.new(sent=True), the_agency()
    if agency is None or not form.validate():
        return show_reading(found, keep=form), 422
    email = form.email.data or ""
    if not limits().may_write_to(email):
        form.email.errors = [WAIT]
        return show_reading(found, keep=form), 429
    kept, token = keep_reading(db(), agency, found)
    if send_link(email, told(found).sentence, token, kept.expires_at, agency.name):
        flash(f"Kept. The link to this page is on its way to {email}.")
    else:
        flash("Kept, but the letter could not be sent. Copy the address of this page: it is the link.", "error")
    return redirect(url_for("open_door.kept", token=token))


def _call() -> Answer:
    found, form, agency = at_hand(), CallForm.new(sent=True), the_agency()
    if agency is None or not form.validate():
        return show_reading(found, call=form), 422
    if not limits().calls.take(visitor()):
        form.form_errors.append(WAIT)
        return show_reading(found, call=form), 429
    request_call(db(), agency, form.details(), found if form.show.data else None)
    return show_reading(found, asked=form.contact.data or "")


def show_reading(
    found: StoredReading,
    *,
    fresh: Diagnosis | None = None,
    keep: KeepForm | None = None,
    call: CallForm | None = None,
    asked: str = "",
) -> str:
    """The page; `fresh` is the diagnosis just made, whose names and notes are shown this once."""
    return render_template(
        "open_door/reading.html",
        told=told(found),
        fresh=fresh,
        keep=keep or KeepForm.new(),
        asked=asked,
        today=now(),
        kept_days=KEPT_DAYS,
        trade_figures=TRADE_FIGURES,
        **call_view(found, call),
    )


def call_view(found: StoredReading, call: CallForm | None = None) -> dict[str, Any]:
    """What the form for a call needs: the reading it carries, and whom it goes to."""
    carried = sealed(found) if found["kind"] == "file" else ""
    agency = the_agency()
    can_be_sent = agency is not None and (bool(carried) or found["kind"] == "answers")
    return {"call": call or CallForm.new(), "carried": carried, "agency": agency if can_be_sent else None}


def the_agency() -> Agency | None:
    """The agency of this installation: the only one, or the first; None while there is none."""
    return next(iter(people.agencies(db())), None)
