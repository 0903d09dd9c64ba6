"""Paragraphs over pages: their lines, what stays together, and where lines stand."""

from tests.unit.flow.books import lines, pages, printed, tags

TEN = "一二三四五六七八九十"


def paragraph(count: int, more: str = "") -> str:
    """A paragraph that fills lines of twenty characters, and some more."""
    return f"<p>{TEN * 2 * count}{more}</p>"


def test_a_paragraph_over_two_pages_is_one_p_in_the_tag_tree() -> None:
    pdf = printed(paragraph(6))
    assert [len(page) for page in pages(pdf)] == [4, 2]
    (tag,) = tags(pdf, "P")
    assert tag.pages == (0, 0, 0, 0, 1, 1)


def test_a_paragraph_gives_a_line_down_so_that_none_stands_alone() -> None:
    pdf = printed(paragraph(5), "p { orphans: 2; widows: 2 }")
    assert [len(page) for page in pages(pdf)] == [3, 2]


def test_a_first_line_never_stands_alone_at_the_foot() -> None:
    pdf = printed(paragraph(3) + paragraph(2), "p { orphans: 2; widows: 2 }")
    assert [len(page) for page in pages(pdf)] == [3, 2]


def test_a_heading_goes_with_its_text() -> None:
    css = "h2 { font: inherit; break-after: avoid } p { orphans: 2 }"
    pdf = printed(paragraph(2) + "<h2>标题</h2>" + paragraph(2), css)
    assert [page[0] for page in pages(pdf)] == [TEN * 2, "标题"]


def test_every_line_of_a_block_stands_on_its_leading() -> None:
    found = lines(printed(paragraph(3)))
    assert [line.y for line in found] == [found[0].y + 15 * n for n in range(3)]


def test_lines_are_aligned_by_the_composer() -> None:
    css = ".e { text-align: end } .c { text-align: center }"
    body = '<p class="e">一二三四</p><p class="c">一二三四</p>'
    assert [line.x for line in lines(printed(body, css))] == [160, 80]


def test_a_forced_break_is_kept_and_a_preferred_one_wins_over_balance() -> None:
    css = "h2 { font: inherit; text-wrap: balance }"
    body = f"<h2>工会<br>新闻</h2><h2>{TEN}一二<wbr>{TEN}</h2>"
    assert [line.text for line in lines(printed(body, css))] == [
        "工会",
        "新闻",
        f"{TEN}一二",
        TEN,
    ]


def test_generated_text_is_painted_once() -> None:
    css = 'p::before { content: "〔" } p::after { content: "〕" }'
    assert pages(printed("<p>新闻</p>", css)) == [["〔新闻〕"]]


def test_a_list_item_keeps_its_number_and_gets_our_lines() -> None:
    css = (
        "ol { padding-left: 40pt }"
        ' ol { font-family: "Printbook Test Song" } li { text-align: justify }'
    )
    pdf = printed(f"<ol><li>{TEN * 2}</li></ol>", css)
    ours = [line for line in lines(pdf) if line.text != "1."]
    (number,) = [line for line in lines(pdf) if line.text == "1."]
    assert [line.text for line in ours] == [f"{TEN}一二三四五六", "七八九十"]
    assert [line.x for line in ours] == [40, 40]
    assert number.page == 0
    assert number.x < 40
    assert [tag.pages for tag in tags(pdf, "LBody")] == [(0, 0)]
