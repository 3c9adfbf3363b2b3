"""Word document: `word/<document>.docx` of the office gives the look, `html/<document>.html.j2` the chapters.

The shell is filled by docxtpl (plain values, and the loops of those who want them). A paragraph with
`{{p chapters.<name> }}` is a place for a chapter; chapters are the blocks of the same template the web page is made
of, so a document is written once. One pass at the end fills contents, properties and makes the bytes repeatable.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import Template
from lxml.etree import XMLSyntaxError
from markupsafe import Markup

from spodq.render import RenderError
from spodq.render.templates import environment, find_template, words
from spodq.render.trouble import told
from spodq.render.word.blocks import Chapters
from spodq.render.word.contents import fill_contents, number_contents, place_of_contents, unlink_dangling
from spodq.render.word.finish import Properties, finished
from spodq.render.word.pages import page_numbers_of
from spodq.render.word.shell import shell
from spodq.render.word.xml import text_of

_CONTENTS = {"contents": 2, "short_contents": 1}
"""Places for the table of contents and how many levels of headings it has."""
_MARKER = "spodq-chapter:"


def render(document: str, view: Any, folders: Sequence[Path], *, page_numbers: bool = False) -> bytes:
    """Bytes of the document; the same for the same view, template and version of the program.

    Raises RenderError when a template is missing, is not a Word file or asks for what the view does not have,
    and when page numbers are asked for and the engine that counts them is not there.
    """
    made = _without_pages(document, words(view), folders, page_numbers)
    return _numbered(made, words(view)) if page_numbers else made


def _without_pages(document: str, values: Mapping[str, Any], folders: Sequence[Path], numbered: bool) -> bytes:
    chapters = find_template([folder / "html" for folder in folders], f"{document}.html.j2")
    filled = _filled(f"{document}.docx", chapters, values, folders)
    filled = _with_chapters(filled, chapters, values)
    _refuse_forgotten_places(filled, f"{document}.docx")
    unlink_dangling(filled)
    fill_contents(filled, numbered=numbered)
    return finished(filled, _properties(values))


def _numbered(made: bytes, values: Mapping[str, Any]) -> bytes:
    document = docx.Document(BytesIO(made))
    number_contents(document, page_numbers_of(made))
    return finished(document, _properties(values))


def _shell(folders: Sequence[Path], name: str) -> BytesIO:
    for folder in folders:
        if (folder / "word" / name).is_file():
            return shell(folder / "word" / name, f"word/{name}")
    raise RenderError(f"šablona „word/{name}“ chybí")


def _filled(name: str, chapters: Template, values: Mapping[str, Any], folders: Sequence[Path]) -> Document:
    template = DocxTemplate(_shell(folders, name))
    places = {name: _place(name) for name in (*chapters.blocks, *_CONTENTS)}
    try:
        with told(f"word/{name}"):
            template.render({**values, "chapters": places}, environment(folders), autoescape=True)
    except (PackageNotFoundError, XMLSyntaxError, KeyError) as error:
        raise RenderError(
            f"šablona „word/{name}“ má značky na špatném místě; vypíše je spodq templates check"
        ) from error
    filled: Document = template.docx  # get_docx() would read the shell anew
    return filled


def _place(name: str) -> Markup:
    """A paragraph that marks where the chapter comes."""
    return Markup(f"<w:p><w:r><w:t>{_MARKER}{name}</w:t></w:r></w:p>")  # noqa: S704  # names of blocks, not people's text


def _with_chapters(filled: Document, template: Template, values: Mapping[str, Any]) -> Document:
    writer = Chapters(filled)
    for place in list(filled.element.body.iterchildren(qn("w:p"))):
        said = text_of(place)
        if not said.startswith(_MARKER):
            continue
        name = said.removeprefix(_MARKER)
        if name in _CONTENTS:
            next(place.iter(qn("w:t"))).text = place_of_contents(_CONTENTS[name])
        else:
            writer.write(place, _block(template, name, values))
    return writer.bound()


def _refuse_forgotten_places(filled: Document, name: str) -> None:
    """A chapter in a table or in a header would stay a mark; better no document than that."""
    running = [part for section in filled.sections for part in (section.header, section.footer)]
    roots = [filled.element.body, *(part._element for part in running)]  # noqa: SLF001  # python-docx has no public way
    if any(_MARKER in (text.text or "") for root in roots for text in root.iter(qn("w:t"))):
        raise RenderError(
            f"šablona „word/{name}“: místo pro kapitolu ({{{{p chapters.… }}}}) musí stát samo v odstavci textu, "
            "ne v tabulce ani v záhlaví"
        )


def _block(template: Template, name: str, values: Mapping[str, Any]) -> str:
    with told(template.name or name):
        return template.environment.concat(template.blocks[name](template.new_context(dict(values))))


def _properties(values: Mapping[str, Any]) -> Properties:
    origin = values["origin"]
    return Properties(
        title=values["title"],
        author=origin["office"]["name"],
        subject=origin["catalogue"],
        iso_day=origin["iso_day"],
        program=f"spodq {values['spodq_version']}",
    )
