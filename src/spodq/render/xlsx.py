"""Workbook of Excel: a summary with a chart, criteria to fill in, and a hidden sheet that remembers the folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from spodq.render import RenderError

if TYPE_CHECKING:
    from spodq.views.matrix import Matrix

_NO_LIBRARY = 'sešity Excelu zapisuje doplněk, který není nainstalován; spusťte: py -m pip install "spodq[xlsx]"'


def render(document: str, view: "Matrix", folders: Sequence[Path]) -> bytes:  # noqa: ARG001  # every format has the same shape
    """Bytes of the workbook; the same for the same view and version of the program.

    Raises RenderError when the library is not installed.
    """
    try:
        from spodq.render.excel.book import written  # noqa: PLC0415  # an optional extra
    except ModuleNotFoundError:
        raise RenderError(_NO_LIBRARY) from None
    return written(view)
