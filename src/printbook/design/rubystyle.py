"""How readings 注音 are set, by the properties of CSS Ruby 1."""

from dataclasses import dataclass
from typing import cast

from printbook.design.css import idents_of
from printbook.design.door import Box
from printbook.typography import RubyAlign, RubyPosition

__all__ = ["RUBY", "RubyStyle", "ruby_style"]

RUBY = frozenset({"ruby", "rt", "rtc"})
"""Elements whose ruby style is asked for."""


@dataclass(frozen=True, slots=True)
class RubyStyle:
    """How readings are set; a position of None is that of their script and level."""

    position: RubyPosition | None = None
    align: RubyAlign = "space-around"
    is_merged: bool = False
    may_overhang: bool = True


def ruby_style(box: Box) -> RubyStyle:
    """The style of a ruby element, or of a reading in it (CSS Ruby 1)."""
    positions = idents_of(box.style, "ruby-position") - {"alternate"}
    aligns = idents_of(box.style, "ruby-align")
    return RubyStyle(
        cast("RubyPosition | None", next(iter(positions), None)),
        cast("RubyAlign", next(iter(aligns), "space-around")),
        "merge" in idents_of(box.style, "ruby-merge"),
        "none" not in idents_of(box.style, "ruby-overhang"),
    )
