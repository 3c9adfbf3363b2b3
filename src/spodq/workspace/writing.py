"""Writing files so that a power cut leaves the old file or the new one, never half of either."""

import os
import stat
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_RETRIES = 5
_PAUSE = 0.1
"""Seconds between tries: on Windows, Word or an antivirus may hold the file for a moment."""
_DEFAULT_MODE = 0o644
_BEGINS, _ENDS = ".spodq-", ".tmp"
"""Name of a file being written; one that lies there for good was left by a run somebody killed."""


class WriteError(Exception):
    """The file could not be written; the message is a Czech sentence, the old file is whole."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One file as it was read and as it shall be; `before` is None for a file that must not be there yet."""

    path: Path
    before: bytes | None
    after: bytes


def is_leftover(path: Path) -> bool:
    """Whether the file is what a killed run left of its writing."""
    return path.name.startswith(_BEGINS) and path.name.endswith(_ENDS) and path.is_file() and not path.is_symlink()


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the content of the file, creating it and its folder where they are missing.

    Raises WriteError when the folder or the disk refuses; nothing is left behind.
    """
    try:
        temporary = _written_beside(path, data)
        try:
            _replace(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _flush_folder(path.parent)
    except OSError as error:
        raise WriteError(f"soubor „{path}“ nelze zapsat: {_reason(error)}") from error


def write_drafts(drafts: Sequence[Draft]) -> None:
    """Write every file, each whole or not at all, none when one of them moved since it was read or the disk is full.

    Raises WriteError. A new file never takes the place of another one, not even of one made a moment ago.
    """
    temporaries: list[tuple[Draft, Path]] = []
    try:
        for draft in drafts:
            temporaries.append((draft, _staged(draft)))  # noqa: PERF401  # what is staged must be known when the next fails
        for draft in drafts:
            _stays(draft)
        for draft, temporary in temporaries:
            _settle(draft, temporary)
    finally:
        for _, temporary in temporaries:
            temporary.unlink(missing_ok=True)


def _staged(draft: Draft) -> Path:
    try:
        return _written_beside(draft.path, draft.after)
    except OSError as error:
        raise WriteError(f"soubor „{draft.path}“ nelze zapsat: {_reason(error)}") from error


def _stays(draft: Draft) -> None:
    """Refuse when the file is not what was read."""
    try:
        found = draft.path.read_bytes() if draft.path.exists() or draft.path.is_symlink() else None
    except OSError as error:
        raise WriteError(f"soubor „{draft.path}“ nelze přečíst: {_reason(error)}") from error
    if draft.before is None and found is not None:
        raise WriteError(f"soubor „{draft.path}“ už existuje; nic se nezapsalo")
    if found != draft.before:
        raise WriteError(f"soubor „{draft.path}“ mezitím někdo změnil; nic se nezapsalo, spusťte příkaz znovu")


def _settle(draft: Draft, temporary: Path) -> None:
    try:
        if draft.before is None:
            _link(temporary, draft.path)
        else:
            _replace(temporary, draft.path)
        _flush_folder(draft.path.parent)
    except FileExistsError as error:
        raise WriteError(f"soubor „{draft.path}“ už existuje; nezapsal se") from error
    except OSError as error:
        raise WriteError(f"soubor „{draft.path}“ nelze zapsat: {_reason(error)}") from error


def _link(temporary: Path, path: Path) -> None:
    """Give the file its name only when nothing has it; disks without links (FAT) get the usual replacing."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        _replace(temporary, path)


def _written_beside(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=_BEGINS, suffix=_ENDS, dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else _DEFAULT_MODE)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _replace(temporary: Path, path: Path) -> None:
    for left in reversed(range(_RETRIES)):
        try:
            temporary.replace(path)
        except PermissionError:
            if not left:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _flush_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):  # Windows flushes the folder itself
        return
    descriptor = os.open(folder, os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _reason(error: OSError) -> str:
    reasons = {
        PermissionError: "není povolen zápis, nebo má soubor otevřený jiný program (Word, antivirus)",
        IsADirectoryError: "na tom místě je složka",
        NotADirectoryError: "místo složky je tam soubor",
        FileExistsError: "místo složky je tam soubor",
    }
    return reasons.get(type(error), "disk je plný nebo nedostupný")
