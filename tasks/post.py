"""The step that sends what is queued."""

from quorate.business.cases import Case
from quorate.business.correspondence import delivery
from tasks.steps import step


@step(repeats=True, after_withdrawal=True)
def deliver_letters(case: Case) -> None:
    """Send the letters of the case that are queued and due."""
    delivery.deliver_case(case.reference)


def send_letters(case: Case) -> None:
    """Send what is queued, if anything is. What the mail server will not take now goes later."""
    if delivery.has_post(case.reference):
        deliver_letters(case)
