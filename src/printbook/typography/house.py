"""The house style of a language: what is set where a style sheet says nothing."""

from collections.abc import Iterator
from dataclasses import fields, replace
from functools import lru_cache
from typing import NamedTuple

from printbook.typography.model import Manner, TextStyle
from printbook.typography.spacing import SPACINGS

__all__ = ["at_home", "in_manner"]


class _House(NamedTuple):
    spacing: str
    line_break: str


# By language tag. clreq 3.1.4 recommends its basic level most widely; GB/T 15834 binds
# the mainland. Of JLReq's levels the second is that of most books.
_HOUSES = {
    "zh-hant-hk": _House("zh-hk", "basic"),
    "zh-hant-mo": _House("zh-hk", "basic"),
    "zh-hk": _House("zh-hk", "basic"),
    "zh-mo": _House("zh-hk", "basic"),
    "zh-hant": _House("zh-tw", "basic"),
    "zh-tw": _House("zh-tw", "basic"),
    "ja": _House("ja", "jlreq-strict"),
}
_MAINLAND = _House("zh-gb", "gb")


@lru_cache(maxsize=256)
def at_home(style: TextStyle) -> TextStyle:
    """The style with its language's tables where it names none."""
    house = next(
        (_HOUSES[tag] for tag in _shorter(style.language) if tag in _HOUSES), _MAINLAND
    )
    spacing = house.spacing if style.spacing is None else style.spacing
    in_system = f"{spacing}/{house.spacing}"
    line_break = house.line_break if style.line_break is None else style.line_break
    return replace(
        style,
        spacing=in_system if in_system in SPACINGS else spacing,
        line_break=line_break,
    )


@lru_cache(maxsize=256)
def in_manner(style: TextStyle, manner: Manner | None) -> TextStyle:
    """The style as a run of that manner has it."""
    if manner is None:
        return at_home(style)
    own = {one.name: getattr(manner, one.name) for one in fields(manner)}
    return at_home(replace(style, **own))


def _shorter(tag: str) -> Iterator[str]:
    """The tag, and what remains of it as its last parts are dropped (RFC 4647 3.4)."""
    parts = tag.lower().replace("_", "-").split("-")
    for count in range(len(parts), 0, -1):
        yield "-".join(parts[:count])
