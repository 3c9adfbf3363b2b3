"""People in Czech text: a first name beside another capitalised word, or such a word after a degree or pan, paní.

Names without a first name, degree or address cannot be told from towns, so they are not looked for.
"""

import re
from pathlib import Path

import yaml

_NAMES = yaml.safe_load(Path(__file__).with_name("names.yaml").read_text(encoding="utf-8"))
_MEN, _WOMEN = _NAMES["men"].split(), _NAMES["women"].split()
_CASES = {"Karel": "Karl", "Pavel": "Pavl", "Radek": "Radk", "Zdeněk": "Zdeňk", "Zbyněk": "Zbyňk"}
_IRREGULAR = (
    r"Jiř(?:í(?:ho|mu|m)?)", r"Ježek", r"Marek|Mark(?:a|u|em|ovi)", r"Hynek|Hynk(?:a|u|em|ovi)",
    r"Aleš(?:e|i|em|ovi)?", r"Ver(?:y|u|ou)(?=\s)", r"Dagmar(?:y|u|ou)?", r"Radc(?:e)", r"Lenc(?:e)", r"Jitc(?:e)",
)  # fmt: skip
_CAPITAL = r"[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]"
_SURNAME = rf"{_CAPITAL}[a-záčďéěíňóřšťúůýž]+(?:-{_CAPITAL}[a-záčďéěíňóřšťúůýž]+)?"


def _forms(name: str) -> str:
    if name in _MEN:
        stem = _CASES.get(name, name)
        return rf"{name}|{stem}(?:a|e|i|u|ovi|em)"
    if name.endswith("a"):
        return rf"{name[:-1]}(?:a|y|i|e|ě|u|o|ou)"
    return rf"{name}|{name.removesuffix('e')}(?:i|í|e|y)"


_FIRST = "|".join([*map(_forms, (*_MEN, *_WOMEN)), *_IRREGULAR])
_DEGREE = (
    r"(?:Mgr|Bc|Ing|PhDr|JUDr|MUDr|PaedDr|RNDr|ThDr|MgA|Doc|doc|prof|Prof|DiS)\.(?:\s+(?:et\s+)?(?:Mgr|Bc|Ing)\.)?"
)
_ADDRESS = r"[Pp](?:an(?:em|u|a|í)?|ana)"
_PERSON = re.compile(
    rf"\b(?:{_FIRST})\s+{_SURNAME}\b"
    rf"|\b{_SURNAME}(?:,)?\s+(?:{_FIRST})\b"
    rf"|\b{_DEGREE}\s*{_SURNAME}"
    rf"|\b{_ADDRESS}\s+{_SURNAME}\b"
)


def people(text: str) -> list[str]:
    """Stretches of the text that look like a person, each once."""
    return list(dict.fromkeys(" ".join(found.split()) for found in _PERSON.findall(text)))
