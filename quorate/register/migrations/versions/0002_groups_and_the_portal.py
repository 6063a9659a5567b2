"""Groups, the portal and the meeting as it goes on"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table('access_attempt',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_access_attempt'))
    )
    with op.batch_alter_table('access_attempt', schema=None) as batch_op:
        batch_op.create_index('ix_access_attempt_key_at', ['key', 'at'], unique=False)

    op.create_table('endorsement',
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('body_id', sa.Text(), nullable=False),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('put_off', sa.Integer(), nullable=False),
    sa.Column('substitutes_from_on', sa.Date(), nullable=True),
    sa.Column('reminders_on', sa.JSON(), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_because', sa.Text(), nullable=True),
    sa.Column('paper_version', sa.Integer(), nullable=True),
    sa.Column('paper_sha256', sa.Text(), nullable=True),
    sa.Column('result', sa.Text(), nullable=True),
    sa.Column('in_words', sa.Text(), nullable=True),
    sa.Column('clause', sa.Text(), nullable=True),
    sa.Column('because', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['body_id'], ['body.id'], name=op.f('fk_endorsement_body_id')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_endorsement_case_reference')),
    sa.PrimaryKeyConstraint('case_reference', 'round', name=op.f('pk_endorsement'))
    )
    op.create_table('form_refused',
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('form', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_form_refused_case_reference')),
    sa.PrimaryKeyConstraint('case_reference', 'form', name=op.f('pk_form_refused'))
    )
    op.create_table('moved_close',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('was_on', sa.Date(), nullable=False),
    sa.Column('closes_on', sa.Date(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('moved_by', sa.Text(), nullable=False),
    sa.Column('moved_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_moved_close_case_reference')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_moved_close')),
    sa.UniqueConstraint('case_reference', 'round', 'number', name=op.f('uq_moved_close_case_reference_round_number'))
    )
    with op.batch_alter_table('moved_close', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_moved_close_case_reference'), ['case_reference'], unique=False)

    op.create_table('chair_answer',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('choice', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('paper_version', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('door', sa.Text(), nullable=False),
    sa.Column('given_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("choice IN ('agenda', 'declined')", name=op.f('ck_chair_answer_known_choice')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_chair_answer_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_chair_answer_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_chair_answer')),
    sa.UniqueConstraint('case_reference', 'round', name=op.f('uq_chair_answer_case_reference_round'))
    )
    with op.batch_alter_table('chair_answer', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_chair_answer_case_reference'), ['case_reference'], unique=False)

    op.create_table('endorsement_answer',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('seat_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('role', sa.Text(), nullable=False),
    sa.Column('choice', sa.Text(), nullable=False),
    sa.Column('criteria', sa.JSON(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('conditions', sa.JSON(), nullable=False),
    sa.Column('paper_version', sa.Integer(), nullable=False),
    sa.Column('paper_sha256', sa.Text(), nullable=False),
    sa.Column('door', sa.Text(), nullable=False),
    sa.Column('given_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('superseded_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('lapsed_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("choice IN ('endorse', 'endorse-with-conditions', 'send-back', 'refuse')", name=op.f('ck_endorsement_answer_known_choice')),
    sa.CheckConstraint("door IN ('portal', 'prefect', 'cli')", name=op.f('ck_endorsement_answer_known_door')),
    sa.CheckConstraint("role IN ('representative', 'substitute')", name=op.f('ck_endorsement_answer_known_role')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_endorsement_answer_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_endorsement_answer_person_id')),
    sa.ForeignKeyConstraint(['seat_id'], ['seat.id'], name=op.f('fk_endorsement_answer_seat_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_endorsement_answer'))
    )
    with op.batch_alter_table('endorsement_answer', schema=None) as batch_op:
        batch_op.create_index('ix_endorsement_answer_case_round', ['case_reference', 'round'], unique=False)
        batch_op.create_index(batch_op.f('ix_endorsement_answer_person_id'), ['person_id'], unique=False)

    op.create_table('endorsement_casting_vote',
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('side', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('door', sa.Text(), nullable=False),
    sa.Column('cast_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("door IN ('portal', 'prefect', 'cli')", name=op.f('ck_endorsement_casting_vote_known_door')),
    sa.CheckConstraint("side IN ('for', 'against', 'declined')", name=op.f('ck_endorsement_casting_vote_known_side')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_endorsement_casting_vote_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_endorsement_casting_vote_person_id')),
    sa.PrimaryKeyConstraint('case_reference', 'round', name=op.f('pk_endorsement_casting_vote'))
    )
    op.create_table('form_draft',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('answers', sa.JSON(), nullable=False),
    sa.Column('begun_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('kept_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('thrown_away_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('launched_as', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['launched_as'], ['case.reference'], name=op.f('fk_form_draft_launched_as')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_form_draft_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_form_draft'))
    )
    with op.batch_alter_table('form_draft', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_form_draft_person_id'), ['person_id'], unique=False)

    op.create_table('group_condition',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('asked_by', sa.Text(), nullable=False),
    sa.Column('is_binding', sa.Boolean(), nullable=False),
    sa.Column('met_on', sa.Date(), nullable=True),
    sa.Column('met_by', sa.Text(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['asked_by'], ['person.id'], name=op.f('fk_group_condition_asked_by')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_group_condition_case_reference')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_group_condition')),
    sa.UniqueConstraint('case_reference', 'number', name=op.f('uq_group_condition_case_reference_number'))
    )
    op.create_table('group_terms',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('body_id', sa.Text(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('paper_version', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('purpose', sa.Text(), nullable=False),
    sa.Column('value_added', sa.Text(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('duration', sa.Text(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=True),
    sa.Column('sponsor_id', sa.Text(), nullable=False),
    sa.Column('organisations', sa.JSON(), nullable=False),
    sa.Column('life_round', sa.Integer(), nullable=True),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.CheckConstraint('to_on IS NULL OR to_on > from_on', name=op.f('ck_group_terms_ends_after_it_begins')),
    sa.ForeignKeyConstraint(['body_id'], ['body.id'], name=op.f('fk_group_terms_body_id')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_group_terms_case_reference')),
    sa.ForeignKeyConstraint(['sponsor_id'], ['person.id'], name=op.f('fk_group_terms_sponsor_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_group_terms')),
    sa.UniqueConstraint('body_id', 'from_on', name=op.f('uq_group_terms_body_id_from_on'))
    )
    with op.batch_alter_table('group_terms', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_group_terms_body_id'), ['body_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_group_terms_case_reference'), ['case_reference'], unique=False)

    op.create_table('hand_over',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('seat_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('to_person_id', sa.Text(), nullable=False),
    sa.Column('handed_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('taken_back_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_hand_over_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_hand_over_person_id')),
    sa.ForeignKeyConstraint(['seat_id'], ['seat.id'], name=op.f('fk_hand_over_seat_id')),
    sa.ForeignKeyConstraint(['to_person_id'], ['person.id'], name=op.f('fk_hand_over_to_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_hand_over'))
    )
    with op.batch_alter_table('hand_over', schema=None) as batch_op:
        batch_op.create_index('ix_hand_over_case_round', ['case_reference', 'round'], unique=False)

    op.create_table('interest',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('occasion', sa.Text(), nullable=False),
    sa.Column('item', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('nature', sa.Text(), nullable=False),
    sa.Column('step', sa.Text(), nullable=False),
    sa.Column('declared', sa.Text(), nullable=False),
    sa.Column('declared_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('replaced_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("declared IN ('at-the-start', 'when-raised', 'after-the-vote')", name=op.f('ck_interest_known_time')),
    sa.CheckConstraint("step IN ('stays', 'abstains', 'withdraws')", name=op.f('ck_interest_known_step')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_interest_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_interest_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_interest'))
    )
    with op.batch_alter_table('interest', schema=None) as batch_op:
        batch_op.create_index('ix_interest_case_round_occasion', ['case_reference', 'round', 'occasion'], unique=False)

    op.create_table('one_time_code',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('salt', sa.Text(), nullable=False),
    sa.Column('digest', sa.Text(), nullable=False),
    sa.Column('minted_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('wrong_tries', sa.Integer(), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_because', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_one_time_code_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_one_time_code_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_one_time_code'))
    )
    with op.batch_alter_table('one_time_code', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_one_time_code_case_reference'), ['case_reference'], unique=False)
        batch_op.create_index(batch_op.f('ix_one_time_code_person_id'), ['person_id'], unique=False)

    op.create_table('portal_session',
    sa.Column('id_hash', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('csrf', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('last_seen_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('notice', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_portal_session_person_id')),
    sa.PrimaryKeyConstraint('id_hash', name=op.f('pk_portal_session'))
    )
    with op.batch_alter_table('portal_session', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_portal_session_person_id'), ['person_id'], unique=False)

    op.create_table('sponsor_answer',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('choice', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('final_report', sa.Text(), nullable=True),
    sa.Column('closes_on', sa.Date(), nullable=True),
    sa.Column('proposal_reference', sa.Text(), nullable=True),
    sa.Column('door', sa.Text(), nullable=False),
    sa.Column('given_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("choice IN ('close', 'extend', 'change')", name=op.f('ck_sponsor_answer_known_choice')),
    sa.CheckConstraint("door IN ('portal', 'prefect', 'cli')", name=op.f('ck_sponsor_answer_known_door')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_sponsor_answer_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_sponsor_answer_person_id')),
    sa.ForeignKeyConstraint(['proposal_reference'], ['case.reference'], name=op.f('fk_sponsor_answer_proposal_reference')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sponsor_answer')),
    sa.UniqueConstraint('case_reference', 'round', name=op.f('uq_sponsor_answer_case_reference_round'))
    )
    with op.batch_alter_table('sponsor_answer', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sponsor_answer_case_reference'), ['case_reference'], unique=False)

    op.create_table('access_link',
    sa.Column('token_hash', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('path', sa.Text(), nullable=False),
    sa.Column('letter_id', sa.Integer(), nullable=True),
    sa.Column('minted_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('redeemed_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("kind IN ('sign-in', 'letter', 'operator')", name=op.f('ck_access_link_known_kind')),
    sa.ForeignKeyConstraint(['letter_id'], ['letter.id'], name=op.f('fk_access_link_letter_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_access_link_person_id')),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_access_link'))
    )
    with op.batch_alter_table('access_link', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_access_link_person_id'), ['person_id'], unique=False)

    op.create_table('item_taken',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('taken_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('appointed', sa.Integer(), nullable=False),
    sa.Column('quorum', sa.Integer(), nullable=False),
    sa.Column('present', sa.Integer(), nullable=False),
    sa.Column('presided_by', sa.Text(), nullable=True),
    sa.Column('in_words', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_item_taken_meeting_id')),
    sa.ForeignKeyConstraint(['presided_by'], ['person.id'], name=op.f('fk_item_taken_presided_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_item_taken'))
    )
    with op.batch_alter_table('item_taken', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_item_taken_meeting_id'), ['meeting_id'], unique=False)

    op.create_table('movement',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('act', sa.Integer(), nullable=False),
    sa.Column('what', sa.Text(), nullable=False),
    sa.Column('seat_id', sa.Integer(), nullable=True),
    sa.Column('item', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('struck_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('struck_by', sa.Text(), nullable=True),
    sa.CheckConstraint("what IN ('present', 'apology', 'absent', 'arrived', 'left')", name=op.f('ck_movement_known_movement')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_movement_meeting_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_movement_person_id')),
    sa.ForeignKeyConstraint(['seat_id'], ['seat.id'], name=op.f('fk_movement_seat_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_movement'))
    )
    with op.batch_alter_table('movement', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_movement_meeting_id'), ['meeting_id'], unique=False)

    op.create_table('sitting',
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('opened_by', sa.Text(), nullable=False),
    sa.Column('item', sa.Integer(), nullable=False),
    sa.Column('elected_chair', sa.Text(), nullable=True),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['elected_chair'], ['person.id'], name=op.f('fk_sitting_elected_chair')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_sitting_meeting_id')),
    sa.PrimaryKeyConstraint('meeting_id', name=op.f('pk_sitting'))
    )
    op.create_table('ballot',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('motion_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('choice', sa.Text(), nullable=False),
    sa.Column('cast_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('door', sa.Text(), nullable=False),
    sa.Column('paper_version', sa.Integer(), nullable=True),
    sa.Column('paper_sha256', sa.Text(), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_because', sa.Text(), nullable=True),
    sa.CheckConstraint("choice IN ('for', 'against', 'abstain')", name=op.f('ck_ballot_known_ballot_choice')),
    sa.ForeignKeyConstraint(['motion_id'], ['motion.id'], name=op.f('fk_ballot_motion_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_ballot_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ballot'))
    )
    with op.batch_alter_table('ballot', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_ballot_motion_id'), ['motion_id'], unique=False)

    op.create_table('in_the_room',
    sa.Column('motion_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('seat_id', sa.Integer(), nullable=False),
    sa.Column('capacity', sa.Text(), nullable=False),
    sa.Column('withdrew', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['motion_id'], ['motion.id'], name=op.f('fk_in_the_room_motion_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_in_the_room_person_id')),
    sa.ForeignKeyConstraint(['seat_id'], ['seat.id'], name=op.f('fk_in_the_room_seat_id')),
    sa.PrimaryKeyConstraint('motion_id', 'person_id', name=op.f('pk_in_the_room'))
    )
    with op.batch_alter_table('letter', schema=None) as batch_op:
        batch_op.alter_column('case_reference',
               existing_type=sa.TEXT(),
               nullable=True)

    with op.batch_alter_table('motion', schema=None) as batch_op:
        batch_op.add_column(sa.Column('facts', sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column('way', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('put_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('appointed', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('quorum', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('present', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('withdrew', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('barred', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('presided_by', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('presided_as', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('paper_version', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('paper_sha256', sa.Text(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_motion_presided_by'), 'person', ['presided_by'], ['id'])

    with op.batch_alter_table('wait', schema=None) as batch_op:
        batch_op.add_column(sa.Column('given_up', sa.Boolean(), server_default=sa.false(), nullable=False))



def downgrade() -> None:
    """Take the change back."""
    with op.batch_alter_table('wait', schema=None) as batch_op:
        batch_op.drop_column('given_up')

    with op.batch_alter_table('motion', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_motion_presided_by'), type_='foreignkey')
        batch_op.drop_column('paper_sha256')
        batch_op.drop_column('paper_version')
        batch_op.drop_column('presided_as')
        batch_op.drop_column('presided_by')
        batch_op.drop_column('barred')
        batch_op.drop_column('withdrew')
        batch_op.drop_column('present')
        batch_op.drop_column('quorum')
        batch_op.drop_column('appointed')
        batch_op.drop_column('closed_at')
        batch_op.drop_column('put_at')
        batch_op.drop_column('way')
        batch_op.drop_column('facts')

    with op.batch_alter_table('letter', schema=None) as batch_op:
        batch_op.alter_column('case_reference',
               existing_type=sa.TEXT(),
               nullable=False)

    op.drop_table('in_the_room')
    with op.batch_alter_table('ballot', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_ballot_motion_id'))

    op.drop_table('ballot')
    op.drop_table('sitting')
    with op.batch_alter_table('movement', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_movement_meeting_id'))

    op.drop_table('movement')
    with op.batch_alter_table('item_taken', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_item_taken_meeting_id'))

    op.drop_table('item_taken')
    with op.batch_alter_table('access_link', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_access_link_person_id'))

    op.drop_table('access_link')
    with op.batch_alter_table('sponsor_answer', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_sponsor_answer_case_reference'))

    op.drop_table('sponsor_answer')
    with op.batch_alter_table('portal_session', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_portal_session_person_id'))

    op.drop_table('portal_session')
    with op.batch_alter_table('one_time_code', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_one_time_code_person_id'))
        batch_op.drop_index(batch_op.f('ix_one_time_code_case_reference'))

    op.drop_table('one_time_code')
    with op.batch_alter_table('interest', schema=None) as batch_op:
        batch_op.drop_index('ix_interest_case_round_occasion')

    op.drop_table('interest')
    with op.batch_alter_table('hand_over', schema=None) as batch_op:
        batch_op.drop_index('ix_hand_over_case_round')

    op.drop_table('hand_over')
    with op.batch_alter_table('group_terms', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_group_terms_case_reference'))
        batch_op.drop_index(batch_op.f('ix_group_terms_body_id'))

    op.drop_table('group_terms')
    op.drop_table('group_condition')
    with op.batch_alter_table('form_draft', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_form_draft_person_id'))

    op.drop_table('form_draft')
    op.drop_table('endorsement_casting_vote')
    with op.batch_alter_table('endorsement_answer', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_endorsement_answer_person_id'))
        batch_op.drop_index('ix_endorsement_answer_case_round')

    op.drop_table('endorsement_answer')
    with op.batch_alter_table('chair_answer', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_chair_answer_case_reference'))

    op.drop_table('chair_answer')
    with op.batch_alter_table('moved_close', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_moved_close_case_reference'))

    op.drop_table('moved_close')
    op.drop_table('form_refused')
    op.drop_table('endorsement')
    with op.batch_alter_table('access_attempt', schema=None) as batch_op:
        batch_op.drop_index('ix_access_attempt_key_at')

    op.drop_table('access_attempt')
