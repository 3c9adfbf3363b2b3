"""A new file, written the way people write them."""

from collections.abc import Mapping

from spodq.place import Value, printable
from spodq.source.edits import EditError
from spodq.source.file import read
from spodq.source.written import as_read, entry

_STEP = 2


def composed(path: str, values: Mapping[str, Value]) -> bytes:
    """The bytes of a file that says exactly the values, in their order. Raises EditError when it could not be read."""
    lines = (line for key, value in values.items() for line in entry(key, value, 0, _STEP))
    data = "".join(f"{line}\n" for line in lines).encode()
    if read(path, data).values != as_read(values):
        raise EditError(f"soubor „{printable(path)}“ by nešel přečíst: v některém údaji je znak, který do něj nepatří")
    return data
