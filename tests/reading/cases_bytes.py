"""Files that are fine, wrong encodings and line ends: cases pos-*, enc-*, eol-*."""

import unicodedata

from reading.case import BASE, VALID_UNTIL_EXPIRED, accepted, broken, document, without

_PANGRAM = "Příliš žluťoučký kůň úpěl ďábelské ódy, PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ ÚPĚL ĎÁBELSKÉ ÓDY – „§ 10“\u00a0odst. 1"
_EMOJI = "děti 👧🏽, rodina 👨‍👩‍👧 a písmeno 𝔘"
_LONG = "dlouhý text " * 1700
_BLOCKS = """\
title: >-
  Plán
  supervize

criteria: [1a]
reference: |-
  LH/1/2026
owner: |+
  vedoucí oddělení

note: |2

    odsazeno
  konec  \t

# poznámka na konci
"""
_COMMENTS = "".join(f"# nad řádkem\n{line} # na konci\n" for line in BASE.splitlines()) + "# konec"
_NUMBERS = (
    "tel. 603 123 456, IČO 00123456, č. j. LH/123456/2024, účet 123456-1234567890/0100, zpráva 1234567890, "
    "sp. zn. 12 P 345/2024, PSČ 123 45, čas 2026-01-31T10:20:30Z, ISBN 978-80-123-4567-1, otisk " + "0123abcd" * 8
)
_EXPIRED = document(valid_until=VALID_UNTIL_EXPIRED)
_MIXED = "".join(
    line.rstrip("\n") + ("\n", "\r\n", "\r")[number % 3]
    for number, line in enumerate(_EXPIRED.splitlines(keepends=True))
)
_FIRST_CZECH = (1, 17)
"""Place of the first letter of the base that is not ASCII."""


def _bad_bytes(data: bytes) -> bytes:
    return document(title="Plán ?").encode().replace(b"?", data)


POSITIVE = (
    accepted("pos-baseline", BASE, means={"title": "Plán supervize", "published": False}),
    accepted("pos-crlf", BASE.replace("\n", "\r\n"), means={"note": "Schválil tajemník."}),
    accepted("pos-bom", "\ufeff" + BASE, "SPQ015", means={"id": "pripad"}),
    accepted("pos-bom-crlf", "\ufeff" + BASE.replace("\n", "\r\n"), "SPQ015", means={"id": "pripad"}),
    accepted("pos-no-final-newline", BASE.rstrip("\n"), means={"note": "Schválil tajemník."}),
    accepted("pos-docstart", f"---\n{BASE}...\n"),
    accepted("pos-pangram", document(title=_PANGRAM), means={"title": _PANGRAM}),
    accepted("pos-emoji", document(note=_EMOJI), means={"note": _EMOJI}),
    accepted("pos-long-line", document(note=_LONG), means={"note": _LONG.strip()}),
    accepted(
        "pos-block-scalars",
        _BLOCKS,
        means={
            "title": "Plán supervize",
            "owner": "vedoucí oddělení\n\n",
            "note": "\n  odsazeno\nkonec  \t\n",
        },
    ),
    accepted("pos-comment-everywhere", _COMMENTS, means={"title": "Plán supervize"}),
    accepted("pos-1000-comments", "# řádek poznámky\n" * 1000 + BASE),
    broken(
        "pos-anchor-alias",
        document(title="&nazev Plán supervize", note="*nazev"),
        "SPQ007",
        at=(3, 8),
        says="kotvu; dejte hodnotu do uvozovek",
    ),
    accepted("pos-subdir-start", BASE, start="evidence/urad/documents"),
    accepted("pos-odd-project-path", BASE, folder="Můj disk (1) [x]%20 & spol"),
    accepted("pos-similar-numbers", document(note=_NUMBERS), "SPQ704", "SPQ707", means={"note": _NUMBERS}),
)

