"""What we read: the person's own words with the marks a recruiter sees, to be called right or wrong or added to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruit.domain.drive import DIMENSIONS, DriveProfile
from recruit.domain.errors import BadInput
from recruit.domain.records import drive_profile_from
from recruit.domain.wording import value_in_words
from recruit.flows import correct_reading
from recruit.flows.open_application import open_application, open_signals
from recruit.store import applications
from recruit.store.tables import Application, Correction
from recruit.web import marks
from recruit.web.candidate.door import bp, here, while_open
from recruit.web.candidate.states import being_looked_at, resume_state
from recruit.web.db import db
from recruit.web.guard import with_private_link

TITLES = {
    "resume": "Your resume",
    "answers.last_goal": "How your last goal went",
    "answers.own_bar": "Beyond what was asked",
    "answers.setback": "A number you missed",
    "answers.next_goal": "Your next goal",
}

PHONE_LINE = 40  # letters in a line of a phone, about
SHORT = 45  # lines


@dataclass(frozen=True, slots=True)
class Text:
    """One text with its marks; each comes with the place that names it in a form and what the person said of it."""

    source: str
    title: str
    segments: list[marks.Segment]
    readings: list[tuple[marks.Mark, str, Correction | None]]

    @property
    def is_short(self) -> bool:
        """Whether it is read on a phone without much scrolling, as far as its length tells."""
        lines = "".join(segment.text for segment in self.segments).split("\n")
        return sum(len(line) // PHONE_LINE + 1 for line in lines) <= SHORT


@bp.get("/application/<token>/read")
@with_private_link
def read(application: Application, token: str) -> str:
    """Each text as it was read, what was found in it, what it counts for, and what is not shown yet."""
    return _page(application, token)


@bp.post("/application/<token>/read")
@with_private_link
@while_open
def correct(application: Application, token: str) -> Response | tuple[str, int]:
    """Keep the person's word on one finding, or what they add."""
    given = request.form
    try:
        if given.get("verdict") == "add":
            correct_reading.add_missing(db(), application, given.get("text", ""))
            said, anchor = "Your addition is kept beside your application.", "add"
        else:
            place, verdict = _place(given.get("place", "")), given.get("verdict", "")
            correct_reading.judge_signal(db(), application, place, verdict, given.get("text", ""))
            said, anchor = "Thank you, that is kept beside your application.", given.get("key", "")
    except BadInput as problem:
        return _page(application, token, problem=str(problem), typed=given.get("text", "")), 422
    flash(said)
    return redirect(url_for("candidate.read", token=token, _anchor=anchor))


def _page(application: Application, token: str, problem: str = "", typed: str = "") -> str:
    corrections = applications.corrections_of(db(), application.id)
    looking = being_looked_at(application)
    return render_template(
        "candidate/read.html",
        application=application,
        token=token,
        state=resume_state(db(), application, here().files_key),
        looking=looking,
        texts=_texts(application, corrections, looking=looking),
        added=[correction for correction in corrections if correction.verdict == "add"],
        profile=None if looking or application.state == "draft" else _profile(application),
        dimensions=DIMENSIONS,
        source_words=marks.SOURCE_WORDS,
        problem=problem,
        typed=typed,
    )


def _texts(application: Application, corrections: list[Correction], *, looking: bool) -> list[Text]:
    opened = open_application(application, files_key=here().files_key)
    found = {} if looking else open_signals(db(), application, opened)
    said = {correct_reading.place_of(correction): correction for correction in corrections}
    texts: list[Text] = []
    for source, text in opened.texts().items():
        if source != "resume" and application.state == "draft":
            continue  # an answer is read when it is sent; until then it may change
        signals = found.get(source, ())
        labels = {(signal.start, signal.end, value_in_words(signal)): signal.label for signal in signals}
        readings = []
        for mark in marks.marks(text, signals, source):
            place = (source, labels[mark.start, mark.end, mark.says], mark.start, mark.end)
            readings.append((mark, _joined(place), said.get(place)))
        texts.append(Text(source, TITLES[source], marks.segments(text, signals, source), readings))
    return texts


def _profile(application: Application) -> DriveProfile | None:
    row = applications.profile_of(db(), application.id)
    return drive_profile_from(row.profile) if row else None


def _joined(place: correct_reading.Place) -> str:
    return " ".join(str(part) for part in place)


def _place(joined: str) -> correct_reading.Place:
    parts = joined.split(" ")
    if len(parts) != 4 or not all(re.fullmatch(r"[0-9]{1,9}", part) for part in parts[2:]):
        raise BadInput("It was not clear which finding you meant. Choose it from the list below.")
    return parts[0], parts[1], int(parts[2]), int(parts[3])
