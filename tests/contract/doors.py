"""What stands behind WeasyPrint's private doors, laid out for the contract tests."""

from collections.abc import Sequence
from typing import Any

import pydyf
import weasyprint

from printbook.design.door import MARKER_FAMILY, Stone, parse_html
from printbook.paint.marker import encode

__all__ = ["MARKED", "box_of", "laid_out", "marker", "stream_of", "written"]

MARKED = f"font:10pt/15pt {MARKER_FAMILY};"
"""Style of a block that holds markers."""


def marker(*numbers: int) -> str:
    """Lines of markers."""
    return "<br>".join(encode(number) for number in numbers)


def laid_out(body: str, css: str = "", stone: Stone | None = None) -> Any:
    """A document of 200 × 1000 px pages in the marker font."""
    page = (
        "@page { size: 200px 1000px; margin: 0 } body, p, div { margin: 0 }"
        f"html {{ font: 10px/15px {MARKER_FAMILY} }}"
    )
    on = stone or Stone([("", page), ("style.css", css)])
    return on.render(parse_html(f'<html lang="zh-CN"><body>{body}</body></html>'))


def box_of(document: Any, tag: str) -> Any:
    """The first box of an element, through `page._page_box`."""
    for page in document.pages:
        stack = [page._page_box]
        while stack:
            box = stack.pop()
            box = getattr(box, "_box", box)
            if box.element_tag == tag:
                return box
            stack.extend(reversed(getattr(box, "children", ())))
    raise LookupError(tag)


def written(document: weasyprint.Document) -> tuple[bytes, pydyf.PDF, Any]:
    """The PDF's bytes, what the finisher was handed, and the document it named."""
    handed: list[tuple[Any, pydyf.PDF]] = []
    pdf = document.write_pdf(
        finisher=lambda named, made: handed.append((named, made)),
        pdf_tags=True,
        pdf_version="1.7",
    )
    ((named, made),) = handed
    return pdf, made, named


def stream_of(pdf: pydyf.PDF, page: int = 0) -> Sequence[Any]:
    """The operators of a page, one an item."""
    return contents_of(pdf, page).stream  # type: ignore[no-any-return]


def contents_of(pdf: pydyf.PDF, page: int) -> Any:
    reference = pdf.page_references[page]
    number = int(pdf.objects[int(reference.split()[0])]["Contents"].split()[0])
    return pdf.objects[number]
