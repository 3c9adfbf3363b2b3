"""How findings are printed: one file, one value of `--format`."""

from importlib import import_module
from pkgutil import iter_modules

from spodq.finding import Report
from spodq.screen import Screen


def formats() -> list[str]:
    """Values of `--format`, the one for people first."""
    return sorted((module.name for module in iter_modules(__path__)), key=lambda name: (name != "text", name))


def write(report: Report, name: str, screen: Screen) -> str:
    """The report in one format, ready to be written in one go."""
    written: str = import_module(f"{__name__}.{name}").write(report, screen)
    return written
