"""Entry point: `spodq` and `python -m spodq`. The version is told before anything is imported."""

import gc
import sys

from spodq import __version__


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"spodq {__version__}\n")
        return
    from spodq.cli import run  # noqa: PLC0415  # loading commands would slow `--version` tenfold

    code = run(sys.argv[1:])
    gc.freeze()  # else Python goes through all that was read once more, only to end
    sys.exit(code)


if __name__ == "__main__":
    main()
