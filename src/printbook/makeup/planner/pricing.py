"""What a make-up editor would rather not do within one block, and what it costs.

A blank line is .5: every other price is told against it.
"""

from collections.abc import Iterator

from printbook.makeup.planner.nouns import Form, Head, Page, PictureSize, Shape

__all__ = [
    "BLANKS",
    "FIGURE",
    "FORM",
    "PADDING",
    "of_pictures",
    "of_proportion",
    "of_setting",
    "of_shape",
]

BLANKS = (0.0, 0.5, 3.0)
"""By the blank lines at the end of a story; more are not allowed."""
FORM: dict[Form, float] = {"over": 0.0, "beside": 0.5, "upright": 1.2}
PADDING = 0.6
FIGURE = 1.0

_BOX = 2.5
_BROKEN = 1.0
_CROP = 8.0
# A picture takes a tenth of the page for nothing, a fifth of it for 6.
_SHARE = 0.1
_LARGE = 60.0
# A block looks best about 1.3 times as wide as high. A row is so many 字 high.
_BEST = 1.3
_ROW = 1.4
_OBLONG = 0.8


def of_setting(columns: int, legs: int, *, is_boxed: bool) -> tuple[float, float]:
    """The prices of broken columns and of a box."""
    return (_BROKEN if legs != columns else 0.0), (_BOX if is_boxed else 0.0)


def of_pictures(
    page: Page, sizes: tuple[PictureSize, ...], rows: int
) -> tuple[float, float]:
    """The prices of what is cut off pictures so many rows high, and of their sizes."""
    if not sizes:
        return 0.0, 0.0
    cut = sum(abs(rows / one.natural - 1) for one in sizes) / len(sizes)
    whole = page.columns * page.rows
    shares = (one.columns * rows / whole - _SHARE for one in sizes)
    return _CROP * cut, _LARGE * sum(max(0.0, share) for share in shares)


def of_proportion(page: Page, columns: int, rows: int) -> float:
    """The price of a ribbon or a tower."""
    ratio = columns * (page.chars + 1) / (rows * _ROW) / _BEST
    return _OBLONG * (max(ratio, 1 / ratio) - 1)


def of_shape(page: Page, shape: Shape) -> Iterator[tuple[str, float]]:
    """The prices that a shape's cost is the sum of, each with its reason."""
    setting = shape.setting
    broken, box = of_setting(setting.columns, setting.legs, is_boxed=shape.is_boxed)
    yield "blank", BLANKS[shape.blanks]
    yield "setting", dict(setting.lines)[shape.lines] + broken
    yield "box", box
    if shape.head is not None:
        yield "head", _head(shape.head, shape.head_rows)
        yield "form", FORM[shape.head.form]
    caption = max((one.caption for one in shape.picture_sizes), default=0)
    high = shape.pictures_rows - caption
    crop, large = of_pictures(page, shape.picture_sizes, high)
    yield "crop", crop
    yield "picture", large
    yield "figure", FIGURE if shape.figure_rows else 0.0
    yield "proportion", of_proportion(page, shape.columns, shape.rows)


def _head(head: Head, rows: int) -> float:
    return head.price + PADDING * (rows - head.rows)
