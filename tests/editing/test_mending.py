"""Safe changes: every sin that can be mended is undone to the byte, and nothing else is touched."""

from random import Random

import pytest

from editing.messy import Messy
from editing.sins import BYTE_SINS, CLEAN, PATH, SINS
from spodq.loader.mending import mended
from spodq.loader.reading import read_data

SEEDS = range(40)


def _clean(random: Random) -> bytes:
    return CLEAN.replace("\n", random.choice(("\n", "\r\n"))).encode()


def test_the_clean_document_has_nothing_to_mend():
    assert read_data(PATH, CLEAN.encode()).problems == ()
    assert mended(PATH, CLEAN.encode()).titles == ()


@pytest.mark.parametrize("name", SINS)
def test_each_sin_alone_is_undone(name):
    for seed in SEEDS:
        random = Random(seed)
        clean = _clean(random)
        sinful = SINS[name](clean.decode(), random).encode()
        assert sinful != clean, seed
        change = mended(PATH, sinful)
        assert change.after == clean, seed
        assert change.titles, seed


@pytest.mark.parametrize("name", BYTE_SINS)
def test_each_sin_of_bytes_is_undone(name):
    for seed in SEEDS:
        random = Random(seed)
        clean = _clean(random)
        sinful = BYTE_SINS[name](clean, random)
        assert sinful != clean
        assert mended(PATH, sinful).after == clean, seed


def test_many_sins_at_once_are_undone():
    for seed in range(200):
        random = Random(seed)
        clean = _clean(random)
        text = clean.decode()
        for name in random.sample(sorted(SINS), random.randint(2, len(SINS))):
            text = SINS[name](text, random)
        encodable = "\u200b" not in text and "\u2060" not in text
        byte_sins = [name for name in sorted(BYTE_SINS) if encodable or name != "windows_1250"]
        sinful = BYTE_SINS[random.choice(byte_sins)](text.encode(), random)
        assert mended(PATH, sinful).after == clean, seed


def test_mending_twice_is_mending_once_and_never_spoils_what_can_be_read():
    for seed in range(300):
        data = Messy(seed).data
        once = mended(PATH, data)
        again = mended(PATH, once.after)
        assert again.after == once.after, seed
        assert not read_data(PATH, once.after).source.broken or read_data(PATH, data).source.broken, seed


@pytest.mark.parametrize(
    "text",
    [
        "title: Plán\nco: x\ncriteria: [6d]\n",  # two keys are as near as each other, or none is near
        "title: A\ntitel: B\ncriteria: [6d]\n",  # the right key is there already
        "title: a: b\n  pokračování\n",  # the value goes on
        "title: 'a: b\n",  # quotes that begin
        "review_by: 31. 2. 2027\n",  # no such day
        "review_by: 1. 2. 27\n",  # two digits of a year
        "title: A\n<<<<<<< HEAD\nkind: document\n",  # only a person knows which side is right
        "published: možná\n",
        "- * x\n",
    ],
)
def test_what_only_a_person_can_decide_stays(text):
    assert mended(PATH, text.encode()).after == text.encode()


def test_a_file_in_two_encodings_stays():
    data = CLEAN.encode() + "# poznámka ve špatném kódování".encode("cp1250") + b"\n"
    assert mended(PATH, data).after == data


def test_a_long_file_is_mended_whole():
    keys = range(600)
    sinful = "".join(f"key{number}:\n\t- a: b: c\n" for number in keys)
    clean = "".join(f'key{number}:\n  - a: "b: c"\n' for number in keys)
    assert mended(PATH, sinful.encode()).after == clean.encode()


def test_keys_in_braces_at_the_left_are_not_taken_for_a_beginning():
    text = "{title: A,\ncriteria: [6d],\nnote: b: c}\n"
    assert mended(PATH, text.encode()).after == text.encode()


def test_one_change_that_does_not_help_does_not_stop_the_others():
    text = "titel: A\ntitl: B\ncriteria: [6d]\nkind: document\ndate: 1. 2. 2026\nreview_by: 1. 3. 2027\n"
    after = mended(PATH, text.encode()).after.decode()
    assert after.count("title: ") == 1
    assert "date: 2026-02-01\nreview_by: 2027-03-01\n" in after


def test_what_would_take_too_long_is_left_whole():
    data = ("title: A\ncriteria:\n" + "  - a: b: c\n" * 3000).encode()
    change = mended(PATH, data)
    assert change.too_much
    assert (change.after, change.titles) == (data, ())


def test_hidden_and_hard_spaces_go_all_at_once():
    text = CLEAN.replace("vedoucí", "\u200bve\u2060doucí").replace("konec\n", "ko\u200bnec\n")
    text = text.replace("  - ", "\u00a0\u00a0- ")
    change = mended(PATH, text.encode())
    assert change.after == CLEAN.encode()
    assert change.titles == ("odsadit obyčejnými mezerami", "smazat skryté znaky")
