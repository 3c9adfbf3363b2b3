"""Pages of an office made into bytes: for a folder on the web, and for a browser on this computer."""

from collections.abc import Iterator, Mapping
from functools import partial

from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.render import render
from spodq.views.site import INDEX, Sheet, sheets_of, view
from spodq.workspace.root import Workspace


class Site:
    """Every page of one office; each is made when it is asked for. `page` raises RenderError."""

    def __init__(self, workspace: Workspace, snapshot: Snapshot, office: Office, *, public: bool = False) -> None:
        self._workspace = workspace
        sheets = sheets_of(snapshot, office, public=public)
        made = partial(view, snapshot, office, sheets, public=public)
        index = Sheet(INDEX, "site", made, short="Rozcestník")
        self.sheets: Mapping[str, Sheet] = {each.file: each for each in (index, *sheets)}

    def page(self, file: str) -> bytes:
        """Bytes of the page with links to the others."""
        sheet = self.sheets[file]
        links = tuple(self._links(sheet))
        return render(sheet.document, sheet.view(), "html", self._workspace.templates, links=links)

    def pages(self) -> Mapping[str, bytes]:
        """Bytes of all of them."""
        return {file: self.page(file) for file in self.sheets}

    def _links(self, here: Sheet) -> Iterator[Mapping[str, object]]:
        for each in self.sheets.values():
            if each.short:
                yield {"file": each.file, "title": each.short, "here": each is here}
