"""Whether a text can be read by a child: short sentences, no abbreviations of lawyers. Limits are our own advice."""

import re
from collections.abc import Iterator

LONGEST = 16
"""So many words a sentence for children may have."""
_END = re.compile(r"(?<=[.!?…])\s+|\n\s*(?:[-*+]|\d+\.)\s+|\n\s*\n")
_MARK = re.compile(r"\A\s*(?:[-*+]|\d+\.)\s+")
_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_LEGAL = re.compile(
    r"§|\b(?i:odst|písm|zák|vyhl|ust|násl)\.|\bSb\.|\bč\.\s?j\.|\b(?:SPOD|IPOD|NRP|PPPD|DVPP|ORP|MPSV|ÚMPOD)\b"
)
"""OSPOD is not among them: it is what children call the place."""


def long_sentences(text: str) -> Iterator[tuple[str, int]]:
    """Sentences that are too long, each with the number of its words."""
    for sentence in sentences(text):
        words = len(_WORD.findall(sentence))
        if words > LONGEST:
            yield sentence, words


def sentences(text: str) -> tuple[str, ...]:
    """Sentences and items of lists."""
    found = (" ".join(_MARK.sub("", each).split()) for each in _END.split(text))
    return tuple(each for each in found if each)


def abbreviations(text: str) -> tuple[str, ...]:
    """Signs and abbreviations of regulations and offices, each once."""
    return tuple(dict.fromkeys(_LEGAL.findall(text)))
