"""A public edition of a document holds nothing internal: not hidden, not in properties, not in another part."""

import html
import json
import re
from collections.abc import Iterator

import hostile
import pytest
from lxml.html import fragment_fromstring
from making import HOSTILE, PUBLIC, SAMPLE, Case, Maker
from pages import flat
from words import Word

from spodq.model.office import Office
from spodq.render.markdown import to_html

PUBLIC_EDITIONS = sorted({case.edition for case in PUBLIC})
SHORTEST = 20
"""A shorter piece of text may stand in a document by chance."""
_TAG = re.compile(r"<[^>]+>")


def plain(markdown: str) -> str:
    return fragment_fromstring(to_html(markdown), create_parent="div").text_content()


def pieces(*texts: str | None) -> Iterator[str]:
    """Sentences and lines long enough to be recognised."""
    for text in filter(None, texts):
        for piece in re.split(r"\n|(?<=[.;:!?]) ", plain(text)):
            if len(flat(piece)) >= SHORTEST:
                yield flat(piece)


def internal(office: Office) -> Iterator[str]:
    """What only the office may read."""
    yield from pieces(office.profile.note)
    for each in office.procedures:
        yield from pieces(each.internal_note)
        if not each.published:
            yield from pieces(each.title, each.text, each.responsible, each.reference, each.stored_at)
            yield from pieces(*(revision.change for revision in each.revisions))
    for each in office.documents:
        yield from pieces(each.note)
        if not each.published:
            yield from pieces(each.title, each.reference, each.owner, *each.files)
    for each in office.assessments:
        yield from pieces(each.note, each.title, *(score.reason for score in each.scores.values()))


def published(office: Office) -> str:
    """What everybody may read; the same words in an internal text are no secret."""
    manual = office.profile.manual
    texts = [manual.introduction, manual.title, manual.stored_at, manual.prepared_by, manual.approved_by]
    texts += [revision.change for revision in manual.revisions]
    texts += [criterion.summary for criterion in office.criteria]
    texts += [standard.title for standard in office.standards]
    for each in office.procedures:
        if each.published:
            texts += [each.title, each.text, each.responsible, each.reference, each.stored_at]
            texts += [revision.change for revision in each.revisions]
    for each in office.documents:
        if each.published:
            texts += [each.title, each.reference, each.owner, *each.files]
    return flat("\n".join(plain(text) for text in texts if text))


def everything(data: bytes, ending: str) -> str:
    """All that can be found in the file, with and without marks inside."""
    if ending == "json":
        return flat(json.dumps(json.loads(data), ensure_ascii=False).replace("\\n", " ").replace('\\"', '"'))
    sources = [data] if ending == "html" else list(Word(data).parts.values())
    text = "\n".join(html.unescape(source.decode("utf-8", errors="replace")) for source in sources)
    return flat(text) + "\n" + flat(_TAG.sub("", text))


@pytest.mark.parametrize("ending", ["html", "docx", "json"])
@pytest.mark.parametrize("slug", SAMPLE)
def test_sample_office_keeps_its_secrets(library, slug, ending):
    office = library.maker(Case(slug, "public")).snapshot.office(slug)
    known = published(office)
    secrets = {each for each in internal(office) if each not in known}
    assert len(secrets) > 50
    full = everything(library.read(Case(slug, "manual"), ending), ending)
    assert sum(each in full for each in secrets) > 20
    for case in (case for case in PUBLIC if case.office == slug):
        public = everything(library.read(case, ending), ending)
        assert [each for each in sorted(secrets) if each in public] == []


@pytest.mark.parametrize("ending", ["html", "docx", "json"])
def test_hostile_office_keeps_its_secrets(library, ending):
    full, gaps, *public = (
        everything(library.read(Case(HOSTILE, edition), ending), ending)
        for edition in ("manual", "gaps", *PUBLIC_EDITIONS)
    )
    assert {name for name, secret in hostile.SECRETS.items() if secret in full} >= {
        "postup",
        "název postupu",
        "poznámka postupu",
        "doklad",
        "soubor",
        "změna",
    }
    assert hostile.SECRETS["odůvodnění"] in gaps
    for each in public:
        assert [name for name, secret in hostile.SECRETS.items() if secret in each] == []


@pytest.mark.parametrize("case", PUBLIC, ids=str)
def test_public_edition_says_it_is_public_and_judges_nobody(library, case):
    text = everything(library.read(case, "html"), "html")
    assert "veřejné vydání" in text
    assert "pro vnitřní potřebu" not in text
    assert not re.search(r"Stav kritéria|nehodnoceno|Vnitřní poznámka|<td>vnitřní</td>", text)
    if case.office in SAMPLE and case.document == "manual":
        full = everything(library.read(Case(case.office, "manual"), "html"), "html")
        assert "Stav kritéria" in full
        assert "<td>vnitřní</td>" in full


def test_publishing_is_a_decision_and_silence_means_internal(tmp_path):
    said = {name: {"title": f"Postup {name}", "criteria": ["1a"], "text": f"text {name}"} for name in ("alfa", "beta")}
    said["alfa"]["published"] = True
    made = Maker(hostile.write_small(tmp_path, procedures=said)).make(Case("small", "public"), "html").decode()
    assert "text alfa" in made
    assert "text beta" not in made
    assert "Postup beta" not in made
