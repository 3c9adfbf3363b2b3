"""Pages of an office as its folder is now: read anew when a file was saved, a sentence when they cannot be made."""

from collections.abc import Callable
from html import escape

from spodq.cli.publishing import Site
from spodq.cli.stop import StopError
from spodq.render import RenderError
from spodq.workspace.root import Workspace
from spodq.workspace.stamp import stamp

_TROUBLE = """<!DOCTYPE html>
<html lang="cs">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Stránku nelze sestavit</title></head>
<body><h1>Stránku nelze sestavit</h1><p>{}</p><p>Opravte a uložte; náhled se pak obnoví sám.</p></body>
</html>
"""


class Live:
    """The pages a browser is shown; `opened` reads the workspace and raises StopError when there is nothing to show."""

    def __init__(self, workspace: Workspace, opened: Callable[[], Site]) -> None:
        self._workspace, self._opened = workspace, opened
        self._version, self._site = stamp(workspace), opened()

    def version(self) -> str:
        """Changes with every file that is saved."""
        return stamp(self._workspace)

    def page(self, file: str) -> bytes | None:
        """The page as it is now, or one that says why there is none; None for a file no site has."""
        try:
            self._refresh()
            return self._site.page(file) if file in self._site.sheets else None
        except (StopError, RenderError) as error:
            return _TROUBLE.format(escape(str(error))).encode()

    def _refresh(self) -> None:
        version = self.version()
        if version != self._version:
            self._site, self._version = self._opened(), version
