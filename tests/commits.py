"""A repository made on given days, the same one each time: real git, invented people, no settings of this computer."""

import os
import subprocess
from datetime import date
from pathlib import Path

IDENTITY = {
    "GIT_AUTHOR_NAME": "Metodika Horní Javoří",
    "GIT_AUTHOR_EMAIL": "metodika@horni-javori.example",
    "GIT_COMMITTER_NAME": "Metodika Horní Javoří",
    "GIT_COMMITTER_EMAIL": "metodika@horni-javori.example",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def git(root: Path, *arguments: str, day: date | None = None) -> str:
    """What git said; on the given day at noon."""
    dates = {f"GIT_{who}_DATE": f"{day.isoformat()}T12:00:00+01:00" for who in ("AUTHOR", "COMMITTER") if day}
    settings = ("-c", "init.defaultBranch=main", "-c", "core.autocrlf=false", "-c", "protocol.file.allow=always")
    done = subprocess.run(
        ["git", *settings, *arguments],
        cwd=root,
        env={**os.environ, **IDENTITY, **dates},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


def begin(root: Path) -> Path:
    """An empty repository in the folder."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "-q")
    return root


def commit(root: Path, day: str, words: str = "Nový stav") -> str:
    """Everything in the folder as a commit of the day; its short name."""
    git(root, "add", "--all", "--force", ".")
    git(root, "commit", "-q", "--allow-empty", "-m", words, day=date.fromisoformat(day))
    return git(root, "rev-parse", "--short", "HEAD")
