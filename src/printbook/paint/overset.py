"""Shows what did not fit: its frame outlined, its text on a page of its own."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from printbook.design.lift import Leaf
from printbook.design.page import OpenPage
from printbook.makeup import Filled

__all__ = ["overset_text", "show_overset"]

_OUTLINE = "outline:1.5pt solid #c8161d"
_SHEET = (
    "break-before:page;position:static;padding:40pt;color:#c8161d;"
    "font-size:10pt;line-height:16pt;text-align:left;text-indent:0;columns:260pt;"
    "column-gap:24pt;font-family:"
)


def overset_text(filled: Filled) -> list[tuple[Leaf, str]]:
    """What the threads could not take, paragraph by paragraph."""
    found: dict[Leaf, str] = {}
    for poured in filled.poured:
        for leaf, line in poured.overset:
            found[leaf] = found.get(leaf, "") + line.text
    return list(found.items())


def show_overset(
    page: OpenPage, filled: Filled, missing: Sequence[tuple[Leaf, str]]
) -> None:
    """Outline the frames that overflow and append the missing text to the page."""
    for poured in filled.poured:
        if poured.overset:
            _outline(poured.thread.frames[-1].element)
    for leaf, _ in missing:
        _outline(leaf.element)
    root = page.html.etree_element
    body = root.find("body")
    home = root if body is None else body
    # A page of absolutely placed boxes has nothing in its flow to break after.
    SubElement(home, "div", {"style": "height:0"})
    sheet = SubElement(home, "div", {"style": _SHEET + _families(missing)})
    for leaf, text in missing:
        line = SubElement(sheet, "p", {"style": "margin:0 0 8pt"})
        line.text = f"{leaf.name} · {leaf.source or '–'} · {text}"


def _families(missing: Sequence[tuple[Leaf, str]]) -> str:
    """Families that the page has faces of."""
    families = missing[0][0].style.inline.families
    return ",".join(f"'{family}'" for family in families)


def _outline(element: Element) -> None:
    own = element.get("style", "")
    if _OUTLINE not in own:
        element.set("style", f"{own};{_OUTLINE}" if own else _OUTLINE)
