"""What the cascade says of lines, in the composer's words.

What a style sheet does not say is our house style; a value written out, `normal` too,
means what CSS says (CSS Text 3 and 4).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias

from printbook.design.css import tokens_of
from printbook.design.door import Box
from printbook.typography import (
    COMBINE_ALL,
    LINE_BREAKS,
    SPACING_STYLES,
    SPACING_TRIMS,
    WEIGHTS,
    Align,
    Autospace,
    Hang,
    JustifyBy,
    Manner,
    Orientation,
    TextStyle,
    WordBreak,
)
from printbook.units import Em

__all__ = [
    "WritingMode",
    "combine_of",
    "manner_of",
    "mode_of",
    "orientation_of",
    "text_style",
]

WritingMode: TypeAlias = Literal["horizontal-tb", "vertical-rl", "vertical-lr"]

# clreq 3.2.2 allows up to a quarter em; CSS Text 4 8.3 is an eighth.
_HOUSE_GAP: Em = 0.25
_CSS_GAP: Em = 0.125
_AUTOSPACE_FOR: Mapping[str, Autospace] = {
    "ideograph-alpha": "alpha",
    "ideograph-numeric": "numeric",
}
_LINE_BREAK = {
    value: f"css-{value}" for value in ("loose", "normal", "strict", "anywhere")
}
_SIDES: Mapping[str, Align] = {"right": "end", "end": "end", "center": "center"}
_JUSTIFY_BY: Mapping[str, JustifyBy] = {
    "inter-word": "inter-word",
    "inter-character": "inter-character",
    "distribute": "inter-character",
    "none": "none",
}
_WORD_BREAK: Mapping[str, WordBreak] = {
    "keep-all": "keep-all",
    "break-all": "break-all",
}
# Keywords have no case.
_WEIGHTS = {name.lower(): name for name in WEIGHTS}
_MODES: Mapping[str, WritingMode] = {
    "vertical-rl": "vertical-rl",
    "vertical-lr": "vertical-lr",
}
_ORIENTATIONS: Mapping[str, Orientation] = {
    "upright": "upright",
    "sideways": "sideways",
}
_WRAPS = ("text-wrap", "text-wrap-style")
_HANGS: frozenset[Hang] = frozenset({"first", "last", "force-end", "allow-end"})


def text_style(
    style: Box, *, indent: Em, letter_spacing: Em, is_heading: bool = False
) -> TextStyle:
    """How the lines of a block are set; lengths in ems.

    A heading's lines are balanced where the style sheet does not say how they wrap.
    """
    return TextStyle(
        language=style["lang"] or "zh-CN",
        indent=indent,
        letter_spacing=letter_spacing,
        line_end="ink" if _keyword(style, "line-end") == "ink" else "half",
        **_manner(style),
        **_wraps(style, is_heading=is_heading),
        **_weights(style),
        **_alignment(style),
        **_indents(style),
    )


def manner_of(style: Box) -> Manner:
    """How a run of text breaks and is spaced."""
    return Manner(**_manner(style))


def _manner(style: Box) -> dict[str, Any]:
    return {
        "orientation": orientation_of(style),
        "hangs": _hangs(frozenset(_keywords(style, "hanging-punctuation"))),
        "wraps": style["white_space"] != "nowrap",
        "justify_by": _JUSTIFY_BY.get(_keyword(style, "text-justify"), "auto"),
        **_breaks(style),
        **_spaces(style),
    }


def mode_of(style: Box) -> WritingMode:
    """The writing mode of a box."""
    return _MODES.get(_keyword(style, "writing-mode"), "horizontal-tb")


def orientation_of(style: Box) -> Orientation:
    """How characters stand in its lines."""
    if mode_of(style) == "horizontal-tb":
        return "horizontal"
    return _ORIENTATIONS.get(_keyword(style, "text-orientation"), "mixed")


def combine_of(style: Box) -> int:
    """Of how many digits a number stands in one em; `digits` alone means two."""
    tokens = tokens_of(style, "text-combine-upright")
    words = [token.value.lower() for token in tokens if token.type == "ident"]
    if "all" in words:
        return COMBINE_ALL
    most = [token.int_value for token in tokens if token.type == "number"]
    return (most or [2])[0] if "digits" in words else 0


def _hangs(words: frozenset[str]) -> frozenset[Hang]:
    return frozenset(hang for hang in _HANGS if hang in words)


def _breaks(style: Box) -> dict[str, Any]:
    """Where lines may end."""
    line_break = _keyword(style, "line-break")
    hyphens, word_break = _keyword(style, "hyphens"), _keyword(style, "word-break")
    overflow = _keyword(style, "overflow-wrap")
    stays_whole = overflow == "normal" and word_break != "break-word"
    return {
        "line_break": _LINE_BREAK.get(line_break, _known(line_break, LINE_BREAKS)),
        "hyphenate": hyphens in ("", "auto"),
        "soft_hyphens": hyphens != "none",
        "word_break": _WORD_BREAK.get(word_break, "normal"),
        "overflow_wrap": "normal" if stays_whole else "anywhere",
    }


def _wraps(style: Box, *, is_heading: bool) -> dict[str, Any]:
    """Which of the places where they may end lines take."""
    wraps = {word for name in _WRAPS for word in _keywords(style, name)}
    return {
        "balance": "balance" in wraps or (is_heading and not wraps),
        "first_fit": "stable" in wraps,
    }


def _weights(style: Box) -> dict[str, Any]:
    weights = _WEIGHTS.get(_keyword(style, "weights"))
    return {"weights": weights} if weights else {}


def _spaces(style: Box) -> dict[str, Any]:
    """What stands between characters."""
    trim = _known(_keyword(style, "text-spacing-trim"), SPACING_TRIMS)
    spacing = _known(_keyword(style, "spacing"), SPACING_STYLES)
    found = {"spacing": spacing or (trim and f"css-{trim}")}
    if orientation_of(style) == "upright":
        # Letters that stand upright are like Han (CSS Text 4 8.5).
        return {**found, "autospace": 0.0}
    return {
        **found,
        **_autospace(frozenset(_keywords(style, "text-autospace")), style["lang"]),
    }


def _autospace(words: frozenset[str], language: str | None) -> dict[str, Any]:
    if not words or words == {"auto"}:
        return {"autospace": _HOUSE_GAP}
    if "no-autospace" in words:
        return {"autospace": 0.0}
    is_normal = "normal" in words or words <= {"insert", "replace"}
    named = _AUTOSPACE_FOR.keys() if is_normal else words & _AUTOSPACE_FOR.keys()
    beside = {_AUTOSPACE_FOR[word] for word in named}
    # CSS Text 4 8.5.2: in Chinese signs stand apart as letters do.
    if "alpha" in beside and (language or "zh").lower().startswith("zh"):
        beside.add("sign")
    return {
        "autospace": _CSS_GAP,
        "autospace_for": frozenset(beside),
        "autospace_replaces": "replace" in words,
    }


def _alignment(style: Box) -> dict[str, Any]:
    align, last = style["text_align_all"], style["text_align_last"]
    has_gaps = _keyword(style, "text-justify") != "none"
    side = _SIDES.get(align, "start")
    last_side = side if last == "auto" else _SIDES.get(last, "start")
    return {
        "justify": align == "justify" and has_gaps,
        "justify_last": last == "justify" and has_gaps,
        "align": side,
        "align_last": None if last_side == side else last_side,
    }


def _indents(style: Box) -> dict[str, Any]:
    lines = _keywords(style, "text-indent-lines")
    return {
        "indent_hangs": "hanging" in lines,
        "indent_each_line": "each-line" in lines,
    }


def _known(word: str, names: Iterable[str]) -> str | None:
    """The word, if it is one of these: a variable may hold anything."""
    return word if word in names else None


def _keyword(style: Box, name: str) -> str:
    """The first identifier of a carried property; empty when it is not set."""
    return next(iter(_keywords(style, name)), "")


def _keywords(style: Box, name: str) -> list[str]:
    """The identifiers of a carried property."""
    tokens = tokens_of(style, name)
    return [token.value.lower() for token in tokens if token.type == "ident"]
