"""Empty files, slips in YAML, leftovers of other programs and attacks: cases yml-*."""

import json

from reading.case import BASE, accepted, broken, document, without

_LFS = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 12345\n"
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"
_DOCX = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml"
_JSON = json.dumps({"title": "Plán", "criteria": ["1a"], "reference": "LH/1", "note": "a\tb / c"}, indent=2)
_SHA256 = "a" * 64
_DATA = BASE.encode()
_LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{this}: &{this} [{', '.join([f'*{before}'] * 9)}]\n" for before, this in zip("abcdefgh", "bcdefghi", strict=True)
)
_MERGES = "a0: &a0 {k: v}\n" + "".join(
    f"a{number}: &a{number} {{<<: [*a{number - 1}, *a{number - 1}]}}\n" for number in range(1, 30)
)
_DEEP_BLOCK = "".join(f"{' ' * depth}k:\n" for depth in range(1000))
_DEEP_SEQUENCE = "- " * 2000

EMPTY = (
    broken("yml-empty", "", "SPQ004", at=(1, 1), says="soubor je prázdný"),
    broken("yml-only-bom", "\ufeff", "SPQ004", at=(1, 1), says="soubor je prázdný"),
    broken("yml-only-comments", "# jen\n# poznámky\n", "SPQ004", at=(1, 1), says="žádné údaje"),
    broken("yml-whitespace", "  \n\r\n \t \n", "SPQ004", at=(1, 1), says="soubor je prázdný"),
    broken("yml-root-list", "- title: Plán\n- criteria\n", "SPQ103", at=(1, 1), says="má začínat klíčem"),
    broken("yml-root-scalar", "# poznámka\nPlán\n", "SPQ103", at=(2, 1), says="má začínat klíčem"),
    broken("yml-root-null", "null\n", "SPQ004", at=(1, 1), says="žádné údaje"),
    broken("yml-root-number", "42\n", "SPQ103", at=(1, 1), says="má začínat klíčem"),
)

