"""The preview as a real process: what it shows, to whom, how it follows what is saved, and that it only reads."""

import os
import re
import shutil
import signal
import socket
import stat
import struct
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest

from scenario import CLEAN, spodq
from spodq.browser import Server

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a signal is sent as Ctrl+C of a terminal does it elsewhere")
pytestmark = POSIX
TODAY = ("--today", "2026-11-22")
PROCEDURE = "evidence/urad/procedures"


class Preview:
    """The process and the address it says."""

    def __init__(self, folder: Path, *options: str, **around: str) -> None:
        command = [sys.executable, "-m", "spodq", "preview", "-C", str(folder), *TODAY, *options]
        environment = {**os.environ, "PYTHONUTF8": "1", **around}
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        self.process = subprocess.Popen(command, encoding="utf-8", env=environment, **streams)
        self.said = self.process.stdout.readline()
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", self.said)[1])

    def ask(self, path: str, method: str = "GET", address: str = "127.0.0.1", **headers: str):
        """Status, headers and body."""
        line = HTTPConnection(address, self.port, timeout=60)
        line.request(method, path, headers={"Host": f"127.0.0.1:{self.port}", **headers})
        answer = line.getresponse()
        body = answer.read().decode()
        line.close()
        return answer.status, answer.headers, body

    def page(self, path: str) -> str:
        """The body of a page that is there."""
        status, _, body = self.ask(path)
        assert status == 200, path
        return body

    def end(self) -> tuple[int, str, str]:
        """Ctrl+C, then the exit code and the rest of what was said."""
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err


@pytest.fixture
def preview(workspace):
    """A preview of a workspace that may be spoiled."""
    started = Preview(workspace)
    yield started
    assert started.end() == (0, "náhled skončil\n", "")


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    """A preview of a workspace nobody changes."""
    folder = shutil.copytree(CLEAN, tmp_path_factory.mktemp("still") / "slozka")
    started = Preview(folder)
    started.folder = folder
    yield started
    assert started.end() == (0, "náhled skončil\n", "")


def everything(folder):
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_pages_are_those_of_the_site(still, tmp_path):
    before = everything(still.folder)
    assert spodq("site", "-o", str(tmp_path / "s"), *TODAY, cwd=still.folder).returncode == 0
    site = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "s").glob("*.html")}
    shown = ("index.html", "manual.html", "nedostatky.html", "mapa.html", "SPQ401.html")
    assert {name: still.page(f"/{name}") for name in shown} == {name: site[name] for name in shown}
    assert everything(still.folder) == before


def test_the_frame_runs_only_its_own_script(still):
    status, headers, body = still.ask("/")
    assert status == 200
    assert 'src="index.html"' in body
    assert "<script>" not in body
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert still.ask("/frame.js")[1]["Content-Type"] == "text/javascript; charset=utf-8"
    assert still.ask("/frame.css")[1]["Content-Type"] == "text/css; charset=utf-8"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", ""])
def test_a_foreign_host_gets_nothing(still, host):
    status, _, body = still.ask("/manual.html", Host=host)
    assert (status, body) == (403, "náhled odpovídá jen tomuto počítači")


def test_this_computer_may_call_itself_localhost(still):
    assert still.ask("/version", Host=f"localhost:{still.port}")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../spodq.yaml",
        "/%2e%2e/spodq.yaml",
        "/evidence/urad/office.yaml",
        "//etc/passwd",
        "/frame.html",
        "/..",
        "/%00",
    ],
)
def test_nothing_but_pages_is_served(still, path):
    assert still.ask(path)[0] == 404


def test_nothing_but_reading_is_answered(still):
    assert still.ask("/manual.html", method="POST")[0] == 501
    assert still.ask("/manual.html?x=1")[0] == 200


@pytest.mark.skipif(sys.platform != "linux", reason="only there every address 127.x.x.x is this computer")
def test_no_other_address_is_listened_on(still):
    with pytest.raises(ConnectionRefusedError):
        still.ask("/", address="127.0.0.2")


def test_a_saved_file_is_shown(preview, workspace):
    version = preview.page("/version")
    assert preview.page("/version") == version
    assert "Zkouška náhledu" not in preview.page("/manual.html")
    new = workspace / PROCEDURE / "zkouska.yaml"
    new.write_text("title: Zkouška náhledu\ncriteria: [1a]\ntext: Čtvrtletně.\n", encoding="utf-8")
    later = preview.page("/version")
    assert later != version
    assert "Zkouška náhledu" in preview.page("/manual.html")
    new.unlink()
    assert "Zkouška náhledu" not in preview.page("/manual.html")


def test_a_reader_who_leaves_before_the_page_comes_is_no_trouble(preview):
    for _ in range(5):
        line = socket.create_connection(("127.0.0.1", preview.port))
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # leaves without a word
        line.sendall(f"GET /manual.html HTTP/1.0\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        line.close()
    assert preview.page("/manual.html")


def test_a_broken_template_is_told_and_forgiven(preview, workspace):
    template = workspace / "templates" / "html" / "manual.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text("<b>{{ neznamy }}</b>", encoding="utf-8")
    told = preview.page("/manual.html")
    assert "Stránku nelze sestavit" in told
    assert "neznamy" in told
    assert "Přehled nedostatků" in preview.page("/nedostatky.html")
    template.unlink()
    assert "Stránku nelze sestavit" not in preview.page("/manual.html")


def test_an_office_that_cannot_be_read_is_told_and_forgiven(preview, workspace):
    profile = workspace / "evidence/urad/office.yaml"
    kept = profile.read_bytes()
    profile.write_text('name: "<b>\n', encoding="utf-8")
    assert "office.yaml nebo standardy nejdou přečíst" in preview.page("/index.html")
    profile.write_bytes(kept)
    assert "Stránku nelze sestavit" not in preview.page("/index.html")


def test_a_link_that_leads_nowhere_is_no_trouble(preview, workspace):
    version = preview.page("/version")
    (workspace / PROCEDURE / "odkaz.yaml").symlink_to("neni.yaml")
    assert preview.page("/version") != version
    assert preview.page("/nedostatky.html")


def test_the_public_preview_has_no_internal_page(workspace):
    started = Preview(workspace, "--public")
    assert started.ask("/nedostatky.html")[0] == 404
    assert started.ask("/manual.html")[0] == 200
    assert started.end()[0] == 0


def test_a_taken_port_is_told(workspace):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = spodq("preview", "--port", str(port), cwd=workspace)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"port {port} je obsazený nebo vyhrazený" in done.stderr


def test_the_browser_is_opened_when_asked(workspace, tmp_path):
    script, told = tmp_path / "prohlizec", tmp_path / "adresa"
    script.write_text(f'#!/bin/sh\necho "$1" > "{told}"\n', encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    started = Preview(workspace, "--open", BROWSER=f"{script} %s")
    assert started.ask("/version")[0] == 200
    assert started.end()[0] == 0
    assert told.read_text(encoding="utf-8").strip() == f"http://127.0.0.1:{started.port}/"


def test_the_address_is_of_this_computer():
    server = Server(None, 0)
    assert server.url == f"http://127.0.0.1:{server.server_port}/"
    server.server_close()
