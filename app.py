"""The front door."""

from recruit.web import create_app

app = create_app()
