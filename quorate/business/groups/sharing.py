"""Which organisations of a proposed group sit in a standing body already."""

from quorate import clock, partnership
from quorate.business.groups.circulating import body_name
from quorate.constitution.shared_membership import (
    SharedMembershipRuling,
    rule_on_shared_membership,
)
from quorate.partnership.proposal_file import ProposalForm
from quorate.register import Transaction, people, structure


def shared_membership(tx: Transaction, form: ProposalForm) -> SharedMembershipRuling:
    """Compare a proposal with the bodies that the constitution names, as they stand today."""
    articles, today = partnership.current().articles, clock.today()
    names = people.organisation_names(tx)
    members = {
        body_name(tx, body): {
            names[seat.organisation_id] for seat in structure.seats_of(tx, body, today)
        }
        for body in articles.groups.membership_compared_with.value
        if structure.body_on(tx, body, today)
    }
    organisations = [names.get(one.organisation, one.organisation) for one in form.organisations]
    return rule_on_shared_membership(form.kind, organisations, members, articles)
