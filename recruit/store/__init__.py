"""Tables and named queries. SQLAlchemy lives only here."""
