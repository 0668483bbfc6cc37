"""Tables and named queries. SQLAlchemy lives only here: everybody else gets the session from this door."""

from sqlalchemy.orm import Session

from recruit.store.session import open_session, transaction

__all__ = ["Session", "open_session", "transaction"]
