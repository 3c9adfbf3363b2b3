"""Tags WeasyPrint leaves out: what a heading of a table heads, and what an item of a list holds."""

from typing import Any

from pydyf import PDF, Array, Dictionary, Object


def completed(document: object, pdf: PDF) -> None:  # noqa: ARG001  # WeasyPrint gives both
    """Complete the tags of the finished PDF."""
    for element in list(pdf.objects):
        kind = _kind(element)
        if kind == "/TH":
            element["A"]["Scope"] = "/Column" if _heads_columns(pdf, element) else "/Row"
        elif kind == "/LI":
            _hold_in_bodies(pdf, element)


def _heads_columns(pdf: PDF, cell: Any) -> bool:
    return _kind(_named(pdf, _named(pdf, cell["P"])["P"])) == "/THead"


def _hold_in_bodies(pdf: PDF, item: Any) -> None:
    """An item holds only its mark and bodies (ISO 32000-1, 14.8.4.3.3); whatever else it has gets a body around it."""
    for index, reference in enumerate(item["K"]):
        child = _named(pdf, reference)
        if _kind(child) not in {"/Lbl", "/LBody"}:
            body = Dictionary(
                {
                    "Type": "/StructElem",
                    "S": "/LBody",
                    "K": Array([reference]),
                    "Pg": item["Pg"],
                    "P": item.reference,
                }
            )
            pdf.add_object(body)
            child["P"] = body.reference
            item["K"][index] = body.reference


def _kind(element: Object) -> str | None:
    return element.get("S") if isinstance(element, Dictionary) else None


def _named(pdf: PDF, reference: bytes) -> Any:
    """The object a reference such as „12 0 R“ names."""
    return pdf.objects[int(reference.split()[0])]
