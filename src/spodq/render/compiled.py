"""Compiled templates: the program's own lie where Python keeps its compiled modules, an office's only in memory.

Compiling takes a seventh of the time of a page. What is kept is found by the wording of the template and of what makes
code of it, so nothing old is ever used; a folder that cannot be written, or Python told not to write, cost only time.
"""

import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from spodq import __version__
from spodq.shipped import bundled

_MAKERS = ("sandbox.py", "templates.py", "markdown.py", "../czech.py")
"""Files of ours that decide what code comes of a template; what stands in it unchanging is printed by them at once."""


class Compiled(BytecodeCache):
    """Templates compiled in this process, for a site has a hundred pages of a few; the program's own also kept."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType | None] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The path of the template, which tells whose it is."""
        return filename or name

    def get_source_checksum(self, source: str) -> str:
        """A mark of the wording and of all that makes code of it."""
        return sha256(_makers() + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """The code known or kept, if there is one."""
        bucket.code = self._known.get((bucket.key, bucket.checksum)) or _kept(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Know the code from now on, and keep it when it is the program's own."""
        self._known[bucket.key, bucket.checksum] = bucket.code
        if not sys.dont_write_bytecode:
            _keep(bucket)


@cache
def _makers() -> bytes:
    texts = ((Path(__file__).parent / name).read_bytes() for name in _MAKERS)
    marks = (MAGIC_NUMBER, __version__.encode(), jinja2.__version__.encode())
    return sha256(b"\0".join((*marks, *texts))).digest()


def _places(bucket: Bucket) -> Iterator[Path]:
    """Where the code of a template of the program is kept; that of an office, whose folder is anybody's, nowhere."""
    template = Path(bucket.key)
    if bundled("templates") in template.parents:
        room = Path(cache_from_source(__file__)).parent
        yield room / f"{template.parent.name}-{template.name}.{sys.implementation.cache_tag}"


def _kept(bucket: Bucket) -> CodeType | None:
    mark = bucket.checksum.encode()
    for place in _places(bucket):
        with suppress(OSError, ValueError, EOFError, TypeError):
            data = place.read_bytes()
            code = marshal.loads(data[len(mark) :]) if data.startswith(mark) else None  # noqa: S302  # our own, beside our modules, as Python does
            return code if isinstance(code, CodeType) else None
    return None


def _keep(bucket: Bucket) -> None:
    for place in _places(bucket):
        draft = place.with_name(f"{place.name}.{os.getpid()}")
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(bucket.checksum.encode() + marshal.dumps(bucket.code))
            draft.replace(place)
