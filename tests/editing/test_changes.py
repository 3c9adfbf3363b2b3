"""Every kind of change by byte splice, in every style; `benchmarks/edits.py` tries ten thousand random ones."""

from collections import Counter
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest

from editing.changes import NothingToChangeError, change_once, wanted
from editing.styles import LAYOUTS, VALUES, styles
from spodq.model.document import Document
from spodq.place import Append, Put, Remove, Rename
from spodq.source import EditError, changed, edited, read

PATH = "evidence/urad/documents/doklad.yaml"
SEEDS = range(500)
CHANGES = {
    "set": Put(("title",), "no"),
    "set inside": Put(("scores", "1a", "score"), 0),
    "set a text with lines": Put(("note",), "první\n\n- druhý: #3\n"),
    "set where nothing stands": Put(("review_by",), date(2027, 1, 31)),
    "set inside what is missing": Put(("scores", "9c", "score"), 1),
    "set inside of nothing": Put(("manual", "revisions", 0, "change"), "první vydání"),
    "append": Append(("criteria",), "9c"),
    "append where nothing stands": Append(("files",), "plán.pdf"),
    "append a group": Append(("revisions",), {"date": date(2026, 1, 31), "change": "první: vydání"}),
    "delete an item": Remove(("criteria", 0)),
    "delete the last item": Remove(("criteria", 1)),
    "delete a key": Remove(("title",)),
    "delete a group": Remove(("scores", "6d")),
    "delete the only key of a group": Remove(("scores", "1a", "score")),
    "rename a key": Rename(("scores", "1a"), "1b"),
    "replace an item": Put(("criteria", 0), "6e"),
}


def test_forty_styles_say_the_same():
    texts = dict(styles())
    assert len(texts) == 40
    assert len(set(texts.values())) == 40
    for name, data in texts.items():
        assert _stripped(read(PATH, data).values) == _stripped(VALUES), name


def _stripped(values):
    """Without the last line end of the reason: a file without its own cuts it."""
    scores = values["scores"]
    reason = scores["6d"]["reason"].rstrip("\n")
    return {**values, "scores": {**scores, "6d": {**scores["6d"], "reason": reason}}}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_each_change_in_each_style(change):
    for name, data in styles():
        after = edited(PATH, data, [change])
        assert read(PATH, after).values == wanted(read(PATH, data).values, change), name
        assert after.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf"), name
        assert b"\n" not in after.replace(b"\r\n", b"") or b"\r" not in data, name
        kept = [line for line in data.splitlines() if line in after.splitlines()]
        assert len(kept) >= len(data.splitlines()) - (9 if isinstance(change, Remove) else 3), name
        if not isinstance(change, Remove):
            assert _comments(data) <= _comments(after), name


def _comments(data):
    return Counter(line[line.index("#") :] for line in data.decode().splitlines() if "# " in line)


def test_random_changes_are_right_and_local():
    made = Counter()
    for seed in SEEDS:
        with suppress(NothingToChangeError):
            made[change_once(seed)] += 1
    assert made.total() > len(SEEDS) * 0.95
    assert set(made) == {Put, Append, Rename, Remove}


