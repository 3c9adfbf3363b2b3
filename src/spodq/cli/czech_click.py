"""Czech words for the command line.

click and typer take every sentence from `gettext` when they are imported; that is the public way to translate
them. While they are imported, gettext answers in Czech; then it is as it was.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager

from spodq.czech import plural_form

SENTENCES = {
    "Aborted!": "Přerušeno.",
    "Argument {name!r} takes {nargs} values.": "Parametr {name} má mít tolik hodnot: {nargs}.",
    "Arguments": "Parametry",
    "Commands": "Příkazy",
    "Could not open file {filename!r}: {message}": "Soubor {filename} nelze otevřít: {message}",
    "Choose from:\n\t{choices}": "Vyberte z možností:\n\t{choices}",
    "Do you want to continue?": "Chcete pokračovat?",
    "Error: The two entered values do not match.": "Obě zadané hodnoty se liší.",
    "Error: invalid input": "Tomu program nerozumí, zkuste to znovu.",
    "Error: {message}": "chyba: {message}",
    "Invalid value for {param_hint}: {message}": "Neplatná hodnota pro {param_hint}: {message}",
    "Invalid value: {message}": "Neplatná hodnota: {message}",
    "Missing argument": "Chybí parametr",
    "Missing command.": "Chybí příkaz.",
    "Missing option": "Chybí volba",
    "Missing parameter": "Chybí parametr",
    "Missing parameter: {param_name}": "Chybí parametr: {param_name}",
    "Missing {param_type}": "Chybí {param_type}",
    "No such command {name!r}.": "Příkaz „{name}“ neexistuje.",
    "No such option {name!r}.": "Volba {name} neexistuje.",
    "Option {name!r} does not take a value.": "Volba {name} nemá žádnou hodnotu.",
    "Options": "Volby",
    "Positional arguments": "Parametry",
    "Repeat for confirmation": "Zopakujte pro potvrzení",
    "Show this message and exit.": "Zobrazí tuto nápovědu.",
    "Try '{command} {option}' for help.": "Nápovědu zobrazí {command} {option}.",
    "Usage:": "Použití:",
    "default: {default}": "výchozí: {default}",
    "deprecated": "zastaralé",
    "directory": "složka",
    "env var: {var}": "proměnná prostředí: {var}",
    "file": "soubor",
    "path": "cesta",
    "required": "povinné",
    "unknown error": "neznámá chyba",
    "{name} {filename!r} does not exist.": "{name} „{filename}“ neexistuje.",
    "{name} {filename!r} is a directory.": "„{filename}“ je složka.",
    "{name} {filename!r} is a file.": "„{filename}“ je soubor.",
    "{name} {filename!r} is not executable.": "{name} „{filename}“ nelze spustit.",
    "{name} {filename!r} is not readable.": "{name} „{filename}“ nelze přečíst.",
    "{name} {filename!r} is not writable.": "{name} „{filename}“ nelze zapsat.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "„{value}“ není ano ani ne. Pište: {states}",
    "{value!r} is not a valid {number_type}.": "„{value}“ není číslo.",
    "{value} is not in the range {range}.": "{value} není v rozmezí {range}.",
}
"""What people can meet. `tests/test_messages.py` sees to it that every sentence of click and typer is here or listed
there as one only a programmer can cause."""

PLURALS = {
    "Did you mean {possibility}?": ("Nemyslíte {possibility}?", "Nemyslíte některé z: {possibilities}?"),
    "Got unexpected extra argument ({args})": ("Přebývá parametr ({args})", "Přebývají parametry ({args})"),
    "Option {name!r} requires an argument.": (
        "Volba {name} potřebuje hodnotu.",
        "Volba {name} potřebuje hodnoty.",
    ),
    "Takes {nargs} values but 1 was given.": (
        "Má být více hodnot, ne jedna.",
        "Počet hodnot má být {nargs}.",
    ),
    "{value!r} is not {choice}.": (
        "„{value}“ není {choice}.",
        "„{value}“ není dovoleno; pište jedno z: {choices}.",
    ),
    "{len_type} values are required, but {len_value} was given.": ("Počet hodnot má být {len_type}.",) * 2,
}
_FIXED = {"{value!r} does not match the format {format}.": "„{value}“ nemá správný tvar."}


@contextmanager
def czech() -> Iterator[None]:
    """While this lasts, modules that take `gettext` get Czech."""
    originals = gettext.gettext, gettext.ngettext
    gettext.gettext, gettext.ngettext = _sentence, _plural
    try:
        yield
    finally:
        gettext.gettext, gettext.ngettext = originals


def _sentence(message: str) -> str:
    return SENTENCES.get(message, message)


def _plural(msgid1: str, msgid2: str, n: int) -> str:
    if msgid1 in _FIXED:
        return _FIXED[msgid1]
    first, rest = PLURALS.get(msgid1, (msgid1, msgid2))
    return plural_form(n, first, rest, rest)
