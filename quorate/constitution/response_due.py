"""By when it is published what became of a consultation."""

from datetime import date, timedelta

from quorate.constitution.articles import Articles


def response_due_on(closes_on: date, articles: Articles) -> date:
    """The last day on which what became of a consultation is published in time.

    So many calendar weeks after the day it closed on, bank holidays or not: a consultation that
    closed on 16 May 2011 is answered by 8 August 2011. Whoever is later says why.

    Governance Handbook, clause 17.1, which gives no time; consultation principles 2016 and 2018, J
    (C7), for the twelve weeks.
    """
    return closes_on + timedelta(weeks=articles.consultation.response_weeks.value)