def test_changes_build_on_each_other():
    data = LAYOUTS["usual"].encode()
    changes = [
        Put(("scores", "9c", "score"), 1),
        Put(("scores", "9c", "reason"), "protože\n"),
        Remove(("scores", "6d")),
    ]
    assert (
        edited(PATH, data, changes)
        == (
            'title: "Plán: supervize"\ncriteria: [6d, 1a]\nscores:\n  1a:\n    score: 3\n'
            "  9c:\n    score: 1\n    reason: |\n      protože\nnote: konec\n"
        ).encode()
    )


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        # comments that speak of one part go with it, those of the file and of neighbours stay
        ("# soubor\na: 1\nb: 2\n", Remove(("a",)), "# soubor\nb: 2\n"),
        ("# soubor\n\n# o a\na: 1  # jedna\n# o b\nb: 2\n", Remove(("a",)), "# soubor\n\n# o b\nb: 2\n"),
        ("x: 0\n# oddíl\n\n# o a\na: 1\n", Remove(("a",)), "x: 0\n# oddíl\n\n"),
        ("x: 0\na:\n  - 1\n  # konec\nb: 2\n", Remove(("a",)), "x: 0\nb: 2\n"),
        ("a:\n  # o jedné\n  - 1\n  - 2\n", Remove(("a", 0)), "a:\n  - 2\n"),
        ("a:  # sám\n  - 1  # jedna\nb: 2\n", Remove(("a", 0)), "a: []  # sám\nb: 2\n"),
        ("a:\n  b: 1\n", Remove(("a", "b")), "a: {}\n"),
        ("a: |\n  text\nb: 1\n\n  # o b\n\nc: 2\n", Remove(("b",)), "a: |\n  text\n\n\nc: 2\n"),
        ("a: |+\n  text\n\nb: 1\n\n  # o b\n\nc: 2\n", Remove(("b",)), "a: |+\n  text\n\nc: 2\n"),
        ("a: |+\n  text\n# o a\n\n# o b\nb: 1\n\nc: 2\n", Remove(("b",)), "a: |+\n  text\n# o a\n\n\nc: 2\n"),
        ("a:\n- []\t# nic\n", Append(("a", 0), {"b": 1}), "a:\n- # nic\n  - b: 1\n"),
        ("a:\n- b: 1  # jedna\n", Remove(("a", 0, "b")), "a:\n- {}\n"),
        ("a:\n- b: 1\n  c: 2\n", Remove(("a", 0, "b")), "a:\n- c: 2\n"),
        ("a:\n- b: 1\n  # o c\n  c: 2\n", Remove(("a", 0, "b")), "a:\n-\n  # o c\n  c: 2\n"),
        ("a: [1, 2, 3]\n", Remove(("a", 1)), "a: [1, 3]\n"),
        ("a: [1, 2, 3]\n", Remove(("a", 0)), "a: [2, 3]\n"),
        ("a: [1]  # sám\n", Remove(("a", 0)), "a: []  # sám\n"),
        ("a: {b: 1}\n", Remove(("a", "b")), "a: {}\n"),
        ("a: [\n  1,  # jedna\n  # o dvou\n  2,\n]\n", Remove(("a", 1)), "a: [\n  1,  # jedna\n]\n"),
        ("a: [\n  1,\n  2, 3]\n", Remove(("a", 2)), "a: [\n  1,\n  2]\n"),
        ("a:\n  -\n  - 2\n", Remove(("a", 1)), "a:\n  -\n"),
        ("a:\n  -\n    # - x\n    b: 1\n  - 2\n", Remove(("a", 1)), "a:\n  -\n    # - x\n    b: 1\n"),
        ("a: |+\n  x\nb: 1\n\n\nc: 2\n", Remove(("b",)), "a: |+\n  x\nc: 2\n"),  # the blank lines would join the text
        # room is found where people would look for it
        ("a:  # nic\nb: 1\n", Append(("a",), "x"), "a: [x]  # nic\nb: 1\n"),
        ("a: []  # nic\n", Append(("a",), {"k": "v"}), "a:  # nic\n  - k: v\n"),
        ("a: []\n", Append(("a",), "x"), "a: [x]\n"),
        ("a: {}\n", Put(("a", "b"), "x"), "a: {b: x}\n"),
        ("a: {b}\n", Put(("a", "b"), "x"), "a: {b: x}\n"),
        ("a: [{}, []]\n", Append(("a", 1), {"k": "v"}), "a: [{}, [{k: v}]]\n"),
        ("a: ~  # nic\n", Put(("a", "b"), "x"), "a:  # nic\n  b: x\n"),
        ("a:\n  b:\n", Append(("a", "b"), [["x"]]), "a:\n  b:\n    -\n      - [x]\n"),
        ("a: |\n  x\n\nb: 1\n", Put(("a",), "w"), "a: w\n\nb: 1\n"),
        ("a: |  # text\n  x\n", Put(("a",), "w"), "a: w  # text\n"),
        ("a: |  # text\n  x\n", Put(("a",), "y\nz\n"), "a: |  # text\n  y\n  z\n"),
        ("a: x", Put(("b",), "y\n"), "a: x\nb: |\n  y\n"),
        ("a: x", Put(("b",), 1), "a: x\nb: 1"),
        ("# x\na: |\n  x", Put(("b",), 1), "# x\nb: 1\na: |\n  x"),
        ("a: |+\n  x\n\n", Put(("b",), 1), "a: |+\n  x\n\nb: 1\n"),
        ("a: |\n  x\n   \n", Put(("b",), 1), "a: |\n  x\n   \nb: 1\n"),
        ("a: 1\n  # - x\n", Put(("b",), "y\nz"), 'a: 1\nb: "y\\nz"\n  # - x\n'),
        ("a: 1\n  # - x\n", Put(("a",), [{"k": "y\nz"}]), 'a:\n  - k: "y\\nz"\n  # - x\n'),
        ("a:\n  - 1\n    # - x\n", Append(("a",), "y\nz"), 'a:\n  - 1\n  - "y\\nz"\n    # - x\n'),
        ("a:\n  -\n", Put(("a", 0), "x"), "a:\n  - x\n"),
        ("a: 1\n", Put(("b",), Decimal("0.5")), "a: 1\nb: 0.5\n"),
        ("a: 1\n", Put(("b",), True), "a: 1\nb: true\n"),
        ("a: 1\n", Put(("b",), ["x" * 50, "y" * 50]), f"a: 1\nb:\n  - {'x' * 50}\n  - {'y' * 50}\n"),
        ("a: 1\n", Put(("b",), " a\nb"), 'a: 1\nb: " a\\nb"\n'),
        ("a: 1\n", Put(("b",), ["x\ny\n"]), "a: 1\nb:\n  - |\n    x\n    y\n"),
        ("a: [x]\n", Put(("a",), ["w", {"k": ["z"]}]), "a:\n  - w\n  - k: [z]\n"),
        ("a: [[x], y]\n", Put(("a", 0), ["z"]), "a: [[z], y]\n"),
    ],
)  # fmt: skip
def test_what_a_person_would_have_written(before, change, after):
    assert edited(PATH, before.encode(), [change]).decode() == after


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("a: x\n", Put(("a", "b"), 1)),  # a text stands where a group would be needed
        ("a: [x]\n", Put(("a", 2), 1)),  # a gap would remain
        ("a: [x]\n", Put(("a", "b"), 1)),
        ("a: x\n", Put(("b", 1), 1)),
        ("a:\n  b: 1\n", Put(("a",), 1)),  # what stands there would be lost
        ("a:\n  - b\n", Put(("a",), ["c"])),
        ("a: x\n", Append(("a",), 1)),
        ("a: x\n", Remove(("b",))),
        ("a: x\n", Remove(("a",))),  # a file must say something
        ("a: x\n", Rename(("b",), "c")),
        ("a: x\nb: y\n", Rename(("a",), "b")),
        ("a: [x]\n", Rename(("a", 0), "c")),
        ("a: x\na: y\n", Put(("b",), 1)),  # nobody knows which one is meant
        ("a: [x\n", Put(("b",), 1)),
        ("", Put(("b",), 1)),
        ("? a\n", Put(("a",), "b")),  # no colon to write behind
        ("a:\n  - |\n    x", Append(("a",), "y")),  # a line end would change the text
    ],
)
def test_what_has_no_room_is_refused(text, change):
    with pytest.raises(EditError, match=r"doklad\.yaml"):
        edited(PATH, text.encode(), [change])


def test_a_noun_offers_the_same_splice():
    text = "title: Plán\ncriteria: [6d]\n"
    document = Document(title="Plán", criteria=("6d",)).standing_in(read(PATH, text.encode()))
    fix = document.changing("doplnit termín", Put(("review_by",), date(2027, 1, 31)))
    assert fix is not None
    assert fix.title == "doplnit termín"
    assert changed(text.encode(), fix).decode() == f"{text}review_by: 2027-01-31\n"
    assert document.changing("x", Remove(("owner",))) is None
    assert Document(title="Plán", criteria=("6d",)).changing("x", Remove(("title",))) is None
