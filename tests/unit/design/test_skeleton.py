"""A sample of a page, one element of every kind, tells all styles and measures."""

import pytest
from tests.pages.proofs import leaf, leaves, opened

from printbook.design import Leaf, OpenPage
from printbook.design.kinds import Kind

SONG = "Printbook Test Song"


def kind(page: OpenPage, tag: str, nth: int = 0) -> Kind:
    """What the sample says of the nth element with that tag."""
    element = list(page.html.etree_element.iter(tag))[nth]
    found = page.sample.kind(element)
    assert found is not None
    return found


def sizes(found: list[Leaf]) -> list[float]:
    return [round(one.style.size, 2) for one in found]


def test_a_kind_is_laid_out_once_however_often_it_occurs() -> None:
    page = opened("<p>一</p>" + "<p>二</p>" * 200)
    assert len(page.lifted.leaves) == 201
    # html, body, the first paragraph, and those that follow a paragraph.
    assert len(page.sample.kinds) <= 6


def test_a_class_makes_a_kind() -> None:
    css = "p { font-size: 10pt } .small { font-size: 8pt } .big p { font-size: 20pt }"
    body = '<p>一</p><p class="small">二</p><div class="big"><p>三</p></div><p>四</p>'
    assert sizes(leaves(body, css)) == [10, 8, 20, 10]


def test_a_neighbour_makes_a_kind() -> None:
    css = "h1 + p { font-size: 8pt } p:first-child { font-size: 7pt }"
    assert sizes(leaves("<p>一</p><h1>二</h1><p>三</p><p>四</p>", css))[::2] == [7, 8]


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("p:nth-child(2) { font-size: 8pt }", [10, 8, 10, 10]),
        ("p:nth-child(even) { font-size: 8pt }", [10, 8, 10, 8]),
        ("p:last-child { font-size: 8pt }", [10, 10, 10, 8]),
        ("#third { font-size: 8pt }", [10, 10, 8, 10]),
        (".a ~ p { font-size: 8pt }", [10, 8, 8, 8]),
        ("p:has(b) { font-size: 8pt }", [10, 10, 10, 8]),
        ("p[data-src] { font-size: 8pt }", [10, 10, 8, 10]),
    ],
)
def test_styles_that_hang_on_the_place_are_right(css: str, found: list[float]) -> None:
    body = (
        '<p class="a">一</p><p>二</p>'
        '<p id="third" data-src="a.yaml:1:1">三</p><p><b>四</b></p>'
    )
    assert sizes(leaves(body, css)) == found


def test_frames_of_different_width_have_measures_of_their_own() -> None:
    body = (
        '<div class="frame" data-thread="a" style="width:50pt;height:30pt">'
        "<p>全国</p></div>"
        '<div class="frame" data-thread="a" style="width:70pt;height:45pt"></div>'
    )
    (thread,) = opened(body).lifted.threads
    assert [(f.width, f.height) for f in thread.frames] == [
        pytest.approx((50, 30)),
        pytest.approx((70, 45)),
    ]
    assert thread.leaves[0].measure == pytest.approx(50)


@pytest.mark.parametrize(
    ("css", "heights"),
    [
        (".in { height: 100% }", (30, 45)),
        (".in { min-height: 50% }", (15, 22.5)),
        (".in { position: absolute; top: 0; bottom: 0; width: 9pt }", (30, 45)),
        (".in { position: absolute; inset: 5pt 0; width: 9pt }", (20, 35)),
        (".in { padding-top: 0; border-bottom: 0 }", (15, 15)),
        (".in { line-height: 100% }", (10, 10)),
        ("", (15, 15)),
    ],
)
def test_parts_of_a_height_are_told_apart(
    css: str, heights: tuple[float, float]
) -> None:
    box = '<div class="out" style="width:50pt;height:{}pt">{}</div>'
    inside = '<div class="in"><p>全</p></div>'
    page = opened(
        box.format(30, inside) + box.format(45, inside),
        ".out { position: relative }" + css,
    )
    found = [kind(page, "div", nth).height for nth in (1, 3)]
    assert found == [pytest.approx(height) for height in heights]


