"""Files spoiled by chance: real ones of the samples and of the corpus, cut, mixed, doubled, re-encoded."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

from reading.cases import CASES
from spodq.loader.mending import mended
from spodq.loader.reading import ReadFile, read_data

ROOT = Path(__file__).parents[2]
_SIGNS = (
    *(sign.encode() for sign in "\t\n\r\0\"'[]{}:,#&*!|>%@`-?~ \u00a0\u200b\u2028\u0085\ufeff\ufffd\ud7ff😀řČ„“"),
    b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\r\n", b"\xef\xbb\xbf", b": ", b" #", b"- ", b"---\n", b"...\n",
    b"<<<<<<< a\n",
    b"%YAML 1.1\n", b"!!binary ", b"&a ", b"*a ", b"<<: ", b"? ", b"|+\n", b">-\n", b"\\u", b"\\x0", b"null", b"1e400",
    b"31. 1. 2026",
)  # fmt: skip
_ENCODINGS = ("cp1250", "cp852", "iso8859-2", "utf-16", "utf-16-le", "utf-32", "utf-7", "utf-8-sig")
_PATHS = (
    "spodq.yaml",
    "standards/spod/2020-01-01/about.yaml",
    "standards/spod/2020-01-01/01.yaml",
    "evidence/urad/office.yaml",
    "evidence/urad/waivers.yaml",
    "evidence/urad/procedures/postup.yaml",
    "evidence/urad/documents/doklad.yaml",
    "evidence/urad/assessments/2026.yaml",
)


@cache
def seeds() -> tuple[bytes, ...]:
    """Every YAML file of the repository's workspace and every small input of the corpus."""
    files = [*ROOT.glob("evidence/**/*.yaml"), *ROOT.glob("standards/**/*.yaml"), ROOT / "spodq.yaml"]
    corpus = [case.data for case in CASES if len(case.data) < 20_000]
    return (*(path.read_bytes() for path in sorted(files)), *corpus)


def spoiled(number: int) -> bytes:
    """The input of that number; the same number makes the same input."""
    random = Random(number)
    data = random.choice(seeds())
    for _ in range(random.choice((1, 1, 2, 4, 8))):
        data = random.choice(_MUTATIONS)(data, random)
    return data


def try_once(number: int) -> ReadFile:
    """Read one spoiled file as a random noun, and mend it; both must end without an exception."""
    path, data = _PATHS[number % len(_PATHS)], spoiled(number)
    change = mended(path, data)
    once = read_data(path, change.after)
    assert mended(path, change.after).after == change.after, number
    return once


def _cut(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] if random.random() < 0.5 else data[start:]


def _insert(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_SIGNS) * random.choice((1, 1, 1, 2, 40)) + data[at:]


def _drop(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.choice((1, 1, 2, 10)) :]


def _flip(data: bytes, random: Random) -> bytes:
    if not data:
        return data
    at = random.randrange(len(data))
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def _swap_lines(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def _repeat(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    at = random.randrange(len(lines))
    return b"\n".join(lines[: at + 1] + lines[at : at + 1] * random.choice((1, 3, 30)) + lines[at + 1 :])


def _indent(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    at = random.randrange(len(lines))
    lines[at] = random.choice((b" ", b"  ", b"\t", "\u00a0".encode())) + lines[at]
    return b"\n".join(lines)


def _splice(data: bytes, random: Random) -> bytes:
    other = random.choice(seeds())
    return data[: random.randrange(len(data) + 1)] + other[random.randrange(len(other) + 1) :]


def _recode(data: bytes, random: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(random.choice(_ENCODINGS), "replace")


def _ends(data: bytes, random: Random) -> bytes:
    return data.replace(b"\n", random.choice((b"\r\n", b"\r", b"\r\r\n", b"\n\r")))


_MUTATIONS: tuple[Callable[[bytes, Random], bytes], ...] = (
    _cut,
    _insert,
    _insert,
    _insert,
    _drop,
    _flip,
    _swap_lines,
    _repeat,
    _indent,
    _splice,
    _recode,
    _ends,
)
