"""Random edits of random files: each read back right, none touching another byte.

python benchmarks/edits.py [COUNT] [SEED]
"""

import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from editing.edits import NothingToEditError, edit_once


def main(count: int, seed: int) -> None:
    """Try the edits one after another; the first wrong one ends the run with its seed."""
    start, empty = perf_counter(), 0
    for number in range(count):
        try:
            edit_once(seed + number)
        except NothingToEditError:
            empty += 1
    taken = perf_counter() - start
    print(f"{count - empty} edits right and local, {empty} files without a value, seed {seed}, {taken:.0f} s")


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [10_000, 0][len(given) :]))
