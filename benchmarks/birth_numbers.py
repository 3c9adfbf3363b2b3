"""Recall and false alarms of birth numbers on generated corpora, in percent.

python benchmarks/birth_numbers.py [COUNT] [SEED]
"""

import sys
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from privacy.corpus import IN_CONTEXT, NEGATIVE, POSITIVE, STAMP, TODAY, WORDS, Maker
from spodq.privacy import sightings


def shares(maker: Maker, count: int, seed: int, *, words: tuple[str, ...] = ("",)) -> tuple[float, float]:
    """Percent told as sure and as possible."""
    random = Random(seed)
    sure = possible = 0
    for _ in range(count):
        kinds = {each.kind for each in sightings(f"Spis {random.choice(words)}{maker(random)} založen.", TODAY)}
        sure += "birth-number" in kinds
        possible += "possible-birth-number" in kinds
    return 100 * sure / count, 100 * possible / count


def main(count: int, seed: int) -> None:
    """One line a class."""
    print(f"{count} of each, seed {seed}\n{'':<48}  sure %  possible %")
    for heading, makers, words in (
        ("a birth number", POSITIVE, ("",)),
        ("a birth number after a word", IN_CONTEXT, WORDS),
        ("not a birth number", {**NEGATIVE, "stamp YYMMDD/HHMM": STAMP}, ("",)),
    ):
        print(heading)
        for name, maker in makers.items():
            sure, possible = shares(maker, count, seed, words=words)
            print(f"  {name:<46}  {sure:6.2f}  {possible:6.2f}")


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [10_000, 0][len(given) :]))
