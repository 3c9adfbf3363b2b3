"""Writing files so that a power cut leaves the old file or the new one, never half of either."""

import os
import stat
import tempfile
import time
from pathlib import Path

_RETRIES = 5
_PAUSE = 0.1
"""Seconds between tries: on Windows, Word or an antivirus may hold the file for a moment."""
_DEFAULT_MODE = 0o644


class WriteError(Exception):
    """The file could not be written; the message is a Czech sentence, the old file is whole."""


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the content of the file, creating it and its folder where they are missing.

    Raises WriteError when the folder or the disk refuses; nothing is left behind.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _written_beside(path, data)
        try:
            _replace(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _flush_folder(path.parent)
    except OSError as error:
        raise WriteError(f"soubor „{path}“ nelze zapsat: {_reason(error)}") from error


def _written_beside(path: Path, data: bytes) -> Path:
    descriptor, name = tempfile.mkstemp(prefix=".spodq-", suffix=".tmp", dir=path.parent)
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
