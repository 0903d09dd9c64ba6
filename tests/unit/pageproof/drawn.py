"""Newspaper pages drawn as letters, painted into a PDF.

A letter is a column wide and two rows high. Capitals are a story's head, small letters
its text, figures a photo whose last row is the caption; `#` is the banner and a dot is
nothing. Text runs down each column of a story and on in the next one to the right.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from random import Random

from PIL import Image
from tests.pages.proofs import pulled

from printbook.content import Copy, Edition, Paragraph, Photo, Publication, Story
from printbook.design import Design, Grid, PageSize
from printbook.findings import Source
from printbook.geometry import Rect
from printbook.press.pageproof.verify import violations

__all__ = ["GRID", "WIDTH", "Drawn", "Slips", "broken", "draw"]

GRID = Grid(10, 4, 6, 10, 15, 24, 30, 20)
WIDTH, HEIGHT = 320.0, 420.0
_STEP = GRID.measure + GRID.gutter
_ROWS = 2
_SHEET = "@page {{ size: {width}pt {height}pt }} div {{ position: absolute }}"
_PLACE = Source(Path("stories.yaml"), 1, 1)
_HAN = (
    "一七万三上下不与专业个中为九也习书了事二五产人亿今代们件伍会低体全八六养分列创到务动"
    "劳化十千发台号启吹员和四国图在地培大天委字实导小届工布平年建开当思总意我才打技报改政"
    "文新施日时明是月有服来枫标栏桥检次正河测深牛理百的看示程第系纸组织经统编羊职能草行表见"
)


@dataclass(frozen=True, slots=True)
class Slips:
    """What a printer may have done wrong, by the letters it was done to."""

    hidden: str = ""
    """Not printed, though it is in the edition."""
    narrow: str = ""
    """Set two characters narrower than the column."""
    moved: str = ""
    """Set half a character to the right."""
    backwards: str = ""
    """Its legs from right to left."""
    extra: str = ""
    """HTML over the page."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A painted page with what it was made from."""

    pdf: bytes
    edition: Edition
    design: Design


@dataclass(frozen=True, slots=True)
class _Region:
    """Cells of one letter: a rectangle."""

    letter: str
    column: int
    row: int
    columns: int
    rows: int
    a_page: int = GRID.columns
    """How many columns a page has: all of them, where a sheet is folded."""

    @property
    def rect(self) -> Rect:
        last = self.column + self.columns - 1
        x, right = _left(self.column, self.a_page), _left(last, self.a_page)
        y = GRID.top + self.row * _ROWS * GRID.baseline
        width = right + GRID.measure - x
        return Rect(x, y, width, self.rows * _ROWS * GRID.baseline)


def broken(
    drawing: str,
    photos: Mapping[str, str] | None = None,
    slips: Slips = Slips(),
    *,
    boxed: str = "",
    pins: Mapping[str, tuple[int, Rect]] | None = None,
    fold: int | None = None,
) -> list[tuple[str, str]]:
    """The rules that a drawn page breaks, each with the story it is told of.

    `photos` says whose each figure is, `boxed` which stories have a frame; with `fold`
    the drawing is one sheet, folded after so many columns.
    """
    made = draw(drawing, tuple((photos or {}).items()), slips, boxed, fold)
    found = violations(made.pdf, made.edition, made.design, pins=pins)
    return sorted({(one.rule, one.unit) for one in found})


@cache
def draw(
    drawing: str,
    photos: tuple[tuple[str, str], ...] = (),
    slips: Slips = Slips(),
    boxed: str = "",
    fold: int | None = None,
) -> Drawn:
    """A drawing painted."""
    rows = drawing.split()
    chance = Random(drawing)
    words: dict[str, str] = {}
    a_page = len(rows[0]) if fold else GRID.columns
    regions = [replace(one, a_page=a_page) for one in _regions(rows, slips)]
    parts = [_painted(region, words, chance, slips) for region in regions]
    parts += [_frame(rows, letter) for letter in boxed]
    pages = len(rows[0]) // GRID.columns
    css = _SHEET.format(width=pages * WIDTH, height=HEIGHT)
    file = BytesIO()
    Image.new("L", (40, 30), 128).save(file, "PNG")
    pdf = pulled("".join(parts) + slips.extra, css, {"p.png": file.getvalue()}).pdf
    design = _truck(a_page, fold) if fold else _design(pages)
    return Drawn(pdf, _edition(words, dict(photos)), design)


def _left(column: int, a_page: int) -> float:
    page, number = divmod(column, a_page)
    return page * WIDTH + GRID.left + number * _STEP


def _regions(rows: list[str], slips: Slips) -> Iterator[_Region]:
    """Legs column by column; heads, photos and the banner as rectangles."""
    for letter in dict.fromkeys("".join(rows).replace(".", "")):
        cells = _cells(rows, letter)
        if letter.islower():
            legs = list(_legs(letter, cells))
            yield from reversed(legs) if letter in slips.backwards else legs
        else:
            yield _rectangle(letter, cells)


