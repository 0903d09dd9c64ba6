"""A plan is drawn as a dummy: every block, every slot, every line left blank."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from printbook.design import Area, Block, Design, Grid, PageSize, Plan, Slot
from printbook.geometry import Rect
from printbook.makeup.dummy import drawing_of, page_of, svg_of
from printbook.makeup.dummy.marks import LETTERS, LOOKS, Box, Drawing, Label, Stroke
from printbook.makeup.dummy.words import LEGEND, WORDS, cut
from printbook.messages import Language

SVG = "{http://www.w3.org/2000/svg}"
GRID = Grid(
    zi=10, columns=2, chars=20, gutter=10, baseline=15, rows=40, top=20, left=30
)
PAGE = PageSize(width=470, height=640, top=20, right=30, bottom=20, left=30)
DESIGN = Design("tiny", Path("p/layout/tiny"), "frames", PAGE, 2, GRID, "", ())


def slot(role: str, at: tuple[int, int, int, int], **more: object) -> Slot:
    area = Area(*at)
    return Slot(role, area, GRID.rect(area), **more)  # type: ignore[arg-type]


REPLY = Block(
    "reply",
    0,
    (
        slot("head", (1, 2, 1, 4), level=1),
        slot("leg", (1, 1, 5, 14)),
        slot("leg", (2, 2, 15, 18)),
        slot("photo", (2, 2, 5, 14), photo="p1", photo_height=120.0),
        slot("figure", (1, 1, 15, 18)),
    ),
)
PLENUM = Block("plenum", 1, (slot("box", (3, 4, 1, 9)), slot("leg", (3, 4, 2, 8))))
BANNER = Block("banner", 0, (slot("whole", (1, 2, 20, 24)),))
PLAN = Plan("tiny", (REPLY, PLENUM, BANNER))
TITLES = {"reply": "回信", "plenum": "全会", "banner": "大事"}


def drawn(
    plan: Plan = PLAN,
    *,
    titles: Mapping[str, str] = TITLES,
    blanks: Mapping[str, int] | None = None,
    photo_marks: Mapping[str, str] | None = None,
    language: Language = "en",
) -> Drawing:
    return drawing_of(
        plan,
        DESIGN,
        titles=titles,
        blanks=blanks or {},
        photo_marks=photo_marks,
        language=language,
    )


def boxes(drawing: Drawing, kind: str) -> list[Rect]:
    """The boxes of a kind, without the swatch of the legend."""
    found = [
        one.rect for one in drawing.marks if isinstance(one, Box) and one.kind == kind
    ]
    return found[:-1] if kind in LEGEND else found


def said(drawing: Drawing, *kinds: str) -> list[str]:
    labels = [one for one in drawing.marks if isinstance(one, Label)]
    return [one.text for one in labels if one.kind in kinds or not kinds]


def test_all_pages_stand_side_by_side() -> None:
    drawing = drawn()
    first, second = boxes(drawing, "page")
    assert (first.width, first.height) == (PAGE.width, PAGE.height)
    assert second.x > first.right
    assert second.right < drawing.width
    (fixed,) = boxes(drawing, "fixed")
    assert fixed.x - first.x == GRID.left
    (frame,) = boxes(drawing, "box")
    assert frame.x - second.x == GRID.left


def test_columns_and_every_tenth_row_are_numbered() -> None:
    rows = ["10", "20", "30", "40"]
    assert said(drawn(), "scale") == ["1", "2", *rows, "3", "4", *rows]
    assert len(boxes(drawn(), "column")) == 4


def test_a_block_has_its_name_its_size_and_its_headline() -> None:
    drawing = drawn()
    assert said(drawing, "id") == ["reply", "plenum", "banner"]
    assert said(drawing, "size") == [
        "head 1 · 2 col × 18 rows",
        "2 col × 9 rows",
        "2 col × 5 rows",
    ]
    assert said(drawing, "title1") == ["回信"]
    assert said(drawing, "title0") == ["全会", "大事"]
    assert [rect.height for rect in boxes(drawing, "block")] == [
        18 * GRID.baseline,
        9 * GRID.baseline,
        5 * GRID.baseline,
    ]


def test_legs_are_numbered_in_the_order_of_reading() -> None:
    assert said(drawn(), "number") == ["1", "2", "1"]


def test_a_photo_is_crossed_and_has_its_id_its_mark_and_its_caption() -> None:
    drawing = drawn(photo_marks={"p1": "①"})
    assert said(drawing, "picture") == ["p1 ①"]
    assert "caption, 2 rows" in said(drawing, "note")
    (photo,), (caption,) = boxes(drawing, "photo"), boxes(drawing, "caption")
    assert (photo.height, caption.height) == (120, 30)
    assert caption.y == photo.bottom
    crosses = [
        one for one in drawing.marks if isinstance(one, Stroke) and one.kind == "cross"
    ]
    assert crosses[0].points == ((photo.x, photo.y), (photo.right, photo.bottom))


def test_a_box_lies_under_what_stands_in_it() -> None:
    turned = Block("plenum", 1, PLENUM.slots[::-1])
    kinds = [
        one.kind
        for one in drawn(Plan("tiny", (turned,))).marks
        if isinstance(one, Box) and one.kind in ("box", "leg")
    ]
    assert kinds[:2] == ["box", "leg"]


def test_what_has_no_role_of_a_story_is_fixed() -> None:
    block = Block("ad", 0, (slot("advertisement", (1, 1, 1, 9)),))
    assert len(boxes(drawn(Plan("tiny", (block,))), "fixed")) == 1


def test_blank_lines_are_counted_from_the_last_leg_back() -> None:
    drawing = drawn(blanks={"reply": 6})
    legs = boxes(drawing, "leg")
    last, before = boxes(drawing, "blank")
    assert (last.height, before.height) == (4 * 15, 2 * 15)
    assert (last.bottom, before.bottom) == (legs[1].bottom, legs[0].bottom)
    assert said(drawing, "blank") == ["6 blank"]


def test_overset_lines_are_counted_under_the_last_leg() -> None:
    drawing = drawn(blanks={"reply": -3})
    assert said(drawing, "overset") == ["3 over"]
    (bar,) = boxes(drawing, "overset")
    assert bar.bottom == boxes(drawing, "leg")[1].bottom


def test_a_text_that_fits_is_marked_neither_blank_nor_overset() -> None:
    drawing = drawn(blanks={"reply": 0})
    assert boxes(drawing, "blank") + boxes(drawing, "overset") == []


def test_a_long_headline_is_cut_to_its_head() -> None:
    (title,) = said(drawn(titles={"reply": "长" * 99}), "title1")
    assert title == "长" * 24 + "…"


@pytest.mark.parametrize(
    ("width", "text"), [(30, "一二三"), (29, "一…"), (14, "…"), (5, "")]
)
def test_a_text_is_cut_at_whole_characters(width: float, text: str) -> None:
    assert cut("一二三", width, 10) in (text, text.strip("…"))


def test_the_svg_is_whole_and_escaped() -> None:
    titles = {"reply": "<b>&\"'\x07\n"}
    drawing = drawing_of(PLAN, DESIGN, titles=titles, blanks={"reply": 1})
    svg = svg_of(drawing)
    root = ElementTree.fromstring(svg)
    texts = [one.text for one in root.iter(f"{SVG}text")]
    assert "<b>&\"'" in texts
    assert root.get("font-family") == "sans-serif, serif"
    assert root.get("viewBox", "").split()[:2] == ["0", "0"]


def test_the_same_plan_gives_the_same_svg() -> None:
    def svg() -> str:
        return svg_of(drawing_of(PLAN, DESIGN, titles=TITLES, blanks={"reply": 1}))

    assert svg() == svg()


def test_the_page_has_every_label_as_text_and_every_shape_as_a_drawing() -> None:
    page = page_of(drawn(titles={"reply": "<回信>"}))
    assert "<text" not in page
    assert page.count("<p class=") == len(said(drawn(titles={"reply": "<回信>"})))
    assert "&lt;回信&gt;" in page


def test_both_languages_have_the_same_words() -> None:
    assert WORDS["en"].keys() == WORDS["zh"].keys()
    assert set(LEGEND) <= WORDS["en"].keys()
    assert "2 栏 × 9 行" in said(drawn(language="zh"))


def test_every_mark_has_a_look() -> None:
    drawing = drawn(blanks={"reply": 2, "plenum": -1})
    for mark in drawing.marks:
        assert mark.kind in (LETTERS if isinstance(mark, Label) else LOOKS)
    assert all(f"title{level}" in LETTERS for level in range(4))
