"""What the place the text goes to can show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """`terminal` is a person's window with colours; `unicode` says whether signs such as ● can be written."""

    terminal: bool = False
    width: int = 100
    unicode: bool = True
    colour: bool = False
