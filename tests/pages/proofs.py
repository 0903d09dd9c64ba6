"""Tiny pages in the faces of the tests: opened, set, pulled, read back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from printbook.design import Leaf, OpenPage, open_page
from printbook.design.css import rename_unknown
from printbook.foundry import Case, Face
from printbook.foundry.manifest import Role
from printbook.makeup import MadeUp, MakingUp, Setter, fill
from printbook.paint import Pulled, pull

__all__ = [
    "CASE",
    "FACES",
    "Seen",
    "leaf",
    "leaves",
    "opened",
    "operators",
    "pulled",
    "seen",
    "setter",
    "text_of",
]

FONTS = Path(__file__).parents[1] / "fonts"


def _face(name: str, file: str, weight: int, role: Role) -> Face:
    family = f"Printbook Test {name.title()}"
    return Face(name, family, weight, role, FONTS / file)


FACES = (
    _face("song", "PrintbookTestSong-Regular.ttf", 400, "text"),
    _face("hei", "PrintbookTestHei-Bold.ttf", 700, "head"),
    _face("kai", "PrintbookTestKai-Regular.ttf", 400, "kai"),
    _face("cut", "PrintbookTestCut-Regular.otf", 400, "rare"),
)
CASE = Case(FACES, FONTS.parent)

# Ten-point Song on fifteen points; a page holds twenty characters in a line.
_HOUSE = """
@page { size: 200pt 300pt; margin: 0 }
html { font: 10pt/15pt 'Printbook Test Song'; color: device-cmyk(0 0 0 1) }
body, p, h1, h2, h3, ul, ol, li, figure { margin: 0; padding: 0 }
.frame { position: absolute; overflow: hidden }
"""


def setter() -> Setter:
    """A compositor with the faces of the tests."""
    return Setter(CASE)


def opened(
    body: str, css: str = "", files: Mapping[str, bytes] | None = None
) -> OpenPage:
    """The page of 200 × 300 points, its text taken out."""
    html = f'<!doctype html><html lang="zh-CN"><body>{body}</body></html>'
    sheets = (("house.css", _HOUSE), ("style.css", rename_unknown(css)))
    return open_page(html, sheets, files or {}, setter().declared)


def leaves(body: str, css: str = "") -> list[Leaf]:
    """Every leaf of a page, those of threads first."""
    lifted = opened(body, css).lifted
    return [one for thread in lifted.threads for one in thread.leaves] + list(
        lifted.leaves
    )


def leaf(body: str, css: str = "") -> Leaf:
    """The one leaf of a page."""
    (one,) = leaves(body, css)
    return one


def pulled(
    body: str,
    css: str = "",
    files: Mapping[str, bytes] | None = None,
    making_up: MakingUp = "flow",
) -> Pulled:
    """The page painted."""
    page, compositor = opened(body, css, files), setter()
    filled = fill(page.lifted, compositor)
    made = MadeUp("", page, filled, (), lacks_type=False, making_up=making_up)
    return pull(made, {}, compositor.declared)


@dataclass(frozen=True, slots=True)
class Seen:
    """A character that PDFium reads: its origin from the top left, in points."""

    character: str
    x: float
    y: float
    page: int


def seen(pdf: bytes) -> tuple[Seen, ...]:
    """Every character of a PDF in the order of painting, blanks left out."""
    document = pdfium.PdfDocument(pdf)
    found = tuple(
        one for number in range(len(document)) for one in _on(document[number], number)
    )
    document.close()
    return found


def _on(page: Any, number: int) -> Iterator[Seen]:
    height = page.get_height()
    text = page.get_textpage()
    x, y = pdfium_c.c_double(), pdfium_c.c_double()
    for at in range(text.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text, at)
        if pdfium_c.FPDFText_IsGenerated(text, at) or chr(code).isspace():
            continue
        pdfium_c.FPDFText_GetCharOrigin(text, at, x, y)
        yield Seen(chr(code), x.value, height - y.value, number)
    text.close()
    page.close()


def text_of(pdf: bytes) -> str:
    """What the PDF says, without blanks."""
    return "".join(one.character for one in seen(pdf))


def operators(pdf: bytes, page: int = 0) -> list[str]:
    """A page's operators with their operands, one a line as in the file."""
    with pikepdf.open(BytesIO(pdf)) as document:
        found = pikepdf.parse_content_stream(document.pages[page])
        written = [pikepdf.unparse_content_stream([one]) for one in found]
    return [one.decode("latin-1") for one in written]
