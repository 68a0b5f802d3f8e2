"""Answering requests: from the map of what was built, and nothing else."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from generator.output import File, Stored
from generator.preview.board import Board, Shown
from generator.preview.guard import COOKIE, Guard, key_of

OWN = "/_preview/"
"""Addresses of the preview itself: no page of a site begins so."""

ASSETS = {f"{OWN}{name}": Path(__file__).parent / name for name in ("client.js", "client.css")}
BEAT = 15.0
"""Seconds after which a silent connection is tried: a browser that has gone is noticed then."""

HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
INJECTED = (
    f'<link rel="stylesheet" href="{OWN}client.css">'
    f'<script defer src="{OWN}client.js" data-version="%d"></script></head>'
).encode()
"""Put into each page, with the version that it is of: it may be an old one before the script listens."""

WAITING = (
    b"<!doctype html><html><head><meta charset=utf-8><title>reportsite</title></head><body><main></main></body></html>"
)
"""Shown, with the problems over it, until a site could be built for the first time."""

Locate = Callable[[str, str], tuple[str, str]]
"""From the path of a page and the beginning of a passage to ``FILE:LINE`` and an address that opens it."""


class Server(ThreadingHTTPServer):
    """Serves a :class:`Board` at ``host``; port 0 is any free one."""

    daemon_threads = True

    def __init__(self, host: str, port: int, board: Board, locate: Locate, token: str = "") -> None:
        super().__init__((host, port), Handler)
        self.board = board
        self.locate = locate
        self.guard = Guard(self.server_port, token)


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "reportsite"
    sys_version = ""
    timeout = 60
    """Seconds without a byte after which a connection ends."""

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        refusal = self.server.guard.refusal(self.command, self.path, headers)
        repeated = len(self.headers.get_all("host", [])) != 1
        if refusal or repeated:
            self._answer(refusal or HTTPStatus.BAD_REQUEST)
        elif self.server.guard.token and "token=" in self.path:
            cookie = f"{COOKIE}={self.server.guard.token}; HttpOnly; SameSite=Strict; Path=/"
            self._answer(HTTPStatus.SEE_OTHER, extra={"Set-Cookie": cookie, "Location": self.path.partition("?")[0]})
        elif self.path.startswith(OWN):
            self._own()
        else:
            self._page()

    do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_CONNECT = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Requests are not news."""

    def _page(self) -> None:
        shown = self.server.board.now
        files = shown.files
        key = key_of(self.path)
        if key is None:
            self._answer(HTTPStatus.BAD_REQUEST)
            return
        data, status = _read(files.get(key)), HTTPStatus.OK
        if not files:
            key, data, status = "index.html", WAITING, HTTPStatus.SERVICE_UNAVAILABLE
        elif data is None:
            key, data, status = "404.html", _read(files.get("404.html")) or b"", HTTPStatus.NOT_FOUND
        kind = mimetypes.guess_type(key)[0] or "application/octet-stream"
        if kind == "text/html":
            data = data.replace(b"</head>", INJECTED % shown.version, 1)
        self._answer(status, data, kind)

    def _own(self) -> None:
        address = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(address.query).items()}
        if address.path in ASSETS:
            self._answer(HTTPStatus.OK, ASSETS[address.path].read_bytes(), mimetypes.guess_type(address.path)[0] or "")
        elif address.path == f"{OWN}place":
            place, opener = self.server.locate(asked.get("page", ""), asked.get("text", ""))
            self._answer(HTTPStatus.OK, json.dumps({"place": place, "opener": opener}).encode(), "application/json")
        elif address.path == f"{OWN}events" and self.command == "GET":
            self._events()
        else:
            self._answer(HTTPStatus.NOT_FOUND)

    def _events(self) -> None:
        self.close_connection = True
        self._begin(HTTPStatus.OK, {"Content-Type": "text/event-stream; charset=utf-8", "Connection": "close"})
        version = -1
        try:
            while not self.server.board.closed:
                shown = self.server.board.after(version, BEAT)
                self.wfile.write(_event(shown) if shown else b": still here\n\n")
                version = shown.version if shown else version
        except OSError:
            return  # the browser has gone

    def _answer(
        self, status: HTTPStatus, data: bytes = b"", kind: str = "text/plain", extra: dict[str, str] | None = None
    ) -> None:
        text = "; charset=utf-8" if kind.startswith("text/") or kind.endswith(("json", "xml", "javascript")) else ""
        headers = {"Content-Type": kind + text, "Content-Length": str(len(data))}
        if status >= HTTPStatus.BAD_REQUEST and status != HTTPStatus.NOT_FOUND:
            self.close_connection = True  # what follows a refused request is not read
            headers["Connection"] = "close"
        self._begin(status, {**headers, **(extra or {})})
        if self.command != "HEAD":
            self.wfile.write(data)

    def _begin(self, status: HTTPStatus, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**HEADERS, **headers}.items():
            self.send_header(name, value)
        self.end_headers()


def _read(file: File | None) -> bytes | None:
    """The bytes of a file of the site, unless somebody put another one, or a link, in its place."""
    if isinstance(file, bytes):
        return file
    found = Stored.at(file.file, file.sha256) if file else None
    return found.read() if found else None


def _event(shown: Shown) -> bytes:
    state = {
        "version": shown.version,
        "changed": shown.changed,
        "since": shown.since,
        "drafts": shown.drafts,
        "problems": shown.problems,
    }
    return f"data: {json.dumps(state, ensure_ascii=False)}\n\n".encode()
