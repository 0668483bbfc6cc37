"""where a resume's words stand on its pages, and whether an agency has pictures of pages read

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("documents", sa.Column("sealed_places", sa.LargeBinary(), nullable=True))
    op.add_column(
        "agencies", sa.Column("reads_pictures", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def downgrade() -> None:
    op.drop_column("agencies", "reads_pictures")
    op.drop_column("documents", "sealed_places")
