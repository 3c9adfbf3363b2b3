"""From files to a Snapshot: which file is what, whether its shape is right, how files belong together."""

from spodq.loader.load import load
from spodq.loader.shelves import SHELVES, Shelf

__all__ = ["SHELVES", "Shelf", "load"]
