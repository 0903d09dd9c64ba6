"""Pages that are no edition's, set one after the other by a warm engine."""

from pathlib import Path

import pytest
from tests.unit.masters.books import TEN, paragraph

from printbook import Engine, set_page
from printbook.makeup import MakingUp

STYLE = (
    "<!doctype html><html lang=zh-CN><meta charset=utf-8><style>"
    "@page { size: 200pt 90pt; margin: 0 0 15pt }"
    "@page { @bottom-left { content: counter(page) } }"
    "html { font: 10pt/15pt 'Printbook Test Song' } p { margin: 0 }</style>"
)
# No two paragraphs are alike.
TEXT = [paragraph(3, TEN[number % 10] * (number // 10 + 1)) for number in range(20)]
BOOK = STYLE + "".join(TEXT)


@pytest.mark.parametrize("making_up", ["masters", "flow"])
def test_only_the_page_of_an_edit_looks_otherwise(
    pages: Path, making_up: MakingUp
) -> None:
    engine = Engine()
    assert len(engine.set_page(BOOK, base_url=pages, making_up=making_up).changed) > 9
    at = BOOK.index(TEN, len(BOOK) // 2)
    edited = BOOK[:at] + TEN[::-1] + BOOK[at + len(TEN) :]
    warm = engine.set_page(edited, base_url=pages, making_up=making_up)
    assert warm.pdf == set_page(edited, base_url=pages, making_up=making_up).pdf
    assert len(warm.changed) == 1


def test_a_paragraph_that_grows_changes_the_pages_after_it(pages: Path) -> None:
    engine = Engine()
    before = engine.set_page(BOOK, base_url=pages)
    longer = STYLE + "".join((*TEXT[:10], paragraph(4), *TEXT[11:]))
    after = engine.set_page(longer, base_url=pages)
    first = after.changed[0]
    assert 1 < first < before.pages
    assert after.changed == tuple(range(first, after.pages + 1))