def _cells(rows: list[str], letters: str) -> list[tuple[int, int]]:
    return [
        (column, row)
        for column in range(len(rows[0]))
        for row, line in enumerate(rows)
        if line[column] in letters
    ]


def _rectangle(letter: str, cells: list[tuple[int, int]]) -> _Region:
    columns, rows = zip(*cells, strict=True)
    left, top = min(columns), min(rows)
    return _Region(letter, left, top, max(columns) - left + 1, max(rows) - top + 1)


def _legs(letter: str, cells: list[tuple[int, int]]) -> Iterator[_Region]:
    for column, own in groupby(cells, key=lambda cell: cell[0]):
        rows = [row for _, row in own]
        for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
            leg = [row for _, row in run]
            yield _Region(letter, column, leg[0], 1, len(leg))


def _painted(
    region: _Region, words: dict[str, str], chance: Random, slips: Slips
) -> str:
    letter, rect = region.letter, region.rect
    if letter in slips.moved:
        rect = rect.moved(GRID.zi / 2, 0)
    chars = GRID.chars - 2 * (letter in slips.narrow)
    count = {"text": region.rows * _ROWS * chars, "head": 4 * region.columns}
    kind = "text" if letter.islower() else "head"
    words_of_it = _words(chance, GRID.chars if letter.isdigit() else count[kind])
    words[letter] = words.get(letter, "") + words_of_it
    if letter in slips.hidden:
        return ""
    if letter.isdigit():
        return _photo_html(rect, words_of_it)
    if letter.islower():
        narrow = Rect(rect.x, rect.y, chars * GRID.zi, rect.height)
        return _box(narrow, words_of_it)
    return _box(rect, words_of_it, "font: 700 12.5pt/30pt 'Printbook Test Hei'; ")


def _photo_html(rect: Rect, caption: str) -> str:
    high = rect.height - GRID.baseline
    size = f"width: {rect.width}pt; height: {high}pt; display: block"
    under = Rect(rect.x, rect.y + high, rect.width, GRID.baseline)
    return _box(rect, f'<img src="p.png" alt="图" style="{size}">') + _box(
        under, caption
    )


def _box(rect: Rect, inner: str, css: str = "") -> str:
    place = f"left: {rect.x}pt; top: {rect.y}pt; width: {rect.width}pt"
    return f'<div style="{css}{place}">{inner}</div>'


def _frame(rows: list[str], letter: str) -> str:
    rect = _rectangle(letter, _cells(rows, letter + letter.upper())).rect
    place = f"left: {rect.x - 5}pt; top: {rect.y - 2}pt; width: {rect.width + 10}pt"
    return f'<div style="{place}; height: {rect.height}pt; border: 1pt solid"></div>'


def _words(chance: Random, count: int) -> str:
    return "".join(chance.choices(_HAN, k=count))


def _copy(text: str) -> Copy:
    return Copy(_PLACE, text, text)


def _edition(words: Mapping[str, str], photos: Mapping[str, str]) -> Edition:
    taken = {letter: _photo(letter, words[letter]) for letter in photos}
    own = sorted({letter.lower() for letter in words if letter.isalpha()})
    stories = tuple(
        _story(number, letter, words, [taken[p] for p in photos if photos[p] == letter])
        for number, letter in enumerate(own, 1)
    )
    return Edition(
        publication=Publication("报", "zh-CN"),
        date=datetime.date(2025, 1, 1),
        number=None,
        section=None,
        pages=(1,),
        editor=None,
        kicker=None,
        headline=_copy(words.get("#", "")),
        deck=None,
        byline=None,
        lead=(),
        closing=None,
        names=frozenset(),
        stories=stories,
        photos=tuple(taken.values()),
        source=_PLACE,
        pages_source=_PLACE,
        folder=Path(),
    )


def _story(
    number: int, letter: str, words: Mapping[str, str], photos: list[Photo]
) -> Story:
    body = (Paragraph("text", _copy(words[letter])),) if letter in words else ()
    return Story(
        id=letter,
        number=number,
        headline=_copy(words.get(letter.upper(), "")),
        label=None,
        kicker=None,
        deck=None,
        byline=None,
        weight=3,
        photos=tuple(photos),
        figure=None,
        body=body,
        source=_PLACE,
    )


def _photo(letter: str, caption: str) -> Photo:
    return Photo(
        letter,
        Path("p.png"),
        None,
        _copy(caption),
        None,
        "",
        (0.5, 0.5),
        (40, 30),
        _PLACE,
    )


def _truck(columns: int, fold: int) -> Design:
    """One sheet that is folded in the middle of a gutter."""
    grid = replace(GRID, columns=columns, fold=fold)
    return replace(_design(1), grid=grid)


def _design(pages: int) -> Design:
    return Design(
        name="drawn",
        folder=Path("layout/drawn"),
        making="frames",
        page=PageSize(WIDTH, HEIGHT, 30, 20, 30, 20),
        pages=pages,
        grid=GRID,
        template="page.html",
        styles=(),
    )
