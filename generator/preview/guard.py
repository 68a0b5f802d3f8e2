"""Which requests are answered. Each rule shuts a hole that a development server has had.

A page of another origin must not read the preview, make it act, or reach it under a name of its own (DNS
rebinding); an address must not lead out of the site.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from urllib.parse import parse_qs, unquote_to_bytes, urlsplit

LONGEST = 2048
"""Characters of an address."""

COOKIE = "reportsite"


@dataclass(frozen=True, slots=True)
class Guard:
    """Who may ask: ``port`` is ours; ``token`` is empty while only this machine can reach us."""

    port: int
    token: str = ""

    def refusal(self, method: str, target: str, headers: Mapping[str, str]) -> HTTPStatus | None:
        """Why a request is refused, or ``None``. Names of ``headers`` are in lower case."""
        if method not in ("GET", "HEAD"):
            return HTTPStatus.METHOD_NOT_ALLOWED
        if len(target) > LONGEST:
            return HTTPStatus.REQUEST_URI_TOO_LONG
        host = headers.get("host", "")
        origin = headers.get("origin", f"http://{host}")
        foreign = headers.get("sec-fetch-site", "none") not in ("none", "same-origin")
        if not self._ours(host) or origin != f"http://{host}" or foreign:
            return HTTPStatus.FORBIDDEN
        return None if self.knows(target, headers) else HTTPStatus.FORBIDDEN

    def knows(self, target: str, headers: Mapping[str, str]) -> bool:
        """Whether the token, when there is one, is in the address or the cookie."""
        given = [*parse_qs(urlsplit(target).query).get("token", []), _cookie(headers.get("cookie", ""))]
        return not self.token or any(hmac.compare_digest(g.encode(), self.token.encode()) for g in given)

    def _ours(self, host: str) -> bool:
        name, _, port = host.rpartition(":")
        if port != str(self.port):
            return False
        if name in ("localhost", "127.0.0.1", "[::1]"):
            return True
        try:  # a name may point anywhere; a number is where the request went
            ip_address(name.strip("[]"))
        except ValueError:
            return False
        return bool(self.token)


def key_of(target: str) -> str | None:
    """The path in the site that a request for ``target`` asks for, to be looked up; ``None`` for what is no path."""
    path = target.partition("?")[0].partition("#")[0]
    try:
        decoded = unquote_to_bytes(path).decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not decoded.startswith("/") or "\\" in decoded or not decoded.isprintable():
        return None
    key = decoded[1:]
    if any(part in ("", ".", "..") for part in key.rstrip("/").split("/")) and key:
        return None
    return f"{key}index.html" if not key or key.endswith("/") else key


def _cookie(header: str) -> str:
    try:
        morsel = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return ""
    return morsel.value if morsel else ""
