"""What a dummy is drawn with: boxes, strokes and labels, and how each kind looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from printbook.geometry import Rect
from printbook.units import Pt

__all__ = [
    "LETTERS",
    "LOOKS",
    "Anchor",
    "Box",
    "Drawing",
    "Label",
    "Letters",
    "Look",
    "Mark",
    "Stroke",
]

Anchor: TypeAlias = Literal["start", "middle", "end"]
"""Which end of a label its place is."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, the width of the line in points, and its dashes."""

    fill: str = "none"
    stroke: str = "none"
    width: Pt = 0.0
    dashes: str = ""


@dataclass(frozen=True, slots=True)
class Letters:
    """Size in points, weight and colour of a label."""

    size: Pt
    weight: int = 400
    fill: str = "#222"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that looks as `LOOKS` says."""

    kind: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points."""

    kind: str
    points: tuple[tuple[Pt, Pt], ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text; `x` is where its anchor stands, `y` its baseline."""

    kind: str
    text: str
    x: Pt
    y: Pt
    anchor: Anchor = "start"


Mark: TypeAlias = Box | Stroke | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """A dummy 版样: its size, what it is called, its marks from the lowest up."""

    width: Pt
    height: Pt
    title: str
    marks: tuple[Mark, ...]


# Light enough to be written on; what must be told apart in grey has lines as well.
LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "ground": Look("#fff"),
        "page": Look("#fff", "#444", 0.8),
        "column": Look("#f1f4f7"),
        "tenth": Look(stroke="#c3ccd6", width=0.4, dashes="2 3"),
        "fold": Look(stroke="#444", width=0.8, dashes="8 4"),
        "block": Look(stroke="#1d3557", width=1.6),
        "head": Look("#d6e0ee", "#8296b0", 0.5),
        "leg": Look("#fff", "#a9b4c0", 0.5),
        "flow": Look(stroke="#8fa0b3", width=0.7),
        "photo": Look("#e8e2d6", "#6e6350", 0.7),
        "cross": Look(stroke="#a89c84", width=0.7),
        "plate": Look("#fff"),
        "caption": Look("#f6f2e9", "#6e6350", 0.5, "1 2"),
        "figure": Look("#dcecd6", "#4f7a45", 0.7),
        "box": Look("#fcf4d8", "#b48a0e", 1.0, "4 2"),
        "jump": Look("#f3dfe6", "#a05a72", 0.5),
        "fixed": Look("#e3e3e9", "#6a6a75", 0.7),
        "blank": Look("#fff", "#c77700", 0.7, "2 1"),
        "hatch": Look(stroke="#e0a040", width=0.5),
        "overset": Look("#c8102e"),
    }
)

LETTERS: Mapping[str, Letters] = MappingProxyType(
    {
        "scale": Letters(7.5, fill="#66717d"),
        "id": Letters(10.0, 700, "#1d3557"),
        "size": Letters(7.5, fill="#3a4a5e"),
        # Headlines by their level; what has none is a banner, or furniture.
        "title0": Letters(13.0),
        "title1": Letters(16.0, 700),
        "title2": Letters(12.5, 700),
        "title3": Letters(10.0),
        "number": Letters(8.0, 700, "#5b6d82"),
        "picture": Letters(10.0, 700, "#4d4435"),
        "note": Letters(7.5, fill="#4d4435"),
        "blank": Letters(8.0, 700, "#a05a00"),
        "overset": Letters(8.0, 700, "#c8102e"),
        "legend": Letters(8.0),
    }
)
