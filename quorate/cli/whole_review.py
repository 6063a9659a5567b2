"""`quorate review` as a whole: its commands stand in several modules."""

from quorate.cli import (
    review_drafts,
    review_extending,
    review_papers,
    review_points,
    review_reasons,
    review_workshop,
)
from quorate.cli.review import app

__all__ = ["app"]

for command in (
    review_drafts.draft,
    review_extending.extend,
    review_papers.paper,
    review_points.points,
    review_points.dispose,
    review_points.theme,
    review_points.redact,
    review_points.original,
    review_reasons.explain_late,
    review_workshop.move_workshop,
):
    app.command()(command)
