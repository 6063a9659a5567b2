"""The first register"""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table('body',
    sa.Column('id', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_body'))
    )
    op.create_table('case',
    sa.Column('reference', sa.Text(), nullable=False),
    sa.Column('procedure', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('terms', sa.JSON(), nullable=False),
    sa.Column('launched_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('launched_by', sa.Text(), nullable=False),
    sa.Column('run_id', sa.Text(), nullable=True),
    sa.Column('outcome', sa.Text(), nullable=True),
    sa.Column('withdrawn_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('withdrawn_because', sa.Text(), nullable=True),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('reference', name=op.f('pk_case')),
    sa.UniqueConstraint('run_id', name=op.f('uq_case_run_id'))
    )
    op.create_table('heartbeat',
    sa.Column('run_id', sa.Text(), nullable=False),
    sa.Column('worker', sa.Text(), nullable=False),
    sa.Column('beat_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('run_id', name=op.f('pk_heartbeat'))
    )
    op.create_table('organisation',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('aliases', sa.JSON(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_organisation'))
    )
    op.create_table('replay_moment',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('moment', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_replay_moment'))
    )
    op.create_table('approval',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('approver', sa.Text(), nullable=False),
    sa.Column('approved_on', sa.Date(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_approval_case_reference')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_approval')),
    sa.UniqueConstraint('case_reference', 'approver', name=op.f('uq_approval_case_reference_approver'))
    )
    op.create_table('body_version',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('body_id', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('parent_id', sa.Text(), nullable=True),
    sa.Column('parent_kind', sa.Text(), nullable=True),
    sa.Column('reports_to_id', sa.Text(), nullable=True),
    sa.Column('reports_to_kind', sa.Text(), nullable=True),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('seat_order', sa.JSON(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.CheckConstraint('to_on IS NULL OR to_on > from_on', name=op.f('ck_body_version_ends_after_it_begins')),
    sa.ForeignKeyConstraint(['body_id'], ['body.id'], name=op.f('fk_body_version_body_id')),
    sa.ForeignKeyConstraint(['parent_id'], ['body.id'], name=op.f('fk_body_version_parent_id')),
    sa.ForeignKeyConstraint(['reports_to_id'], ['body.id'], name=op.f('fk_body_version_reports_to_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_body_version')),
    sa.UniqueConstraint('body_id', 'from_on', name=op.f('uq_body_version_body_id_from_on'))
    )
    with op.batch_alter_table('body_version', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_body_version_body_id'), ['body_id'], unique=False)

    op.create_table('journal',
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('actor', sa.Text(), nullable=False),
    sa.Column('event', sa.Text(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=True),
    sa.Column('sentence', sa.Text(), nullable=False),
    sa.Column('facts', sa.JSON(), nullable=False),
    sa.Column('previous_hash', sa.Text(), nullable=False),
    sa.Column('hash', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_journal_case_reference')),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_journal'))
    )
    with op.batch_alter_table('journal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_journal_case_reference'), ['case_reference'], unique=False)

    op.create_table('paper',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('facts', sa.JSON(), nullable=False),
    sa.Column('lodged_by', sa.Text(), nullable=False),
    sa.Column('lodged_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_paper_case_reference')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_paper')),
    sa.UniqueConstraint('case_reference', 'kind', 'version', name=op.f('uq_paper_case_reference_kind_version'))
    )
    with op.batch_alter_table('paper', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_paper_case_reference'), ['case_reference'], unique=False)

    op.create_table('person',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('email', sa.Text(), nullable=True),
    sa.Column('postal_address', sa.Text(), nullable=True),
    sa.Column('organisation_id', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_person_organisation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person')),
    sa.UniqueConstraint('email', name=op.f('uq_person_email'))
    )
    op.create_table('round',
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('first_stage', sa.Text(), nullable=False),
    sa.Column('because', sa.Text(), nullable=False),
    sa.Column('began_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_round_case_reference')),
    sa.PrimaryKeyConstraint('case_reference', 'number', name=op.f('pk_round'))
    )
    op.create_table('seat',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('body_id', sa.Text(), nullable=False),
    sa.Column('organisation_id', sa.Text(), nullable=False),
    sa.Column('level', sa.Text(), nullable=True),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.CheckConstraint('to_on IS NULL OR to_on > from_on', name=op.f('ck_seat_ends_after_it_begins')),
    sa.ForeignKeyConstraint(['body_id'], ['body.id'], name=op.f('fk_seat_body_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_seat_organisation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_seat')),
    sa.UniqueConstraint('body_id', 'organisation_id', 'level', 'number', 'from_on', name=op.f('uq_seat_body_id_organisation_id_level_number_from_on'))
    )
    with op.batch_alter_table('seat', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_seat_body_id'), ['body_id'], unique=False)

    op.create_table('stage',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('opens_on', sa.Date(), nullable=False),
    sa.Column('closes_on', sa.Date(), nullable=False),
    sa.Column('latest_on', sa.Date(), nullable=False),
    sa.Column('clause', sa.Text(), nullable=False),
    sa.Column('because', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_stage_case_reference')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stage')),
    sa.UniqueConstraint('case_reference', 'round', 'name', name=op.f('uq_stage_case_reference_round_name'))
    )
    with op.batch_alter_table('stage', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_stage_case_reference'), ['case_reference'], unique=False)

    op.create_table('step',
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('taken_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_step_case_reference')),
    sa.PrimaryKeyConstraint('case_reference', 'round', 'name', name=op.f('pk_step'))
    )
    op.create_table('wait',
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('gate', sa.Text(), nullable=False),
    sa.Column('waiting_for', sa.Text(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('opens_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_wait_case_reference')),
    sa.PrimaryKeyConstraint('case_reference', 'round', 'gate', name=op.f('pk_wait'))
    )
    op.create_table('consultee',
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('organisation', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_consultee_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_consultee_person_id')),
    sa.PrimaryKeyConstraint('case_reference', 'person_id', name=op.f('pk_consultee'))
    )
    op.create_table('letter',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('occasion', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('fields', sa.JSON(), nullable=False),
    sa.Column('paper_ids', sa.JSON(), nullable=False),
    sa.Column('invitation', sa.JSON(), nullable=True),
    sa.Column('message_id', sa.Text(), nullable=False),
    sa.Column('state', sa.Text(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('claimed_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('try_again_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('queued_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('subject', sa.Text(), nullable=True),
    sa.Column('text', sa.Text(), nullable=True),
    sa.CheckConstraint("state IN ('queued', 'sending', 'sent', 'refused', 'failed', 'to-print')", name=op.f('ck_letter_known_state')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_letter_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_letter_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_letter')),
    sa.UniqueConstraint('case_reference', 'round', 'name', 'occasion', 'person_id', name=op.f('uq_letter_case_reference_round_name_occasion_person_id')),
    sa.UniqueConstraint('message_id', name=op.f('uq_letter_message_id'))
    )
    with op.batch_alter_table('letter', schema=None) as batch_op:
        batch_op.create_index('ix_letter_case_state', ['case_reference', 'state'], unique=False)

    op.create_table('meeting',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('purpose', sa.Text(), nullable=False),
    sa.Column('body_id', sa.Text(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('venue', sa.Text(), nullable=False),
    sa.Column('agenda', sa.JSON(), nullable=False),
    sa.Column('notice_given_on', sa.Date(), nullable=True),
    sa.Column('moved_because', sa.Text(), nullable=True),
    sa.Column('held_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('mode', sa.Text(), nullable=True),
    sa.Column('appointed', sa.Integer(), nullable=True),
    sa.Column('quorum', sa.Integer(), nullable=True),
    sa.Column('present', sa.Integer(), nullable=True),
    sa.Column('presided_by', sa.Text(), nullable=True),
    sa.Column('presided_as', sa.Text(), nullable=True),
    sa.Column('sum_in_words', sa.Text(), nullable=True),
    sa.Column('outcome', sa.Text(), nullable=True),
    sa.Column('outcome_facts', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['body_id'], ['body.id'], name=op.f('fk_meeting_body_id')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_meeting_case_reference')),
    sa.ForeignKeyConstraint(['presided_by'], ['person.id'], name=op.f('fk_meeting_presided_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting')),
    sa.UniqueConstraint('case_reference', 'round', 'purpose', name=op.f('uq_meeting_case_reference_round_purpose'))
    )
    with op.batch_alter_table('meeting', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_meeting_case_reference'), ['case_reference'], unique=False)

    op.create_table('office_holding',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('body_id', sa.Text(), nullable=False),
    sa.Column('office', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.CheckConstraint('to_on IS NULL OR to_on > from_on', name=op.f('ck_office_holding_ends_after_it_begins')),
    sa.ForeignKeyConstraint(['body_id'], ['body.id'], name=op.f('fk_office_holding_body_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_office_holding_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_office_holding')),
    sa.UniqueConstraint('body_id', 'office', 'from_on', name=op.f('uq_office_holding_body_id_office_from_on'))
    )
    with op.batch_alter_table('office_holding', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_office_holding_body_id'), ['body_id'], unique=False)

    op.create_table('response',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('stage', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("stage IN ('consultation', 'circulation')", name=op.f('ck_response_known_stage')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_response_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_response_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_response'))
    )
    with op.batch_alter_table('response', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_response_case_reference'), ['case_reference'], unique=False)

    op.create_table('seat_holding',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('seat_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('role', sa.Text(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.CheckConstraint("role IN ('representative', 'substitute')", name=op.f('ck_seat_holding_known_role')),
    sa.CheckConstraint('to_on IS NULL OR to_on > from_on', name=op.f('ck_seat_holding_ends_after_it_begins')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_seat_holding_person_id')),
    sa.ForeignKeyConstraint(['seat_id'], ['seat.id'], name=op.f('fk_seat_holding_seat_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_seat_holding')),
    sa.UniqueConstraint('seat_id', 'person_id', 'role', 'from_on', name=op.f('uq_seat_holding_seat_id_person_id_role_from_on'))
    )
    with op.batch_alter_table('seat_holding', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_seat_holding_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_seat_holding_seat_id'), ['seat_id'], unique=False)

    op.create_table('apology',
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('is_in_time', sa.Boolean(), nullable=False),
    sa.Column('substitute_id', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_apology_meeting_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_apology_person_id')),
    sa.ForeignKeyConstraint(['substitute_id'], ['person.id'], name=op.f('fk_apology_substitute_id')),
    sa.PrimaryKeyConstraint('meeting_id', 'person_id', name=op.f('pk_apology'))
    )
    op.create_table('motion',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('majority', sa.Text(), nullable=False),
    sa.Column('votes_for', sa.Integer(), nullable=False),
    sa.Column('votes_against', sa.Integer(), nullable=False),
    sa.Column('abstained', sa.Integer(), nullable=False),
    sa.Column('casting_vote', sa.Text(), nullable=True),
    sa.Column('result', sa.Text(), nullable=False),
    sa.Column('clause', sa.Text(), nullable=False),
    sa.Column('in_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_motion_meeting_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_motion')),
    sa.UniqueConstraint('meeting_id', 'number', name=op.f('uq_motion_meeting_id_number'))
    )
    with op.batch_alter_table('motion', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_motion_meeting_id'), ['meeting_id'], unique=False)

    op.create_table('roll_call',
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('seat_id', sa.Integer(), nullable=True),
    sa.Column('capacity', sa.Text(), nullable=False),
    sa.CheckConstraint("capacity IN ('representative', 'substitute', 'observer')", name=op.f('ck_roll_call_known_capacity')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_roll_call_meeting_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_roll_call_person_id')),
    sa.ForeignKeyConstraint(['seat_id'], ['seat.id'], name=op.f('fk_roll_call_seat_id')),
    sa.PrimaryKeyConstraint('meeting_id', 'person_id', name=op.f('pk_roll_call'))
    )
    op.create_table('vote',
    sa.Column('motion_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('choice', sa.Text(), nullable=False),
    sa.CheckConstraint("choice IN ('for', 'against', 'abstain')", name=op.f('ck_vote_known_choice')),
    sa.ForeignKeyConstraint(['motion_id'], ['motion.id'], name=op.f('fk_vote_motion_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_vote_person_id')),
    sa.PrimaryKeyConstraint('motion_id', 'person_id', name=op.f('pk_vote'))
    )
    _make_the_journal_append_only()


def downgrade() -> None:
    """Take the change back."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_journal_change CASCADE")
    op.drop_table('vote')
    op.drop_table('roll_call')
    with op.batch_alter_table('motion', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_motion_meeting_id'))

    op.drop_table('motion')
    op.drop_table('apology')
    with op.batch_alter_table('seat_holding', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_seat_holding_seat_id'))
        batch_op.drop_index(batch_op.f('ix_seat_holding_person_id'))

    op.drop_table('seat_holding')
    with op.batch_alter_table('response', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_response_case_reference'))

    op.drop_table('response')
    with op.batch_alter_table('office_holding', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_office_holding_body_id'))

    op.drop_table('office_holding')
    with op.batch_alter_table('meeting', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_meeting_case_reference'))

    op.drop_table('meeting')
    with op.batch_alter_table('letter', schema=None) as batch_op:
        batch_op.drop_index('ix_letter_case_state')

    op.drop_table('letter')
    op.drop_table('consultee')
    op.drop_table('wait')
    op.drop_table('step')
    with op.batch_alter_table('stage', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_stage_case_reference'))

    op.drop_table('stage')
    with op.batch_alter_table('seat', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_seat_body_id'))

    op.drop_table('seat')
    op.drop_table('round')
    op.drop_table('person')
    with op.batch_alter_table('paper', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_paper_case_reference'))

    op.drop_table('paper')
    with op.batch_alter_table('journal', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_journal_case_reference'))

    op.drop_table('journal')
    with op.batch_alter_table('body_version', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_body_version_body_id'))

    op.drop_table('body_version')
    op.drop_table('approval')
    op.drop_table('replay_moment')
    op.drop_table('organisation')
    op.drop_table('heartbeat')
    op.drop_table('case')
    op.drop_table('body')


def _make_the_journal_append_only() -> None:
    """The database itself refuses to change or delete what the journal says."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_journal_change() RETURNS trigger AS "
            "$$ BEGIN RAISE EXCEPTION 'the journal is only added to'; END $$ LANGUAGE plpgsql"
        )
        op.execute(
            "CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal "
            "FOR EACH ROW EXECUTE FUNCTION refuse_journal_change()"
        )
        op.execute(
            "CREATE TRIGGER journal_not_emptied BEFORE TRUNCATE ON journal "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change()"
        )
        return
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER journal_refuses_{act.lower()} BEFORE {act} ON journal "
            "BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END"
        )
