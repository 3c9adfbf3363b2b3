"""Random edits of random files: each read back right, none touching another byte.

python benchmarks/edits.py [COUNT] [SEED]
"""

import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from editing.changes import NothingToChangeError, change_once
from editing.edits import NothingToEditError, edit_once


def main(count: int, seed: int) -> None:
    """Set single values, then make changes of every kind; the first wrong one ends the run with its seed."""
    for name, once in (("values set", edit_once), ("changes of every kind", change_once)):
        start, empty = perf_counter(), 0
        for number in range(count):
            try:
                once(seed + number)
            except (NothingToEditError, NothingToChangeError):
                empty += 1
        taken = perf_counter() - start
        print(f"{count - empty} {name}, right and local, {empty} without a place, seed {seed}, {taken:.0f} s")


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [10_000, 0][len(given) :]))
