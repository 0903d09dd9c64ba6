"""Headlines that fill their measure, read back from the painted PDF."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from tests.pages.proofs import operators, pulled, text_of
from tests.pages.tree import outline
from tests.unit.flow.books import links
from tests.unit.masters.books import PAGE, by_flow, by_masters, paragraph
from tests.unit.rendering.conftest import told

from printbook import set_page
from printbook.rendering import Rendered

TEN = "一二三四五六七八九十"
CSS = """
@page { size: 300pt 300pt; margin: 10pt }
html { font: 10pt/15pt 'Printbook Test Song' }
body, p, h2 { margin: 0 }
h2 { width: 240pt; font: 700 24pt/40pt 'Printbook Test Hei' }
.fit { --fit-size: 20pt 28pt; --fit-scale: 85% 115%; --fit-lines: 1 2 }
"""
# What the eye takes for full.
SEEN = 0.1


@dataclass(frozen=True, slots=True)
class Cast:
    """A character as PDFium finds it: body, baseline and scales along both axes."""

    character: str
    left: float
    right: float
    y: float
    across: float
    down: float


def casts(pdf: bytes, page: int = 0) -> list[Cast]:
    """Every character of a page; y from its foot."""
    document = pdfium.PdfDocument(pdf)
    found = list(_casts(document[page]))
    document.close()
    return found


def _casts(page: pdfium.PdfPage) -> Iterator[Cast]:
    text = page.get_textpage()
    x, y = pdfium_c.c_double(), pdfium_c.c_double()
    for at in range(text.count_chars()):
        if pdfium_c.FPDFText_IsGenerated(text, at):
            continue
        left, _, right, _ = text.get_charbox(at, loose=True)
        pdfium_c.FPDFText_GetCharOrigin(text, at, x, y)
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(text, at, matrix)
        size = pdfium_c.FPDFText_GetFontSize(text, at)
        character = chr(pdfium_c.FPDFText_GetUnicode(text, at))
        scales = matrix.a * size, matrix.d * size
        yield Cast(character, left, right, y.value, *scales)
    text.close()


def widths(pdf: bytes) -> list[float]:
    """The width of every line of a page; a mark at its end has half a body."""
    rows: dict[float, list[Cast]] = {}
    for one in casts(pdf):
        rows.setdefault(round(one.y, 1), []).append(one)
    return [_end(row[-1]) - row[0].left for row in rows.values()]


def _end(one: Cast) -> float:
    return (one.left + one.right) / 2 if one.character in "，》" else one.right


def made(body: str, pages: Path, css: str = "") -> Rendered:
    """The page with its findings."""
    return set_page(body, base_url=pages, stylesheets=[CSS + css])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (TEN, 1),
        (TEN + "百", 1),
        (TEN + "百千", 1),
        ("全国总工会PDF2024", 1),
        (TEN + "百千万亿年月日", 2),
        (TEN + TEN, 2),
        (TEN + "，工会全国职新闻事件", 2),
        ("工会“枫桥经验”，总工会发布《标题》说明", 2),
    ],
)
def test_the_longest_line_fills_the_measure(pages: Path, text: str, lines: int) -> None:
    page = made(f"<h2 class=fit>{text}</h2>", pages)
    assert page.findings == ()
    assert text_of(page.pdf) == text
    found = widths(page.pdf)
    assert len(found) == lines
    assert max(found) == pytest.approx(240, abs=SEEN)


def test_glyphs_are_set_narrow_where_the_size_has_come_to_its_end(pages: Path) -> None:
    long, plain = (
        casts(made(f"<h2 class={kind}>{TEN}百千万</h2>", pages, more).pdf)[0]
        for kind, more in (("fit", ".fit { --fit-lines: 1 }"), ("plain", ""))
    )
    # 240 points for thirteen characters of twenty points are 92.3 %.
    assert plain.across == pytest.approx(plain.down)
    assert long.down == pytest.approx(plain.down * 20 / 24, abs=1e-3)
    assert long.across == pytest.approx(plain.down * 20 / 24 * 12 / 13, abs=1e-3)


def test_lines_stand_as_far_apart_as_the_style_sheet_says(pages: Path) -> None:
    page = made(f"<h2 class=fit>{TEN + TEN}</h2><p>工会</p>", pages)
    first, second, after = sorted({one.y for one in casts(page.pdf)}, reverse=True)
    assert first - second == pytest.approx(40, abs=0.01)
    # 24-point type stands .88 em below the top of its body, the next line likewise.
    size = 24.0
    below = 40 - ((40 - size) / 2 + 0.88 * size) + 2.5 + 8.8
    assert second - after == pytest.approx(below, abs=0.01)


def test_type_of_another_size_stays_in_the_middle_of_its_line(pages: Path) -> None:
    head = [
        max(one.y for one in casts(made(f"<h2 class=fit>{text}</h2>", pages).pdf))
        for text in (TEN, TEN[:9])
    ]
    # 24 points fill the measure with ten characters, 26½ with nine.
    assert head[0] - head[1] == pytest.approx(0.38 * 2.5, abs=0.01)


def test_a_stated_baseline_stays_on_the_grid(pages: Path) -> None:
    css = ".fit { --pb-baseline: 31pt }"
    for text in (TEN, TEN[:9], TEN + "百千"):
        page = made(f"<h2 class=fit>{text}</h2>", pages, css)
        assert casts(page.pdf)[0].y == pytest.approx(300 - 10 - 31, abs=0.01)


@pytest.mark.parametrize("mode", ["vertical-rl", "vertical-lr"])
def test_a_vertical_headline_is_scaled_along_its_line(pages: Path, mode: str) -> None:
    css = f"h2 {{ writing-mode: {mode}; width: auto; height: 220pt }}"
    css += ".fit { --fit-size: 20pt 24pt; --fit-scale: 80% 120%; --fit-lines: 1 }"
    page = made(f"<h2 class=fit>{TEN[:8]}</h2>", pages, css)
    assert page.findings == ()
    found = casts(page.pdf)
    steps = [one.y - other.y for one, other in pairwise(found)]
    assert sum(steps) / len(steps) * 8 == pytest.approx(220, abs=SEEN)
    # 27½ points of room for each: type of 24 made longer by 14.6 %.
    one = found[0]
    assert one.down / one.across == pytest.approx(220 / 8 / 24, abs=1e-3)
    assert one.y == pytest.approx(300 - 10 - 0.88 * 27.5, abs=0.05)


def test_letters_on_their_side_are_scaled_along_a_vertical_line(pages: Path) -> None:
    css = "h2 { writing-mode: vertical-rl; width: auto; height: 120pt }"
    css += ".fit { --fit-size: 20pt; --fit-scale: 70% 130%; --fit-lines: 1 }"
    page = made("<h2 class=fit>工会PDF工会</h2>", pages, css)
    assert page.findings == ()
    first, *_, last = casts(page.pdf)
    long = first.down / first.across
    assert first.y - last.y == pytest.approx(120 - 20 * long, abs=SEEN)
    matrices = [one.split() for one in operators(page.pdf) if one.endswith(" Tm")]
    (turned,) = {float(one[1]) for one in matrices if one[0] == "0"}
    assert turned == pytest.approx(long, abs=1e-3)


def test_headlines_in_frames_fill_their_frame(pages: Path) -> None:
    frame = "position:absolute;left:0;top:0;width:200pt;height:120pt"
    body = (
        f'<div data-thread=a style="{frame}"><h2 class=fit>{TEN}</h2><p>工会</p></div>'
    )
    page = made(body, pages, "h2 { width: auto }")
    assert page.findings == ()
    headline = [one for one in casts(page.pdf) if one.character in TEN]
    assert headline[-1].right - headline[0].left == pytest.approx(200, abs=SEEN)


def test_text_and_tags_are_those_of_a_plain_headline(pages: Path) -> None:
    text = f"{TEN}工会“枫桥经验”，<a href='https://example.org'>总工会</a>发布"
    scaled, plain = (
        made(f"<h2 class={kind}>{text}</h2><p>工会</p>", pages).pdf
        for kind in ("fit", "plain")
    )
    assert text_of(scaled) == text_of(plain)
    assert outline(scaled) == outline(plain)
    assert links(scaled) == links(plain) != []


def test_a_book_by_masters_has_the_headlines_of_a_flow() -> None:
    css = "h2 { width: 160pt; --fit-size: 12pt 18pt; --fit-scale: 85% 115% }"
    heads = [TEN, TEN[:9] + "，工会", TEN + TEN, "工会", "全国总工会PDF"]
    body = "".join(f"<h2>{head}</h2>{paragraph(4)}" for head in heads * 2)
    assert by_masters(body, css) == by_flow(body, css)
    flow, masters = (
        [casts(pulled(body, PAGE + css, making_up=how).pdf, page) for page in range(8)]
        for how in ("flow", "masters")
    )
    for ours, theirs in zip(masters, flow, strict=True):
        assert sorted(map(_rounded, ours)) == sorted(map(_rounded, theirs))


def _rounded(one: Cast) -> tuple[str, float, float, float, float]:
    places = (one.left, one.y, one.across, one.down)
    return one.character, *(round(value, 1) for value in places)  # type: ignore[return-value]


def test_lines_along_the_text_are_scaled_with_it(pages: Path) -> None:
    css = "h2 { --fit-size: 24pt 48pt; --fit-lines: 1 } "
    css += "u { text-decoration-thickness: 2pt }"
    plain, scaled = (
        made(f"<h2 style='{style}'><u>{TEN[:5]}</u></h2>", pages, css).pdf
        for style in ("--fit-size: none; --fit-lines: none", "")
    )
    assert _bar(plain)[2:] == pytest.approx([160, 2 / 0.75], abs=0.01)
    assert _bar(scaled)[2:] == pytest.approx([320, 4 / 0.75], abs=0.05)


def _bar(pdf: bytes) -> list[float]:
    """Left, top, width and height of the one filled rectangle, in CSS pixels."""
    drawn = [one.split() for one in operators(pdf) if one.endswith(" re")]
    (bar,) = (
        [float(value) for value in one[:4]] for one in drawn if 1 < float(one[3]) < 10
    )
    return bar


def test_an_inline_of_another_size_is_scaled_with_its_headline(pages: Path) -> None:
    body = f"<h2 class=fit>{TEN[:8]}<small style='font-size: 50%'>工会</small></h2>"
    page = made(body, pages)
    assert page.findings == ()
    found = casts(page.pdf)
    assert found[-1].across == pytest.approx(found[0].across / 2, abs=1e-3)
    assert max(widths(page.pdf)) == pytest.approx(240, abs=SEEN)


def test_a_headline_in_a_flex_box_keeps_to_its_box(pages: Path) -> None:
    body = (
        f"<div style='display:flex'><h2 class=fit style='width:auto'>{TEN}</h2></div>"
    )
    page = made(body, pages)
    assert page.findings == ()
    assert max(widths(page.pdf)) == pytest.approx(240, abs=0.2)


def test_what_cannot_be_met_is_told_where_it_was_written(pages: Path) -> None:
    file = pages / "page.html"
    file.write_text(
        f"<!doctype html><html lang=zh-CN><style>{CSS}</style><body>\n"
        f"<h2 class=fit>{TEN * 4}</h2>\n"
        "<h2 class=fit>工会</h2>\n"
        f"<h2 class=fit>{TEN}<span style='display:inline-block'>工</span></h2>\n"
        "<h2 style='--x: large; --fit-size: var(--x)'>工会</h2>",
        encoding="utf-8",
    )
    said = [
        (one.source.line, one.code) for one in set_page(file).findings if one.source
    ]
    first = CSS.count("\n") + 2
    assert said == [
        (first, "PB4214"),
        (first + 1, "PB4215"),
        (first + 2, "PB4216"),
        (first + 3, "PB4217"),
    ]


def test_a_value_that_makes_no_sense_is_told_at_its_line(pages: Path) -> None:
    (pages / "style.css").write_text(
        CSS + ".ill {\n  --fit-size: 40pt 28pt;\n  --fit-scale: 110\n}\n",
        encoding="utf-8",
    )
    body = "<link rel=stylesheet href=style.css><h2 class=ill>工会</h2>"
    page = set_page(body, base_url=pages)
    first = CSS.count("\n") + 2
    assert told(page.findings) == [
        f"style.css:{first}:3 PB4005",
        f"style.css:{first + 1}:3 PB4005",
    ]
    assert "--fit-size: 40pt 28pt" in page.findings[0].message()
