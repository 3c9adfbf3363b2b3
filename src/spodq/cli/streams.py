"""Standard output and error as they are on Windows, in a pipe and in a terminal."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from spodq.screen import Screen


def prepare() -> None:
    """Letters the stream cannot write become `?`; cp1250 of a Windows pipe must not end the run.

    A stream somebody closed before the start is None; what is said goes nowhere then, and the exit code still holds.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # it is the stream of the whole run
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def silence() -> None:
    """Forget what was not written to a closed pipe, so that Python does not complain on exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def screen() -> Screen:
    """What standard output can show; NO_COLOR and FORCE_COLOR are obeyed."""
    terminal = sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))
    return Screen(
        terminal=terminal,
        width=shutil.get_terminal_size((100, 24)).columns,
        unicode=_can_write("●◐○–"),
        colour=terminal and not os.environ.get("NO_COLOR"),
    )


def say(text: str) -> None:
    """Write the text in one go."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    sys.stdout.flush()


def say_exactly(data: bytes) -> None:
    """Write bytes; Windows would change line ends of a text."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def say_error(sentence: str) -> None:
    """A sentence about trouble, to standard error; lost when that is closed or full, for nobody is left to be told."""
    with suppress(OSError):
        sys.stderr.write(f"spodq: {sentence}\n")


def _can_write(signs: str) -> bool:
    try:
        signs.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
