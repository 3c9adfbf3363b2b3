"""Pages of an office as its folder is now: read anew when a file was saved."""

from collections.abc import Callable

from spodq.browser import PageError
from spodq.cli.publishing import Site
from spodq.cli.stop import StopError
from spodq.render import RenderError
from spodq.workspace.root import Workspace
from spodq.workspace.stamp import stamp


class Live:
    """The pages a browser is shown; `opened` reads the workspace and raises StopError when there is nothing to show."""

    def __init__(self, workspace: Workspace, opened: Callable[[], Site]) -> None:
        self._workspace, self._opened = workspace, opened
        self._version, self._site = stamp(workspace), opened()

    def version(self) -> str:
        """Changes with every file that is saved."""
        return stamp(self._workspace)

    def page(self, file: str) -> bytes | None:
        """The page as it is now; None for a file no site has. Raises PageError."""
        try:
            self._refresh()
            return self._site.page(file) if file in self._site.sheets else None
        except (StopError, RenderError) as error:
            raise PageError(str(error)) from error

    def _refresh(self) -> None:
        version = self.version()
        if version != self._version:
            self._site, self._version = self._opened(), version
