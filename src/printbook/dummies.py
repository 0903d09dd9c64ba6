"""The dummy of a plan as a picture, its labels set in the faces of the project."""

from dataclasses import dataclass
from pathlib import Path

from printbook import press
from printbook.findings import Finding
from printbook.makeup.dummy import Drawing, page_of
from printbook.rendering import set_page
from printbook.shop import Shop

__all__ = ["DummyPicture", "picture_of"]

# A spread of two tabloid pages is 1,800 dots wide: its smallest labels can be read.
_DPI = 84.0


@dataclass(frozen=True, slots=True)
class DummyPicture:
    """A PNG, and what should be known of its text: characters that no face has."""

    png: bytes
    findings: tuple[Finding, ...]


def picture_of(
    drawing: Drawing, *, project: Path, dpi: float = _DPI, shop: Shop | None = None
) -> DummyPicture:
    """The dummy as a PNG at so many dots per inch; PrintbookError as `set_page`."""
    rendered = set_page(page_of(drawing), project=project, shop=shop)
    return DummyPicture(press.as_png(rendered.pdf, dpi=dpi), rendered.findings)
