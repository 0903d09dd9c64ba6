"""Holds the spans of table cells to what HTML allows, for WeasyPrint takes any."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

__all__ = ["WideSpan", "hold_spans"]

# HTML 4.9.11: cells that span more are clamped. WeasyPrint makes a column for each,
# and a million of them take minutes.
_MOST: Mapping[str, int] = {"colspan": 1000, "rowspan": 65534}


@dataclass(frozen=True, slots=True, eq=False)
class WideSpan:
    """A cell that spans more columns or rows than HTML allows."""

    cell: Element
    attribute: str
    written: str
    most: int


def hold_spans(page: Element) -> tuple[WideSpan, ...]:
    """The cells that span too much; they span what is allowed from now on."""
    found = []
    for cell in page.iter():
        for attribute, most in _MOST.items():
            written = cell.get(attribute, "").strip()
            if written.isdecimal() and int(written[:9]) > most:
                cell.set(attribute, str(most))
                found.append(WideSpan(cell, attribute, written, most))
    return tuple(found)
