"""What every file and every part of a file has in common."""

from functools import cached_property
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, PrivateAttr

from spodq.place import Change, Locator, Place, Replace, Step


class Part(BaseModel):
    """A group of keys inside a file."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=False,
        defer_build=True,  # a kind of file the workspace does not have costs nothing
    )


class Noun(Part):
    """One file of the workspace. It remembers its source, so each of its parts knows its place."""

    czech_name: ClassVar[str]
    """What people call one such file, in the nominative."""
    consequence: ClassVar[str] = ""
    """What stays unchecked while such a file cannot be read; empty for files that only criteria hang on."""

    _source: Locator | None = PrivateAttr(default=None)
    _stem: str = PrivateAttr(default="")

    def standing_in(self, source: Locator) -> "Noun":
        """The noun with its source attached; only the loader calls this."""
        self._source = source
        self._stem = source.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        return self

    @cached_property  # pydantic finds what is private slowly, and views ask for the path thousands of times
    def path(self) -> str:
        """Path of the file relative to the workspace, with slashes."""
        return self._source.path if self._source else ""

    @cached_property
    def identity(self) -> str:
        """Identifier other files and people use: the key `id`, or the file name."""
        written: Any = getattr(self, "id", None)
        return str(written or self._stem)

    def at(self, *steps: Step) -> Place:
        """Place of a value: `at("criteria", 1)`; of the whole file when no step is given."""
        return self._source.value(*steps) if self._source else Place(self.path)

    def setting(self, title: str, value: str, *steps: Step) -> Replace | None:
        """The change of the file that puts another single value at the end of the steps."""
        return self._source.setting(title, value, *steps) if self._source else None

    def changing(self, title: str, change: Change) -> Replace | None:
        """The splice that makes any change of the file: a missing key, another item, a key less."""
        return self._source.changing(title, change) if self._source else None

    def at_key(self, *steps: Step) -> Place:
        """Place of the key that the last step names."""
        return self._source.key(*steps) if self._source else Place(self.path)
