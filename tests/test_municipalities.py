"""The official list: 206 municipalities with extended powers and 14 regions."""

import pytest

from spodq.workspace.municipalities import official_offices, search, short_name


def test_the_list_is_whole():
    offices = official_offices()
    assert sum(office.kind == "orp" for office in offices) == 205
    assert len({office.region for office in offices}) == 14
    assert len({office.code for office in offices}) == len(offices) == 206 + 14


@pytest.mark.parametrize("wanted", ["6401", "Blansko", "blansko", " BLANSKO "])
def test_office_is_found_by_code_and_name(wanted):
    (found,) = search(wanted)
    assert (found.name, found.kind, found.region) == ("Městský úřad Blansko", "orp", "Jihomoravský kraj")


def test_office_is_found_without_diacritics_and_by_its_beginning():
    assert [office.place for office in search("cesky tes")] == ["Český Těšín"]
    assert [office.place for office in search("hlucin")] == ["Hlučín"]
    assert search("Nikde") == ()
    assert search("") == ()


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("CZ064", "Krajský úřad Jihomoravského kraje"),
        ("Kraj Vysočina", "Krajský úřad Kraje Vysočina"),
        ("CZ010", "Magistrát hlavního města Prahy"),
    ],
)
def test_regional_office_has_its_usual_name(wanted, name):
    (found,) = search(wanted)
    assert (found.name, found.kind) == (name, "kraj")


def test_short_name_is_fit_for_a_folder():
    assert short_name("Brandýs nad Labem-Stará Boleslav") == "brandys-nad-labem-stara-boleslav"
    assert short_name("§§§") == "urad"
    assert len(short_name("a" * 200)) == 48
