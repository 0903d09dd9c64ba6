"""A page opened for setting: its HTML, its measures and styles, its text taken out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design.door import Declared, Stone, parse_html
from printbook.design.lift import Lifted, lift
from printbook.design.skeleton import Sample, take_sample
from printbook.design.styles import InlineStyle, inline_style
from printbook.units import Pt

__all__ = ["FindFace", "OpenPage", "lay_out", "open_page", "picture_boxes"]

FindFace = Callable[[InlineStyle], Declared | None]
"""The face for text that WeasyPrint sets itself; None when no face has that name."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenPage:
    """One HTML page on the stone, ready for composing."""

    html: Any
    stone: Stone
    sample: Sample
    lifted: Lifted


def open_page(
    html: str,
    css: Sequence[tuple[str, str]],
    files: Mapping[str, bytes],
    find_face: FindFace,
) -> OpenPage:
    """Parse a page, learn its kinds from a sample, and take its text out."""
    stone = Stone(css, files=files)
    page = parse_html(html)
    root = page.etree_element
    sample = take_sample(root, stone)
    stone.declare(_faces(sample.left_text, find_face))
    return OpenPage(page, stone, sample, lift(root, sample))


def picture_boxes(page: OpenPage) -> dict[str, tuple[Pt, Pt]]:
    """The largest box, in points, that each picture file fills."""
    boxes: dict[str, tuple[Pt, Pt]] = {}
    for element in page.html.etree_element.iter("img"):
        kind, name = page.sample.kind(element), element.get("src", "")
        if kind is not None and kind.width * kind.height > _area(boxes.get(name)):
            boxes[name] = (kind.width, kind.height)
    return boxes


def lay_out(page: OpenPage, find_face: FindFace) -> Any:
    """The marked page laid out; faces for WeasyPrint's own text are declared as met."""
    document = page.stone.render(page.html)
    own_text = [inline_style(box) for box in page.stone.own_text(document)]
    if page.stone.declare(_faces(own_text, find_face)):
        document = page.stone.render(page.html)
    if _padded(page, len(document.pages)):
        document = page.stone.render(page.html)
    return document


def _padded(page: OpenPage, pages: int) -> bool:
    """Put blank pages before the element that asks for a multiple (`data-pad-to`)."""
    for parent in page.html.etree_element.iter():
        for place, child in enumerate(list(parent)):
            if not isinstance(child.tag, str) or "data-pad-to" not in child.attrib:
                continue
            missing = -pages % int(child.attrib.pop("data-pad-to"))
            for _ in range(missing):
                parent.insert(place, Element("section", {"class": "blank"}))
            return missing > 0
    return False


def _faces(styles: list[InlineStyle], find_face: FindFace) -> tuple[Declared, ...]:
    found = (find_face(style) for style in styles)
    return tuple(dict.fromkeys(face for face in found if face is not None))


def _area(box: tuple[Pt, Pt] | None) -> float:
    return box[0] * box[1] if box else -1.0
