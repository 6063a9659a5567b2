"""The access rules of the portal's pages: each says in a sentence who may come in."""

from collections.abc import Callable
from dataclasses import dataclass

from quorate import partnership
from quorate.business.access.roles import Roles


@dataclass(frozen=True)
class Access:
    """Who may come in: a sentence for people, and the same as a question about roles.

    What stands at an address inside (a case, a proposal) may be closer kept: the page then
    raises NotFound, which shows the same as an address that there is not. `by_own_link` says that
    people come by a link of their own, and need not be signed in.
    """

    sentence: str
    lets_in: Callable[[Roles], bool]
    needs_sign_in: bool = True
    by_own_link: bool = False


def _sits_on(body: str, roles: Roles) -> bool:
    return body in roles.bodies


def _board() -> str:
    return partnership.current().standing.board


def _executives() -> str:
    return partnership.current().standing.executives


ANYBODY = Access("Everybody, signed in or not.", lambda _: True, needs_sign_in=False)
SIGNED_IN = Access("Everybody who is signed in.", bool)
WITH_A_SESSION = Access(
    "Everybody who is signed in, or came by their own link of a consultation.",
    lambda roles: bool(roles or roles.consulted_in),
)
CONSULTED = Access(
    "Those consulted, who come by their own link or are signed in.",
    lambda roles: bool(roles.consulted_in),
    by_own_link=True,
)
OFFICERS = Access("Officers of the policy team.", lambda roles: roles.is_officer)
CLERKS = Access("Democratic services.", lambda roles: roles.is_clerk)
OFFICERS_AND_CLERKS = Access(
    "Officers of the policy team, and democratic services.",
    lambda roles: roles.is_officer or roles.is_clerk,
)
MEMBERS = Access("Members of a body and their substitutes.", lambda roles: bool(roles.bodies))
BOARD = Access(
    "Members of the Board and their substitutes.", lambda roles: _sits_on(_board(), roles)
)
ENDORSERS = Access(
    "Members of Harrow Chief Executives and their substitutes.",
    lambda roles: _sits_on(_executives(), roles),
)
HCE_CHAIR = Access(
    "The Chair of Harrow Chief Executives.", lambda roles: _executives() in roles.chair_of
)
BOARDS_CHAIR = Access("The Chair of the Board.", lambda roles: _board() in roles.chair_of)
