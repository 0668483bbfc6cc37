"""Flask lives only here: one function makes the whole application."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import Flask
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from recruit import settings
from recruit.web import db, errors, guard, headers, health, nav, words

LARGEST_REQUEST = 11 * 1024 * 1024  # a 10 MB file and the form around it


def create_app(here: settings.Settings | None = None, **config: Any) -> Flask:
    """The application, ready to serve, with any of Flask's own `config` on top. Raises NotReady in production."""
    here = here or settings.load()
    app = Flask(__name__, template_folder=str(settings.ROOT / "templates"), static_folder="static")
    app.config.update(
        RECRUIT=here,
        SECRET_KEY=here.secret_key,
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=2 * 1024 * 1024,
        SESSION_COOKIE_NAME="recruit",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=here.production,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
        WTF_CSRF_TIME_LIMIT=None,
        TESTING=here.env == "test",
    )
    app.config.update(config)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    if here.production:
        # One proxy (which ends TLS) stands in front; see docs/running.md.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # pyright: ignore[reportAttributeAccessIssue]
    CSRFProtect(app)
    _register_pages(app)
    for part in (db, headers, errors, nav, words):
        part.install(app)
    guard.check_every_door(app)
    return app


def _register_pages(app: Flask) -> None:
    from recruit.web import account, admin, candidate, client, open_door, pulse, recruiter

    account.install(app)
    for part in (candidate, recruiter, client, pulse, open_door, admin, health):
        app.register_blueprint(part.bp)
