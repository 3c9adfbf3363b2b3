"""Gets what the checks of this folder need from Debian and npm; what it cannot get it names, and those checks skip.

Debian packages are installed only by root and only when their program is missing.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from ctypes.util import find_library
from pathlib import Path
from shutil import which

HERE = Path(__file__).parent
JAXB = tuple(
    Path(f"/usr/share/java/{name}.jar")
    for name in ("jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "javax.activation")
)
"""What Java no longer has of its own and veraPDF needs."""
PACKAGES: Mapping[str, tuple[str, ...]] = {
    "soffice": ("libreoffice-writer", "libreoffice-calc"),
    "chromium": ("chromium",),
    "node": ("nodejs",),
    "npm": ("npm",),
    "java": ("default-jre-headless",),
    "javac": ("default-jdk-headless",),
    "pdftotext": ("poppler-utils",),
    "pdftoppm": ("poppler-utils",),
    "strace": ("strace",),
    "pango-1.0": ("libpango-1.0-0",),
    "pangoft2-1.0": ("libpangoft2-1.0-0",),
    "harfbuzz-subset": ("libharfbuzz-subset0",),
    **{str(jar): ("libjaxb-java", "libactivation-java") for jar in JAXB},
}
"""Debian packages of each program, library or file."""
MODULES = ("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent")
Find = Callable[[str], str | None]


def there(name: str) -> str | None:
    """Where the program, the library, or the file of that path, is."""
    return which(name) or (name if Path(name).is_file() else find_library(name))


def wanted(find: Find = there) -> list[str]:
    """Debian packages whose programs are missing."""
    return sorted({package for program, packages in PACKAGES.items() if not find(program) for package in packages})


def hindrance(packages: list[str], find: Find = which, *, root: bool) -> str:
    """Why the packages cannot be installed here; empty when they can."""
    if not packages:
        return ""
    if not find("apt-get"):
        return f"missing: {' '.join(packages)}; this is no Debian, install them your way"
    return "" if root else f"missing: {' '.join(packages)}; run as root: apt-get install {' '.join(packages)}"


def main() -> None:
    """Install, and say what is left."""
    packages = wanted()
    reason = hindrance(packages, root=os.geteuid() == 0)
    if packages and not reason:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "-qq", "update"], env=quiet, check=False)
        subprocess.run(
            ["apt-get", "-qq", "install", "--no-install-recommends", "-y", *packages], env=quiet, check=False
        )
        left = wanted()
        reason = f"apt-get did not install: {' '.join(left)}" if left else ""
    if which("npm") and subprocess.run(MODULES, cwd=HERE, check=False).returncode:
        reason = "; ".join(filter(None, (reason, "npm did not install the modules of tests/documents/package.json")))
    if reason:
        sys.stderr.write(f"{reason}; checks that need them will be skipped\n")


if __name__ == "__main__":
    main()
