"""Consultees answer, mail comes in, and every point is worked over"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table('paper_draft',
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('facts', sa.JSON(), nullable=False),
    sa.Column('kept_by', sa.Text(), nullable=False),
    sa.Column('kept_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_paper_draft_case_reference')),
    sa.PrimaryKeyConstraint('case_reference', 'kind', name=op.f('pk_paper_draft'))
    )
    op.create_table('theme',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('keywords', sa.JSON(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_theme_case_reference')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_theme')),
    sa.UniqueConstraint('case_reference', 'name', name=op.f('uq_theme_case_reference_name'))
    )
    with op.batch_alter_table('theme', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_theme_case_reference'), ['case_reference'], unique=False)

    op.create_table('answer_draft',
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('stage', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('fields', sa.JSON(), nullable=False),
    sa.Column('kept_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_answer_draft_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_answer_draft_person_id')),
    sa.PrimaryKeyConstraint('case_reference', 'round', 'stage', 'person_id', name=op.f('pk_answer_draft'))
    )
    op.create_table('correction_asked',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('asks', sa.Text(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('answer', sa.Text(), nullable=True),
    sa.Column('answered_by', sa.Text(), nullable=True),
    sa.Column('answered_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_correction_asked_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_correction_asked_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_correction_asked'))
    )
    with op.batch_alter_table('correction_asked', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_correction_asked_case_reference'), ['case_reference'], unique=False)

    op.create_table('unsubscribe_link',
    sa.Column('token_hash', sa.Text(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('minted_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_unsubscribe_link_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_unsubscribe_link_person_id')),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_unsubscribe_link'))
    )
    op.create_table('incoming_message',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('own_id', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=True),
    sa.Column('letter_id', sa.Integer(), nullable=True),
    sa.Column('person_id', sa.Text(), nullable=True),
    sa.Column('response_id', sa.Integer(), nullable=True),
    sa.Column('from_address', sa.Text(), nullable=False),
    sa.Column('from_name', sa.Text(), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('raw', sa.LargeBinary(), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('settled_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('settled_by', sa.Text(), nullable=True),
    sa.Column('settled_as', sa.Text(), nullable=True),
    sa.CheckConstraint("kind IN ('response', 'bounce', 'auto-reply', 'stranger', 'unreadable')", name=op.f('ck_incoming_message_known_kind')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_incoming_message_case_reference')),
    sa.ForeignKeyConstraint(['letter_id'], ['letter.id'], name=op.f('fk_incoming_message_letter_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_incoming_message_person_id')),
    sa.ForeignKeyConstraint(['response_id'], ['response.id'], name=op.f('fk_incoming_message_response_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incoming_message')),
    sa.UniqueConstraint('sha256', name=op.f('uq_incoming_message_sha256'))
    )
    with op.batch_alter_table('incoming_message', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incoming_message_case_reference'), ['case_reference'], unique=False)
        batch_op.create_index(batch_op.f('ix_incoming_message_own_id'), ['own_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_incoming_message_person_id'), ['person_id'], unique=False)

    op.create_table('original_read',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('response_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('because', sa.Text(), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_original_read_person_id')),
    sa.ForeignKeyConstraint(['response_id'], ['response.id'], name=op.f('fk_original_read_response_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_original_read'))
    )
    with op.batch_alter_table('original_read', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_original_read_response_id'), ['response_id'], unique=False)

    op.create_table('public_answer',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('organisation', sa.Text(), nullable=True),
    sa.Column('fields', sa.JSON(), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('confirmed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('response_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_public_answer_case_reference')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_public_answer_person_id')),
    sa.ForeignKeyConstraint(['response_id'], ['response.id'], name=op.f('fk_public_answer_response_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_public_answer'))
    )
    with op.batch_alter_table('public_answer', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_public_answer_case_reference'), ['case_reference'], unique=False)

    op.create_table('response_part',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('response_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('subject', sa.Integer(), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.CheckConstraint("kind IN ('general', 'question', 'paragraph')", name=op.f('ck_response_part_known_kind')),
    sa.ForeignKeyConstraint(['response_id'], ['response.id'], name=op.f('fk_response_part_response_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_response_part')),
    sa.UniqueConstraint('response_id', 'number', name=op.f('uq_response_part_response_id_number'))
    )
    with op.batch_alter_table('response_part', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_response_part_response_id'), ['response_id'], unique=False)

    op.create_table('sealed_text',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('response_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('stands_for', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('original', sa.Text(), nullable=False),
    sa.Column('sealed_by', sa.Text(), nullable=False),
    sa.Column('sealed_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("kind IN ('personal', 'offensive', 'other')", name=op.f('ck_sealed_text_known_kind')),
    sa.ForeignKeyConstraint(['response_id'], ['response.id'], name=op.f('fk_sealed_text_response_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sealed_text'))
    )
    with op.batch_alter_table('sealed_text', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sealed_text_response_id'), ['response_id'], unique=False)

    op.create_table('kept_file',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=True),
    sa.Column('person_id', sa.Text(), nullable=True),
    sa.Column('response_id', sa.Integer(), nullable=True),
    sa.Column('message_id', sa.Integer(), nullable=True),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('content_type', sa.Text(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.Column('kept_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_kept_file_case_reference')),
    sa.ForeignKeyConstraint(['message_id'], ['incoming_message.id'], name=op.f('fk_kept_file_message_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_kept_file_person_id')),
    sa.ForeignKeyConstraint(['response_id'], ['response.id'], name=op.f('fk_kept_file_response_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kept_file'))
    )
    with op.batch_alter_table('kept_file', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_kept_file_case_reference'), ['case_reference'], unique=False)
        batch_op.create_index(batch_op.f('ix_kept_file_message_id'), ['message_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_kept_file_response_id'), ['response_id'], unique=False)

    op.create_table('point',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('case_reference', sa.Text(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('response_id', sa.Integer(), nullable=False),
    sa.Column('part_id', sa.Integer(), nullable=True),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('theme_id', sa.Integer(), nullable=True),
    sa.Column('disposition', sa.Text(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('changed_kind', sa.Text(), nullable=True),
    sa.Column('changed_paragraph', sa.Integer(), nullable=True),
    sa.Column('changed_version', sa.Integer(), nullable=True),
    sa.Column('quote_cleared', sa.Boolean(), nullable=False),
    sa.Column('disposed_by', sa.Text(), nullable=True),
    sa.Column('disposed_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("disposition IN ('changed', 'not-changed', 'noted', 'out-of-scope')", name=op.f('ck_point_known_disposition')),
    sa.ForeignKeyConstraint(['case_reference'], ['case.reference'], name=op.f('fk_point_case_reference')),
    sa.ForeignKeyConstraint(['part_id'], ['response_part.id'], name=op.f('fk_point_part_id')),
    sa.ForeignKeyConstraint(['response_id'], ['response.id'], name=op.f('fk_point_response_id')),
    sa.ForeignKeyConstraint(['theme_id'], ['theme.id'], name=op.f('fk_point_theme_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_point')),
    sa.UniqueConstraint('response_id', 'number', name=op.f('uq_point_response_id_number'))
    )
    with op.batch_alter_table('point', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_point_case_reference'), ['case_reference'], unique=False)
        batch_op.create_index(batch_op.f('ix_point_response_id'), ['response_id'], unique=False)

    with op.batch_alter_table('consultee', schema=None) as batch_op:
        batch_op.add_column(sa.Column('kind', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('source', sa.Text(), server_default='entry', nullable=False))
        batch_op.add_column(sa.Column('added_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('unsubscribed_at', sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table('letter', schema=None) as batch_op:
        batch_op.add_column(sa.Column('sent_to', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('bounced_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('printed_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('opened_at', sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.add_column(sa.Column('undeliverable_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('undeliverable_because', sa.Text(), nullable=True))

    with op.batch_alter_table('portal_session', schema=None) as batch_op:
        batch_op.add_column(sa.Column('only_case', sa.Text(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_portal_session_only_case'), 'case', ['only_case'], ['reference'])

    with op.batch_alter_table('response', schema=None) as batch_op:
        batch_op.add_column(sa.Column('door', sa.Text(), server_default='officer', nullable=False))
        batch_op.add_column(sa.Column('speaks_for', sa.Text(), server_default='organisation', nullable=False))
        batch_op.add_column(sa.Column('members_asked', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('may_publish', sa.Boolean(), server_default=sa.true(), nullable=False))
        batch_op.add_column(sa.Column('published_as', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('replaced_by_id', sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_response_replaced_by_id'), 'response', ['replaced_by_id'], ['id'])

    with op.batch_alter_table('consultee', schema=None) as batch_op:
        batch_op.create_check_constraint(op.f('ck_consultee_known_source'), "source IN ('seat', 'entry', 'file', 'public')")

    with op.batch_alter_table('response', schema=None) as batch_op:
        batch_op.create_check_constraint(op.f('ck_response_known_door'), "door IN ('officer', 'link', 'mail', 'public')")
        batch_op.create_check_constraint(op.f('ck_response_known_speaker'), "speaks_for IN ('organisation', 'self')")

    with op.batch_alter_table('access_link', schema=None) as batch_op:
        batch_op.drop_constraint(op.f('ck_access_link_known_kind'), type_='check')
        batch_op.create_check_constraint(op.f('ck_access_link_known_kind'), "kind IN ('sign-in', 'letter', 'operator', 'consultation')")

    # What was answered under an older release is one point each, so that it comes back answered.
    op.execute(
        'INSERT INTO point (case_reference, round, response_id, number, text, quote_cleared) '
        'SELECT response.case_reference, response.round, response.id, 1, response.text, false '
        'FROM response JOIN "case" ON "case".reference = response.case_reference '
        'WHERE "case".closed_at IS NULL'
    )


def downgrade() -> None:
    """Take the change back."""
    with op.batch_alter_table('consultee', schema=None) as batch_op:
        batch_op.drop_constraint(op.f('ck_consultee_known_source'), type_='check')

    with op.batch_alter_table('response', schema=None) as batch_op:
        batch_op.drop_constraint(op.f('ck_response_known_door'), type_='check')
        batch_op.drop_constraint(op.f('ck_response_known_speaker'), type_='check')

    with op.batch_alter_table('access_link', schema=None) as batch_op:
        batch_op.drop_constraint(op.f('ck_access_link_known_kind'), type_='check')
        batch_op.create_check_constraint(op.f('ck_access_link_known_kind'), "kind IN ('sign-in', 'letter', 'operator')")

    with op.batch_alter_table('response', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_response_replaced_by_id'), type_='foreignkey')
        batch_op.drop_column('replaced_by_id')
        batch_op.drop_column('published_as')
        batch_op.drop_column('may_publish')
        batch_op.drop_column('members_asked')
        batch_op.drop_column('speaks_for')
        batch_op.drop_column('door')

    with op.batch_alter_table('portal_session', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_portal_session_only_case'), type_='foreignkey')
        batch_op.drop_column('only_case')

    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.drop_column('undeliverable_because')
        batch_op.drop_column('undeliverable_at')

    with op.batch_alter_table('letter', schema=None) as batch_op:
        batch_op.drop_column('opened_at')
        batch_op.drop_column('printed_at')
        batch_op.drop_column('bounced_at')
        batch_op.drop_column('sent_to')

    with op.batch_alter_table('consultee', schema=None) as batch_op:
        batch_op.drop_column('unsubscribed_at')
        batch_op.drop_column('added_at')
        batch_op.drop_column('source')
        batch_op.drop_column('kind')

    with op.batch_alter_table('point', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_point_response_id'))
        batch_op.drop_index(batch_op.f('ix_point_case_reference'))

    op.drop_table('point')
    with op.batch_alter_table('kept_file', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_kept_file_response_id'))
        batch_op.drop_index(batch_op.f('ix_kept_file_message_id'))
        batch_op.drop_index(batch_op.f('ix_kept_file_case_reference'))

    op.drop_table('kept_file')
    with op.batch_alter_table('sealed_text', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_sealed_text_response_id'))

    op.drop_table('sealed_text')
    with op.batch_alter_table('response_part', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_response_part_response_id'))

    op.drop_table('response_part')
    with op.batch_alter_table('public_answer', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_public_answer_case_reference'))

    op.drop_table('public_answer')
    with op.batch_alter_table('original_read', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_original_read_response_id'))

    op.drop_table('original_read')
    with op.batch_alter_table('incoming_message', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incoming_message_person_id'))
        batch_op.drop_index(batch_op.f('ix_incoming_message_own_id'))
        batch_op.drop_index(batch_op.f('ix_incoming_message_case_reference'))

    op.drop_table('incoming_message')
    op.drop_table('unsubscribe_link')
    with op.batch_alter_table('correction_asked', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_correction_asked_case_reference'))

    op.drop_table('correction_asked')
    op.drop_table('answer_draft')
    with op.batch_alter_table('theme', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_theme_case_reference'))

    op.drop_table('theme')
    op.drop_table('paper_draft')
