"""The program in a window, with a person who types."""

import os
import pty
import select
import subprocess
import sys

from scenario import changed


def on_terminal(*arguments, cwd, answers=(), **environment):
    """What a person sees in a window of 100 columns, and the exit code; answers are typed one after another."""
    window, inside = pty.openpty()
    settings = {"COLUMNS": "100", "SOURCE_DATE_EPOCH": "1795305600", "TERM": "xterm-256color", **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "spodq", *arguments],
        cwd=cwd, env=changed(settings), stdin=inside, stdout=inside, stderr=inside,
    )  # fmt: skip
    os.close(inside)
    os.write(window, "".join(f"{answer}\n" for answer in answers).encode())
    seen = _read_all(window)
    os.close(window)
    return seen.decode().replace("\r\n", "\n"), process.wait(timeout=30)


def _read_all(window):
    seen = b""
    while select.select([window], [], [], 30)[0]:
        try:
            part = os.read(window, 65536)
        except OSError:  # Linux says so when the other side is closed
            break
        if not part:
            break
        seen += part
    return seen
