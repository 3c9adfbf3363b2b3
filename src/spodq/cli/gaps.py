"""`spodq gaps`."""

from pathlib import Path

from spodq.cli.options import CatalogueName, Folder, OfficeName, Output, PageNumbers, Today


def command(
    output: Output = None,
    page_numbers: PageNumbers = False,
    catalogue: CatalogueName = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Ukáže, co úřadu chybí do plného naplnění standardů: tabulkou, nebo jako dokument.

    Příklad: spodq gaps -o nedostatky.docx
    """
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.saving import save
    from spodq.cli.streams import say, screen
    from spodq.views.gaps import view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    report = view(snapshot, choose_office(snapshot, office, catalogue))
    if output:
        save("gaps", report, output, workspace, page_numbers=page_numbers)
        return
    from spodq.render import terminal

    say(terminal.gaps(report, screen()))
