"""readings that visitors keep, and requests to be called

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept_readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("reading", sa.JSON(), nullable=False),
        sa.Column("consent", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_kept_readings_agency_id_agencies")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_readings")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_kept_readings_token_hash")),
    )
    op.create_index(op.f("ix_kept_readings_agency_id"), "kept_readings", ["agency_id"], unique=False)
    op.create_index(op.f("ix_kept_readings_expires_at"), "kept_readings", ["expires_at"], unique=False)
    op.create_table(
        "call_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("consents", sa.JSON(), nullable=False),
        sa.Column("reading", sa.JSON(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_call_requests_agency_id_agencies")),
        sa.ForeignKeyConstraint(["answered_by"], ["users.id"], name=op.f("fk_call_requests_answered_by_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_requests")),
    )
    op.create_index(op.f("ix_call_requests_agency_id"), "call_requests", ["agency_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_call_requests_agency_id"), table_name="call_requests")
    op.drop_table("call_requests")
    op.drop_index(op.f("ix_kept_readings_expires_at"), table_name="kept_readings")
    op.drop_index(op.f("ix_kept_readings_agency_id"), table_name="kept_readings")
    op.drop_table("kept_readings")
