"""The structure tree reads as the page does: one P per paragraph, links inside."""

from io import BytesIO

import pikepdf
import pytest
from tests.pages.proofs import pulled, text_of
from tests.pages.tree import outline, texts_of

FRAME = '<div class="frame" data-thread="a" style="left:{}pt;width:30pt;height:45pt">'


def test_a_paragraph_over_several_frames_is_one_p() -> None:
    body = (
        f"{FRAME.format(0)}<h3>新闻</h3><p>全国总工会发布新闻事件</p><p>今天</p></div>"
        + f"{FRAME.format(40)}</div>"
    )
    assert outline(pulled(body).pdf).split("\n") == [
        "Div",
        "  H3 “新闻”",
        "  P “全国总工会发布新闻事件”",
        "Div",
        "  P “今天”",
    ]


def test_a_paragraph_over_two_pages_is_one_p() -> None:
    css = ".frame { position: static } .frame + .frame { break-before: page }"
    frame = FRAME.format(0)
    body = f"{frame}<p>全国总工会发布新闻事件今天</p></div>{frame}</div>"
    pdf = pulled(body, css).pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.pages) == 2
    paragraphs = [one.strip() for one in outline(pdf).split("\n") if "P" in one]
    assert paragraphs == ["P “全国总工会发布新闻事件今天”"]


def test_standing_text_keeps_its_own_element() -> None:
    body = "<h1>新闻</h1><p>全国总工会发布<b>新闻</b>事件今天有十大标题说明</p>"
    assert outline(pulled(body).pdf).split("\n") == [
        "H1 “新闻”",
        "P “全国总工会发布新闻事件今天有十大标题说明”",
    ]


def test_a_link_is_an_element_with_its_annotation() -> None:
    body = '<p>全国<a href="https://a.org/">总工会</a>发布</p>'
    assert outline(pulled(body).pdf).split("\n") == [
        "P “全国发布”",
        "  Link “→https://a.org/总工会”",
    ]


def test_a_link_over_two_lines_has_a_link_for_each() -> None:
    body = f'<p>{"全国" * 8}<a href="https://a.org/">总工会发布新闻事件</a></p>'
    links = [x for x in outline(pulled(body).pdf).split("\n") if "Link" in x]
    assert links == [
        "  Link “→https://a.org/总工会发”",
        "  Link “→https://a.org/布新闻事件”",
    ]


def test_a_block_that_is_a_link_has_one_annotation() -> None:
    css = "a { display: block }"
    pdf = pulled('<nav><a href="https://a.org/">总工会</a></nav>', css).pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.pages[0].Annots) == 1
    assert "总工会" in outline(pdf)


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://a.org/x?y=1&amp;z=(2)#w", "https://a.org/x?y=1&z=(2)#w"),
        ("https://例子.中国/路径", "https://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84"),
        ("mailto:a@b.org", "mailto:a@b.org"),
    ],
)
def test_an_address_is_written_as_readers_want_it(href: str, address: str) -> None:
    pdf = pulled(f'<p><a href="{href}">总工会</a></p>').pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        (annotation,) = document.pages[0].Annots
        assert bytes(annotation.A.URI) == address.encode("ascii")


def test_a_link_inside_the_page_has_a_destination_that_exists() -> None:
    body = '<p><a href="#there">总工会</a></p><h1 id="there">新闻</h1>'
    pdf = pulled(body).pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        (annotation,) = document.pages[0].Annots
        names = list(document.Root.Names.Dests.Names)
        assert str(annotation.Dest) in [str(one) for one in names[::2]]


def test_a_link_covers_its_text() -> None:
    pdf = pulled('<p>全国<a href="https://a.org/">总工会</a>发布</p>').pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        (annotation,) = document.pages[0].Annots
        left, bottom, right, top = (float(one) for one in annotation.Rect)
    assert (left, right) == pytest.approx((20, 50), abs=0.01)
    assert (bottom, top) == pytest.approx((300 - 12.5, 300 - 2.5), abs=0.01)


def test_furniture_is_an_artifact_and_in_no_branch() -> None:
    body = '<header role="presentation"><p>4</p></header><p>全国</p>'
    pdf = pulled(body).pdf
    assert outline(pdf) == "P “全国”"
    with pikepdf.open(BytesIO(pdf)) as document:
        begins = [
            str(one.operands[0])
            for one in pikepdf.parse_content_stream(document.pages[0])
            if str(one.operator) in ("BMC", "BDC")
        ]
    assert sorted(begins) == ["/Artifact", "/Span"]


BODY = (
    '<header role="presentation"><p>4</p></header><h1>新闻</h1>'
    f'{FRAME.format(0)}<p>全国<a href="https://a.org/">总工会发布</a>新闻事件</p></div>'
    f"{FRAME.format(40)}</div><p>今天的报纸</p><ul><li>标题</li></ul>"
)


def test_the_parent_tree_leads_back_to_the_element_that_holds_the_text() -> None:
    with pikepdf.open(BytesIO(pulled(BODY).pdf)) as document:
        numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
        table = {int(k): v for k, v in zip(numbers[::2], numbers[1::2], strict=True)}
        (page,) = document.pages
        slots = table[int(page.StructParents)]
        for mcid in texts_of(page):
            element = slots[mcid]
            kids = [
                int(kid.MCID) if isinstance(kid, pikepdf.Object) else int(kid)
                for kid in element.K
                if not isinstance(kid, pikepdf.Object) or kid.get("/Type") == "/MCR"
            ]
            assert mcid in kids
        for annotation in page.Annots:
            link = table[int(annotation.StructParent)]
            assert link.S == "/Link"


def test_no_element_is_empty_and_no_content_held_twice() -> None:
    with pikepdf.open(BytesIO(pulled(BODY).pdf)) as document:
        todo = [document.Root.StructTreeRoot.K[0]]
        held: list[int] = []
        while todo:
            element = todo.pop()
            assert len(element.K) > 0
            for kid in element.K:
                if not isinstance(kid, pikepdf.Object):
                    held.append(int(kid))
                elif kid.get("/Type") == "/StructElem":
                    todo.append(kid)
    assert len(held) == len(set(held))


def test_the_document_is_tagged_titled_and_in_its_language() -> None:
    with pikepdf.open(BytesIO(pulled(BODY).pdf)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "zh-CN"
        assert "/StructTreeRoot" in document.Root


def test_ruby_is_an_element_with_its_base_and_reading() -> None:
    body = "<p>今<ruby>全<rt>news</rt>国<rt>today</rt></ruby>会</p>"
    for made in (body, FRAME.format(0).replace("30pt", "100pt") + body + "</div>"):
        found = outline(pulled(made).pdf)
        assert [one.strip() for one in found.split("\n") if "Div" not in one] == [
            "P “今会”",
            "Ruby",
            "RB “全”",
            "RT “news”",
            "Ruby",
            "RB “国”",
            "RT “today”",
        ]


def test_all_readings_of_a_word_are_in_one_element() -> None:
    body = "<ruby><rb>全</rb><rb>国</rb><rt>总</rt><rt>工</rt><rtc>news</rtc></ruby>"
    found = outline(pulled(f"<p>{body}</p>").pdf).split("\n")
    parts = ["RB “全”", "RT “总”", "RB “国”", "RT “工”", "RT “news”"]
    assert [one.strip() for one in found[1:]] == ["Ruby", *parts]


def test_text_is_read_with_every_reading_after_its_base() -> None:
    body = "<p>今<ruby>全<rt>news</rt>国<rt>today</rt></ruby>会</p>"
    assert text_of(pulled(body).pdf) == "今全news国today会"
