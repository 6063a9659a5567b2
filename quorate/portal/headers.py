"""Puts the headers on every answer that keep a browser from doing what our pages never ask for."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quorate.portal import cookies

# No script at all, styles and pictures from this site only, and no frame around our pages.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": with that, browsers call the origin of our own forms "null".
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
FOR_A_YEAR = "max-age=31536000"
STATIC = "/static/"


class Headers:
    """Middleware that adds the headers, whatever the answer is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and add the headers to what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(ALWAYS)
                is_static = scope["path"].startswith(STATIC) and message["status"] == 200
                # Nothing of the record may stay in a shared browser.
                headers["Cache-Control"] = (
                    f"public, {FOR_A_YEAR}, immutable" if is_static else "no-store"
                )
                if cookies.is_https():
                    headers["Strict-Transport-Security"] = f"{FOR_A_YEAR}; includeSubDomains"
            await send(message)

        await self.app(scope, receive, send_with_headers)
