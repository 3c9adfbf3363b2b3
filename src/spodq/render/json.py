"""JSON, for other programs: the view as it is."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

VERSION = 1


def render(document: str, view: Any, folders: Sequence[Path]) -> bytes:  # noqa: ARG001  # every format has the same shape
    """The view as one JSON object with the name of the document and the version of its form."""
    told = {"document": document, "version": VERSION, **asdict(view)}
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
