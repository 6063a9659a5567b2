"""Who takes the chair of a meeting, and so who may give the casting vote."""

from dataclasses import dataclass
from typing import Literal

from quorate.constitution.ruling import Ruling

TakenBy = Literal["chair", "deputy_chair", "elected"]


@dataclass(frozen=True, kw_only=True)
class ChairRuling(Ruling):
    """Who takes the chair (None: nobody) and whether that person may give the casting vote.

    `is_default` is True where the constitution is silent and the answer is ours.
    """

    taken_by: TakenBy | None
    may_cast: bool
    is_default: bool


def who_takes_the_chair(
    *,
    chair_is_present: bool,
    deputy_is_present: bool,
    elected: str | None = None,
    body_kind: str = "BOARD",
) -> ChairRuling:
    """The Chair takes the chair; at the Board, the Deputy Chair does while the Chair is away.

    Ask again when the Chair arrives: the chair is taken over from then on. The Chair's substitute
    fills the Chair's seat and has its ordinary vote, but never the chair. Where neither can preside
    (or no deputy is provided for, as outside the Board) the constitution is silent: our default is
    that the members present elect somebody, named in `elected`; otherwise nobody may break a tie.

    Governance Handbook, clauses 22.29 and 22.30.
    """
    if chair_is_present:
        return _taken_by("chair", "The Chair is present and takes the chair.", is_default=False)
    if deputy_is_present and body_kind == "BOARD":
        because = "The Chair is away, so the Deputy Chair is Chair until the Chair comes."
        return _taken_by("deputy_chair", because, is_default=False)
    if elected:
        because = (
            f"No chair or deputy can preside, so the members present elected {elected}. The "
            "constitution is silent here: this is our default and not the constitution's words."
        )
        return _taken_by("elected", because, is_default=True)
    because = (
        "No chair present: nobody may give a casting vote, and a tie is not carried. The members "
        "present may elect somebody to preside, which is our default and not the constitution's "
        "words."
    )
    return _taken_by(None, because, is_default=True)


def _taken_by(taken_by: TakenBy | None, because: str, *, is_default: bool) -> ChairRuling:
    return ChairRuling(
        clause="22.30",
        because=(because,),
        taken_by=taken_by,
        may_cast=taken_by is not None,
        is_default=is_default,
    )
