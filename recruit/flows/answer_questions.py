"""A candidate answers: fields as they were typed become stored answers, or sentences that say what to do."""

from __future__ import annotations

from collections.abc import Mapping

from recruit.domain import questionnaire
from recruit.domain.questionnaire import Value
from recruit.flows.receive_application import save_answer
from recruit.store import Session
from recruit.store.tables import Application


def answers_of(application: Application) -> dict[str, Value]:
    """The stored answers by field key."""
    return {answer.key: answer.value["value"] for answer in application.answers}


def answer_questions(db: Session, application: Application, given: Mapping[str, object]) -> dict[str, str]:
    """Keep what can be kept of the given fields; the problems by field key, in sentences.

    An empty field takes its answer back. Of two that cannot stand together the second is not kept. Raises BadInput
    once the application was sent.
    """
    problems: dict[str, str] = {}
    for key, raw in given.items():
        value, problem = questionnaire.validate(key, raw)
        if problem:
            problems[key] = problem
        else:
            save_answer(db, application, key, value)
    for key, problem in _clashes(application, given).items():
        save_answer(db, application, key, None)
        problems[key] = problem
    return problems


def _clashes(application: Application, given: Mapping[str, object]) -> dict[str, str]:
    stored = answers_of(application)
    touched = [page for page in questionnaire.PAGES if any(field.key in given for field in page.fields)]
    return {key: problem for page in touched for key, problem in questionnaire.problems(page, stored).items()}
