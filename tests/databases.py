"""Running a test on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from tests import postgres

_NO_SERVER = "PostgreSQL's server programs are not installed"
# skipif, so that a machine without PostgreSQL says so in the summary; one group, so that one server serves them all.
postgresql = pytest.param(
    "postgresql",
    marks=[
        pytest.mark.postgres,
        pytest.mark.skipif(postgres.programs() is None, reason=_NO_SERVER),
        pytest.mark.xdist_group("postgresql"),
    ],
)
both_databases = pytest.mark.parametrize("database_url", ["sqlite", postgresql], indirect=True)
