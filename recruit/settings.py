"""Every setting in one place: what it means, its default in development, what production demands."""

from __future__ import annotations

import json
import os
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from recruit.domain.errors import NotReady

ROOT = Path(__file__).resolve().parent.parent

#: variable -> (what it is, its default in development; None means made once and kept in the var folder)
SETTINGS: dict[str, tuple[str, str | None]] = {
    "RECRUIT_ENV": ("development, test or production; production refuses to start half-configured", "development"),
    "RECRUIT_VAR": ("folder for the development database, queue and made-up secrets", str(ROOT / "var")),
    "RECRUIT_DATABASE_URL": ("where the tables are: sqlite:///PATH or postgresql://...", ""),
    "RECRUIT_QUEUE_URL": ("where the doorbell is: sqlite:///PATH, redis://... or postgresql://...", ""),
    "RECRUIT_SECRET_KEY": ("signs sessions and form tokens; at least 32 characters", None),
    "RECRUIT_FILES_KEY": ("wraps each candidate's own key; 32 bytes in URL-safe base64", None),
    "RECRUIT_TOTP_SECRET": ("protects second-factor secrets; at least 16 characters", None),
    "RECRUIT_BASE_URL": ("the address people use, as in https://recruit.example", "http://127.0.0.1:8000"),
    "RECRUIT_MAIL_FROM": ("the address mail is sent from", "recruit@localhost.example"),
    "RECRUIT_MAIL_SERVER": ("SMTP server as host:port; empty writes mail to the log instead", ""),
}

SECRETS = tuple(name for name, (_, default) in SETTINGS.items() if default is None)
DEMANDED_IN_PRODUCTION = ("RECRUIT_DATABASE_URL", "RECRUIT_QUEUE_URL", "RECRUIT_BASE_URL", *SECRETS)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as read; all strings, none empty but the mail server."""

    env: str
    var: Path
    database_url: str
    queue_url: str
    secret_key: str
    files_key: str
    totp_secret: str
    base_url: str
    mail_from: str
    mail_server: str

    @property
    def models(self) -> Path:
        """The folder of models learnt here, and of shipped ones that stored scores were made with."""
        return self.var / "models"

    @property
    def production(self) -> bool:
        """Whether this runs for real people."""
        return self.env == "production"


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings from the environment; raises NotReady naming every missing one in production."""
    environ = os.environ if environ is None else environ
    env = environ.get("RECRUIT_ENV") or "development"
    if env not in ("development", "test", "production"):
        raise NotReady(f"RECRUIT_ENV is {env!r}; it can be development, test or production.")
    if env == "production":
        _demand(environ)
    values = {name: environ.get(name) or default or "" for name, (_, default) in SETTINGS.items()}
    var = Path(values["RECRUIT_VAR"])
    if env != "production":
        var.mkdir(parents=True, exist_ok=True)
        kept = _kept_secrets(var)
        values |= {name: environ.get(name) or kept[name] for name in SECRETS}
        values["RECRUIT_DATABASE_URL"] = values["RECRUIT_DATABASE_URL"] or f"sqlite:///{var / 'recruit.sqlite3'}"
        values["RECRUIT_QUEUE_URL"] = values["RECRUIT_QUEUE_URL"] or f"sqlite:///{var / 'queue.sqlite3'}"
    return Settings(
        env=env,
        var=var,
        **{name.removeprefix("RECRUIT_").lower(): values[name] for name in SETTINGS if name[8:] not in ("ENV", "VAR")},
    )


def _demand(environ: Mapping[str, str]) -> None:
    missing = [name for name in DEMANDED_IN_PRODUCTION if not environ.get(name)]
    if missing:
        words = "; ".join(f"{name} ({SETTINGS[name][0]})" for name in missing)
        raise NotReady(f"Production needs these settings, and they are missing: {words}.")
    short = [name for name in SECRETS if len(environ[name]) < 16]
    if short:
        raise NotReady(f"Too short to be safe: {', '.join(short)}. Make one with: openssl rand -base64 32")


def _kept_secrets(var: Path) -> dict[str, str]:
    """Secrets of a development installation: made once, kept readable by the owner alone."""
    path = var / "secrets.json"
    if path.exists():
        return json.loads(path.read_text(encoding="utf-8"))
    made = {name: urlsafe_b64encode(secrets.token_bytes(32)).decode() for name in SECRETS}
    path.touch(mode=0o600)
    path.write_text(json.dumps(made, indent=1), encoding="utf-8")
    return made
