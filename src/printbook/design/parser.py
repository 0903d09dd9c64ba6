"""Parses a page with WeasyPrint's own parser, and notes where each element stands."""

from collections.abc import Callable
from io import StringIO
from typing import Any, TypeAlias
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser

from printbook.design.door import page_of

__all__ = ["Places", "parse_with_places"]

Page: TypeAlias = Any
"""A page of WeasyPrint's; it has no types of its own."""

Places: TypeAlias = dict[Element, tuple[int, int]]
"""Line and column where the tag of an element ends."""

Make: TypeAlias = Callable[[Any], Any]
"""Makes a node of the parser's tree from a token."""


def parse_with_places(text: str, base: str) -> tuple[Page, Places]:
    """A page, and the line and column where the tag of each element ends."""
    parser = HTMLParser(namespace_html_elements=False)
    places: Places = {}

    def noting(make: Make) -> Make:
        def made(token: Any) -> Any:
            node = make(token)
            places[node._element] = parser.tokenizer.stream.position()
            return node

        return made

    parser.tree.create_element = noting(parser.tree.create_element)
    parser.tree.insert_element_normal = noting(parser.tree.insert_element_normal)
    root = parser.parse(StringIO(text))
    # HTML 4.2.3: only the first `<base>` counts.
    own = next((one.get("href", "").strip() for one in root.iter("base")), "")
    return page_of(root, urljoin(base, own)), places
