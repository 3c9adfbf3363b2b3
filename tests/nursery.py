"""A process that has imported the program already and gives birth to a child for each command.

A command tried in a child has a process, streams, a folder and an environment of its own, as one a person starts has;
only the imports, most of its time, are done once. Settings Python reads at its start need a process from nothing.

Measuring coverage takes a command three times as long, so only the first few of one shape are measured.
"""

import atexit
import ctypes
import json
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path

from coverage import Coverage, process_startup

SECONDS = 120
MEASURED = 3
"""Commands of one shape, the same words and options with whatever values, that are measured in each test process."""
_SET_TRACER, _ANYBODY = 0x59616D61, 2**64 - 1
"""Of prctl(2): a process says who may trace it, where the system asks."""


class Nursery:
    """The process, seen from the tests."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        self._tried: Counter[tuple[str, ...]] = Counter()
        atexit.register(self._close)

    def run(  # what, where, with what around, which streams, watched by whom
        self,
        arguments: Sequence[str],
        cwd: Path,
        environment: Mapping[str, str],
        stderr: int,
        tracer: Sequence[str] = (),
    ) -> subprocess.CompletedProcess[str]:
        """The command with its output as text; a child that takes too long is ended by the alarm (code -14).

        A tracer, such as `strace -o FILE`, is attached to the child before it begins.
        """
        with tempfile.TemporaryDirectory() as folder:
            streams = [Path(folder, "out"), Path(folder, "out" if stderr == subprocess.STDOUT else "err")]
            order = [list(arguments), str(cwd), dict(environment), [*map(str, streams)], list(tracer)]
            order.append(self._is_measured(arguments))
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
            code = int(self._process.stdout.readline())
            said, complained = (path.read_text(encoding="utf-8", errors="replace") for path in streams)
        return subprocess.CompletedProcess(
            ["spodq", *arguments], code, said, None if stderr == subprocess.STDOUT else complained
        )

    def _is_measured(self, arguments: Sequence[str]) -> bool:
        shape = (*arguments[:2], *sorted(each.partition("=")[0] for each in arguments[2:] if each.startswith("-")))
        self._tried[shape] += 1
        return self._tried[shape] <= MEASURED

    def _close(self) -> None:
        self._process.stdin.close()
        self._process.wait()


@cache
def nursery() -> Nursery:
    """The one of this test process."""
    return Nursery()


def _import_all() -> None:
    from spodq.cli.czech_click import czech  # noqa: PLC0415  # must precede the first import of click

    with czech():
        import_module("spodq.cli.app")
    package = import_module("spodq")
    for found in pkgutil.walk_packages(package.__path__, "spodq."):
        import_module(found.name)


def _serve() -> None:
    _keep_measured()
    for line in sys.stdin:
        *order, measured = json.loads(line)
        child = os.fork()
        if not child:
            if measured:
                process_startup(force=True)
            _live(*order)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
        sys.stdout.flush()


def _live(arguments: list[str], cwd: str, environment: dict[str, str], streams: list[str], tracer: list[str]) -> None:
    signal.alarm(SECONDS)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    _connect(*streams)
    sys.argv = ["spodq", *arguments]
    if tracer:
        _attach(tracer)
    code = _code_of_main()
    sys.stdout.flush()
    sys.stderr.flush()
    _keep_measured()
    os._exit(code)


def _keep_measured() -> None:
    if measuring := Coverage.current():
        measuring.stop()
        measuring.save()


def _connect(out: str, err: str) -> None:
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 1)
    os.dup2(os.open(err, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # a stream of the process, never closed
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # as above
    sys.stderr = open(2, "w", encoding="utf-8", buffering=1, errors="backslashreplace", closefd=False)  # noqa: SIM115  # as above


def _attach(tracer: list[str]) -> None:
    """Let the tracer watch this process and wait until it does; waiting makes no call a tracer counts."""
    status = os.open("/proc/self/status", os.O_RDONLY)
    ctypes.CDLL(None).prctl(ctypes.c_int(_SET_TRACER), ctypes.c_ulong(_ANYBODY), 0, 0, 0)
    subprocess.Popen([*tracer, "-p", str(os.getpid())], stderr=subprocess.DEVNULL)  # it ends with this process
    while b"TracerPid:\t0\n" in os.pread(status, 4096, 0):
        time.sleep(0.002)


def _code_of_main() -> int:
    main = import_module("spodq.__main__").main
    try:
        main()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


if __name__ == "__main__":
    _import_all()
    _serve()
