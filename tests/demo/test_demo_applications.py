"""The applications fit the roles, the questionnaire and the files beside them."""

from __future__ import annotations

from collections import Counter

from recruit.domain.application import application_from
from recruit.domain.items import ITEMS
from recruit.domain.questionnaire import FIELDS, from_application, validate


def test_every_application_is_for_a_role_that_exists(agency, applications):
    roles = {role["key"] for role in agency["roles"]}
    assert {a["role"] for a in applications} == roles


def test_every_role_has_eight_to_ten_applicants(applications):
    counts = Counter(a["role"] for a in applications)
    assert sum(counts.values()) >= 44
    assert all(8 <= count <= 10 for count in counts.values())


def test_ids_addresses_and_files_belong_to_one_person_each(applications):
    for key in ("id", "email", "phone", "file"):
        values = [a[key] for a in applications if key in a]
        assert len(set(values)) == len(values), key


def test_everybody_can_be_reached_only_at_addresses_nobody_can_own(applications):
    assert all(a["email"].endswith(".example") and a["phone"] and a["name"] for a in applications)


def test_every_answer_is_one_the_questionnaire_allows(applications):
    for a in applications:
        for key, value in from_application(a).items():
            assert validate(key, value) == (value, None) or not value, (a["id"], key)


def test_every_application_has_the_shape_of_the_contract(applications):
    for a in applications:
        application = application_from(a)
        assert application.texts(), a["id"]
        assert set(application.items) <= {key.split(".")[0] for key in FIELDS} | set(ITEMS)


def test_most_and_least_are_never_the_same_choice(applications):
    for a in applications:
        picks = [answer for answer in a.get("items", {}).values() if isinstance(answer, dict)]
        assert all(pick["most"] != pick["least"] for pick in picks), a["id"]


def test_a_few_people_left_something_out(applications):
    without_items = [a for a in applications if not a.get("items")]
    without_an_answer = [a for a in applications if len(a["answers"]) < 4]
    without_a_file = [a for a in applications if "file" not in a]
    assert 2 <= len(without_items) <= 6
    assert 3 <= len(without_an_answer) <= 8
    assert len(without_a_file) == 1


def test_every_file_that_is_named_is_there_and_no_other(applications, demo):
    named = {a["file"] for a in applications if "file" in a}
    assert named == {f"resumes/{path.name}" for path in (demo / "resumes").iterdir()}


def test_resumes_come_in_every_form_that_people_send(applications):
    forms = Counter(a["file"].rsplit(".", 1)[1] for a in applications if "file" in a)
    assert forms == {"pdf": 24, "docx": 9, "odt": 4, "rtf": 4, "html": 4, "txt": 2, "md": 1}
