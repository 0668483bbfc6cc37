"""A visitor with a real browser: goes to pages, and looks at each as a person, a screen reader and a console would."""

from __future__ import annotations

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

#: Where to leave a picture of every page looked at; unset leaves none.
PICTURES = os.environ.get("JOURNEY_PICTURES")
GRAVE = ("serious", "critical")
#: Chromium remarks on every form that comes back with something to mend; the page itself does not complain.
REFUSED = "status of 422"


class Visitor:
    """One browser window on the running product; `page` is Playwright's own."""

    def __init__(self, page: Page, base_url: str, name: str) -> None:
        self.page, self.base_url, self.name = page, base_url, name
        self.complaints: list[str] = []
        page.on("console", lambda line: self._heard(f"{line.type}: {line.text}") if line.type == "error" else None)
        page.on("pageerror", lambda error: self._heard(f"script: {error}"))

    def go(self, path: str) -> None:
        """Open a page by its path."""
        answer = self.page.goto(self.base_url + path)
        assert answer is not None
        assert answer.ok, f"{path}: {answer.status}"

    def press(self, words: str) -> None:
        """Press the button with these words, and wait for the page it leads to."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=words, exact=True).click()

    def follow(self, words: str) -> None:
        """Follow the first link with these words."""
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=words, exact=True).first.click()

    def sign_in(self, email: str, password: str) -> None:
        """Sign in by the form."""
        self.go("/sign-in")
        self.page.locator("input[name=email]").fill(email)
        self.page.locator("input[name=password]").fill(password)
        with self.page.expect_navigation():
            self.page.locator("main [type=submit]").first.click()

    def look(self, name: str = "") -> None:
        """The page has one heading and a title, fits the window, has no repeated id and no serious barrier."""
        page = self.page
        assert page.locator("h1").count() == 1, f"{page.url}: {page.locator('h1').count()} main headings"
        assert page.title().removesuffix(" · Recruit").strip(), f"{page.url}: no title"
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{page.url}: {wide} px wider than the window"
        twice = page.evaluate(
            "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, n, all) => all.indexOf(id) !== n)"
        )
        assert twice == [], f"{page.url}: repeated ids"
        barriers = [found for found in Axe().run(page).response["violations"] if found["impact"] in GRAVE]
        told = [f"{found['id']}: {found['nodes'][0]['html']}" for found in barriers]
        assert told == [], f"{page.url}: barriers"
        if PICTURES and name:
            page.screenshot(path=str(Path(PICTURES) / f"{self.name}-{name}.png"), full_page=True)

    def _heard(self, complaint: str) -> None:
        if REFUSED in complaint:
            return
        self.complaints.append(f"{self.page.url}: {complaint}")
