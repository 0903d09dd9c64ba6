"""Sheets of paper by their names or their sides."""

from collections.abc import Mapping
from types import MappingProxyType

from printbook.units import MM, Pt, parse_length

__all__ = ["PAPERS", "paper_size"]

# ISO 216 (A, B), ISO 217 (SRA); 正度 and 大度 full sheets and their halves.
_SIZES = {
    "A4": (210, 297),
    "A3": (297, 420),
    "A2": (420, 594),
    "A1": (594, 841),
    "B4": (250, 353),
    "B3": (353, 500),
    "B2": (500, 707),
    "SRA3": (320, 450),
    "SRA2": (450, 640),
    "SRA1": (640, 900),
    "正对开": (546, 787),
    "正全开": (787, 1092),
    "大对开": (597, 889),
    "大全开": (889, 1194),
}

PAPERS: Mapping[str, tuple[Pt, Pt]] = MappingProxyType(
    {name: (width * MM, height * MM) for name, (width, height) in _SIZES.items()}
)
"""The short side first."""


def paper_size(text: str) -> tuple[Pt, Pt]:
    """The sheet `text` names: one of `PAPERS`, or its sides: 320x450mm.

    ValueError when it names none.
    """
    if text.upper() in PAPERS:
        return PAPERS[text.upper()]
    width, _, height = text.lower().replace("×", "x").replace(" ", "").partition("x")
    unit = height.lstrip("0123456789.")
    try:
        return parse_length(width.removesuffix(unit) + unit), parse_length(height)
    except ValueError:
        known = ", ".join(PAPERS)
        raise ValueError(f"not a sheet: {text!r} ({known}, 320x450mm)") from None
