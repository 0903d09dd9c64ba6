"""Made up by masters or by flow, a book has the same lines on the same pages."""

import random

import pytest
from tests.pages.proofs import pulled
from tests.pages.tree import outline
from tests.unit.masters.books import (
    DRAWING,
    PAGE,
    TEN,
    by_flow,
    by_masters,
    paragraph,
    read,
)

SONG = 'font: 10pt/15pt "Printbook Test Song"'
FIGURE = '<figure><img src="a.svg" alt="图"><figcaption>说明</figcaption></figure>'
HEADED = f"""
@page {{ margin-top: 15pt; @top-left {{ content: string(t); {SONG} }}
        @bottom-left {{ content: counter(page); {SONG} }} }}
h1 {{ string-set: t content(); bookmark-level: 1 }}
"""


@pytest.mark.parametrize(
    ("body", "css"),
    [
        (paragraph(23), ""),
        (paragraph(6) * 4, "p { margin: 10pt 0 }"),
        ((f"<h2>{TEN}</h2>" + paragraph(4)) * 5, "h2 { margin: 10pt 0 5pt }"),
        ((paragraph(3) + FIGURE) * 5, "figure { margin: 5pt 0 }"),
        (
            f"<div>{paragraph(3)}<div>{paragraph(4)}</div></div>" * 3,
            "div { margin: 9pt }",
        ),
        ((paragraph(3) + FIGURE + paragraph(2)) * 9, "@page { size: 200pt 300pt }"),
        (
            f"<div>{paragraph(3)}{FIGURE}{paragraph(2)}</div>" * 9,
            "@page { size: 200pt 300pt } figcaption { background: silver }",
        ),
        (f"<section>{paragraph(4)}</section>" * 4, "section { break-before: page }"),
        (f"<section>{paragraph(7)}</section>" * 4, "section { break-before: right }"),
        (paragraph(9) * 3, "@page :left { margin-top: 30pt }"),
        (paragraph(9) * 3, "@page :first { margin-top: 45pt }"),
        (
            f"<section>{paragraph(9)}</section>" * 3,
            "@page a { margin-bottom: 30pt } @page a:nth(1 of a) { margin-top: 30pt }"
            " section { page: a; break-before: page }",
        ),
        ((f"<h1>{TEN[:4]}</h1>" + paragraph(8)) * 4, HEADED),
        (f"<p>{TEN * 3}<a href='https://example.org/'>{TEN * 4}</a>{TEN * 9}</p>", ""),
    ],
)
def test_a_book_reads_the_same_either_way(body: str, css: str) -> None:
    assert by_masters(body, css) == by_flow(body, css)


def test_a_book_of_fifty_pages_reads_the_same_either_way() -> None:
    chapters = "".join(
        f"<section><h1>{TEN[n]}</h1>{(paragraph(7, TEN[n]) + FIGURE) * 3}</section>"
        for n in range(9)
    )
    css = HEADED + "section { break-before: right } figure { margin: 5pt 0 }"
    found = by_masters(chapters, css)
    assert found.pages >= 50
    assert found == by_flow(chapters, css)


CONTENTS = """
li { list-style: none } li::after { content: " " target-counter(attr(data-to), page) }
section { break-before: page } nav { break-after: page }
ul { padding: 0 } ul, li, a { font: 10pt/15pt "Printbook Test Song" }
"""


def test_contents_have_the_pages_of_their_chapters() -> None:
    entries = "".join(
        f'<li data-to="#s{n}"><a href="#s{n}">{TEN[n]}</a></li>' for n in range(7)
    )
    chapters = "".join(
        f'<section id="s{n}"><h2>{TEN[n]}</h2>{paragraph(2 + 3 * n)}</section>'
        for n in range(7)
    )
    body = f"<nav><ul>{entries}</ul></nav>{chapters}"
    found = by_masters(body, CONTENTS)
    assert found == by_flow(body, CONTENTS)
    assert len(found.links) == 7


def test_a_paragraph_over_three_pages_is_one_p() -> None:
    found = by_masters(paragraph(12) + paragraph(2))
    assert found.pages == 3
    assert found.kinds == ("P", "P")


def test_a_page_that_a_paragraph_only_goes_on_over_adds_no_element() -> None:
    body = f"<section>{paragraph(12)}<ul><li>{TEN}</li></ul></section>"
    pdf = pulled(body, PAGE, making_up="masters").pdf
    found = [one.split()[0] for one in outline(pdf).split("\n")]
    assert found == ["Sect", "P", "L", "LI", "Lbl", "Span", "LBody"]


def test_furniture_is_in_no_branch_of_the_tree() -> None:
    found = by_masters(f"<h1>{TEN}</h1>" + paragraph(9), HEADED)
    assert found.on(1)[0] == TEN
    assert found.told == TEN + TEN * 17


def test_the_same_book_has_the_same_bytes() -> None:
    body = (f"<h2>{TEN}</h2>" + paragraph(4) + FIGURE) * 5
    files = {"a.svg": DRAWING}
    first, second = (pulled(body, PAGE, files, "masters").pdf for _ in range(2))
    assert first == second


STYLES = """
@page { @bottom-left { content: counter(page) " " string(t); %s } }
@page :left { margin-top: %dpt } @page n { margin-top: 15pt }
@page n:left { @bottom-left { content: none } } @page :first { margin-top: 15pt }
h1 { bookmark-level: 1; string-set: t content() } h2 { margin: 10pt 0 5pt }
h3 { margin-top: 15pt; margin-break: discard }
.a { margin: 7pt 0 } .b { margin: 15pt 0 0 20pt } .k { break-after: avoid }
.m { margin: 12pt 0 } .q { margin-left: 20pt; break-before: avoid }
.z { break-after: page } .n { page: n } .l { break-before: left }
.r { break-before: right } p { orphans: %d; widows: %d }
"""


@pytest.mark.parametrize("seed", range(24))
def test_a_book_made_up_at_random_reads_the_same(seed: int) -> None:
    dice = random.Random(seed)
    numbers = (dice.choice([0, 15]), dice.choice([1, 2, 3]), dice.choice([1, 2, 3]))
    css = STYLES % (SONG, *numbers)
    body = "".join(_section(dice) for _ in range(dice.randint(2, 5)))
    files = {"a.svg": DRAWING}
    flow = read(pulled(body, PAGE + css, files, "flow").pdf)
    other = pulled(body, PAGE + css, files, "auto")
    assert read(other.pdf) == flow


def _section(dice: random.Random) -> str:
    blocks = "".join(_block(dice, 0) for _ in range(dice.randint(1, 8)))
    return f'<section class="{dice.choice(["", "", "n", "l", "r"])}">{blocks}</section>'


def _block(dice: random.Random, depth: int) -> str:
    kind = dice.choice(["p", "p", "p", "p", "h1", "h2", "h3", "figure", "div"])
    if kind == "figure":
        return FIGURE
    if kind == "div":
        inner = "".join(_block(dice, depth + 1) for _ in range(dice.randint(1, 3)))
        return f'<div class="{dice.choice(["", "m", "q", "z"])}">{inner}</div>'
    if kind != "p":
        return f"<{kind}>{TEN[: dice.randint(2, 9)]}</{kind}>"
    text = TEN * 2 * dice.choice([0, 0, 1, 2, 4, 8]) + TEN[: dice.randint(2, 10)]
    return f'<p class="{dice.choice(["", "", "a", "b", "k"])}">{text}</p>'
