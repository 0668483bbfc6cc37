"""From an interview to a model: a recruiter rates, a client says how it went, an admin decides on what was learnt."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta

import pytest

from recruit.jobs import shelf
from recruit.store import labels, open_session
from recruit.store.tables import TrainedModel, now
from tests.journeys.conftest import DESK, PHONE, Live
from tests.journeys.visitor import Visitor
from tests.world import PASSWORD

pytestmark = pytest.mark.journey
TODAY = now().date()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_ratings_and_outcomes_are_entered_and_a_model_is_decided_on(
    visit: Callable[..., Visitor], live: Live, size: tuple[int, int]
) -> None:
    _rate(visit(f"rating-{size[0]}", size), live)
    _tell(visit(f"telling-{size[0]}", size), live)
    _decide(visit(f"deciding-{size[0]}", size), live)


def _rate(recruiter: Visitor, live: Live) -> None:
    recruiter.sign_in(live.world.emails["recruiter"], PASSWORD)
    recruiter.go(f"/screen/applications/{live.world.ids['hire']}")
    recruiter.follow("Enter a scorecard")
    recruiter.look("scorecard")
    recruiter.press("Keep this scorecard")
    assert "Rate at least one dimension" in recruiter.page.locator("main").inner_text()
    recruiter.look("scorecard-refused")
    recruiter.page.get_by_label("2 Names the miss and changed something").check()
    recruiter.page.get_by_label("What you heard").fill("Lost a tender, then called every buyer.")
    recruiter.press("Keep this scorecard")
    assert "Resilience 2 of 4" in recruiter.page.locator("#after").inner_text()
    recruiter.look("rated")
    recruiter.follow("Enter outcomes")
    recruiter.look("outcomes")


def _tell(client: Visitor, live: Live) -> None:
    client.sign_in(live.world.emails["client"], PASSWORD)
    client.follow("Hires")
    client.look("hires")
    client.page.locator("main h2 a").first.click()
    client.page.get_by_label("First day in the role").fill((TODAY - timedelta(days=400)).isoformat())
    client.page.get_by_label("Results against goals, first 12 months").fill("12")
    client.press("Keep these outcomes")
    assert "percent sign" in client.page.locator("main").inner_text()
    client.look("outcomes-refused")
    client.page.get_by_label("Results against goals, first 12 months").fill("118 %")
    client.press("Keep these outcomes")
    assert "118 % of the goal" in client.page.locator("main").inner_text()
    client.look("told")


def _decide(admin: Visitor, live: Live) -> None:
    ids, here = live.world.ids, live.world.here
    body = (shelf.SHIPPED["fit"] / shelf.WEIGHTS).read_bytes().replace(b'"base": ', b'"base": 1', 1)
    digest = hashlib.sha256(body).hexdigest()
    folder = here.models / f"fit-{digest[:12]}"
    folder.mkdir(parents=True)
    (folder / "weights.json").write_bytes(body)
    with open_session(here.database_url, writing=True) as db:
        db.get_one(TrainedModel, ids["model"]).files = {"fit": {"version": folder.name, "sha256": digest}}
        db.commit()
    admin.sign_in(live.world.emails["admin"], PASSWORD)
    admin.follow("Models")
    admin.look("models")
    admin.follow(f"Model {ids['model']}")
    admin.look("model")
    admin.press("Reject this model")
    assert "Give a reason" in admin.page.locator("main").inner_text()
    admin.press("Approve: make new scores with this model")
    admin.look("approved")
    with open_session(here.database_url, writing=False) as db:
        assert labels.live_model(db, ids["agency"]) is not None
