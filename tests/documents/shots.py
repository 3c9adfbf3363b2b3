"""Pictures of the sample documents for a person to look at: `python tests/documents/shots.py OUTDIR [DPI]`.

Every page of the Word documents (LibreOffice and pdftoppm) and screenshots of the web pages (Chromium).
"""

import subprocess
import sys
from pathlib import Path

import needs
from making import CASES, ENGINE, ROOT, SAMPLE, Maker

DPI = "60"


def main(folder: Path, dpi: str) -> None:
    """Write the documents and their pictures to the folder."""
    reason = needs.missing("chromium", "node", "axe-core", "playwright-core", "soffice", "pdftoppm")
    if reason:
        sys.exit(reason)
    folder.mkdir(parents=True, exist_ok=True)
    sample = Maker(ROOT, paged=ENGINE)
    for case in (case for case in CASES if case.office in SAMPLE):
        for ending in ("html", "docx"):
            (folder / f"{case}.{ending}").write_bytes(sample.make(case, ending))
        page = folder / f"{case}.html"
        subprocess.run([needs.NODE, needs.HERE / "browse.mjs", page, folder], check=True, stdout=subprocess.DEVNULL)
    profile = (folder / "profile").resolve().as_uri()
    printing = [needs.SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*printing, "--outdir", folder, *sorted(folder.glob("*.docx"))], check=True, stdout=subprocess.DEVNULL
    )
    for path in sorted(folder.glob("*.pdf")):
        subprocess.run([needs.PDFTOPPM, "-r", dpi, "-png", path, path.with_suffix("")], check=True)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")  # noqa: T201  # told to the person who ran it


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else DPI)
