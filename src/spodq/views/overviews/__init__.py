"""Overviews of records: one file one subject, each with a title and a function that tells it.

The table is read whenever the program starts, so nothing of the model is imported here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Overview:
    """What the overview is of; `periodic` ones count what happened in a period, others tell how it stands."""

    help: str
    periodic: bool = False


OVERVIEWS = {
    "staff": Overview("Pracovní místa: úvazky, pokrytí specializací, zaškolení nových pracovníků."),
    "competencies": Overview("Kompetence: co vyžaduje role, čeho kdo dosáhl, a vzdělávání, které mezeru vyrovná."),
    "trainings": Overview("Vzdělávání v období: konaná školení, plán, dny a účast podle pozic.", periodic=True),
    "supervisions": Overview("Supervize v období: individuální a týmová, hodiny podle pozic.", periodic=True),
    "meetings": Overview("Setkání v období: druhy, účast, závěry a navazující opatření.", periodic=True),
    "partners": Overview("Spolupracující subjekty a služby podle obvodů, dohody a jejich platnost."),
    "needs": Overview("Potřeby podle obvodů, obvody vedle sebe, opatření s termínem a odpovědností."),
    "practice": Overview("Sbírka zveřejněné dobré praxe, vlastní i ostatních úřadů ve složce."),
    "consultations": Overview("Připomínky k návrhům a jejich vypořádání."),
    "participation": Overview("Participace dětí: kritéria, postupy, doklady, ukazatele a texty pro děti."),
    "catalogues": Overview("Katalogy standardů vedle sebe: stav úřadu v každém a co jeden navrhuje k druhému."),
    "introduction": Overview("Zavádění zvolených standardů: stav, postupy, kdo je schválil, opatření."),
    "equipment": Overview("Prostory a vybavení, s fotografiemi a kritérii."),
    "offices": Overview("Srovnání úřadů ve složce."),
}
