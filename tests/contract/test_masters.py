"""What masters rely on: copies of pages, their marks, boxes in their margins."""

from copy import copy
from io import BytesIO

import pikepdf
from tests.contract.doors import laid_out

from printbook.design import boxes

MARGIN = (
    "@page { margin: 30px; @top-left { content: counter(page) string(t) 'a' } }"
    "@page b { margin-top: 60px } .b { page: b; string-set: t attr(id) }"
)


def test_a_document_is_copied_with_pages_repeated() -> None:
    document = laid_out("<p>a</p>")
    repeated = document.copy([copy(document.pages[0]) for _ in range(3)])
    with pikepdf.open(BytesIO(repeated.write_pdf())) as pdf:
        assert len(pdf.pages) == 3


def test_bookmarks_and_names_are_those_of_the_copied_page() -> None:
    document = laid_out('<p id="x">a</p>')
    one, other = copy(document.pages[0]), copy(document.pages[0])
    one.bookmarks, one.anchors = [], {}
    other.bookmarks = [(1, "b", (0, 10), "open")]
    tree = document.copy([one, other]).make_bookmark_tree(0.75, transform_pages=True)
    ((label, (page, _, y), below, state),) = tree
    assert (label, page, below, state) == ("b", 1, [], "open")
    assert y == (document.pages[0].height - 10) * 0.75
    assert document.pages[0].anchors.keys() == {"x"}


def test_a_page_tells_its_kind_and_its_margin_boxes() -> None:
    document = laid_out('<p>a</p><p class="b" id="x">a</p>', MARGIN)
    assert [boxes.area_of(page)[:2] for page in document.pages] == [
        ("", "right"),
        ("b", "left"),
    ]
    (box,) = boxes.margin_boxes(document.pages[1])
    assert box.at_keyword == "@top-left"
    assert box.style["content"] == (
        ("counter()", ("page", "decimal")),
        ("string()", ("t", "first")),
        ("string", "a"),
    )
    (line,) = (one for one in boxes.within(box) if boxes.is_line(one))
    assert line.position_y + line.baseline > 0


def test_a_margin_box_is_emptied() -> None:
    document = laid_out("<p>a</p>", MARGIN)
    page = document.pages[0]
    boxes.empty_margins(page, lambda box: True)
    assert not any(map(boxes.is_text, boxes.within(boxes.margin_boxes(page)[0])))


def test_blank_pages_say_so() -> None:
    body = "<p>a</p><p class='r'>a</p>"
    document = laid_out(body, ".r { break-before: right }")
    kinds = [page._page_box.page_type for page in document.pages]
    assert [kind.blank for kind in kinds] == [False, True, False]
