"""The values of the properties of text that printbook acts on, by CSS Text 3 and 4."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tinycss2.ast import Node

from printbook.typography import LINE_BREAKS, SPACING_STYLES, WEIGHTS
from printbook.units import PX, Pt

__all__ = [
    "CARRIED",
    "DOUBLED",
    "HOUSE",
    "LENGTHS",
    "OURS",
    "Values",
    "is_important",
    "is_keyword",
    "is_length",
    "length_of",
    "significant",
    "words_of",
]

# What CSS-wide keywords a custom property may have as its value; `initial` is not among
# them, since the initial value of a custom property is none at all.
_WIDE = frozenset({"inherit", "unset"})
_POINTS: Mapping[str, Pt] = {
    "pt": 1.0,
    "px": PX,
    "pc": 12.0,
    "in": 72.0,
    "cm": 72 / 2.54,
    "mm": 72 / 25.4,
    "q": 72 / 101.6,
}


@dataclass(frozen=True, slots=True)
class Values:
    """Keywords that stand alone, or one of each group in any order."""

    alone: frozenset[str]
    groups: tuple[frozenset[str], ...] = ()
    initial: str = "auto"

    def allow(self, words: Sequence[str]) -> bool:
        """Whether the words are a value of the property."""
        if len(words) == 1 and words[0] in self.alone | _WIDE | {"initial"}:
            return True
        homes = [
            next((k for k, group in enumerate(self.groups) if word in group), None)
            for word in words
        ]
        return bool(words) and None not in homes and len(set(homes)) == len(homes)


def _one_of(words: str, *, initial: str = "auto") -> Values:
    return Values(frozenset(words.split()), initial=initial)


def _any_of(alone: str, *groups: str, initial: str) -> Values:
    return Values(
        frozenset(alone.split()), tuple(frozenset(g.split()) for g in groups), initial
    )


_TRIM = "space-all normal space-first trim-start trim-both trim-all"
_WRAP_STYLE = "auto balance stable pretty"

CARRIED: Mapping[str, Values] = {
    "hanging-punctuation": _any_of(
        "none", "first", "force-end allow-end", "last", initial="none"
    ),
    "line-break": _one_of("auto loose normal strict anywhere"),
    "text-autospace": _any_of(
        "normal auto no-autospace",
        "ideograph-alpha",
        "ideograph-numeric",
        "punctuation",
        "insert replace",
        initial="normal",
    ),
    "text-combine-upright": _one_of("none all digits", initial="none"),
    "text-justify": _one_of("auto none inter-word inter-character distribute"),
    "text-orientation": _one_of("mixed upright sideways", initial="mixed"),
    "text-spacing-trim": _one_of(f"{_TRIM} auto", initial="normal"),
    "text-wrap": _any_of("", "wrap nowrap", _WRAP_STYLE, initial="wrap"),
    "text-wrap-mode": _one_of("wrap nowrap", initial="wrap"),
    "text-wrap-style": _one_of(_WRAP_STYLE),
    "writing-mode": _one_of(
        "horizontal-tb vertical-rl vertical-lr", initial="horizontal-tb"
    ),
}
"""Properties that WeasyPrint does not know; others stay so, and are reported."""

DOUBLED: Mapping[str, Values] = {
    "hyphens": _one_of("none manual auto", initial="manual"),
    "overflow-wrap": _one_of("normal anywhere break-word", initial="normal"),
    "word-break": _one_of("normal keep-all break-all break-word", initial="normal"),
}
"""Properties whose own initial value WeasyPrint does not tell from one written out."""

HOUSE: Mapping[str, Values] = {
    "--pb-line-break": _one_of(" ".join(("auto", *LINE_BREAKS))),
    "--pb-line-end": _one_of("half ink", initial="half"),
    "--pb-ruby": _one_of("none pinyin", initial="none"),
    "--pb-spacing": _one_of(" ".join(("auto", *SPACING_STYLES))),
    "--pb-weights": _one_of(" ".join(("auto", *WEIGHTS)).lower()),
}
"""Custom properties of our own."""

LENGTHS = frozenset({"--pb-baseline", "--pb-block-step"})
"""Custom properties of our own that take a length."""

OURS = frozenset({*CARRIED, *HOUSE, *LENGTHS, "text-spacing"})
"""Properties of which WeasyPrint hears only where their value is none."""


def significant(nodes: Sequence[Node]) -> list[Node]:
    """The tokens of a value without blanks and comments."""
    return [node for node in nodes if node.type not in ("whitespace", "comment")]


def words_of(nodes: Sequence[Node]) -> Sequence[str] | None:
    """The keywords of a value; None where it holds anything else."""
    words = significant(nodes)
    if any(node.type != "ident" for node in words):
        return None
    return [node.lower_value for node in words]


def length_of(node: Node) -> Pt | None:
    """A length in points; None for anything else, `em` too."""
    if node.type != "dimension" or node.lower_unit not in _POINTS:
        return None
    return float(node.value) * _POINTS[node.lower_unit]


def is_keyword(words: Sequence[Node]) -> bool:
    """Whether the tokens of a value are `none` or a keyword of all CSS."""
    if len(words) != 1 or words[0].type != "ident":
        return False
    return words[0].lower_value in _WIDE | {"initial", "none"}


def is_length(nodes: Sequence[Node]) -> bool:
    """Whether a value is a length, `none`, a variable or a keyword of all CSS."""
    words = significant(nodes)
    if len(words) != 1 or is_keyword(words):
        return is_keyword(words)
    (word,) = words
    is_variable = word.type == "function" and word.lower_name == "var"
    return is_variable or (length_of(word) or 0.0) > 0


def is_important(nodes: Sequence[Node]) -> bool:
    """Whether a declaration ends in `!important`."""
    written = significant(nodes)
    return (
        len(written) > 1
        and written[-2] == "!"
        and getattr(written[-1], "lower_value", "") == "important"
    )
