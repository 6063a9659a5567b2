"""The officer's desk in the middle of the consultation: answers of every kind, some dealt with."""

from quorate.business.cases import Case
from quorate.business.consulting.answering import Part
from quorate.business.working_over import dispositions, redacting, themes
from quorate.business.working_over.dispositions import Disposal
from quorate.business.working_over.redacting import Redaction
from quorate.register import consultees, current
from tests.browser.worlds import World
from tests.business.working_over.answers_given import answered, ids_of, points_of, said

REVIEW = "REV-2011-01"
CAMPAIGN = (
    "I write about the review of the partnership. The older people’s group must keep its seat on "
    "the Board. Without it nobody speaks for the eleven thousand residents over seventy-five. "
    "Please do not let the saving of one seat silence them."
)
PRIVATE = (
    "Our neighbour Mrs Edith Marlow of 14 Elm Park Road was never asked. Ring me on 020 7946 0815 "
    "or write to j.turner@example.org.\nThe man at the counter is a right numbskull."
)
WORDY = (
    "The paper speaks of efficiency on every page and of people on none. We have run the lunch "
    "club for nineteen years.\n\nThe transport group should not be merged with environment: "
    "buses are how our members reach the hospital.\n\nAnd the meetings should be in the "
    "evening."
)


def desk(world: World) -> None:
    """Two dozen answers: one long, one with personal data, a campaign, some dealt with."""
    case = Case(REVIEW)
    names = _consulted(case)
    long = answered(
        case, names[0],
        Part("question", 1, "Yes, but the terms of office should be staggered."),
        Part("question", 2, "The seat for older people has to stay."),
        Part("paragraph", 3, "This paragraph contradicts the one before."),
        Part("general", None, WORDY),
        members_asked="All 212 members, at the meeting of 20 April.", published_as="Harrow Forum",
    )  # fmt: skip
    private = said(case, names[1], PRIVATE, door="mail", speaks_for="self", may_publish=False)
    letters = [
        said(case, name, CAMPAIGN + (" My mother is one of them." if n % 4 == 0 else ""))
        for n, name in enumerate(names[2:14])
    ]
    noted = said(case, names[14], "Well written, thank you.")
    seats = themes.add_theme(case, "Seats for older people", ["seat*", "older people"], by="I")
    themes.add_theme(case, "Transport", ["bus", "buses", "transport"], by="Imogen Bhattarai")
    themes.give_theme(case, ids_of(*letters[:3]), seats, by="Imogen Bhattarai")
    dispositions.dispose(
        case, ids_of(noted), Disposal(disposition="noted", reason="We are glad of it."),
        by="Imogen Bhattarai",
    )  # fmt: skip
    redacting.redact(
        case, private,
        Redaction(words="right numbskull", kind="offensive", reason="It insults our staff."),
        by="Imogen Bhattarai",
    )  # fmt: skip
    world.known |= {
        "long": long,
        "private": private,
        "noted": noted,
        "point": points_of(long)[3].id,
        "campaign": points_of(letters[1])[0].id,
        "theme": seats,
    }


def _consulted(case: Case) -> list[str]:
    with current().reading() as tx:
        return [person.id for person in consultees.of_case(tx, case.reference)]
