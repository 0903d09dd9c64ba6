"""What else reads the text of a page: outlines, running heads, links, assistants."""

from tests.pages.proofs import pulled
from tests.unit.flow.books import SHORT, bookmarks, links, pages, printed, shown, tags

TEN = "一二三四五六七八九十"
SONG = 'font: 10pt/15pt "Printbook Test Song"'
HEADS = f"""
@page {{ size: 200pt 75pt; margin-top: 15pt }}
@page {{ @top-left {{ content: string(t); {SONG} }} }}
h2 {{ font: inherit; bookmark-level: 1; string-set: t content() }}
"""


def test_a_bookmark_reads_the_text_not_the_markers() -> None:
    pdf = printed("<h2>新闻<br>事件</h2><h2>导<wbr>语</h2>", HEADS)
    assert bookmarks(pdf) == ["新闻事件", "导语"]


def test_a_running_head_reads_the_text_not_the_markers() -> None:
    pdf = printed(f"<h2>导语</h2><p>{TEN * 12}</p>", HEADS)
    assert [page[-1] for page in pages(pdf)] == ["导语", "导语"]


def test_a_running_head_and_a_folio_are_no_part_of_the_reading() -> None:
    css = HEADS + f"@page {{ @top-right {{ content: counter(page); {SONG} }} }}"
    pdf = printed("<h2>导语</h2><p>新闻</p>", css)
    assert [tag.kind for tag in tags(pdf) if tag.pages] == ["H2", "P"]
    assert shown(pdf, 0).count("/Artifact BMC") == 2


def test_the_faces_of_running_heads_count_among_the_pages_fonts() -> None:
    found = pulled("<h2>导语</h2><p>新闻</p>", SHORT + HEADS).fonts
    assert any("Printbook-Test-Song" in name for name in found)


def test_a_contents_entry_leads_to_its_story() -> None:
    body = '<p><a href="#story">新闻</a></p><h2 id="story">标题</h2>'
    pdf = printed(body, "h2 { font: inherit; break-before: page }")
    assert links(pdf) == [(0, "story")]
    assert [tag.kind for tag in tags(pdf)][:3] == ["Document", "P", "Link"]


def test_a_link_that_is_a_block_keeps_weasyprints_annotation() -> None:
    body = '<nav><a href="#s">新闻</a></nav><h2 id="s">标题</h2>'
    pdf = printed(body, "nav a { display: block }")
    assert links(pdf) == [(0, "s")]
    assert pages(pdf) == [["新闻", "标题"]]


def test_a_link_over_two_pages_can_be_clicked_on_both() -> None:
    body = f'<p>{TEN * 7}一二三四五<a href="https://example.org/">{TEN * 2}</a></p>'
    css = "p { orphans: 1; widows: 1 }"
    assert links(printed(body, css)) == [
        (0, "https://example.org/"),
        (1, "https://example.org/"),
    ]


def test_a_picture_has_its_words_in_the_tag_tree() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    body = '<figure><img src="a.svg" alt="图"><figcaption>说明</figcaption></figure>'
    proof = pulled(body, SHORT, {"a.svg": drawing})
    assert [tag.alt for tag in tags(proof.pdf, "Figure")] == ["图"]
    assert [tag.pages for tag in tags(proof.pdf, "Caption")] == [(0,)]
