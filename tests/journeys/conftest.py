"""A running product and real browsers for the journeys: the pages of live use, with small fakes for the models."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from recruit import settings
from recruit.web import create_app
from tests.journeys.visitor import Visitor
from tests.world import World

PHONE, DESK = (390, 844), (1280, 900)
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"]


@dataclass(frozen=True)
class Live:
    """The product as it serves, and the world in it; call `world.work_off()` where a worker would have been by."""

    url: str
    world: World


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("There is no chromium on this machine, so no real browser can walk through the pages.")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def live(here: settings.Settings, world: World) -> Iterator[Live]:
    """The application with all its guards (form tokens too), served from a thread of this test."""
    server = make_server("127.0.0.1", 0, create_app(here), threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Live(f"http://127.0.0.1:{server.server_port}", world)
    server.shutdown()
    thread.join()


@pytest.fixture
def visit(browser: Browser, live: Live) -> Iterator[Callable[..., Visitor]]:
    """`visit("candidate", PHONE)` opens a window of its own; at the end, no console may have complained."""
    visitors: list[Visitor] = []

    def opened(name: str, size: tuple[int, int] = DESK, *, scripts: bool = True) -> Visitor:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts, reduced_motion="reduce"
        )
        context.set_default_timeout(10_000)
        visitors.append(Visitor(context.new_page(), live.url, name))
        return visitors[-1]

    yield opened
    for visitor in visitors:
        visitor.page.context.close()
    assert [complaint for visitor in visitors for complaint in visitor.complaints] == []


@pytest.fixture
def phone(visit: Callable[..., Visitor]) -> Visitor:
    """A candidate's phone: 390 pixels wide."""
    return visit("phone", PHONE)


@pytest.fixture
def desk(visit: Callable[..., Visitor]) -> Visitor:
    """A screen at work: 1280 pixels wide."""
    return visit("desk", DESK)
