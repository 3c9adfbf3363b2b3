"""Time of `spodq history` and `spodq diff` in a repository of many commits, each with one changed document.

python benchmarks/history.py [COMMITS]
"""

import sys
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import story
from commits import commit
from scenario import spodq

FIRST = date(2022, 3, 1)


def grown(root: Path, count: int) -> Path:
    """The story of the sample with further commits, a day apart."""
    story.build(root)
    documents = sorted((root / story.OFFICE / "documents").glob("*.yaml"))
    for number in range(count):
        changed = documents[number % len(documents)]
        changed.write_text(f"{changed.read_text(encoding='utf-8')}# {number}\n", encoding="utf-8")
        commit(root, (FIRST + timedelta(days=number)).isoformat())
    return root


def main(count: int) -> None:
    """One line a command."""
    with TemporaryDirectory() as folder:
        root = grown(Path(folder), count)
        for command in (("history", "--every", "commit"), ("history",), ("diff", "HEAD~50", "HEAD")):
            start = perf_counter()
            done = spodq(*command, cwd=root)
            print(f"{' '.join(command):<26} {perf_counter() - start:6.2f} s, exit {done.returncode}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
