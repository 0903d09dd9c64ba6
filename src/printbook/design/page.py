"""A page opened for setting: its HTML, its measures and styles, its text taken out."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design.airing import air
from printbook.design.boxes import own_text
from printbook.design.cascade import correct_by_place, hangs_on_place, styles_in
from printbook.design.css import rename_in_page
from printbook.design.door import Declared, Stone, parse_html
from printbook.design.kinds import Sample
from printbook.design.lift import Lifted, lift
from printbook.design.provenance import source_of
from printbook.design.skeleton import take_sample
from printbook.design.styles import InlineStyle, inline_style
from printbook.design.targets import may_quote, name_targets
from printbook.design.trials import remembering_lines, without_first_styles
from printbook.design.yard import CLOSED, Yard
from printbook.findings import Source
from printbook.units import Pt

__all__ = [
    "BLANK",
    "FindFace",
    "OpenPage",
    "PlaceOf",
    "SampledPage",
    "bare_of_firsts",
    "declare_own",
    "lay_out",
    "open_page",
    "padded_to",
    "picture_boxes",
    "sample_page",
    "take_out",
]

BLANK = "data-pb-blank"
"""On the blank pages that are put before an element."""

_NEW_PAGE = "break-before:page"

FindFace = Callable[[InlineStyle], Declared | None]
"""The face for text that WeasyPrint sets itself; None when no face has that name."""


PlaceOf = Callable[[Element], Source | None]
"""Where an element was written."""


@dataclass(frozen=True, slots=True, eq=False)
class SampledPage:
    """A parsed page whose kinds of elements are known; its text is still in it."""

    html: Any
    stone: Stone
    sample: Sample
    fetched: tuple[str, ...] = ()
    """The style sheets that the page asks for by their addresses."""

    @property
    def sheets(self) -> tuple[str, ...]:
        """The other style sheets: those it is given, and those written into it."""
        given = (text for _, text in self.stone.written[1:])
        return (*given, *styles_in(self.html.etree_element))


@dataclass(frozen=True, slots=True, eq=False)
class OpenPage:
    """One HTML page on the stone, ready for composing."""

    sampled: SampledPage
    lifted: Lifted

    @property
    def html(self) -> Any:
        """The page as WeasyPrint parsed it."""
        return self.sampled.html

    @property
    def stone(self) -> Stone:
        """What it is laid out on."""
        return self.sampled.stone

    @property
    def sample(self) -> Sample:
        """The kinds of its elements."""
        return self.sampled.sample


def open_page(
    html: str,
    css: Sequence[tuple[str, str]],
    files: Mapping[str, bytes],
    find_face: FindFace,
    yard: Yard = CLOSED,
) -> OpenPage:
    """Parse a page, learn its kinds from a sample, and take its text out."""
    sampled = sample_page(parse_html(html), yard.stone(css, files), css)
    return take_out(sampled, find_face)


def sample_page(
    page: Any,
    stone: Stone,
    css: Sequence[tuple[str, str]],
    fetched: Callable[[], Sequence[str]] = tuple,
) -> SampledPage:
    """Learn the kinds of a parsed page from a sample of it.

    `fetched` gives the style sheets that the page has asked for by then.
    """
    root = page.etree_element
    rename_in_page(root)
    written = [*(text for _, text in css), *styles_in(root)]
    if may_quote(root, written):
        name_targets(root)
    sample = take_sample(root, stone, page.base_url)
    asked_for = tuple(fetched())
    sheets = (*(text for _, text in css), *styles_in(root), *asked_for)
    sample.hangs_on_place = any(map(hangs_on_place, sheets))
    if sample.hangs_on_place:
        correct_by_place(page, sample, stone)
    return SampledPage(page, stone, sample, asked_for)


def take_out(
    page: SampledPage, find_face: FindFace, place_of: PlaceOf = source_of
) -> OpenPage:
    """Take the text out of a page; `place_of` says where an element was written."""
    lifted = lift(page.html.etree_element, page.sample, place_of)
    waiting = [leaf for leaf in lifted.leaves if leaf.kind.is_fluid]
    for leaf in waiting:
        if leaf.style.text.autospace:
            air(leaf.element)
    styles = [piece.style for leaf in waiting for piece in leaf.looks]
    styles += (*page.sample.left_text, *lifted.left)
    page.stone.declare(_faces(styles, find_face))
    return OpenPage(page, lifted)


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
    again = page.sample.is_tried_again
    with bare_of_firsts(page), remembering_lines() if again else nullcontext():
        return _laid_out(page, find_face)


def bare_of_firsts(page: OpenPage) -> AbstractContextManager[None]:
    """A `with` in which markers are laid out as markers, whatever stands first."""
    return without_first_styles() if page.sample.has_firsts else nullcontext()


def _laid_out(page: OpenPage, find_face: FindFace) -> Any:
    document = page.stone.render(page.html)
    if declare_own(page, document, find_face):
        document = page.stone.render(page.html)
    if padded_to(page, len(document.pages)):
        document = page.stone.render(page.html)
    return document


def declare_own(page: OpenPage, document: Any, find_face: FindFace) -> bool:
    """Declare the faces of text that WeasyPrint set; True when one was new."""
    styles = [inline_style(box) for box in own_text(document)]
    return page.stone.declare(_faces(styles, find_face))


def padded_to(page: OpenPage, pages: int) -> bool:
    """Put blank pages before the element that asks for a multiple (`data-pad-to`).

    True when the page has changed: a layout that follows another may need other blanks.
    """
    for parent in page.html.etree_element.iter():
        for child in list(parent):
            if isinstance(child.tag, str) and "data-pad-to" in child.attrib:
                return _pad(parent, child, pages)
    return False


def _pad(parent: Element, before: Element, pages: int) -> bool:
    blanks = [child for child in parent if child.get(BLANK) is not None]
    missing = -(pages - len(blanks)) % int(before.attrib["data-pad-to"])
    for blank in blanks[missing:]:
        parent.remove(blank)
    for _ in range(missing - len(blanks)):
        blank = Element("section", {"class": "blank", BLANK: "", "style": _NEW_PAGE})
        parent.insert(list(parent).index(before), blank)
    return missing != len(blanks)


def _faces(styles: list[InlineStyle], find_face: FindFace) -> tuple[Declared, ...]:
    found = (find_face(style) for style in styles)
    return tuple(dict.fromkeys(face for face in found if face is not None))


def _area(box: tuple[Pt, Pt] | None) -> float:
    return box[0] * box[1] if box else -1.0
