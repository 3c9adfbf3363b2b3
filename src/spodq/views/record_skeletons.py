"""Skeletons of records of daily work: the label, what it is for, the text with its blanks (see snippets)."""

from collections.abc import Mapping

RECORDS: Mapping[str, tuple[str, str, str]] = {
    "Position": (
        "nová pracovní pozice",
        "Kód pozice je název souboru; nikdy jméno.",
        "title: <1:terénní sociální pracovnice>\nworkload: <2:1>\nsince: <3:today>",
    ),
    "Training": (
        "nové školení",
        "Den, délka a kódy pozic, které se zúčastnily.",
        (
            "title: <1:Téma školení>\ndate: <2:today>\ndays: <3:1>\naccreditation: <4:číslo akreditace>\n"
            "criteria: [<5:criterion>]\nparticipants: [<6:P-01>]"
        ),
    ),
    "Supervision": (
        "nová supervize",
        "Den, forma, délka a kódy pozic, které se zúčastnily.",
        (
            "title: <1:Týmová supervize>\ndate: <2:today>\nform: <3:supervision>\nhours: <4:2>\nindependent: true\n"
            "participants: [<5:P-01>]"
        ),
    ),
    "Meeting": (
        "nové setkání",
        "Druh, den a závěry.",
        "title: <1:Téma setkání>\nkind: <2:meeting>\ndate: <3:today>\nconclusions: |\n  <4:Na čem jsme se shodli.>",
    ),
    "Partner": (
        "nový spolupracující subjekt",
        "Název, druh a obvod.",
        "title: <1:Název subjektu>\nkind: <2:partner>\ndistrict: <3:obvod>",
    ),
    "Premises": (
        "nový prostor",
        "K čemu slouží a zda je v něm soukromí; fotografie bez lidí.",
        "title: <1:Název místnosti>\nkind: <2:room>\nprivate: true\ncriteria: [<3:criterion>]",
    ),
    "Equipment": (
        "nové vybavení",
        "Co, kolik a od kdy.",
        "title: <1:Co to je>\nkind: <2:thing>\ncount: <3:1>\ndate: <4:today>\ncriteria: [<5:criterion>]",
    ),
    "Need": (
        "nová potřeba",
        "Obvod a co v něm chybí.",
        "title: <1:Co chybí>\ndistrict: <2:obvod>\narea: <3:oblast>\ndate: <4:today>",
    ),
    "GoodPractice": (
        "nová dobrá praxe",
        "Co se osvědčilo a smí to převzít jiný úřad.",
        "title: <1:Název>\ntext: |\n  <2:Jak to děláme.>\ncontact: <3:vedoucí oddělení>\npublished: false",
    ),
    "Consultation": (
        "nové připomínkování",
        "Připomínky k návrhu a jejich vypořádání.",
        (
            "title: <1:Návrh postupu>\nuntil: <2:today>\ncomments:\n  - author: <3:vedoucí oddělení>\n"
            "    text: <4:Co změnit.>\n    settlement: <5:settlement>\n    reason: <6:Proč.>"
        ),
    ),
    "Project": (
        "nový projekt",
        "Trvání a první klíčová aktivita.",
        (
            "title: <1:Název projektu>\nregistration_number: <2:registrační číslo>\nsince: <3:today>\n"
            "until: <4:year_end>\nactivities:\n  ka1:\n    title: <5:Název klíčové aktivity>"
        ),
    ),
    "Introduction": (
        "nové zavádění standardů",
        "Číslo standardu a jeho stav.",
        'standards:\n  "<1:1>":\n    state: <2:introduction>\n    since: <3:today>\n    approved_by: <4:tajemník>',
    ),
    "Indicator": (
        "nový ukazatel",
        "Co se počítá, ze kterých záznamů a kolik má být.",
        (
            "title: <1:Případové konference za rok>\noperation: <2:operation>\nrecords: <3:records>\n"
            "unit: <4:setkání>\nwhere:\n  - {field: <5:kind>, equals: <6:case-conference>}\n"
            "target: {value: <7:4>, source: <8:rozhodnutí vedoucí>}"
        ),
    ),
    "Indicators": (
        "nové ukazatele standardů",
        "Ukazatele, které patří ke znění standardů.",
        (
            "title: <1:Ukazatele>\nindicators:\n  <2:dohody>:\n    title: <3:Platné dohody>\n    operation: count\n"
            "    records: agreements\n    unit: <4:v platnosti>"
        ),
    ),
    "Mappings": (
        "nové propojení katalogů",
        "Druhý katalog, jeho znění a vztahy kritérií.",
        (
            "mappings:\n  - catalogue: <1:spod>\n    version: <2:2022-01-01>\n    relations:\n"
            "      - criterion: <3:S1>\n        relation: <4:mapping>\n        counterparts: [<5:criterion>]"
        ),
    ),
    "CompetencyModel": (
        "nový kompetenční model",
        "Úrovně, kompetence a role.",
        (
            "title: <1:Název modelu>\nlevels:\n  - level: 1\n    label: <2:základní>\ncompetencies:\n  <3:rozhovor>:\n"
            "    title: <4:Rozhovor s dítětem>"
        ),
    ),
}
