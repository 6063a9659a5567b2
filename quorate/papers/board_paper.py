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


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
