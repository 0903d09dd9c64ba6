"""Writes the pages of a scroll: each a frame, with what its headings are quoted by."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from printbook.design.downward import Scroll
from printbook.design.lift import Frame, Leaf
from printbook.makeup.pour import Poured
from printbook.paint.marker import declare
from printbook.paint.quoted import let_read

__all__ = ["lay_scroll"]

_BLOCK = "display:block;margin:0;padding:0;border:0;position:static;float:none"
_UNSEEN = f"{_BLOCK};height:0;width:auto;font-size:0;line-height:0;columns:auto"
_UNBROKEN = "break-before:auto;break-after:auto;break-inside:auto"


def lay_scroll(poured: Poured, scroll: Scroll) -> None:
    """Put the pages of a scroll into its place, none twice."""
    scroll.holder[:] = []
    begun: set[Leaf] = set()
    pairs = zip(poured.thread.frames, poured.frames, strict=True)
    for number, (frame, held) in enumerate(pairs):
        opening = "page" if number else scroll.opening
        name = scroll.page or "auto"
        style = f"{_BLOCK};break-before:{opening};page:{name}"
        page = Element("pb-page", {"style": style})
        new = dict.fromkeys(one.leaf for one in held if one.leaf not in begun)
        begun.update(new)
        page.extend(_shells(new))
        page.append(_sized(frame))
        scroll.holder.append(page)


def _shells(leaves: dict[Leaf, None]) -> Iterator[Element]:
    """What stands for leaves that are quoted or pointed to, without any room."""
    for leaf in leaves:
        if leaf.kind.quotes or leaf.element.get("id"):
            kept = {key: leaf.element.attrib[key] for key in _kept(leaf.element)}
            style = f"{leaf.element.get('style', '')};{_UNSEEN};{_UNBROKEN}"
            shell = Element(leaf.element.tag, {**kept, "style": style.lstrip(";")})
            let_read(leaf, shell)
            yield shell


def _kept(element: Element) -> list[str]:
    return [key for key in element.attrib if key != "style"]


def _sized(frame: Frame) -> Element:
    element = frame.element
    for declaration in _BLOCK.split(";"):
        declare(element, declaration)
    declare(element, "box-sizing:content-box")
    declare(element, f"width:{frame.height:.4f}pt")
    declare(element, f"height:{frame.width:.4f}pt")
    return element
