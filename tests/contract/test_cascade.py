"""The cascade without layout: the one door that knows every element's style."""

import pytest

from printbook.design import door


def test_every_element_and_pseudo_element_has_its_computed_style() -> None:
    css = "p:last-child { font-size: 20pt } p::before { content: '〔' }"
    page = door.parse_html("<p>一</p><p>二</p>")
    style_for = door.Stone([("style.css", css)]).cascade(page)
    first, last = page.etree_element.iter("p")
    assert style_for(first, None)["font_size"] == 16
    assert style_for(last, None)["font_size"] == pytest.approx(20 / 0.75)
    assert style_for(last, "before")["content"] == (("string", "〔"),)
    assert style_for(last, "after") is None


def test_what_is_set_by_us_shows_no_generated_text() -> None:
    page = door.parse_html(f"<p {door.SET} {door.BARE}='before'>一</p>")
    stone = door.Stone([("style.css", "p::before { content: '〔' }")])
    (p,) = page.etree_element.iter("p")
    assert stone.cascade(page)(p, "before")["content"] in ("none", "inhibit")
