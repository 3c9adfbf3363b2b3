"""The command line. A command reads, calls, prints and leaves; it knows nothing of the domain."""

import errno
import gc
import sys
from collections.abc import Sequence
from enum import IntEnum

from spodq.cli.streams import prepare, say_error, silence

_OBJECTS_BEFORE_COLLECTING = 500_000
"""A command lives for a second and makes few cycles: collecting often costs an eighth of its time and frees nothing."""

_REASONS = {
    errno.ENOSPC: "disk je plný",
    errno.EACCES: "chybí oprávnění",
    errno.EPERM: "chybí oprávnění",
    errno.EROFS: "disk dovoluje jen čtení",
    errno.EIO: "disk hlásí chybu čtení nebo zápisu",
    errno.ENOENT: "složka nebo soubor už tu není",
    errno.EMFILE: "otevřených souborů je příliš mnoho",
}
"""Czech words for what systems say in English; anything else is told as the system tells it."""


class Exit(IntEnum):
    """Exit codes; a contract with CI."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    BUG = 3
    INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; nothing but a bug of ours ends with a traceback."""
    prepare()
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING, *gc.get_threshold()[1:])
    try:
        return _command(arguments)
    except KeyboardInterrupt:
        say_error("přerušeno")
        return Exit.INTERRUPTED
    except BrokenPipeError:  # the reader of the pipe has left, as with `| head`
        silence()
        return Exit.OK
    except OSError as error:  # a full disk, a folder that went away
        silence()
        reason = _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
        say_error(f"disk nebo složka nejsou dostupné: {reason}")
        return Exit.USAGE
    except Exception:  # noqa: BLE001  # the last resort, so that CI never takes a bug for findings
        return _bug()


def _command(arguments: Sequence[str]) -> int:
    from spodq.cli.czech_click import czech  # must precede the first import of click

    with czech():
        from spodq.cli.app import invoke

    return invoke(arguments)


def _bug() -> int:
    import traceback  # only for a bug

    say_error("v programu je chyba; pošlete prosím jeho správcům tento výpis:")
    sys.stderr.write(traceback.format_exc())
    return Exit.BUG
