"""Computed styles, out of WeasyPrint's cascade, in the composer's words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, cast

from printbook.design.colours import Colour, colour_of
from printbook.design.css import idents_of
from printbook.design.decoration import Emphasis, Rule, emphasis_of, rules_of
from printbook.design.door import Box
from printbook.design.inlinebox import InlineBox
from printbook.design.ranges import ill_ranges, scaling_of
from printbook.design.rhythm import Rhythm, rhythm_of
from printbook.design.typesetting import (
    WritingMode,
    combine_of,
    manner_of,
    mode_of,
    text_style,
)
from printbook.design.values import length_of
from printbook.typography import Manner, Scaling, TextStyle
from printbook.units import PX, Em, Pt

__all__ = [
    "PX",
    "Alignment",
    "Colour",
    "Edge",
    "InlineStyle",
    "LeafStyle",
    "inherited_css",
    "inline_style",
    "leading_of",
    "leaf_style",
    "over_baseline",
    "raised",
    "rise_of",
]

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Where the white before and after a block of lines stands.
_BESIDE_LINES: Mapping[WritingMode, tuple[str, str]] = {
    "horizontal-tb": ("top", "bottom"),
    "vertical-rl": ("right", "left"),
    "vertical-lr": ("left", "right"),
}
# CSS Fonts 4: the generic family of the hand; and the least weight that reads as bold.
_SLANTED, _BOLD = "kai", 600
# Type of no size has no measure in ems; what is painted so small is found invisible.
_LEAST: Pt = 0.001
# CSS Inline 3, 4.2: which height of the type stands at which of its parent's, in ems.
# The body of Chinese reaches from -.12 to .88; `middle` is half an x-height up.
_ALIGNED: dict[str, tuple[Em, Em]] = {
    "text-top": (0.88, 0.88),
    "text-bottom": (-0.12, -0.12),
    "middle": (0.38, 0.25),
}

Alignment: TypeAlias = Literal["text-top", "text-bottom", "middle"]
"""`vertical-align` against the type of the parent."""


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge of the line that type meets: how far its own leading reaches from its
    baseline, upwards to the top edge, downwards to the bottom edge."""

    side: Literal["top", "bottom"]
    reach: Pt


@dataclass(frozen=True, slots=True)
class InlineStyle:
    """How a run of characters looks: families in order, weight, size, colour, link."""

    families: tuple[str, ...]
    weight: int
    size: Pt
    colour: Colour
    letter_spacing: Pt | None = None
    href: str | None = None
    rules: tuple[Rule, ...] = ()
    emphasis: Emphasis | None = None
    boxes: tuple[InlineBox, ...] = ()
    """What is drawn round it within the line, from the outermost on."""
    is_spelt: bool = False
    """Whether its Han characters are given their pinyin."""
    rise: Pt = 0.0
    """How far the baseline stands above that of what is around it."""
    transform: str = "none"
    white_space: str = "normal"
    combine: int = 0
    """Of how many digits a number stands in one em of a vertical line."""
    manner: Manner = Manner()  # noqa: RUF009 -- frozen
    """How it breaks and is spaced."""


@dataclass(frozen=True, slots=True)
class LeafStyle:
    """How a block of text is set; lengths in points."""

    inline: InlineStyle
    text: TextStyle
    leading: Pt
    before: Pt
    after: Pt
    is_kept_with_next: bool
    baseline: Pt
    """From the top of a line to its baseline."""
    is_leading_stated: bool = False
    """Whether the style sheet says the leading; else it is ours."""
    rhythm: Rhythm | None = None
    scaling: Scaling | None = None
    """Within what it is scaled to fill its measure; None where it is not."""
    ill_ranges: tuple[str, ...] = ()
    """Properties of that whose variables hold no range."""
    is_baseline_stated: bool = False

    @property
    def size(self) -> Pt:
        """The em of the block."""
        return self.inline.size

    @property
    def is_vertical(self) -> bool:
        """Whether its lines run downwards."""
        return self.text.orientation != "horizontal"

    def baseline_at(self, scale: float) -> Pt:
        """From the top of a line to its baseline, in so many times the block's size.

        The em box of Chinese stays centred, unless the style sheet says where it is.
        """
        if scale == 1.0 or self.is_baseline_stated:
            return self.baseline
        return _centred(scale * self.size, self.leading)


def inline_style(box: Box) -> InlineStyle:
    """The style of an inline or block box, for the characters directly in it."""
    style = box.style
    spacing = style["letter_spacing"]
    return InlineStyle(
        families=_families(style),
        weight=int(style["font_weight"]),
        size=max(style["font_size"] * PX, _LEAST),
        colour=colour_of(style["color"]),
        letter_spacing=None if spacing == "normal" else float(spacing) * PX,
        rules=rules_of(box),
        emphasis=emphasis_of(box),
        is_spelt="pinyin" in idents_of(style, "ruby"),
        transform=style["text_transform"],
        white_space=style["white_space"],
        combine=combine_of(style),
        manner=manner_of(style),
    )


def _families(style: Box) -> tuple[str, ...]:
    """The families in order, Kai first where slanted type is asked for: Han has none.

    Bold stays what it is, and so does a family given to what is slanted: both are seen.
    """
    families = tuple(style["font_family"])
    upright = style
    while upright is not None and upright["font_style"] != "normal":
        upright = upright.parent_style
    is_told = upright is not None and tuple(upright["font_family"]) != families
    if upright is style or is_told or style["font_weight"] >= _BOLD:
        return families
    return (_SLANTED, *families)


