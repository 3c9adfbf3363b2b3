"""A file a person points to becomes an attachment of the office: one in its folder, or a copy that shall be made."""

import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from spodq.czech import did_you_mean
from spodq.workspace.writing import Draft


class AttachmentError(Exception):
    """The file cannot be an attachment; the message is a Czech sentence."""


class OutsideError(AttachmentError):
    """The file lies elsewhere and nobody has asked for a copy."""


@dataclass(frozen=True, slots=True)
class Attached:
    """The name documents use, the fingerprint, and the copy to be made, if any."""

    name: str
    sha256: str
    copy: Draft | None = None


def attached(folder: Path, given: Path, *, copying: bool) -> Attached:
    """The attachment for a path, or for a name in the office's folder of attachments. Raises AttachmentError.

    A copy never takes the place of another file; a file of the same name and bytes is taken for it.
    """
    source = given if given.exists() else folder / given
    data = _bytes(source, given, folder)
    sha256 = hashlib.sha256(data).hexdigest()
    inside = source.resolve()
    if inside.is_relative_to(folder.resolve()):
        return Attached(inside.relative_to(folder.resolve()).as_posix(), sha256)
    name = unicodedata.normalize("NFC", source.name)
    there = _same_name(folder, name)
    if there and there.is_file() and there.read_bytes() == data:
        return Attached(there.name, sha256)
    if there:
        raise AttachmentError(f"ve složce files/ už je jiný soubor „{there.name}“; svou přílohu přejmenujte")
    if not copying:
        raise OutsideError(f"příloha „{given}“ leží mimo složku files/ úřadu; zkopíruje ji tam volba --copy")
    return Attached(name, sha256, Draft(folder / name, None, data))


def _bytes(source: Path, given: Path, folder: Path) -> bytes:
    if source.is_dir():
        raise AttachmentError(f"„{given}“ je složka; přílohou má být soubor")
    try:
        return source.read_bytes()
    except FileNotFoundError:
        hint = did_you_mean(given.name, [each.name for each in _files(folder)])
        raise AttachmentError(f"příloha „{given}“ tu není ani ve složce files/ úřadu{hint}") from None
    except OSError as error:
        raise AttachmentError(f"přílohu „{given}“ nelze přečíst") from error


def _same_name(folder: Path, name: str) -> Path | None:
    """The file whose name Windows would not tell apart."""
    return next((each for each in _files(folder) if _folded(each.name) == _folded(name)), None)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
