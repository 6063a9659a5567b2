"""The portal's two cookies: the session, and the token of forms before anybody is signed in."""

from starlette.responses import Response

from quorate.settings import settings

# The __Host- prefix ties a cookie to this one host, but works over https only.
SESSION = "quorate-session"
FORMS = "quorate-forms"


def is_https() -> bool:
    """Whether people reach the portal over https."""
    return settings().portal_address.startswith("https://")


def name_of(cookie: str) -> str:
    """A cookie's name as it is sent."""
    return f"__Host-{cookie}" if is_https() else cookie


def put(response: Response, cookie: str, value: str) -> None:
    """Set a cookie until the browser closes; no script can read it, no other site send it."""
    response.set_cookie(
        name_of(cookie), value, path="/", secure=is_https(), httponly=True, samesite="lax"
    )


def take_away(response: Response, cookie: str) -> None:
    """Take a cookie out of the browser."""
    response.delete_cookie(
        name_of(cookie), path="/", secure=is_https(), httponly=True, samesite="lax"
    )