def rise_of(box: Box) -> Pt | Alignment | Edge:
    """How far an inline box stands above its parent's baseline, or what it meets."""
    align = box.style["vertical_align"]
    if align in ("top", "bottom"):
        size = max(box.style["font_size"] * PX, _LEAST)
        return Edge(align, _reach(align, size, _leading(box.style, size)))
    if align in _ALIGNED:
        return cast("Alignment", align)
    return float(align) * PX if isinstance(align, (int, float)) else 0.0


def over_baseline(style: Box) -> Pt:
    """From the top of a line of a style to its baseline."""
    size = max(style["font_size"] * PX, _LEAST)
    return _reach("top", size, _leading(style, size))


def leading_of(style: Box) -> Pt:
    """The leading of a style."""
    return _leading(style, max(style["font_size"] * PX, _LEAST))


def _reach(side: str, size: Pt, leading: Pt) -> Pt:
    """From the baseline to an edge of the line, the em box of Chinese in its middle."""
    over = (leading - size) / 2 + 0.88 * size
    return over if side == "top" else leading - over


def raised(
    style: InlineStyle,
    around: InlineStyle,
    rise: Pt | Alignment | Edge,
    line: LeafStyle,
) -> InlineStyle:
    """The same look on the baseline that it has in what is around it, in a line.

    The lines along the text of what is around stay where they are.
    """
    if isinstance(rise, Edge):
        lack = _reach(rise.side, line.size, line.leading) - rise.reach
        lack = lack if rise.side == "top" else -lack
        return replace(style, rise=lack) if lack else style
    if isinstance(rise, str):
        ours, theirs = _ALIGNED[rise]
        rise = theirs * around.size - ours * style.size
    rise += around.rise
    return replace(style, rise=rise) if rise else style


def inherited_css(box: Box) -> str:
    """What a box inherits and markers around it would change, as declarations."""
    style = box.style
    spacing, height = style["letter_spacing"], style["line_height"]
    families = ",".join(f'"{family}"' for family in style["font_family"])
    indent = style["text_indent"]
    declared = {
        "font-family": families,
        "letter-spacing": spacing if spacing == "normal" else f"{spacing:.4f}px",
        "line-height": _height_css(height),
        "text-align": style["text_align_all"],
        "text-indent": f"{indent.value}{indent.unit or ''}",
        "text-transform": style["text_transform"],
        "white-space": style["white_space"],
        "word-spacing": f"{float(style['word_spacing'] or 0):.4f}px",
        "hyphens": style["hyphens"],
    }
    return ";".join(f"{name}:{value}" for name, value in declared.items())


def _height_css(height: Box) -> str:
    unit = getattr(height, "unit", None)
    return f"{height.value}{unit or ''}" if hasattr(height, "value") else str(height)


def leaf_style(box: Box, tag: str = "") -> LeafStyle:
    """The style of a leaf block; `tag` is that of its element."""
    style = box.style
    inline = inline_style(box)
    leading = _leading(style, inline.size)
    scaling = scaling_of(style, inline.size)
    told = _stated_baseline(style)
    text = text_style(
        style,
        indent=_indent(style, inline.size, float(box.width)),
        letter_spacing=(inline.letter_spacing or 0.0) / inline.size,
        is_heading=tag in _HEADINGS,
    )
    before, after = _BESIDE_LINES[mode_of(style)]
    return LeafStyle(
        inline=inline,
        text=text if scaling is None else replace(text, balance=True),
        leading=leading,
        before=_points(style[f"margin_{before}"]),
        after=_points(style[f"margin_{after}"]),
        is_kept_with_next=style["break_after"] in ("avoid", "avoid-column"),
        baseline=_centred(inline.size, leading) if told is None else told,
        is_leading_stated=style["line_height"] != "normal"
        and leading > inline.size / 9,
        rhythm=rhythm_of(style),
        scaling=scaling,
        ill_ranges=ill_ranges(style, inline.size),
        is_baseline_stated=told is not None,
    )


def _indent(style: Box, size: Pt, width: float) -> Em:
    """A share of the measure, or a length."""
    indent = style["text_indent"]
    share = width / 100 if indent.unit == "%" else 1.0
    return float(indent.value) * share * PX / size


def _points(length: Box) -> Pt:
    if length == "auto" or getattr(length, "unit", None) != "px":
        return 0.0
    return float(length.value) * PX


def _leading(style: Box, size: Pt) -> Pt:
    height = style["line_height"]
    if height == "normal":
        return 1.4 * size
    unit, value = getattr(height, "unit", None), getattr(height, "value", height)
    scale = {"px": PX, "%": size / 100}.get(unit or "", size)
    # Lines on top of each other are no lines: copyfit could not count them.
    return max(float(value) * scale, size / 10)


def _stated_baseline(style: Box) -> Pt | None:
    """`--pb-baseline`, which moves type of another size onto the page's grid."""
    return next(filter(None, map(length_of, style["__pb_baseline"] or ())), None)


def _centred(size: Pt, leading: Pt) -> Pt:
    """The em box of Chinese, 880 above and 120 below, centred in the line."""
    return (leading - size) / 2 + 0.88 * size
