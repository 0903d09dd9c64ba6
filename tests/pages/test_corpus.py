"""Every page of the corpus against what WeasyPrint makes of it, in the same faces.

A page is one HTML file in `corpus/`, named for the one thing it shows.
"""

import re
from collections import Counter

import pytest
from tests.pages.plain import CORPUS, Proof, set_by_us, set_plainly
from tests.pages.proofs import text_of
from tests.pages.tree import faults, told

from printbook.press.reading import read_back

NAMES = sorted(path.stem for path in CORPUS.glob("*.html"))

# What every page repeats is read once: the rest is furniture.
REPEATED = {"fixed-on-every-page", "table-head-on-every-page"}
# A float is read before the line it stands beside.
MOVED = {"float-in-paragraph"}
# These are cut off, covered or hidden on purpose.
UNSEEN = {"z-order", "overflow-hidden"}

_BLANK = re.compile(r"[\s\u200b\u00ad\u2060\u2010\u0002-]")


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """The name of a page."""
    found: str = request.param
    return found


def html_of(name: str) -> str:
    return (CORPUS / f"{name}.html").read_text(encoding="utf-8")


def both(name: str) -> tuple[Proof, Proof]:
    """The page by WeasyPrint alone, and by us."""
    html = html_of(name)
    return set_plainly(html), set_by_us(html)


def squeezed(text: str) -> str:
    """Text without blanks and hyphens."""
    return _BLANK.sub("", text)


def test_the_corpus_has_a_hundred_pages() -> None:
    assert len(NAMES) >= 100


def test_no_text_is_lost_and_none_is_added(name: str) -> None:
    plain, ours = both(name)
    due, found = (Counter(squeezed(text_of(p.pdf))) for p in (plain, ours))
    assert found == due


def test_every_line_is_painted_once_where_it_can_be_read(name: str) -> None:
    ours = set_by_us(html_of(name))
    assert not ours.findings
    if name not in UNSEEN:
        assert not read_back(ours.pdf).faults


def test_boxes_are_those_of_weasyprint(name: str) -> None:
    plain, ours = both(name)
    due = [(shape.name, shape.looks) for shape in plain.shapes]
    if plain.lines == ours.lines:
        assert ours.pages == plain.pages
        assert [(shape.name, shape.looks) for shape in ours.shapes] == due
        widths = [shape.width for shape in plain.shapes]
        assert [shape.width for shape in ours.shapes] == pytest.approx(widths, abs=0.11)
    else:
        # Where the composer needs other lines, a box may be parted elsewhere.
        whole = {(shape.name, shape.width) for shape in plain.shapes}
        assert {(shape.name, shape.width) for shape in ours.shapes} == whole


def test_links_bookmarks_and_fields_are_those_of_weasyprint(name: str) -> None:
    plain, ours = both(name)
    assert ours.links == plain.links
    assert ours.bookmarks == plain.bookmarks
    assert ours.fields == plain.fields


def test_the_structure_tree_is_sound(name: str) -> None:
    assert faults(set_by_us(html_of(name)).pdf) == []


def test_the_structure_tree_reads_in_order(name: str) -> None:
    plain, ours = both(name)
    due, found = (squeezed(told(p.pdf)) for p in (plain, ours))
    if name in MOVED:
        assert sorted(found) == sorted(due)
    elif name in REPEATED:
        assert set(found) == set(due)
        assert len(found) < len(due)
    else:
        assert found == due
