"""Phones, e-mails, accounts, dates of birth, court files: what is told and what is the office's own business."""

import pytest

from privacy.corpus import TODAY
from spodq.privacy import Own, sightings

OWN = Own(phones=("+420 601 234 567",), domains=("mesto-lhota.cz",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("volejte 602 123 456", ["phone"]),
        ("mobil: 602123456", ["phone"]),
        ("+420602123456", ["phone"]),
        ("00420 777 123 456", ["phone"]),
        ("601 234 567", []),
        ("tel. 601234567", []),
        ("linka 558 123 456", []),
        ("602123456", []),
        ("číslo 602 123 456 789", []),
        ("tel. 558 123 456", ["phone"]),
        ("telefon: 222123456", ["phone"]),
        ("+420 558 123 456", ["phone"]),
        ("00420558123456", ["phone"]),
        ("dotace 412 345 678 Kč", []),
        ("tel. 958 123 456", []),
        ("jana@seznam.cz", ["e-mail"]),
        ("jana@gmail.com.", ["e-mail"]),
        ("spod@mesto-lhota.cz", []),
        ("spod@urad.mesto-lhota.cz", []),
        ("posta@jine-mesto.cz", ["e-mail"]),
        ("vzor@example.org", []),
        ("účet 19-2000145399/0800", ["bank-account"]),
        ("účet 2000145399/0800", ["bank-account"]),
        ("účet 2000145398/0800", []),
        ("účet 2000145399/0801", []),
        ("CZ65 0800 0000 1920 0014 5399", ["bank-account"]),
        ("IBAN CZ6508000000192000145399", ["bank-account"]),
        ("CZ66 0800 0000 1920 0014 5399", []),
        ("XCZ6508000000192000145399", []),
        ("nar. 3. 5. 2015", ["birth-date"]),
        ("narozen dne 3.5.2015", ["birth-date"]),
        ("datum narození: 2015-05-03", ["birth-date"]),
        ("nar. 5. června 2016", ["birth-date"]),
        ("narozena dne 12. září 2011", ["birth-date"]),
        ("nar. 5. brumairu 2016", []),
        ("porada 3. 5. 2015", []),
        ("porada 5. června 2016", []),
        ("narozeniny budou 3. 5. 2015", []),
        ("sp. zn. 4 P 123/2024", ["court-file"]),
        ("0 P a Nc 12/2023", ["court-file"]),
        ("15 Nc 7/2020", ["court-file"]),
        ("spis Om 45/2024", ["court-file"]),
        ("Nom 4/2023", ["court-file"]),
        ("12 T 34/2024", ["court-file"]),
        ("T 34/2024", []),
        ("Dom 45/2024", []),
        ("rozsudek 30 Cdo 444/2004", []),
        ("nález II. ÚS 1301/18", []),
        ("č. j. MUHJ/12/2024", []),
        ("vyhláška č. 473/2012 Sb.", []),
        ("", []),
    ],
)
def test_kind(text, expected):
    assert [each.kind for each in sightings(text, TODAY, OWN)] == expected


def test_without_domains_only_private_providers_are_foreign():
    assert [each.kind for each in sightings("a@urad.cz b@centrum.cz", TODAY)] == ["e-mail"]


def test_a_value_inside_another_is_told_once():
    (seen,) = sightings("rodné číslo 2000145399/0800", TODAY)
    assert (seen.kind, seen.shown) == ("bank-account", "**********/****")
