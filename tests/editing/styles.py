"""The same document in forty styles: ten ways to write it, each in four forms of bytes."""

from collections.abc import Iterator

VALUES = {
    "title": "Plán: supervize",
    "criteria": ["6d", "1a"],
    "scores": {"6d": {"score": "2", "reason": "první\ndruhý\n"}, "1a": {"score": "3"}},
    "note": "konec",
}
_USUAL = """\
title: "Plán: supervize"
criteria: [6d, 1a]
scores:
  6d:
    score: 2
    reason: |
      první
      druhý
  1a:
    score: 3
note: konec
"""
LAYOUTS = {
    "usual": _USUAL,
    "comments": """\
# hlavička

# název
title: "Plán: supervize"  # dvojtečka
# kritéria
criteria:   # která
  # první
  - 6d  # supervize
  # druhé
  - 1a
  # konec seznamu
scores:  # body
  # 6d
  6d:  # šest
    score: 2  # dva
    # proč
    reason: |  # text
      první
      druhý
  1a:
    # tři
    score: 3
    # konec bodů
note: konec  # poznámka
# závěr
""",
    "four blanks": _USUAL.replace("  ", "    ").replace("[6d, 1a]", "\n    - 6d\n    - 1a"),
    "unindented list": _USUAL.replace("[6d, 1a]", "\n- 6d\n- 1a"),
    "brackets": 'title: "Plán: supervize"\ncriteria: [6d, 1a]\n'
    'scores: {6d: {score: 2, reason: "první\\ndruhý\\n"}, 1a: {score: 3}}  # body\nnote: konec\n',
    "brackets on lines": """\
title: "Plán: supervize"
criteria: [
  6d,  # šest
  # jedna
  1a,  # poslední
]
scores: {
  6d: {
    score: 2,
    reason: "první\\ndruhý\\n"  # proč
  },
  1a: {score: 3}
}
note: konec
""",
    "quotes": _USUAL.replace('"', "'").replace("6d", '"6d"').replace("title", '"title"').replace("konec", "'konec'"),
    "blank lines": _USUAL.replace("\n", "\n\n")
    .replace("|\n\n", "|\n")
    .replace("první\n\n", "první\n")
    .replace("score: 2", "score: 2   \t"),
    "marks of a document": f"---\n{_USUAL}...\n",
    "text at the end": """\
title: >-
  Plán:
  supervize
criteria:
  -   6d
  -   1a
note: konec
scores:
  1a: {score: 3}
  6d:
    score: 2
    reason: |+
      první
      druhý
""",
}


def styles() -> Iterator[tuple[str, bytes]]:
    """Each style with its name."""
    for name, text in LAYOUTS.items():
        yield name, text.encode()
        yield f"{name}, Windows", text.replace("\n", "\r\n").encode()
        yield f"{name}, byte order mark", b"\xef\xbb\xbf" + text.encode()
        yield f"{name}, no last line end", text.removesuffix("\n").encode()
