"""The parser says how far it has read whenever it makes an element (tinyhtml5 2.1)."""

from printbook.design.door import VIRTUAL_ROOT
from printbook.design.parser import parse_with_places

HTML = """<!doctype html>
<p class=a
   id=b>一<b>二</b>
<table><tr><td>三<div>四
"""


def test_every_element_that_is_written_has_the_place_where_its_tag_ends() -> None:
    page, places = parse_with_places(HTML, VIRTUAL_ROOT)
    found = {
        element.tag: places[element]
        for element in page.etree_element.iter()
        if element.tag in ("p", "b", "table", "td", "div")
    }
    assert found == {
        "p": (3, 8),
        "b": (3, 12),
        "table": (4, 7),
        "td": (4, 15),
        "div": (4, 21),
    }


def test_places_are_right_behind_the_parsers_first_chunk() -> None:
    lines = 3000
    page, places = parse_with_places("<p>一二三四五\n" * lines, VIRTUAL_ROOT)
    assert [places[p][0] for p in page.etree_element.iter("p")] == [
        *range(1, lines + 1)
    ]


def test_the_first_base_of_a_page_is_its_base() -> None:
    html = "<base target=x><base href=a/><base href=b/>"
    page, _ = parse_with_places(html, VIRTUAL_ROOT)
    assert page.base_url == VIRTUAL_ROOT
