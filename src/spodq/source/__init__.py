"""YAML files as people write them: bytes → text → structure; every trouble is a Problem with a place."""

from spodq.source.composed import composed
from spodq.source.editing import changed
from spodq.source.edits import EditError, edited
from spodq.source.file import EMPTY, SourceFile, read

__all__ = ["EMPTY", "EditError", "SourceFile", "changed", "composed", "edited", "read"]
