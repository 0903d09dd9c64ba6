"""Lines beside floats, and what stands in lines: boxes, notes, generated text."""

import pytest
from tests.pages.proofs import pulled
from tests.pages.tree import outline
from tests.unit.flow.books import SHORT, lines, links, pages, printed, shown

TEN = "一二三四五六七八九十"
HIGH = "@page { size: 200pt 150pt }"
FLOAT = ".f { float: left; width: 50pt; height: 30pt }"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="9"/>'


def starts(body: str, css: str) -> list[tuple[str, float]]:
    """The text of every line of a page, and where it begins."""
    return [(line.text, line.x) for line in lines(printed(body, HIGH + css))]


def test_lines_beside_a_float_are_shorter_one_by_one() -> None:
    found = starts(f'<div class="f"></div><p>{TEN * 6}</p>', FLOAT)
    assert [(len(text), x) for text, x in found] == [
        (15, 50),
        (15, 50),
        (20, 0),
        (10, 0),
    ]


def test_a_float_on_the_right_leaves_the_left_edge() -> None:
    found = starts(
        f'<div class="f"></div><p>{TEN * 4}</p>', FLOAT.replace("left", "right")
    )
    assert [(len(text), x) for text, x in found] == [(15, 0), (15, 0), (10, 0)]


def test_two_paragraphs_share_a_float() -> None:
    body = f'<div class="f"></div><p>{TEN}</p><p>{TEN * 3}</p>'
    assert [x for _, x in starts(body, FLOAT)] == [50, 50, 0]


def test_floats_of_another_context_do_not_count() -> None:
    body = f'<div class="o"><div class="f"></div></div><p>{TEN * 2}</p>'
    css = FLOAT + ".o { overflow: hidden; height: 10pt }"
    assert starts(body, css) == [(TEN * 2, 0)]


def test_a_line_without_room_for_a_character_stands_below_the_float() -> None:
    css = FLOAT.replace("50pt", "195pt")
    found = lines(printed(f'<div class="f"></div><p>{TEN}</p>', HIGH + css))
    assert [(line.text, line.x) for line in found] == [(TEN, 0)]
    assert found[0].y == pytest.approx(30 + 11, abs=1)


def test_a_picture_in_a_line_has_its_room() -> None:
    body = f'<p>{TEN}<img src="a.svg" alt="图" style="width:25pt;height:5pt">{TEN}</p>'
    pdf = pulled(body, SHORT, {"a.svg": DRAWING}).pdf
    first, second = lines(pdf)
    assert (first.text, second.text) == (f"{TEN}一二三四五六七", "八九十")
    assert first.last.x == pytest.approx(100 + 25 + 60, abs=3)
    assert outline(pdf).split("\n")[1].strip() == "Figure"


def test_an_inline_block_is_as_wide_as_its_text() -> None:
    css = ".k { display: inline-block; padding: 0 5pt }"
    (line,) = lines(printed(f'<p>{TEN}<span class="k">新闻</span>一</p>', css))
    assert sorted(line.text) == sorted(f"{TEN}新闻一")
    ends = {one.character: one.x for one in [line.last]}
    assert ends == {"一": pytest.approx(130, abs=0.1)}


def test_the_call_of_a_note_keeps_its_place_and_the_note_its_lines() -> None:
    css = HIGH + ".n { float: footnote }"
    found = lines(printed(f'<p>全国<span class="n">{TEN}</span>工会</p>', css))
    assert "".join(line.text for line in found) == f"全国1工会1.{TEN}"
    assert found[-1].y > 130


def test_text_that_counts_leads_into_the_first_line() -> None:
    css = 'p { counter-increment: n } p::before { content: counter(n) "、" }'
    found = lines(printed(f"<p>{TEN * 2}</p>", css))
    assert [line.text for line in found] == [f"1、{TEN}一二三四五六七", "八九十"]


def test_text_between_blocks_is_set_where_it_stands() -> None:
    found = lines(printed(f"<div>全国<p>{TEN}</p>工会</div>", HIGH))
    assert [(line.text, line.x) for line in found] == [
        ("全国", 0),
        (TEN, 0),
        ("工会", 0),
    ]


def test_an_inline_element_keeps_its_name_for_links() -> None:
    body = f'<p><a href="#s">新闻</a></p><p>{TEN}<span id="s">一</span>二</p>'
    assert links(printed(body)) == [(0, "s")]


def test_a_cell_that_held_one_line_holds_one_line() -> None:
    css = "td { padding: 0 } table { border-spacing: 0 }"
    body = "<table><tr><td>APP的新闻</td><td>工会</td></tr></table>"
    assert "".join(pages(printed(body, css))[0]).replace("\u00a0", "") == (
        "APP的新闻工会"
    )
    assert len({line.y for line in lines(printed(body, css))}) == 1


def test_a_glyph_that_is_not_its_text_says_so() -> None:
    body = '<p lang="en">A well-known internationalisation</p>'
    pdf = printed(body, "p { hyphens: auto; width: 70pt }")
    assert "ActualText" in shown(pdf, 0)
    assert "ActualText" not in shown(printed("<p>well-known</p>"), 0)


def test_text_in_a_transparency_group_is_numbered_by_the_group() -> None:
    pdf = printed("<p>全国</p><p class='o'>工会</p>", ".o { opacity: .5 }")
    assert outline(pdf).split("\n") == ["P “全国”", "P “工会”"]
