"""Every document says of which day it is, by which wording of the standards, and what in it nobody verified."""

import re

import pytest
from making import CASES, LEAFLETS, SAMPLE, SHORT
from pages import Page, flat
from words import Word, text_of

from spodq.czech import day
from spodq.views.origin import origin

pytestmark = pytest.mark.documents
ENDINGS = pytest.mark.parametrize("ending", ["html", "docx"])


def told(data, ending):
    """Words of the document, running heads of Word too."""
    if ending == "html":
        return Page(data).text
    word = Word(data)
    read = [name for name in word.parts if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name)]
    return flat(" ".join(text_of(part) for part in map(word.xml, read)))


@ENDINGS
@pytest.mark.parametrize("each", [case for case in (*CASES, *SHORT) if case.office in SAMPLE], ids=str)
def test_a_document_says_where_it_comes_from(library, each, ending):
    snapshot = library.maker(each).snapshot
    office = snapshot.office(each.office)
    seen = office.perspectives[-1] if each.edition == "network" else office
    expected = origin(snapshot, seen)
    words = told(library.read(each, ending), ending)
    assert flat(expected.day) in words
    assert flat(expected.wording) in words
    assert flat(expected.unverified) in words
    assert flat(expected.office.name) in words


@ENDINGS
@pytest.mark.parametrize(("slug", "name"), [each for each in LEAFLETS if each[0] in SAMPLE])
def test_a_leaflet_says_its_own_day_and_its_office(library, slug, name, ending):
    office = library._sample.snapshot.office(slug)
    (leaflet,) = [each for each in office.leaflets if each.identity == name]
    words = told(library.leaflet(slug, name, ending), ending)
    assert leaflet.date is None or flat(day(leaflet.date)) in words
    assert flat(office.profile.name) in words
