"""A web page as tests ask about it."""

import re
from collections.abc import Iterator
from functools import cached_property

from lxml import html
from lxml.html import HtmlElement

_SPACES = re.compile(r"\s+")


def flat(text: str) -> str:
    """The text with every run of white space, hard spaces too, as one space."""
    return _SPACES.sub(" ", text).strip()


class Page:
    """A page; everything about its content is asked of `main`."""

    def __init__(self, data: bytes) -> None:
        self.source = data.decode("utf-8")
        self.root: HtmlElement = html.document_fromstring(self.source)
        (self.main,) = self.root.iter("main")

    @cached_property
    def text(self) -> str:
        """What a person reads, without styles and scripts."""
        return flat(" ".join(self.root.xpath("//body//text()[not(ancestor::script)]")))

    @property
    def ids(self) -> list[str]:
        return [each.get("id") for each in self.root.xpath("//*[@id]")]

    @property
    def links(self) -> list[str]:
        return [each.get("href") for each in self.root.xpath("//*[@href]")]

    def headings(self) -> Iterator[tuple[int, str]]:
        """Level and text of each heading, in the order of the page."""
        for each in self.root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
            yield int(each.tag[1]), flat(each.text_content())
