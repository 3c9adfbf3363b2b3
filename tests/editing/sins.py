"""A document full of comments, and the sins people commit on it; each can be undone to the byte."""

import re
from collections.abc import Callable, Mapping
from random import Random

PATH = "evidence/urad/documents/doklad.yaml"
CLEAN = """\
# Doklad ke zkoušce oprav: komentáře na všech místech
id: plan-supervize        # označení
title: "Plán: supervize"  # dvojtečka chce uvozovky

# kritéria, která prokazuje
criteria:
  # první
  - 6d  # supervize
  # druhé
  - 1a
kind: document
files: [plan.pdf, 'příloha č. 2.pdf']   # přílohy
reference: "*LH/12/2026"
date: 2026-01-31
valid_until: 2027-12-31   # konec roku
review_by: 2027-06-30
owner: vedoucí oddělení
published: true  # na webu
note: |
  Text # který není komentář.

  titel: ani klíč, 31. 1. 2026 ani datum
# konec
"""

Sin = Callable[[str, Random], str]


def misspelt_key(text: str, random: Random) -> str:
    """One letter of a key left out."""
    key = random.choice(("title", "criteria", "reference", "valid_until", "review_by", "published", "owner"))
    cut = random.randrange(1, len(key))
    return re.sub(rf"^{key}:", f"{key[:cut]}{key[cut + 1 :]}:", text, flags=re.MULTILINE)


def czech_date(text: str, random: Random) -> str:
    """A date as people write it."""
    key = random.choice(("date", "valid_until", "review_by"))
    blank = random.choice(("", " "))
    as_people = rf"{key}: \3.{blank}\2.{blank}\1"
    return re.sub(rf"^{key}: (\d+)-0?(\d+)-0?(\d+)", as_people, text, flags=re.MULTILINE)


def czech_flag(text: str, random: Random) -> str:
    """Yes in Czech or in the English of old YAML."""
    return text.replace("published: true", f"published: {random.choice(('ano', 'Ano', 'yes', 'on'))}")


def tabs(text: str, random: Random) -> str:
    """Indentation by tabs in the list."""
    del random
    return re.sub(r"^  (?=- )", "\t", text, flags=re.MULTILINE)


def no_quotes(text: str, random: Random) -> str:
    """A value with a colon or an asterisk without its quotes."""
    quoted = random.choice(('"Plán: supervize"', '"*LH/12/2026"'))
    return text.replace(quoted, quoted.strip('"'))


def hard_space(text: str, random: Random) -> str:
    """Hard spaces before an item, pasted from Word."""
    del random
    return text.replace("  - 1a", "\u00a0\u00a0- 1a")


def zero_width(text: str, random: Random) -> str:
    """An invisible sign inside a word."""
    return text.replace("vedoucí", random.choice(("ved\u200boucí", "\u2060vedoucí")))


SINS: Mapping[str, Sin] = {
    sin.__name__: sin for sin in (misspelt_key, czech_date, czech_flag, tabs, no_quotes, hard_space, zero_width)
}


def mixed_ends(data: bytes, random: Random) -> bytes:
    """One line end of another kind than the rest."""
    ends = [match.start() for match in re.finditer(b"\n", data)]
    at = random.choice(ends)
    windows = data[at - 1 : at] == b"\r"
    return data[: at - 1] + data[at:] if windows else data[:at] + b"\r" + data[at:]


def byte_order_mark(data: bytes, random: Random) -> bytes:
    """What Notepad puts first."""
    del random
    return b"\xef\xbb\xbf" + data


def windows_1250(data: bytes, random: Random) -> bytes:
    """Saved by an old program."""
    del random
    return data.decode().encode("cp1250")


def utf_16(data: bytes, random: Random) -> bytes:
    """What Notepad calls Unicode, with and without its mark."""
    return data.decode().encode(random.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32")))


BYTE_SINS: Mapping[str, Callable[[bytes, Random], bytes]] = {
    sin.__name__: sin for sin in (mixed_ends, byte_order_mark, windows_1250, utf_16)
}
