"""interview scorecards and later outcomes, and the models learnt from them

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "scorecards",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("ratings", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_scorecards_agency_id_agencies")),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_scorecards_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_scorecards_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scorecards")),
        sa.UniqueConstraint("application_id", "user_id", "held_on", name=op.f("uq_scorecards_application_id_user_id_held_on")),
    )
    op.create_index(op.f("ix_scorecards_agency_id"), "scorecards", ["agency_id"], unique=False)
    op.create_index(op.f("ix_scorecards_application_id"), "scorecards", ["application_id"], unique=False)
    op.create_table(
        "outcomes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("on_day", sa.Date(), nullable=True),
        sa.Column("detail", sa.String(length=12), nullable=False),
        sa.Column("entered_by", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_outcomes_agency_id_agencies")),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_outcomes_client_id_clients")),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_outcomes_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["entered_by"], ["users.id"], name=op.f("fk_outcomes_entered_by_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcomes")),
    )
    op.create_index(op.f("ix_outcomes_agency_id"), "outcomes", ["agency_id"], unique=False)
    op.create_index(op.f("ix_outcomes_application_id"), "outcomes", ["application_id"], unique=False)
    op.create_table(
        "trained_models",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("report", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_trained_models_agency_id_agencies")),
        sa.ForeignKeyConstraint(["decided_by"], ["users.id"], name=op.f("fk_trained_models_decided_by_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trained_models")),
    )
    op.create_index(op.f("ix_trained_models_agency_id"), "trained_models", ["agency_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_trained_models_agency_id"), table_name="trained_models")
    op.drop_table("trained_models")
    op.drop_index(op.f("ix_outcomes_application_id"), table_name="outcomes")
    op.drop_index(op.f("ix_outcomes_agency_id"), table_name="outcomes")
    op.drop_table("outcomes")
    op.drop_index(op.f("ix_scorecards_application_id"), table_name="scorecards")
    op.drop_index(op.f("ix_scorecards_agency_id"), table_name="scorecards")
    op.drop_table("scorecards")
