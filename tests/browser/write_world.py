"""A review in which much was said, to be written up; and one that has been answered in public."""

from quorate.business.cases import Case
from quorate.business.reviewing import ending
from quorate.business.reviewing.lodging import lodge
from quorate.business.working_over import own_points, quoting, themes
from tests.browser.worlds import World
from tests.business.stages import a_paper
from tests.business.working_over.answers_given import ids_of
from tests.business.working_over.worked_over import came, disposed

REVIEW = "REV-2011-01"
LONG = "Whoever sits on the Board should answer to those who do not, in writing and in good time. "
SAID = {
    "amara-okafor": "Three seats would be fair: one for care, one for communities, one for the "
    "small organisations that nobody counts.",
    "duncan-wojcik": "Keep Safer Harrow as it is.",
    "nimesh-varsani": LONG * 4,
    "leila-hosseini-cole": "https://www.a-very-long-address.example.org/that/does/not/break/at/all",
}


def writing(world: World) -> None:
    """After the comments: five points, of which one nobody has answered."""
    case = Case(REVIEW)
    _worked_over(case)
    world.known["open-point"] = came(case, "kirit-dunmore", "Two seats for business, please.")


def told(world: World) -> None:
    """After the decision: everything is answered and published."""
    case = Case(REVIEW)
    _worked_over(case)
    paper = a_paper(
        title="What became of your views",
        text="On 12 July the Board agreed the structure.\n\n## How it went\n\nIt was close.\n",
        views=("Most want a smaller Board.", "The sector asked for a third seat."),
        changed=("The sector has three seats.",),
        unchanged=("The fire brigade has no seat.",),
        reasons=("It is heard through Safer Harrow.",),
    )
    lodge(case, "feedback", paper, by="Imogen Bhattarai")
    ending.send_feedback(case)
    own_points.tell_each_their_points(case)


def _worked_over(case: Case) -> None:
    names = ("Seats for the voluntary and community sector", "Groups")
    seats, groups = (themes.add_theme(case, name, by="Officer") for name in names)
    for number, (person, words) in enumerate(SAID.items()):
        response = came(case, person, words, published_as=person if number == 2 else None)
        theme = groups if person == "duncan-wojcik" else seats
        themes.give_theme(case, ids_of(response), theme, by="Officer")
        quoting.clear(case, ids_of(response), by="Officer")
        disposition = "not-changed" if number % 2 else "noted"
        reason = f"This is the reason for what became of it, number {number}."
        disposed(case, response, disposition=disposition, reason=reason)
