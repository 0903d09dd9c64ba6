"""A page is read once for all files in which it is written alike, and never more."""

from io import BytesIO

import pikepdf
import pytest
from tests.unit.press.papers import saved
from tests.unit.press.specimen import LINES, TEXT, lines, pdf

from printbook.press import Expected, PagesRead, prove
from printbook.press.fingerprints import fingerprints
from printbook.press.reading import read_back

STORY = Expected(TEXT, None, "story 3")
WHOLE = pdf(lines())
SHORT = pdf(lines(LINES[:2] + LINES[3:]))


def bound(*files: bytes) -> bytes:
    """The pages of several files in one."""
    book = pikepdf.new()
    for file in files:
        book.pages.extend(pikepdf.open(BytesIO(file)).pages)
    return saved(book)


def altered(file: bytes, how: str) -> bytes:
    """The file with something else on its page, or under its names."""
    document = pikepdf.open(BytesIO(file))
    page = document.pages[0]
    fonts = page.resources["/Font"]
    font = fonts[next(iter(fonts.keys()))]
    if how == "trim":
        page.trimbox = pikepdf.Array([0, 0, 100, 100])
    elif how == "content":
        page.contents_add(document.make_stream(b"0 0 9 9 re f"))
    elif how == "width":
        font["/DescendantFonts"][0]["/DW"] = 900
    elif how == "names":
        font["/ToUnicode"] = document.make_stream(b"")
    elif how == "program":
        descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
        descriptor["/FontFile2"] = document.make_stream(b"")
    return saved(document)


@pytest.mark.parametrize("how", ["trim", "content", "width", "names", "program"])
def test_a_page_of_which_anything_is_otherwise_has_another_print(how: str) -> None:
    assert fingerprints(altered(WHOLE, how)) != fingerprints(altered(WHOLE, ""))


def test_a_page_has_one_print_wherever_it_stands() -> None:
    first, second, third = fingerprints(bound(SHORT, WHOLE, SHORT))
    assert first == third != second


def test_a_page_that_lost_a_line_is_found_after_a_whole_one() -> None:
    read = PagesRead(4)
    assert prove(WHOLE, [STORY], read=read) == ()
    found = prove(SHORT, [STORY], read=read)
    assert [one.code for one in found] == ["PB6001"]
    assert prove(WHOLE, [STORY], read=read) == ()


def test_pages_read_before_are_bound_as_if_they_were_read_now() -> None:
    faulty = altered(WHOLE, "trim")
    read = PagesRead(4)
    prove(bound(SHORT, faulty), [STORY], read=read)
    for book in (bound(faulty, SHORT, faulty), bound(SHORT, WHOLE)):
        assert read_back(book, known=read.of(book)) == read_back(book)
        again = prove(book, [STORY], read=read)
        assert again == prove(book, [STORY])