ENCODINGS = (
    broken("enc-cp1250", BASE.encode("cp1250"), "SPQ002", at=_FIRST_CZECH, says="vypadá jako Windows-1250"),
    broken("enc-cp852", BASE.encode("cp852"), "SPQ002", at=_FIRST_CZECH, says="soubor není v UTF-8"),
    broken("enc-latin2", BASE.encode("iso8859-2"), "SPQ002", at=_FIRST_CZECH, says="soubor není v UTF-8"),
    broken(
        "enc-mixed-utf8-cp1250",
        BASE.encode() + "# vložený řádek\n".encode("cp1250"),
        "SPQ002",
        at=(13, 6),
        says="UTF-8",
    ),
    broken("enc-utf16le-bom", b"\xff\xfe" + BASE.encode("utf-16le"), "SPQ002", at=(1, 1), says="UTF-16"),
    broken("enc-utf16be-bom", b"\xfe\xff" + BASE.encode("utf-16be"), "SPQ002", at=(1, 1), says="UTF-16"),
    broken("enc-utf16le-nobom", BASE.encode("utf-16le"), "SPQ002", at=(1, 1), says="UTF-16"),
    broken("enc-utf32", b"\xff\xfe\0\0" + BASE.encode("utf-32le"), "SPQ002", at=(1, 1), says="UTF-32"),
    accepted("enc-utf7", document(title="Pl+AOE-n supervize"), means={"title": "Pl+AOE-n supervize"}),
    broken("enc-bad-byte", _bad_bytes(b"\xff"), "SPQ002", at=(3, 13), says="poškozený"),
    broken("enc-truncated-seq", BASE.encode()[: BASE.encode().rindex("í".encode()) + 1], "SPQ002", at=(12, 22)),
    broken("enc-overlong", _bad_bytes(b"\xc0\xaf"), "SPQ002", at=(3, 13)),
    broken("enc-surrogate", _bad_bytes(b"\xed\xa0\x80"), "SPQ002", at=(3, 13)),
    broken(
        "enc-escaped-surrogate", document(title=r'"Plán \uD83D"'), "SPQ001", at=(3, 16), says="neznamená žádný znak"
    ),
    broken("enc-nul", _bad_bytes(b"\0"), "SPQ002", at=(3, 13), says="nulové bajty"),
    accepted("enc-escaped-nul", document(files=r'["letak.txt\0.pdf"]'), "SPQ301", at=(13, 9), says="letak.txt"),
    accepted(
        "enc-ansi",
        without("reference", title=r'"\e[2JPlán\e]0;zlo\a\u009b"'),
        "SPQ307",
        at=(3, 1),
        says="Plán",
    ),
    accepted(
        "enc-c1-nel",
        document(title="jeden\u0085dva\u2028tři\u2029čtyři", valid_until=VALID_UNTIL_EXPIRED),
        "SPQ502",
        at=(8, 14),
        means={"title": "jeden\u0085dva\u2028tři\u2029čtyři"},
    ),
    broken("enc-nbsp-indent", document(criteria="\n\u00a0\u00a0- 1a"), "SPQ009", at=(5, 1), says="pevnou mezerou"),
    broken("enc-nbsp-in-key", BASE.replace("valid_until", "valid\u00a0until"), "SPQ101", at=(8, 1), says="<U+00A0>"),
    broken("enc-zero-width-id", document(id="pri\u200bpad"), "SPQ010", "SPQ104", at=(2, 8), says="U+200B"),
    broken("enc-homoglyph-id", document(id="\u0405POD"), "SPQ104", at=(2, 5), says="U+0405"),
    accepted("enc-bidi", document(title="Plán \u202esupervize"), "SPQ010", at=(3, 13), says="obrací směr"),
    accepted("enc-nfd-text", unicodedata.normalize("NFD", BASE)),
    accepted("enc-mojibake", document(title="PÅ™Ã\u00adliÅ¡"), "SPQ010", at=(3, 9), says="dvakrát převedené"),
    accepted("enc-replacement", document(title="Pl\ufffdn"), "SPQ010", at=(3, 10), says="písmena se ztratila"),
    accepted("enc-smart-quotes", document(files="[„letak.txt“]"), "SPQ017"),
)

LINE_ENDS = (
    accepted("eol-cr-only", _EXPIRED.replace("\n", "\r"), "SPQ502", "SPQ014", at=(8, 14)),
    accepted("eol-mixed", _MIXED, "SPQ502", "SPQ014", at=(8, 14)),
    accepted("eol-crcrlf", _EXPIRED.replace("\n", "\r\r\n"), "SPQ502", "SPQ014", at=(15, 14)),
    accepted(
        "eol-trailing-ws",
        document(note="| \t\n  první \t\n  druhý  ").replace("1a]\n", "1a] \t\n"),
        means={"note": "první \t\ndruhý  \n", "criteria": ("1a",)},
    ),
)
