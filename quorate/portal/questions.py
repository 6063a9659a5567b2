"""Questions of a long form, one thing on each page: their fields, and what was typed into them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from quorate.constitution.days import short_date
from quorate.partnership.files import ConfigRefused
from quorate.partnership.sheet_file import sheet_from, sheet_from_json, sheet_to_json
from quorate.portal.visit import Visit

Kind = Literal[
    "text", "area", "lines", "radios", "checkboxes", "date", "time", "number", "file", "sheet"
]  # fmt: skip
Answer = str | list[str]
Option = tuple[str, str] | tuple[str, str, str]
FILES = ("file", "sheet")
FILE_TOO_LONG = 500_000


@dataclass(frozen=True)
class Field:
    """A field of a question.

    `ask` is what to say where it is needed and nothing was typed; empty, it may be left out.
    `given` is what it holds to begin with. `options` are asked for when the page is shown.
    """

    name: str
    label: str
    kind: Kind = "text"
    hint: str = ""
    ask: str = ""
    given: Answer = ""
    options: Callable[[], Sequence[Option]] = tuple
    rows: int = 5
    width: str = ""


@dataclass(frozen=True)
class Question:
    """One page of a form: a heading, a sentence or two about it, and its fields."""

    slug: str
    title: str
    fields: tuple[Field, ...]
    says: tuple[str, ...] = ()
    clause: str = ""

    @property
    def has_file(self) -> bool:
        """Whether a file can be sent with it."""
        return any(field.kind in FILES for field in self.fields)

    def is_answered(self, answers: Mapping[str, Answer]) -> bool:
        """Whether the page was sent once and all that it needs is there."""
        sent = [field for field in self.fields if field.kind != "file"]
        needed = [field for field in sent if field.ask]
        return any(field.name in answers for field in sent) and all(
            answers.get(field.name, field.given) for field in needed
        )

    def in_words(self, answers: Mapping[str, Answer]) -> list[tuple[str, Answer]]:
        """What was answered, field by field, for the page that checks it."""
        told = [field for field in self.fields if field.kind != "file"]
        return [(field.label, _in_words(field, answers)) for field in told]


def read(question: Question, visit: Visit) -> tuple[dict[str, Answer], dict[str, str]]:
    """What was typed into a question's fields, and what is wrong with it by field."""
    answers: dict[str, Answer] = {}
    errors: dict[str, str] = {}
    for field in question.fields:
        answer, error, key = _read(field, visit)
        if error:
            errors[key] = error
        elif field.kind not in FILES:
            answers[field.name] = answer
        elif answer:  # a text may be sent as a file instead: 'text' as 'text-file'
            answers[field.name.removesuffix("-file")] = answer
    _ask_for_missing(question, answers, errors)
    return answers, errors


def _ask_for_missing(
    question: Question, answers: Mapping[str, Answer], errors: dict[str, str]
) -> None:
    for field in question.fields:
        key = f"{field.name}-day" if field.kind == "date" else field.name
        if field.ask and not answers.get(field.name) and key not in errors:
            errors[key] = field.ask


def _read(field: Field, visit: Visit) -> tuple[Answer, str, str]:
    """An answer as it is kept, what is wrong with it, and the field the error stands at."""
    match field.kind:
        case "checkboxes":
            known = {option[0] for option in field.options()}
            return [value for value in visit.ticked(field.name) if value in known], "", field.name
        case "date":
            return _read_date(field, visit)
        case "file" | "sheet":
            return (_read_file if field.kind == "file" else _read_sheet)(field, visit)
        case "radios":
            chosen = visit.typed(field.name)
            known = {option[0] for option in field.options()}
            return (chosen if chosen in known else ""), "", field.name
        case "number":
            number = visit.typed(field.name)
            wrong = number and not (number.isascii() and number.isdigit())
            return number, "Enter a whole number, such as 4" if wrong else "", field.name
        case "time":
            return _read_time(field, visit)
        case "lines":
            lines = [line.strip() for line in visit.typed(field.name).split("\n")]
            return [line for line in lines if line], "", field.name
    return visit.typed(field.name), "", field.name


def _read_date(field: Field, visit: Visit) -> tuple[Answer, str, str]:
    day = read_day(visit, field.name)
    is_wrong = isinstance(day, str) and bool(day)
    return ("" if day is None or is_wrong else str(day)), str(day) if is_wrong else "", (
        f"{field.name}-day"
    )  # fmt: skip


def read_day(visit: Visit, name: str) -> date | str | None:
    """A date typed into three fields; None where all are empty; a sentence where it is none."""
    parts = [visit.typed(f"{name}-{part}") for part in ("year", "month", "day")]
    if not any(parts):
        return None
    try:
        return date(*(int(part) for part in parts))
    except (ValueError, OverflowError):
        return "Enter a real date, such as 12 7 2011"


def _read_time(field: Field, visit: Visit) -> tuple[Answer, str, str]:
    typed = visit.typed(field.name).replace(".", ":")
    try:
        return (f"{time.fromisoformat(typed.zfill(5)):%H:%M}" if typed else ""), "", field.name
    except ValueError:
        return typed, "Enter a time, such as 14:00", field.name


def _read_file(field: Field, visit: Visit) -> tuple[Answer, str, str]:
    file = visit.files.get(field.name)
    if file is None or not file.content:
        return "", "", field.name
    if len(file.content) > FILE_TOO_LONG:
        return "", "Send a file of at most half a megabyte", field.name
    text = text_of(file.content)
    if text is None:
        return "", "Send a text file in UTF-8, such as Markdown", field.name
    return text, "", field.name


def _read_sheet(field: Field, visit: Visit) -> tuple[Answer, str, str]:
    """A table that was sent, as the text in which a form keeps it."""
    file = visit.files.get(field.name)
    if file is None or not file.content:
        return "", "", field.name
    try:
        return sheet_to_json(sheet_from(file.content, file.name or "the file")), "", field.name
    except ConfigRefused as refused:
        reason = " ".join(problem.reason for problem in refused.problems)
        return "", f"The table was not taken: {reason}", field.name


def text_of(content: bytes) -> str | None:
    """The text of a file that was sent; None for one that is no text in UTF-8."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else text


def _in_words(field: Field, answers: Mapping[str, Answer]) -> Answer:
    answer = answers.get(field.name, field.given)
    if field.kind == "sheet" and isinstance(answer, str) and answer:
        sheet = sheet_from_json(answer)
        return f"{sheet.name}, {len(sheet.rows):,} rows"
    named = {option[0]: option[1] for option in field.options()}
    if isinstance(answer, list):
        return [named.get(value, value) for value in answer]
    if field.kind == "date" and answer:
        return short_date(date.fromisoformat(answer))
    return named.get(answer, answer)
