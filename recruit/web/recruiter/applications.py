"""One person: what they sent with every signal marked in place, and the ledger of every point."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from flask import abort, current_app, render_template, send_file
from werkzeug.wrappers import Response

from recruit.domain.application import Application as Sent
from recruit.domain.drive import DIMENSIONS, DriveProfile
from recruit.domain.records import drive_profile_from
from recruit.flows.open_application import open_application, open_signals
from recruit.flows.open_resume import note_opening, take_original
from recruit.store import applications, screening, shortlists
from recruit.store.tables import Application
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.recruiter import bp
from recruit.web.recruiter.after import after
from recruit.web.recruiter.answers import chosen_answers, open_answers
from recruit.web.recruiter.blind import Cover, cover_of, is_blind
from recruit.web.recruiter.corrected import corrected
from recruit.web.recruiter.decide import NoteForm, StageForm
from recruit.web.recruiter.disagreements import disagreements, other_notes
from recruit.web.recruiter.evidence import item_targets, ledger_pages, marked, texts_of, with_cues
from recruit.web.recruiter.fit_view import fit_view, overall_view
from recruit.web.recruiter.history import history
from recruit.web.recruiter.not_ranked import file_problem, unranked
from recruit.web.recruiter.phrases import Reading
from recruit.web.recruiter.ranking import page_words
from recruit.web.recruiter.shown_shortlist import SAID


@bp.get("/screen/applications/<int:application_id>")
@needs("application.read", writes=True, application=Application)
def application(application: Application) -> str:
    """The person's page; that it was opened is written down."""
    of_those_sent(application)
    note_opening(db(), application, person())
    cover = cover_of(application)
    opened = open_application(application, files_key=current_app.config["RECRUIT"].files_key)
    stored = applications.profile_of(db(), application.id)
    profile = _shown(drive_profile_from(stored.profile), cover) if stored is not None else None
    entry = shortlists.entry_of(db(), application.id)
    return render_template(
        "recruiter/application.html",
        application=application,
        who=cover.who,
        contact=None if cover.blind else (application.candidate.email, application.candidate.phone),
        document=applications.current_document(application),
        file_problem=file_problem(application),
        unranked=unranked(application, cover, application.role.work),
        profile_row=stored,
        profile=profile,
        dimension_names={key: name for key, (name, _) in DIMENSIONS.items()},
        stage_form=StageForm.at(application.stage),
        note_form=NoteForm(),
        answer=(SAID[entry.answer], cover.over(entry.answer_text)) if entry and entry.answer else None,
        history=history(db(), application.id, cover),
        later=after(db(), application.id, cover),
        **fit_view(application, cover, Reading(profile, cover.over_all(opened.texts()))),
        **_evidence(application, opened, profile, cover),
        **_neighbours(application),
        **page_words(),
    )


@bp.get("/screen/applications/<int:application_id>/resume")
@needs("application.read", writes=True, application=Application)
def resume(application: Application) -> Response:
    """The resume's file as it came; that it was taken is written down."""
    of_those_sent(application)
    files_key = current_app.config["RECRUIT"].files_key
    name, data = take_original(db(), application, person(), files_key=files_key)
    if is_blind():
        name = f"application-{application.id}" + (f".{name.rpartition('.')[2]}" if "." in name else "")
    # Never shown by the browser itself: whatever the file is, it is only saved.
    return send_file(BytesIO(data), "application/octet-stream", as_attachment=True, download_name=name)


def _shown(profile: DriveProfile, cover: Cover) -> DriveProfile:
    """The profile with its questions and notes as they may be shown."""
    questions = tuple(replace(question, ask=cover.over(question.ask)) for question in profile.questions)
    return replace(profile, questions=questions, notes=tuple(map(cover.over, profile.notes)))


def of_those_sent(application: Application) -> None:
    """A draft is the candidate's own, and what was erased is gone: for both there is no page."""
    if application.state not in ("submitted", "withdrawn"):
        abort(404)


def _evidence(application: Application, opened: Sent, profile: DriveProfile | None, cover: Cover) -> dict[str, Any]:
    texts = texts_of(opened, cover)
    signals = open_signals(db(), application, opened)
    answers = {answer.key: answer.value["value"] for answer in application.answers}
    found = with_cues(profile, texts, signals) if profile else {source: list(signals[source]) for source in texts}
    pages = ledger_pages(profile, texts, found, opened.items) if profile else []
    differ = disagreements(profile, texts) if profile else []
    return {
        "overall": overall_view(profile) if profile else None,
        "pages": pages,
        "marked": marked(texts, found, pages),
        "open_answers": open_answers(answers, texts),
        "chosen_answers": chosen_answers(answers),
        "item_targets": item_targets(pages),
        "disagreements": differ,
        "corrected": corrected(db(), application.id, texts, found, cover),
        "notes_on_profile": other_notes(profile, differ) if profile else [],
    }


def _neighbours(application: Application) -> dict[str, Any]:
    """The people before and after in the ranking, and how many share the band."""
    order = screening.places(db(), application.role_id)
    ids = [number for number, _ in order]
    if application.id not in ids:
        return {"before": None, "after": None, "place": None}
    at = ids.index(application.id)
    band = order[at][1]
    return {
        "before": ids[at - 1] if at else None,
        "after": ids[at + 1] if at + 1 < len(ids) else None,
        "place": (band, sum(one == band for _, one in order), len({one for _, one in order})),
    }
