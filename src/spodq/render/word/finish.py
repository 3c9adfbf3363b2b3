"""The last pass: properties of the document and bytes that are the same every time."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

_FIRST = "[Content_Types].xml"
_LANGUAGE = "cs-CZ"


@dataclass(frozen=True, slots=True)
class Properties:
    """What Word shows as properties of the file."""

    title: str
    author: str
    subject: str
    iso_day: str
    program: str


def finished(document: Document, properties: Properties) -> bytes:
    """Bytes of the document with fixed times, sorted parts and no trace of the template's author."""
    when = datetime.combine(date.fromisoformat(properties.iso_day), time(), UTC)
    _drop_thumbnail(document)
    core = document.core_properties
    core.title, core.author, core.subject = properties.title, properties.author, properties.subject
    core.last_modified_by = core.comments = properties.program
    core.language, core.keywords, core.category = _LANGUAGE, "", ""
    core.revision = 1
    core.created = core.modified = when.replace(tzinfo=None)
    stream = BytesIO()
    document.save(stream)
    return _repeatable(stream.getvalue(), when)


def _drop_thumbnail(document: Document) -> None:
    relations = document.part.package.rels
    for name, relation in list(relations.items()):
        if relation.reltype.endswith("/thumbnail"):
            del relations[name]


def _repeatable(data: bytes, when: datetime) -> bytes:
    """The archive with its parts in one order, at one time, compressed in one way."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w") as target:
        for name in sorted(source.namelist(), key=lambda each: (each != _FIRST, each)):
            entry = ZipInfo(name, date_time=(max(when.year, 1980), when.month, when.day, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 0, 0
            target.writestr(entry, source.read(name), compresslevel=6)
    return out.getvalue()
