"""A page that is built as a tree is laid out as one that is read from HTML."""

from tests.contract.doors import MARKED, marker

from printbook.design.boxes import holds_lines, walk
from printbook.design.door import Stone, page_of, parse_html

CSS = "p { width: 50px } p + p { width: 70px } @page { size: 200px 100px; margin: 0 }"


def widths(document: object) -> list[float]:
    boxes = walk(document)
    return [b.width for b, _ in boxes if holds_lines(b) and b.element_tag == "p"]


def test_selectors_match_in_a_tree_of_ours() -> None:
    stone = Stone([("style.css", CSS)])
    html = f'<p style="{MARKED}">{marker(1)}</p><p style="{MARKED}">{marker(2)}</p>'
    built = page_of(parse_html(html).etree_element)
    assert widths(stone.render(built)) == [50, 70]
    assert widths(stone.render(parse_html(html))) == [50, 70]