def test_a_leaf_has_the_width_of_its_box() -> None:
    css = "p { margin: 0 10pt; padding-left: 20pt }"
    assert leaf("<p>全国</p>", css).measure == pytest.approx(160)


def test_text_before_and_after_a_block_belongs_to_it() -> None:
    css = 'p::before { content: "【"; font-weight: 700 } p::after { content: "】" }'
    one = leaf("<p>全国</p>", css)
    assert [(p.text, p.style.weight) for p in one.pieces] == [
        ("【", 700),
        ("全国】", 400),
    ]


def test_generated_text_that_counts_is_left_to_weasyprint() -> None:
    css = "p { counter-increment: a } p::before { content: counter(a) }"
    one = leaf("<p>全国</p>", css)
    assert (one.has_lead, one.text) == (True, "全国")
    assert leaves("<p>全国</p>", css.replace("before", "after")) == []


def test_a_list_item_keeps_its_marker_and_its_text_is_ours() -> None:
    (one,) = leaves("<ul><li>全国</li></ul>", "li { list-style: '①' outside }")
    assert (one.text, one.element.tag) == ("全国", "li")


@pytest.mark.parametrize(
    ("body", "css", "tag"),
    [
        ("<table><tr><td>全国</td></tr></table>", "", "td"),
        ("<div><p>全国</p></div>", "div { display: flex }", "p"),
        ("<div><p>全国</p></div>", "div { display: inline-block }", "p"),
        ("<p>全国</p>", "p { float: left }", "p"),
        ("<p>全国</p>", "p { position: absolute; left: 0 }", "p"),
        ("<p>全国<span>工会</span></p>", "span { display: inline-block }", "span"),
    ],
)
def test_a_block_whose_width_hangs_on_its_text_waits_for_its_measure(
    body: str, css: str, tag: str
) -> None:
    page = opened(body, css)
    assert kind(page, tag).is_fluid
    assert page.lifted.leaves[-1].element.tag == tag
    assert SONG in page.stone.families


@pytest.mark.parametrize(
    "css",
    [
        "p { float: left; width: 100pt }",
        "p { position: absolute; width: 100pt }",
        "p { position: absolute; left: 0; right: 100pt }",
        "div { display: block; overflow: hidden; width: 100pt }",
    ],
)
def test_a_block_of_definite_width_is_ours(css: str) -> None:
    assert leaf("<div><p>全国</p></div>", css).measure == pytest.approx(100)


def test_a_leaf_is_known_by_its_computed_display() -> None:
    found = leaves(
        '<nav><a href="#x">全国</a><a href="#y">工会</a></nav>', "a { display: block }"
    )
    assert [one.text for one in found] == ["全国", "工会"]


def test_what_is_not_displayed_has_no_kind() -> None:
    page = opened("<p>一</p><h1>二</h1>", "h1 { display: none }")
    (h1,) = page.html.etree_element.iter("h1")
    assert page.sample.kind(h1) is None
    assert [one.text for one in page.lifted.leaves] == ["一"]


def test_what_repeats_a_text_is_remembered() -> None:
    css = "h1 { bookmark-level: 1; bookmark-label: content(); string-set: a content() }"
    one = leaf("<h1>全国</h1>", css)
    assert dict(one.kind.quotes) == {
        "bookmark-label": "attr(data-pb-text)",
        "string-set": "a attr(data-pb-text)",
    }


def test_pictures_of_different_shape_are_kinds_of_their_own() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"/>'
    files = {"a.svg": svg.format(40, 20).encode(), "b.svg": svg.format(20, 40).encode()}
    page = opened('<img src="a.svg"><img src="b.svg">', "", files)
    assert (kind(page, "img").width, kind(page, "img").height) == (30, 15)
    assert (kind(page, "img", 1).width, kind(page, "img", 1).height) == (15, 30)
