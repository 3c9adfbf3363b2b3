"""Faults of templates as Czech sentences, whichever way they come to light."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from spodq.render import RenderError

CZECH_QUOTES = "„“‚‘”’"
_UNCLOSED = "cyklus, podmínka nebo blok nemá konec ({})"
_QUOTES = "uvnitř značky jsou české uvozovky; pište rovné (Word je opraví zpět klávesami Ctrl + Z)"
_SYNTAX: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (
        r"unexpected char '(.)'",
        lambda found: _QUOTES if found[1] in CZECH_QUOTES else f"znak „{found[1]}“ tu nemá co dělat",
    ),
    (
        r"Encountered unknown tag '(\w+)'.*?looking for.*?'(end\w+)'",
        lambda found: f"{_UNCLOSED.format(found[2])} před „{found[1]}“",
    ),
    (r"Encountered unknown tag '(end\w+|else|elif)'", lambda found: f"„{found[1]}“ tu nemá začátek"),
    (r"Encountered unknown tag '(\w+)'", lambda found: f"příkaz „{found[1]}“ šablony neznají"),
    (r"Unexpected end of template.*?'(end\w+)'", lambda found: _UNCLOSED.format(found[1])),
    (r"Unexpected end of template", lambda _: "značka nemá konec"),
    (r"No filter named '(\w+)'", lambda found: f"úpravu „{found[1]}“ šablony neznají"),
    (r"No test named '(\w+)'", lambda found: f"zkoušku „{found[1]}“ šablony neznají"),
    (r"got '(.+?)'", lambda found: f"u „{found[1]}“ značka není dobře zapsána"),
)
_ENDLESS = "makro nebo vložená šablona volá sama sebe stále dokola"


def sentence(error: TemplateError) -> str:
    """What is wrong, without the place."""
    said = error.message or type(error).__name__
    if isinstance(error, TemplateNotFound):
        return f"šablona „{said}“ chybí"
    for pattern, meant in _SYNTAX:
        if found := re.search(pattern, said, re.DOTALL):
            return meant(found)
    return "zápisu značky není rozumět" if isinstance(error, TemplateSyntaxError) else said


@contextmanager
def told(name: str) -> Iterator[None]:
    """Any fault of the template inside becomes RenderError with its name."""
    try:
        yield
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        where = f"šablona „{getattr(error, 'name', None) or name}“" + (f", řádek {line}" if line else "")
        raise RenderError(f"{where}: {sentence(error)}") from error
    except RecursionError as error:
        raise RenderError(f"šablona „{name}“: {_ENDLESS}") from error
    except (TypeError, ValueError, ArithmeticError) as error:
        raise RenderError(f"šablona „{name}“: výraz v ní nejde spočítat ({error})") from error
