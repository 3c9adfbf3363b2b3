"""Pages shown in a browser on this computer, and again whenever they change. Nothing here knows what they are about."""

import sys
from contextlib import suppress
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Protocol
from urllib.parse import unquote, urlsplit

ADDRESS = "127.0.0.1"
"""Nobody but this computer is answered."""
_NAMES = (ADDRESS, "localhost")
_HERE = Path(__file__).parent
_KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", "": "text/plain"}
_OWN = {"/": "frame.html", "/frame.css": "frame.css", "/frame.js": "frame.js"}
_FRAME_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'"
)
_PAGE_POLICY = "frame-ancestors 'self'"
"""The page says the rest of its policy itself, as it will say it on the web."""


class PageError(Exception):
    """The page cannot be made; the message says why, to the person who reads it."""


class Pages(Protocol):
    """What is shown."""

    def version(self) -> str:
        """Words that change whenever any page may have changed."""

    def page(self, file: str) -> bytes | None:
        """HTML of the page; None when there is none of that name. Raises PageError."""


class Server(ThreadingHTTPServer):
    """Serves the pages until it is stopped. Raises OSError when the port is taken; port 0 means any free one."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, pages: Pages, port: int) -> None:
        self.pages, self.one_at_a_time = pages, Lock()
        super().__init__((ADDRESS, port), _Answer)

    @property
    def url(self) -> str:
        """The address to open."""
        return f"http://{ADDRESS}:{self.server_port}/"

    @property
    def hosts(self) -> frozenset[str]:
        """Names it answers to; a foreign one would be a page of somebody else asking (DNS rebinding)."""
        return frozenset(f"{name}:{self.server_port}" for name in _NAMES)

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader who left before the page came is no trouble; anything else is a bug and its traceback is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed names a socket, the base takes whatever came

    def serve_until_stopped(self) -> None:
        """Answer until Ctrl+C."""
        with self, suppress(KeyboardInterrupt):
            self.serve_forever()


class _Answer(BaseHTTPRequestHandler):
    server: Server
    server_version = "spodq"
    sys_version = ""

    def do_GET(self) -> None:  # http.server looks for the name
        if self.headers.get("Host") not in self.server.hosts:
            self._send(HTTPStatus.FORBIDDEN, "", "náhled odpovídá jen tomuto počítači".encode())
            return
        path = unquote(urlsplit(self.path).path)
        if path in _OWN:
            file = _HERE / _OWN[path]
            self._send(HTTPStatus.OK, file.suffix, file.read_bytes(), _FRAME_POLICY)
        elif path == "/version":
            with self.server.one_at_a_time:
                self._send(HTTPStatus.OK, "", self.server.pages.version().encode())
        else:
            self._send_page(path.removeprefix("/"))

    def _send_page(self, file: str) -> None:
        try:
            with self.server.one_at_a_time:
                page = self.server.pages.page(file)
        except PageError as error:
            page = _told(error)
        if page is None:
            self._send(HTTPStatus.NOT_FOUND, "", "taková stránka tu není".encode())
        else:
            self._send(HTTPStatus.OK, ".html", page, _PAGE_POLICY)

    def _send(self, status: HTTPStatus, ending: str, body: bytes, policy: str = "default-src 'none'") -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{_KINDS[ending]}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *values: object) -> None:  # noqa: A002  # as http.server calls it
        """Nothing: a person looks at pages, not at requests."""


def _told(error: PageError) -> bytes:
    """A page of its own in the place of one that cannot be made."""
    return (_HERE / "trouble.html").read_text(encoding="utf-8").replace("{sentence}", escape(str(error))).encode()