SLIPS = (
    broken("yml-multidoc", f"{BASE}---\n{BASE}", "SPQ007", at=(13, 1), says="druhý dokument"),
    broken("yml-tab-indent", document(criteria="\n\t- 1a"), "SPQ001", at=(5, 1), says="tabulátorem"),
    accepted("yml-tab-in-value", document(title="Plán\tsupervize\t# ano"), means={"title": "Plán\tsupervize"}),
    accepted(
        "yml-dup-key", f"{BASE}title: Jiný\n", "SPQ003", at=(13, 1), says="„title“ je tu podruhé, poprvé na řádku 3"
    ),
    accepted("yml-dup-key-quoted", f'{BASE}"title": Jiný\n', "SPQ003", at=(13, 1), says="poprvé na řádku 3"),
    accepted(
        "yml-dup-key-flow",
        document(files="[letak.txt]", sha256=f"{{letak.txt: {_SHA256}, letak.txt: {_SHA256}}}"),
        "SPQ003",
        "SPQ303",
        at=(14, 87),
        says="poprvé na řádku 14",
    ),
    broken("yml-unclosed-quote", document(title='"Plán'), "SPQ001", at=(3, 8), says="uvozovka, která tu začíná"),
    broken("yml-unclosed-quote-single", document(note="'Plán"), "SPQ001", at=(12, 7), says="uvozovka, která tu začíná"),
    broken("yml-unclosed-flow", document(criteria="[1a"), "SPQ001", at=(4, 11), says="chybí ]"),
    broken("yml-unclosed-flow-mapping", document(sha256="{a: b"), "SPQ001", at=(13, 9), says="chybí }"),
    broken("yml-colon-in-value", document(title="Porada: závěry"), "SPQ001", at=(3, 14), says="do uvozovek"),
    broken("yml-at-start", document(title="@dite"), "SPQ001", at=(3, 8), says="do uvozovek"),
    broken("yml-at-start-backtick", document(title="`dite"), "SPQ001", at=(3, 8), says="do uvozovek"),
    broken("yml-percent-start", document(title="% dětí"), "SPQ001", at=(3, 8), says="do uvozovek"),
    broken("yml-star-start", document(note="* první bod"), "SPQ007", at=(12, 7), says="hvězdička"),
    broken("yml-star-start-word", document(note="*pozor*"), "SPQ007", at=(12, 7), says="hvězdička"),
    broken("yml-amp-start", document(title="& spol"), "SPQ007", at=(3, 8), says="kotvu"),
    broken("yml-amp-start-word", document(title="&spol"), "SPQ007", at=(3, 8), says="do uvozovek"),
    broken("yml-excl-start", document(title="!Pozor na lhůtu"), "SPQ007", at=(3, 8), says="vykřičník"),
    broken("yml-excl-start-alone", document(title="! Pozor"), "SPQ007", at=(3, 8), says="vykřičník"),
    accepted("yml-hash-in-value", document(title="Plán # 2"), means={"title": "Plán"}),
    broken("yml-bad-indent", document(criteria="\n  - 1a\n - 1b"), "SPQ001", at=(6, 2), says="odsazen"),
    broken("yml-long-key", f"{'k' * 5000}: x\n{BASE}", "SPQ001", at=(1, 5001)),
    accepted("yml-question-in-list", document(files="[Kdo?, letak.txt]"), "SPQ301", at=(13, 9), says="„Kdo?“"),
    broken("yml-empty-at-end", without("criteria") + "? criteria", "SPQ105", at=(12, 11), says="criteria"),
    broken("yml-complex-key", f"? [a, b]\n: x\n{BASE}", "SPQ103", at=(1, 3), says="klíč musí být"),
    broken(
        "yml-odd-keys",
        f"{BASE}null: a\n1: b\n1.5: c\ntrue: d\n2025-01-01: e\n~: f\n",
        "SPQ101",
        at=(13, 1),
        says="neznámý klíč „null“",
    ),
    broken("yml-word-list", document(criteria="\n  • 1a\n  • 1b"), "SPQ103", at=(5, 3), says="má být seznam"),
    broken("yml-word-list-dash", document(criteria="\n  – 1a\n  – 1b"), "SPQ103", at=(5, 3), says="má být seznam"),
    broken("yml-word-list-unindented", document(criteria="\n• 1a\n• 1b"), "SPQ001", at=(5, 1), says="odsazen"),
    broken("yml-fuzz-cut-1", _DATA[: len(_DATA) * 37 // 100], "SPQ104", at=(5, 7), says="„document“"),
    accepted("yml-fuzz-cut-2", _DATA[: len(_DATA) * 71 // 100], means={"reference": "LH/1/2026"}),
)

LEFTOVERS = (
    broken(
        "yml-merge-conflict",
        document(title="A\n<<<<<<< HEAD\nowner: A\n=======\nowner: B\n>>>>>>> vetev"),
        "SPQ005",
        at=(4, 1),
        says="nevyřešený konflikt gitu",
    ),
    broken(
        "yml-merge-conflict-in-block",
        document(note="|\n  <<<<<<< HEAD\n  A\n  =======\n  B\n  >>>>>>> vetev"),
        "SPQ005",
        at=(13, 1),
        says="nevyřešený konflikt gitu",
    ),
    broken("yml-merge-conflict-rest", f"{BASE}=======\n", "SPQ005", at=(13, 1), says="nevyřešený konflikt gitu"),
    broken("yml-lfs-pointer", _LFS, "SPQ006", at=(1, 1), says="git lfs pull"),
    broken("yml-binary-png", _PNG, "SPQ002", at=(1, 1), says="obrázek PNG"),
    broken("yml-docx-renamed", _DOCX, "SPQ002", at=(1, 1), says="Wordu"),
    broken("yml-html", "<!DOCTYPE html>\n<html><body>Přihlášení</body></html>\n", "SPQ001", at=(1, 1), says="HTML"),
    accepted("yml-json", _JSON, means={"title": "Plán", "note": "a\tb / c"}),
    broken("yml-zero-tail", _DATA[:-60] + b"\0" * 60, "SPQ002", at=(10, 12), says="poškozený"),
)

TAGS = (
    broken("yml-directive-11", f"%YAML 1.1\n---\n{BASE}", "SPQ007", at=(1, 1), says="direktiva"),
    broken("yml-directive-bad", f"%YAML 9.9\n---\n{BASE}", "SPQ007", at=(1, 1), says="direktiva"),
    broken("yml-directive-13", f"%YAML 1.3\n---\n{BASE}", "SPQ007", at=(1, 1), says="direktiva"),
    broken("yml-directive-unknown", f"%NEZNAMA x\n---\n{BASE}", "SPQ007", at=(1, 1), says="direktiva"),
    broken("yml-unknown-tag", document(note="!vlastni text"), "SPQ007", at=(12, 7), says="vykřičník"),
    broken(
        "yml-python-tag",
        document(note="!!python/object/apply:os.system ['touch HACKED']"),
        "SPQ007",
        at=(12, 7),
        says="vykřičník",
    ),
    broken("yml-include-tag", document(note="!include /etc/passwd"), "SPQ007", at=(12, 7), says="vykřičník"),
    broken("yml-bad-binary-tag", document(note='!!binary "%%%"'), "SPQ007", at=(12, 7), says="vykřičník"),
    broken("yml-bad-int-tag", document(id="!!int abc"), "SPQ007", at=(2, 5), says="vykřičník"),
    broken("yml-bad-float-tag", document(id="!!float ''"), "SPQ007", at=(2, 5), says="vykřičník"),
    broken("yml-bad-bool-tag", document(published="!!bool ne"), "SPQ007", at=(11, 12), says="vykřičník"),
    broken("yml-bad-timestamp-tag", document(date="!!timestamp včera"), "SPQ007", at=(7, 7), says="vykřičník"),
    broken("yml-bad-set-omap", document(criteria="!!omap [1a]"), "SPQ007", at=(4, 11), says="vykřičník"),
    broken("yml-bad-set", document(sha256="!!set [a]"), "SPQ007", at=(13, 9), says="vykřičník"),
    broken("yml-bad-pairs", document(sha256="!!pairs text"), "SPQ007", at=(13, 9), says="vykřičník"),
)

ALIASES = (
    broken("yml-undefined-alias", document(note="*neznamy"), "SPQ007", at=(12, 7), says="hvězdička"),
    broken("yml-recursive-alias", document(criteria="&a [*a]"), "SPQ007", at=(4, 11), says="kotvu"),
    broken("yml-recursive-map", document(sha256="&a {x: *a}"), "SPQ007", at=(13, 9), says="kotvu"),
    broken("yml-recursive-merge", f"&a\n<<: *a\n{BASE}", "SPQ007", at=(1, 1), says="kotvu"),
    broken("yml-bad-merge", f"{BASE}<<: text\n", "SPQ101", at=(13, 1), says="neznámý klíč „<<“"),
    broken("yml-bad-merge-list", f"{BASE}<<: [a, b]\n", "SPQ101", at=(13, 1), says="neznámý klíč „<<“"),
    broken("yml-billion-laughs", _LAUGHS, "SPQ007", at=(1, 4), says="kotvu"),
    broken(
        "yml-quadratic",
        f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 2000)}]\n",
        "SPQ007",
        at=(1, 4),
        says="kotvu",
    ),
    broken("yml-merge-bomb", _MERGES, "SPQ007", at=(1, 5), says="kotvu"),
)

SIZES = (
    broken("yml-deep-flow-1k", document(criteria="[" * 1000 + "]" * 1000), "SPQ008", at=(4, 34), says="vnoření"),
    broken(
        "yml-deep-flow-100k", document(criteria="[" * 100_000 + "]" * 100_000), "SPQ008", at=(4, 34), says="vnoření"
    ),
    broken("yml-deep-unclosed", "[" * 20_000, "SPQ008", at=(1, 25), says="vnoření"),
    broken("yml-deep-block-1k", _DEEP_BLOCK, "SPQ008", at=(25, 25), says="vnoření"),
    broken("yml-deep-block-seq", document(criteria=f"\n{_DEEP_SEQUENCE}"), "SPQ008", at=(5, 47), says="vnoření"),
    broken("yml-huge-scalar", document(note='"' + "x" * 10_000_000 + '"'), "SPQ008", at=(1, 1), says="1 MB"),
    broken("yml-many-keys", "".join(f"klic{n}: {n}\n" for n in range(50_000)), "SPQ008", says="příliš mnoho údajů"),
)

YAML = EMPTY + SLIPS + LEFTOVERS + TAGS + ALIASES + SIZES
