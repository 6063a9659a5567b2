"""The tally of answers: whose count, how many say yes, and who is silent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from quorate.constitution.answers import CHOICES, FOR, Choice
from quorate.constitution.articles import Articles
from quorate.constitution.quorum import share_of

CONDITIONALLY: Choice = "endorse-with-conditions"
ONE_VOTE_EACH = "22.48"


@dataclass(frozen=True)
class Answer:
    """The standing answer of a seat: not lapsed, and not changed by a later one.

    Raises ValueError for an unknown choice.
    """

    seat: str
    choice: Choice

    def __post_init__(self) -> None:
        """Refuse a choice that is none: it would count as one against."""
        if self.choice not in CHOICES:
            raise ValueError(f"an answer is one of {', '.join(CHOICES)}, not {self.choice!r}")


@dataclass(frozen=True)
class Asked:
    """Who is asked: the appointed seats, those of them that may answer, and the Chair's own seat.

    A seat is appointed where it has a representative. `chairs_seat` is None where nobody is Chair.
    """

    seats: tuple[str, ...]
    may_answer: Collection[str]
    chairs_seat: str | None = None

    @property
    def chair_may_cast(self) -> bool:
        """A Chair who may not answer, having proposed the group, has no second vote either."""
        return self.chairs_seat is not None and self.chairs_seat in self.may_answer


@dataclass(frozen=True, kw_only=True)
class Tally:
    """The answers that count, in the order of the seats, and the seats that are still silent.

    `silent_for` is nought unless a setting counts silence, after the reply date, as votes for.
    `left_out` counts answers of seats that have no vote.
    """

    appointed: int
    quorum: int
    choices: tuple[Choice, ...]
    silent: tuple[str, ...]
    silent_for: int
    left_out: int

    @property
    def answered(self) -> int:
        """The seats that answered."""
        return len(self.choices)

    @property
    def votes_for(self) -> int:
        """The votes for, with conditions or without."""
        return sum(choice in FOR for choice in self.choices) + self.silent_for

    @property
    def votes_against(self) -> int:
        """The votes for sending back and for refusing."""
        return sum(choice not in FOR for choice in self.choices)

    @property
    def is_agreed(self) -> bool:
        """True where all that answered say yes, or none does."""
        return not (self.votes_for and self.votes_against)

    @property
    def in_words(self) -> str:
        """The answers as a clerk reads them out, after the appointed members and the quorum."""
        said = f"{self.appointed} appointed, quorum {self.quorum}."
        if not self.choices:
            return f"{said} Nobody has answered."
        sides = (
            _side(
                self.votes_for,
                "for",
                self.choices.count(CONDITIONALLY),
                "with conditions",
            ),
            _side(self.votes_against, "against", self.choices.count("refuse"), "refusing"),
        )
        counts = ", ".join(side for side in sides if side)
        silent = f", silence counted for: {self.silent_for}" if self.silent_for else ""
        return f"{said} {self.answered} answered: {counts}{silent}."


def _side(votes: int, side: str, of_these: int, how: str) -> str:
    if not votes:
        return ""
    return f"{votes} {side} ({of_these} {how})" if of_these else f"{votes} {side}"


def tally_of(answers: Sequence[Answer], asked: Asked, articles: Articles, is_over: bool) -> Tally:
    """Count the standing answers of the seats that may answer, one vote each.

    Silence counts on neither side, unless the setting says so and the reply date is past. Raises
    ValueError for two answers of one seat and NobodyAppointed for a body without seats.

    Governance Handbook, clauses 22.47 and 22.48, with the quorum of 13.1.
    """
    answered = {answer.seat: answer.choice for answer in answers}
    if len(answered) != len(answers):
        raise ValueError(
            f"A seat answered twice, and each member has one vote ({ONE_VOTE_EACH}): give the "
            "standing answer of each seat only."
        )
    voting = [seat for seat in asked.seats if seat in asked.may_answer]
    silent = tuple(seat for seat in voting if seat not in answered)
    counts_silence = is_over and articles.endorsement.silence_counts.value
    return Tally(
        appointed=len(asked.seats),
        quorum=share_of(len(asked.seats), articles.endorsement.quorum_share.value),
        choices=tuple(answered[seat] for seat in voting if seat in answered),
        silent=silent,
        silent_for=len(silent) if counts_silence else 0,
        left_out=sum(seat not in voting for seat in answered),
    )
