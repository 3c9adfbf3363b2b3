"""What `spodq add` can add. A new noun is one line here; its options and questions come from the model.

Nothing of the model is imported: every command looks into this table when the program starts.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """A noun by its name in the model, in kebab case.

    `asked` are optional keys a person is asked for besides the required ones. `named` are keys whose values make the
    name of the file. `example` are the options of the example in the help.
    """

    noun: str
    help: str
    example: str
    asked: tuple[str, ...] = ()
    named: tuple[str, ...] = ("title",)


FORMS = (
    Form(
        "document",
        "Založí doklad: přílohu i s otiskem, nebo číslo jednací.",
        '--title "Plán supervize" --criterion 6d --reference "SPIS-12/2026"',
        asked=("files", "reference", "date", "valid_until", "review_by", "owner"),
    ),
    Form(
        "procedure",
        "Založí postup: jak úřad naplňuje kritérium.",
        '--title "Supervize" --criterion 6d --text "Supervize se koná každé dva měsíce."',
        asked=("responsible", "in_force_since", "review_by"),
    ),
    Form(
        "measure",
        "Založí opatření: co se má udělat, kdo a do kdy.",
        '--title "Sjednotit mapy rizik" --criterion 7a --responsible "vedoucí oddělení" --due 2027-03-31',
        asked=("imposed_by",),
    ),
    Form(
        "assessment",
        "Založí hodnocení; body do něj doplní spodq assess.",
        "--kind self --date 2026-11-20",
        asked=("assessor",),
        named=("date", "kind"),
    ),
    Form(
        "position",
        "Založí pracovní pozici; jejím označením je kód, nikdy jméno.",
        '--id P-01 --title "terénní sociální pracovnice" --workload 1 --since 2026-02-01',
        asked=("workload", "since"),
    ),
    Form(
        "training",
        "Založí školení; s datem v budoucnosti je to plán.",
        '--title "Rozhovor s dítětem" --date 2026-03-10 --days 2 --criterion 6b',
        asked=("days", "accreditation", "criteria", "participants"),
    ),
    Form(
        "supervision",
        "Založí supervizi: kdy, jak dlouho a kdo se zúčastnil.",
        '--title "Týmová supervize" --date 2026-03-12 --form team --hours 3 --criterion 6d',
        asked=("hours", "independent", "participants"),
        named=("date", "form"),
    ),
    Form(
        "meeting",
        "Založí setkání: workshop, seminář, pracovní skupinu, případovou konferenci.",
        '--title "Ústavní výchova" --date 2026-04-22 --kind working-group --criterion 14a',
        asked=("partners", "participants", "conclusions"),
        named=("date", "title"),
    ),
    Form(
        "partner",
        "Založí spolupracující subjekt.",
        '--title "Základní škola" --kind school --district Blansko',
        asked=("district",),
    ),
    Form(
        "premises",
        "Založí prostor; fotografie bez lidí.",
        '--title "Hovorna" --kind children-room --private ano --criterion 2b',
        asked=("private", "criteria", "files"),
    ),
    Form(
        "equipment",
        "Založí vybavení.",
        '--title "Notebook do terénu" --kind notebook --count 2 --criterion 2a',
        asked=("date", "criteria"),
    ),
    Form(
        "need",
        "Založí potřebu zjištěnou v obvodu.",
        '--title "Chybí dětský psycholog" --district Blansko --date 2026-05-04',
        asked=("area", "text"),
    ),
    Form(
        "good-practice",
        "Založí dobrou praxi, kterou může převzít jiný úřad.",
        '--title "Porada se školami" --text "Dvakrát ročně se scházíme." --criterion 14a',
        asked=("agenda", "result", "contact"),
    ),
    Form(
        "consultation",
        "Založí připomínkování návrhu.",
        '--title "Návrh postupu" --until 2026-12-15 --criterion 14b',
        asked=("until",),
    ),
    Form(
        "project",
        "Založí projekt; aktivity, období, výstupy a rozpočet se dopíšou v editoru.",
        '--title "Zavádění standardů" --since 2026-01-01 --until 2027-12-31',
        asked=("registration_number", "programme", "goal"),
    ),
    Form(
        "indicator",
        "Založí vlastní ukazatel: co se počítá a ze kterých záznamů.",
        '--title "Případové konference" --operation count --records meetings --unit "setkání za rok"',
        asked=("field", "period", "criteria"),
    ),
)


def form_of(noun: str) -> Form:
    """The form of the noun."""
    return next(form for form in FORMS if form.noun == noun)
