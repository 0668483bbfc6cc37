"""which version of a consent's words was seen, and whether the answer was yes or no

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("consents", sa.Column("version", sa.String(length=12), nullable=False, server_default=""))
    op.add_column("consents", sa.Column("given", sa.Boolean(), nullable=False, server_default=sa.true()))


def downgrade() -> None:
    op.drop_column("consents", "given")
    op.drop_column("consents", "version")
