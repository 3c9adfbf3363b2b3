"""Spoiled files read and mended: no exception, none slow.

python benchmarks/fuzz.py [COUNT] [SEED] [PROCESSES]
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from reading.fuzzing import try_once

_SLICE = 1000


def batch(start: int) -> tuple[float, int, list[str]]:
    """Slowest input of a slice in seconds, its number, and every exception with the number that causes it."""
    slowest, number_of_slowest, failures = 0.0, start, []
    for number in range(start, start + _SLICE):
        begun = process_time()
        try:
            try_once(number)
        except Exception as error:  # noqa: BLE001  # whatever leaves the reader is what is looked for
            failures.append(f"{number}: {type(error).__name__}: {error}")
        taken = process_time() - begun
        if taken > slowest:
            slowest, number_of_slowest = taken, number
    return slowest, number_of_slowest, failures


def main(count: int, seed: int, processes: int) -> None:
    """Try them on so many cores (0 is all of them) and print the count, the slowest and the failures."""
    begun = perf_counter()
    with ProcessPoolExecutor(processes or None) as pool:
        results = list(pool.map(batch, range(seed, seed + count, _SLICE)))
    failures = [each for _, _, failures in results for each in failures]
    slowest, number, _ = max(results)
    print(
        f"{count} inputs from {seed}: {len(failures)} exceptions, slowest {slowest:.2f} s of processor time "
        f"(input {number}), {perf_counter() - begun:.0f} s in all"
    )
    print("\n".join(failures[:50]))
    sys.exit(bool(failures))


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [200_000, 0, 0][len(given) :]))
