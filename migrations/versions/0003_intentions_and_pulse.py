"""what clients intend, columns they correct, and pulse surveys

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("team_uploads", sa.Column("mapping", sa.JSON(), nullable=True))
    op.add_column("team_uploads", sa.Column("preview", sa.JSON(), nullable=True))
    op.create_table(
        "team_intentions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("rise", sa.Float(), nullable=False),
        sa.Column("pay_growth", sa.Float(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("said_by", sa.Integer(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_team_intentions_agency_id_agencies")),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_team_intentions_client_id_clients")),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_team_intentions_team_id_teams"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["said_by"], ["users.id"], name=op.f("fk_team_intentions_said_by_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_intentions")),
    )
    op.create_index(op.f("ix_team_intentions_team_id"), "team_intentions", ["team_id"], unique=False)
    op.create_table(
        "pulse_surveys",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("manager", sa.JSON(), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_pulse_surveys_agency_id_agencies")),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_pulse_surveys_client_id_clients")),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_pulse_surveys_team_id_teams"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["opened_by"], ["users.id"], name=op.f("fk_pulse_surveys_opened_by_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pulse_surveys")),
        sa.UniqueConstraint("token", name=op.f("uq_pulse_surveys_token")),
    )
    op.create_index(op.f("ix_pulse_surveys_team_id"), "pulse_surveys", ["team_id"], unique=False)
    op.create_table(
        "pulse_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("given", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["survey_id"],
            ["pulse_surveys.id"],
            name=op.f("fk_pulse_answers_survey_id_pulse_surveys"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pulse_answers")),
    )
    op.create_index(op.f("ix_pulse_answers_survey_id"), "pulse_answers", ["survey_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_pulse_answers_survey_id"), table_name="pulse_answers")
    op.drop_table("pulse_answers")
    op.drop_index(op.f("ix_pulse_surveys_team_id"), table_name="pulse_surveys")
    op.drop_table("pulse_surveys")
    op.drop_index(op.f("ix_team_intentions_team_id"), table_name="team_intentions")
    op.drop_table("team_intentions")
    op.drop_column("team_uploads", "preview")
    op.drop_column("team_uploads", "mapping")
