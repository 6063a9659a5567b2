"""What a consultation brought, as facts: who was asked, what they said, what became of each point.

The write-up, the feedback and the public page are written from these facts. Every word in them is
one that may be published: words that were taken out of an answer are in none of them, and only
quotes that were cleared are there.
"""

from dataclasses import dataclass
from datetime import date

NO_THEME = "Other points"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of respondent: how many people were asked and how many of them answered."""

    name: str
    asked: int
    answered: int


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Words cleared for publication, and who said them: a name, or only the kind of respondent."""

    words: str
    by: str


@dataclass(frozen=True, kw_only=True)
class Answered:
    """The points of a theme that came to the same, for the same reason.

    `disposition` is one of the four, or None where nobody has said yet what became of them; `where`
    names the paragraph of a change and the paper it stands in, or is empty. `numbers` are those by
    which people find their own points.
    """

    disposition: str | None
    in_words: str
    reason: str
    where: str
    numbers: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True)
class ThemeHeard:
    """What several points were about, from how many people, and what they came to."""

    name: str
    points: int
    people: int
    answers: tuple[Answered, ...]

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The cleared quotes of the theme."""
        return tuple(quote for answer in self.answers for quote in answer.quotes)


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A consultation from the record: its terms, who was asked and how, and what was said.

    `answered` counts those who were asked, `from_the_public` those who came of their own accord.
    `ways_asked` and `ways_answered` say how often each way was used, as ('by email', 26). `added`
    and `taken_out` are the paragraphs by which the text now differs from the one consulted on.
    """

    title: str
    summary: str
    questions: tuple[str, ...]
    opened_on: date | None
    closed_on: date | None
    asked: int
    answered: int
    from_the_public: int
    reminders: int
    commented: int
    workshop_on: date | None
    kinds: tuple[Kind, ...]
    ways_asked: tuple[tuple[str, int], ...]
    ways_answered: tuple[tuple[str, int], ...]
    themes: tuple[ThemeHeard, ...]
    added: tuple[str, ...] = ()
    taken_out: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        """How many points were made."""
        return sum(theme.points for theme in self.themes)

    @property
    def still_open(self) -> int:
        """How many points nobody has answered yet."""
        return sum(
            len(answer.numbers)
            for theme in self.themes
            for answer in theme.answers
            if answer.disposition is None
        )

    def came_to(self, disposition: str) -> list[tuple[str, Answered]]:
        """The points with a disposition, each group under the name of its theme."""
        return [
            (theme.name, answer)
            for theme in self.themes
            for answer in theme.answers
            if answer.disposition == disposition
        ]
