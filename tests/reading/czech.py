"""Whether a sentence for people is Czech."""

import re

_QUOTATION = re.compile("„[^“]*“")
_ENGLISH = re.compile(
    r"\b(expected|found|mapping|sequence|scalar|scanning|parsing|could|cannot|did|not|while|token|character|"
    r"indentation|should|must|input|string|valid|invalid|error|unhashable|decode|codec|the|is|of|be|a\s+valid)\b",
    re.IGNORECASE,
)


def english_in(sentence: str) -> str | None:
    """The first English word outside quotation marks."""
    found = _ENGLISH.search(_QUOTATION.sub("", sentence))
    return found[0] if found else None
