"""Start-up and check time as whole processes, in ratios to bare Python of the same run.

    python benchmarks/startup.py [ROUNDS]

Medians of rounds in which the commands take turns, so that a machine that drifts drifts for all of them.
"""

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[1]
ROUNDS = 15
PYTHON = sys.executable
COMMANDS = {
    "python -c pass": [PYTHON, "-c", "pass"],
    "spodq --version": [PYTHON, "-m", "spodq", "--version"],
    "spodq check -h": [PYTHON, "-m", "spodq", "check", "-h"],
    "spodq check (one office)": [PYTHON, "-m", "spodq", "check", "evidence/horni-javori"],
    "spodq check": [PYTHON, "-m", "spodq", "check"],
    "spodq gaps": [PYTHON, "-m", "spodq", "gaps"],
    **{
        f"spodq {document} -o {document}.{ending}": [
            *(PYTHON, "-m", "spodq", document, "-o", str(ROOT / "out" / f"bench-{document}.{ending}"))
        ]
        for document, ending in (("gaps", "html"), ("manual", "html"), ("manual", "docx"))
    },
}


def seconds(command: list[str]) -> float:
    """Wall time of one run."""
    start = perf_counter()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    return perf_counter() - start


def main(rounds: int) -> None:
    """Print the median of each command and its ratio to bare Python."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for command in COMMANDS.values():  # a warm-up, so that bytecode exists
        seconds(command)
    for _ in range(rounds):
        for name, command in COMMANDS.items():
            times[name].append(seconds(command))
    floor = median(times["python -c pass"])
    for name, taken in times.items():
        print(f"{name:<28} {median(taken) * 1000:7.0f} ms  {median(taken) / floor:6.1f} x")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
