"""A paper for the Board: its text, and what the Board is asked, which clause 12.12 wants said."""

from collections.abc import Sequence


def with_what_is_asked(
    text: str, recommendations: Sequence[str], desired_outcomes: Sequence[str]
) -> str:
    """The text of a paper in Markdown, with its recommendations and desired outcomes at the end."""
    return (
        f"{text.strip()}\n\n"
        f"## Recommendations\n\n{_listed(recommendations)}\n\n"
        f"## Desired outcomes\n\n{_listed(desired_outcomes)}\n"
    )


def with_grounds(text: str, grounds: Sequence[tuple[str, str]]) -> str:
    """The text of a paper with what people need to judge it at its end, each part with its heading.

    A part that says nothing is left out.
    """
    parts = [f"## {heading}\n\n{said.strip()}\n" for heading, said in grounds if said.strip()]
    return "\n".join((text, *parts))


def without_what_is_asked(text: str) -> str:
    """The text of a paper as its author wrote it, without what `with_what_is_asked` put below."""
    body, asked, _ = text.rpartition("\n\n## Recommendations\n\n")
    return f"{body}\n" if asked else text


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
