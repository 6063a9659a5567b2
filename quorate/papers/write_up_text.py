"""The write-up of a consultation as Markdown, drafted from the record for the officer to edit."""

from quorate.constitution.days import short_date
from quorate.constitution.wording import counted, listed
from quorate.papers.heard import Answered, Heard, ThemeHeard
from quorate.papers.markdown_words import as_words, bullets, table
from quorate.papers.respondents_chart import FIRST_HEADING

NUMBERS_NAMED = 12
PARAGRAPHS_NAMED = 40


def write_up_text(heard: Heard) -> str:
    """The whole write-up: who was asked and how, who answered, what was said, what changed."""
    parts = [
        _who_was_asked(heard),
        _who_answered(heard),
        "## What was said, and what became of it",
        *(_theme(theme) for theme in heard.themes),
        *([] if heard.themes else ["Nobody made a point."]),
        _still_open(heard),
        what_changed(heard),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def what_changed(heard: Heard) -> str:
    """What differs between the text consulted on and the text as it stands now."""
    heading = "## What has changed in the text"
    if not (heard.added or heard.taken_out):
        return f"{heading}\n\nNothing has changed in the text since it was consulted on."
    if len(heard.added) + len(heard.taken_out) > PARAGRAPHS_NAMED:
        return (
            f"{heading}\n\nThe text was written anew: {counted(len(heard.taken_out), 'paragraph')} "
            f"went out and {counted(len(heard.added), 'paragraph')} came in."
        )
    lines = [
        *(f"**Taken out:** {as_words(text)}" for text in heard.taken_out),
        *(f"**Added:** {as_words(text)}" for text in heard.added),
    ]
    return f"{heading}\n\n{bullets(lines)}"


def became(answer: Answered) -> str:
    """What became of some points, with the paragraph of a change, as Markdown."""
    if not answer.where:
        return as_words(answer.in_words)
    return f"{as_words(answer.in_words)}: {as_words(answer.where)}"


def numbers_of(answer: Answered) -> str:
    """The numbers of some points; the first of very many."""
    named = ", ".join(answer.numbers[:NUMBERS_NAMED])
    more = len(answer.numbers) - NUMBERS_NAMED
    return f"{named} and {more} more" if more > 0 else named


def _who_was_asked(heard: Heard) -> str:
    when = ""
    if heard.opened_on and heard.closed_on:
        when = f" from {short_date(heard.opened_on)} to {short_date(heard.closed_on)}"
    ways = _ways(heard.ways_asked)
    was = "was" if heard.asked == 1 else "were"
    sentences = [f"{_people(heard.asked)} {was} asked{when}{f', {ways}' if ways else ''}."]
    if heard.reminders:
        sentences.append(
            f"Those who had not answered were reminded ({counted(heard.reminders, 'letter')})."
        )
    if heard.workshop_on:
        sentences.append(f"A workshop was held on {short_date(heard.workshop_on)}.")
    asked = ["These were the questions:", _numbered(heard.questions)] if heard.questions else []
    return "\n\n".join(["## Who was asked, and how", " ".join(sentences), *asked])


def _who_answered(heard: Heard) -> str:
    rows = [(as_words(kind.name), str(kind.asked), str(kind.answered)) for kind in heard.kinds]
    both = (str(heard.asked), str(heard.answered + heard.from_the_public))
    rows.append(("All", *both))
    public = f", and {heard.from_the_public} from the public" if heard.from_the_public else ""
    told = f"{heard.answered} of {_people(heard.asked)} answered{public}"
    told += f": {_ways(heard.ways_answered)}." if heard.ways_answered else "."
    return "\n\n".join(
        [
            "## Who answered",
            f"{told} They made {counted(heard.points, 'point')}.",
            table((FIRST_HEADING, "Asked", "Answered"), rows),  # is shown with its chart
        ]
    )


def _theme(theme: ThemeHeard) -> str:
    quotes = [f"> “{as_words(quote.words)}” ({as_words(quote.by)})" for quote in theme.quotes]
    rows = [
        (numbers_of(answer), became(answer), as_words(answer.reason) or "Not said yet")
        for answer in theme.answers
    ]
    many = f"{counted(theme.points, 'point')} from {_people(theme.people)}"
    return "\n\n".join(
        [
            f"### {as_words(theme.name)}",
            f"{many[:1].upper()}{many[1:]}.",
            *quotes,
            table(("Points", "What became of them", "Why"), rows),
        ]
    )


def _still_open(heard: Heard) -> str:
    if not heard.still_open:
        return ""
    return (
        f"What becomes of {counted(heard.still_open, 'point')} is still open. Each is answered "
        "before the final paper goes to the Board."
    )


def _ways(ways: tuple[tuple[str, int], ...]) -> str:
    """'26 by email and 2 by letter'; nothing where nothing is known."""
    return listed([f"{number} {way}" for way, number in ways if number])


def _numbered(lines: tuple[str, ...]) -> str:
    return "\n".join(f"{number}. {as_words(line)}" for number, line in enumerate(lines, 1))


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"
