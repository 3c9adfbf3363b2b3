"""The sample office as it lived through several commits: built from the sample, its days moved to the turn of 2022.

Then the newer version of the standards came in force, with a standard for offices that conclude agreements.
"""

import re
import shutil
from pathlib import Path

from commits import begin, commit, git

ROOT = Path(__file__).parents[1]
OFFICE = "evidence/horni-javori"
_EARLIER = 5
"""Years between the sample and the story."""
_YEAR = re.compile(r"(?<!\d)20(\d\d)(?!\d)")
_ASSESSMENT = f"{OFFICE}/assessments/2021-sebehodnoceni.yaml"
_RENEWED = """\
title: Individuální plány vzdělávání na rok 2022
criteria: [6b]
reference: MUHJ/0107/2022
valid_until: 2022-12-31
review_by: 2022-11-30
"""


def build(root: Path) -> Path:
    """The whole story; the folder is left as in its last commit."""
    begin(root)
    _lay_out(root)
    assessed = (root / _ASSESSMENT).read_text(encoding="utf-8")
    (root / _ASSESSMENT).unlink()
    commit(root, "2021-09-30", "Složka úřadu")
    _write(root / _ASSESSMENT, assessed)
    commit(root, "2021-10-20", "Sebehodnocení za rok 2021")
    git(root, "tag", "sebehodnoceni-2021")
    _write(root / _ASSESSMENT, assessed.replace("scores:", "scores: [", 1))
    commit(root, "2021-12-20", "Rozpracovaná úprava")
    _write(root / _ASSESSMENT, assessed)
    commit(root, "2022-01-10", "Oprava zápisu")
    _write(root / OFFICE / "documents" / "individualni-plany-vzdelavani-2022.yaml", _RENEWED)
    commit(root, "2022-02-15", "Plány vzdělávání na rok 2022")
    return root


def _lay_out(root: Path) -> None:
    for path in (ROOT / "standards").rglob("*.yaml"):
        _write(root / path.relative_to(ROOT), path.read_text(encoding="utf-8"))
    shutil.copy(ROOT / "spodq.yaml", root)
    for path in sorted((ROOT / OFFICE).rglob("*")):
        if path.is_file():
            target = root / _moved(path.relative_to(ROOT).as_posix())
            target.parent.mkdir(parents=True, exist_ok=True)
            is_text = path.suffix == ".yaml"
            target.write_bytes(_moved(path.read_text("utf-8")).encode() if is_text else path.read_bytes())


def _moved(text: str) -> str:
    return _YEAR.sub(lambda year: str(int(year[0]) - _EARLIER), text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


if __name__ == "__main__":
    import sys

    build(Path(sys.argv[1]))
