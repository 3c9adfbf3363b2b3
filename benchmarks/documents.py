"""Time and memory of documents as whole processes, for an office of fifty criteria that grows.

    python benchmarks/documents.py [ROUNDS]

Each criterion gets a procedure and 1, 5 and 20 pieces of evidence; medians of rounds, wall and processor time, the
highest peak of memory. Processor time says more where other programs run.
"""

import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

PYTHON = sys.executable
ROUNDS = 5
SIZES = (1, 5, 20)
STANDARDS, CRITERIA = 10, 5
DOCUMENTS = {
    "manual.html": ("manual", "-o", "manual.html"),
    "manual.docx": ("manual", "-o", "manual.docx"),
    "manual.docx, pages": ("manual", "--page-numbers", "-o", "manual.docx"),
    "gaps.html": ("gaps", "-o", "gaps.html"),
    "gaps.docx": ("gaps", "-o", "gaps.docx"),
}
TEXT = """
  Pracovník se s postupem seznámí při nástupu a potom **jednou ročně**; potvrdí to v podpisovém archu.

  - Záznam z jednání se píše do tří pracovních dnů.
  - Přístup přiděluje vedoucí oddělení podle pozice.

  1. Koordinátor vyhodnotí situaci dítěte.
  2. Do 5 pracovních dnů o tom napíše záznam podle § 10 odst. 3 zákona č. 359/1999 Sb.
"""


def marks() -> list[str]:
    """Marks of all criteria."""
    return [f"{standard}{'abcde'[each]}" for standard in range(1, STANDARDS + 1) for each in range(CRITERIA)]


def lay_standards(root: Path) -> None:
    """A made-up catalogue: 10 standards of 5 criteria."""
    folder = root / "standards" / "zkusebni" / "2020-01-01"
    folder.mkdir(parents=True)
    about = (
        "title: Zkušební soubor\nregulation: zkušební předpis\neffective_from: 2020-01-01\nverified: false\n"
        "scale:\n  verified: false\n  marks:\n"
        + "".join(f"    - {{score: {score}, label: stupeň {score}}}\n" for score in range(4))
        + "kinds:\n  obec:\n    title: obecní úřad\n"
    )
    (folder / "about.yaml").write_text(about, encoding="utf-8")
    for number in range(1, STANDARDS + 1):
        criteria = "".join(
            f"  - id: {mark}\n    summary: Úřad dělá to, co po něm kritérium {mark} chce, a umí to doložit.\n"
            f"    verified: false\n"
            for mark in marks()
            if mark[:-1] == str(number)
        )
        text = f"number: {number}\ntitle: Standard zkušební {number}\nverified: false\ncriteria:\n{criteria}"
        (folder / f"{number:02}.yaml").write_text(text, encoding="utf-8")


def lay_office(root: Path, size: int) -> None:
    """An office with a procedure, `size` documents and a score of each criterion."""
    (root / "spodq.yaml").write_text("catalogue: zkusebni\n", encoding="utf-8")
    office = root / "evidence" / "velky"
    for name in ("procedures", "documents", "assessments"):
        (office / name).mkdir(parents=True)
    (office / "office.yaml").write_text("name: Velký úřad\nkind: obec\n", encoding="utf-8")
    for mark in marks():
        procedure = f"title: Postup {mark}\ncriteria: [{mark}]\ntext: |{TEXT}responsible: vedoucí oddělení\n"
        (office / "procedures" / f"{mark}.yaml").write_text(procedure, encoding="utf-8")
        for number in range(size):
            document = (
                f"title: Doklad {number} ke kritériu {mark}\ncriteria: [{mark}]\nreference: ZK {number}/2026\n"
                "date: 2026-01-05\nreview_by: 2027-12-31\nowner: vedoucí oddělení\n"
            )
            (office / "documents" / f"{mark}-{number}.yaml").write_text(document, encoding="utf-8")
    scores = "".join(f"  {mark}: {{score: 2, reason: Postup je popsán a doložen.}}\n" for mark in marks())
    assessment = f"kind: self\ndate: 2026-10-31\nscores:\n{scores}"
    (office / "assessments" / "2026.yaml").write_text(assessment, encoding="utf-8")


def measured(command: tuple[str, ...], folder: Path) -> tuple[float, float, float]:
    """Seconds of one run, seconds of the processor, and the peak of memory in MiB."""
    start = perf_counter()
    child = os.posix_spawn(
        PYTHON,
        [PYTHON, "-m", "spodq", *command, "-C", str(folder), "--today", "2026-11-22"],
        {**os.environ, "PYTHONUTF8": "1"},
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(rounds: int) -> None:
    """Print a line for each document and size."""
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)
        for size in SIZES:
            folder = Path(place, str(size))
            lay_standards(folder)
            lay_office(folder, size)
            for name, command in DOCUMENTS.items():
                measured(command, folder)  # a warm-up, so that bytecode exists
                walls, processor, memories = zip(*(measured(command, folder) for _ in range(rounds)), strict=True)
                times = f"{median(walls) * 1000:7.0f} ms {median(processor) * 1000:7.0f} ms of the processor"
                print(f"{len(marks())} × {size:<3} {name:<20} {times} {max(memories):7.0f} MiB", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
