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
)


def form_of(noun: str) -> Form:
    """The form of the noun."""
    return next(form for form in FORMS if form.noun == noun)
