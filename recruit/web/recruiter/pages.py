"""A person's resume as it looks, page by page, with the evidence marked on it."""

from __future__ import annotations

from flask import abort, current_app, render_template, request
from werkzeug.wrappers import Response

from recruit.domain.records import drive_profile_from
from recruit.flows.open_application import open_application, open_signals
from recruit.flows.open_resume import note_opening
from recruit.flows.show_pages import Pages, pages_of
from recruit.store import applications
from recruit.store.tables import Application
from recruit.web import leaves, marks
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.recruiter import bp
from recruit.web.recruiter.applications import of_those_sent
from recruit.web.recruiter.blind import Cover, cover_of, is_blind, link
from recruit.web.recruiter.evidence import ledger_pages, texts_of, with_cues
from recruit.web.recruiter.ranking import page_words


@bp.get("/screen/applications/<int:application_id>/pages")
@needs("application.read", writes=True, application=Application)
def pages(application: Application) -> str:
    """The pages; withheld while names are hidden. That they were opened is written down."""
    of_those_sent(application)
    cover = cover_of(application)
    found = None
    if not cover.blind:
        note_opening(db(), application, person())
        found = pages_of(application, files_key=_files_key(), first=request.args.get("from", 1, type=int) - 1)
    return render_template(
        "recruiter/pages.html",
        application=application,
        who=cover.who,
        document=applications.current_document(application),
        pages=found,
        leaves=_leaves(application, found, cover) if found is not None else [],
        **page_words(),
    )


@bp.get("/screen/applications/<int:application_id>/pages/<int:number>.png")
@needs("application.read", application=Application)
def page_image(application: Application, number: int) -> Response:
    """One page's picture; there is none while names are hidden."""
    of_those_sent(application)
    if is_blind():
        abort(404)
    return leaves.page_image(application, number, _files_key())


def _leaves(application: Application, found: Pages, cover: Cover) -> list[leaves.Leaf]:
    """The pages with the marks of the person's page, each leading to its points or else to its words there."""
    opened = open_application(application, files_key=_files_key())
    stored = applications.profile_of(db(), application.id)
    profile = drive_profile_from(stored.profile) if stored is not None else None
    texts, signals = texts_of(opened, cover), open_signals(db(), application, opened)
    if "resume" not in texts:
        return leaves.leaves(found, [], {})
    shown = with_cues(profile, texts, signals) if profile else signals
    known = marks.marks(texts["resume"], shown.get("resume", ()))
    targets = {mark.key: mark.id for mark in known}
    for page in ledger_pages(profile, texts, shown, opened.items) if profile else []:
        for line in reversed(page.lines):
            targets[line.entry.key] = line.entry.id
    home = link("recruiter.application", application_id=application.id)
    return leaves.leaves(found, known, {key: f"{home}#{anchor}" for key, anchor in targets.items()})


def _files_key() -> str:
    return current_app.config["RECRUIT"].files_key
