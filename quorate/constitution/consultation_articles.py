"""The settings of a consultation: its window, its reminders, its answer, and its plain words."""

from dataclasses import dataclass

from quorate.constitution.provision import Provision, provision
from quorate.constitution.tables import Tables, at_least_one, whole_number, whole_numbers


@dataclass(frozen=True)
class ConsultationArticle:
    """A consultation's length, reminders and the weeks for its answer; what its words are held to.

    The window and the answer are in calendar weeks, the reminders in working days.
    """

    weeks_at_least: Provision[int]
    working_days_at_least: Provision[int]
    reminders_working_days_before: Provision[tuple[int, ...]]
    response_weeks: Provision[int]
    questions_at_most: Provision[int]
    question_words_at_most: Provision[int]
    sentence_words_at_most: Provision[int]
    paper_words_at_most: Provision[int]


def consultation_article(tables: Tables) -> ConsultationArticle:
    """Take the settings of a consultation out of a constitution.toml. Raises ArticleError."""
    return ConsultationArticle(
        provision(tables, "consultation.weeks_at_least", at_least_one),
        provision(tables, "consultation.working_days_at_least", whole_number),
        provision(tables, "consultation.reminders_working_days_before", whole_numbers),
        provision(tables, "consultation.response_weeks", at_least_one),
        provision(tables, "consultation.questions_at_most", at_least_one),
        provision(tables, "consultation.question_words_at_most", at_least_one),
        provision(tables, "consultation.sentence_words_at_most", at_least_one),
        provision(tables, "consultation.paper_words_at_most", at_least_one),
    )
