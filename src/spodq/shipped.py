"""Standards, templates and lists that come with the package."""

from importlib.resources import files
from pathlib import Path


def bundled(name: str) -> Path:
    """Folder `standards` or `templates`: in the installed package, or in the repository it is developed in."""
    package = Path(str(files("spodq")))
    installed = package / "bundled" / name
    return installed if installed.is_dir() else package.parents[1] / name


def municipalities() -> Path:
    """CSV of municipalities with extended powers and their regions (ČSÚ and RÚIAN codes)."""
    return Path(str(files("spodq"))) / "workspace" / "orp.csv"
