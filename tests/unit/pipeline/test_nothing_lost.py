"""Whatever a design does to text, none of it is lost in silence.

Text that is not in the PDF, and that no finding names, is printbook's fault: exit 70.
Text that is there and cannot be seen is a finding. Either way no good paper is made.
"""

from pathlib import Path

import pytest
from tests.pages.asking import Ask
from tests.pages.paper import spoil

STYLE = "layout/tiny/style.css"
PAGE = "layout/tiny/page.html"

HIDDEN = {
    "not displayed": "h2 { display: none }",
    "a paragraph not displayed": ".leg p + p { display: none }",
    "a frame not displayed": ".leg { display: none }",
    "a page not displayed": ".page-2 { display: none }",
    "hidden": "h2 { visibility: hidden }",
    "a hidden frame": ".leg { visibility: hidden }",
    "white": "h2 { color: white }",
    "white in CMYK": "h2 { color: device-cmyk(0 0 0 0) }",
    "white paragraphs": ".leg p { color: white }",
    "a white caption": "figcaption { color: #fff }",
    "transparent": "h2 { color: transparent }",
    "almost transparent": "h2 { color: rgb(0 0 0 / .01) }",
    "transparent copy": ".leg p { color: transparent }",
    "without opacity": "h2 { opacity: 0 }",
    "a frame without opacity": ".leg { opacity: 0 }",
    "clipped": "h2 { clip: rect(0, 0, 0, 0) }",
    "a low box": "h2 { height: 3pt !important }",
    "a low box round it": ".page { height: 40pt !important; overflow: hidden }",
    "off the page": "h2 { left: -500pt !important }",
    "below the page": "h2 { top: 400pt !important }",
    "moved away": "h2 { transform: translate(-900pt, 0) }",
    "scaled to nothing": "h2 { transform: scale(0) }",
    "type of no size": "h2 { font-size: 0 }",
    "type of almost no size": "h2 { font-size: .1pt }",
    "drawn out of its box": "h2 { text-indent: -900pt }",
    "under a box": (
        ".page::after { content: ''; position: absolute; left: 0; top: 0;"
        " width: 270pt; height: 345pt; background: white; z-index: 9 }"
    ),
    "copy of no size": ".leg p { font-size: 0 }",
}


@pytest.mark.parametrize("css", HIDDEN.values(), ids=HIDDEN.keys())
def test_text_that_css_hides_never_passes(paper: Path, ask: Ask, css: str) -> None:
    path = paper / STYLE
    path.write_text(path.read_text(encoding="utf-8") + css, encoding="utf-8")
    answer = ask("build", "--design", "tiny")
    assert answer.code in (1, 5, 70), css
    assert answer.by_line
    made = {p.name for p in (paper / "build").rglob("*.pdf")}
    assert made <= {"tiny.overset.pdf", "tiny.pages.overset.pdf"}


@pytest.mark.parametrize(
    "css",
    [
        "h2 { color: white; background: black }",
        "h2 { color: device-cmyk(0 .08 .1 .04) }",
        "h2 { color: rgb(0 0 0 / .3) }",
        "h2 { border: .5pt solid black }",
        "h2 { border: .5pt solid black; border-radius: 2pt }",
        "h2 { background: black; color: white; border-radius: 2pt }",
        "h2 { opacity: .3 }",
        "h2 { color: white; background: linear-gradient(black, red) }",
        ".page { background: device-cmyk(0 1 1 .1); color: white } "
        ".page * { color: white }",
    ],
)
def test_light_text_that_can_be_read_passes(paper: Path, ask: Ask, css: str) -> None:
    path = paper / STYLE
    path.write_text(path.read_text(encoding="utf-8") + css, encoding="utf-8")
    answer = ask("build")
    assert (answer.code, answer.by_line) == (0, [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{{ story.headline }}", "今天"),
        ("{{ paragraph.copy }}", "{{ paragraph.copy.plain[:9] }}"),
        ("{{ paragraph.copy }}", "<b hidden>{{ paragraph.copy }}</b>"),
        ("{{ paragraph.copy }}", "<!-- {{ paragraph.copy }} -->"),
        ("{{ paragraph.copy }}", "<template>{{ paragraph.copy }}</template>"),
        ("in page.blocks", "in page.blocks[1:]"),
        ('in block.of("photo")', "in []"),
    ],
)
def test_text_that_a_template_drops_never_passes(
    paper: Path, ask: Ask, old: str, new: str
) -> None:
    spoil(paper, PAGE, old, new)
    answer = ask("build")
    assert answer.code == 70
    assert {one.split()[-1] for one in answer.by_line} <= {"PB6001", "PB6002"}
    assert not (paper / "build").exists()


def test_an_earlier_paper_stays_when_text_is_lost(paper: Path, ask: Ask) -> None:
    ask("build")
    before = {p: p.read_bytes() for p in (paper / "build").rglob("*.*")}
    spoil(paper, STYLE, "h1, h2 {", "h2 { display: none } h1, h2 {")
    assert ask("build").code == 70
    assert {p: p.read_bytes() for p in (paper / "build").rglob("*.*")} == before


def test_what_a_design_says_it_omits_may_be_left_out(paper: Path, ask: Ask) -> None:
    spoil(paper, "layout/tiny/layout.yaml", "[figure]", "[figure, credits]")
    spoil(paper, PAGE, " {{ photo.credit }}", "")
    assert ask("build").code == 0
