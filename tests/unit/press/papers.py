"""Small PDFs of plain pages, each with its number written in rectangles of its own."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

__all__ = ["HEIGHT", "WIDTH", "book", "linked", "saved", "thick"]

WIDTH, HEIGHT = 100.0, 140.0
_BLEED = 8.0


def book(pages: int, *, bleed: float = _BLEED, sizes: Sequence[float] = ()) -> bytes:
    """A book whose every page is tinted over its bleed; `sizes` are widths of pages."""
    document = pikepdf.new()
    for number in range(pages):
        width = sizes[number] if number < len(sizes) else WIDTH
        whole = width + 2 * bleed, HEIGHT + 2 * bleed
        page = document.add_blank_page(page_size=whole)
        page.obj.TrimBox = Array([bleed, bleed, bleed + width, bleed + HEIGHT])
        page.obj.BleedBox = Array([0, 0, *whole])
        tint = f"{number / max(pages, 2):.3f} 0 0 0 k 0 0 {whole[0]} {whole[1]} re f"
        page.obj.Contents = document.make_stream(tint.encode())
    return saved(document)


def saved(document: pikepdf.Pdf, **how: object) -> bytes:
    """The document's bytes."""
    file = BytesIO()
    document.save(file, **how)  # type: ignore[arg-type]
    return file.getvalue()


def linked(document: pikepdf.Pdf, page: int, to: int) -> None:
    """A link on a page's lower left corner to another page; both count from 0."""
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=[_BLEED, _BLEED, _BLEED + 10, _BLEED + 10],
        Dest=[document.pages[to].obj, Name.Fit],
    )
    document.pages[page].obj.Annots = Array([document.make_indirect(link)])


def thick(pages: int) -> bytes:
    """A PDF of many empty pages, written object by object, which is quick."""
    kids = " ".join(f"{number} 0 R" for number in range(3, pages + 3))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/MediaBox[0 0 9 9]/Kids[{kids}]>>",
        *["<</Type/Page/Parent 2 0 R>>"] * pages,
    ]
    head = "%PDF-1.4\n"
    places, written, size = [], [], len(head)
    for number, content in enumerate(objects, 1):
        places.append(f"{size:010} 00000 n \n")
        written.append(f"{number} 0 obj{content}endobj\n")
        size += len(written[-1])
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{''.join(places)}"
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{size}\n"
    return f"{head}{''.join(written)}{table}{trailer}%%EOF".encode()
