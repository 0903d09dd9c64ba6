"""Bookmarks and running heads that quote a block's text: they must not read markers."""

from collections.abc import Sequence
from typing import Any

from printbook.design.door import Box

__all__ = ["TEXT", "quoting"]

TEXT = "data-pb-text"
"""On a block of ours whose text is quoted elsewhere: that text."""

_CONTENT = frozenset({"content()", "content"})
_WHOLE = frozenset({"text", "content"})

Parts = Sequence[tuple[str, Any]]


def quoting(style: Box) -> tuple[tuple[str, str], ...] | None:
    """Declarations that quote an attribute instead; None where one cannot be had."""
    declared = []
    label = style["bookmark_label"]
    if style["bookmark_level"] != "none" and _reads(label):
        declared.append(("bookmark-label", _css(label)))
    strings = style["string_set"]
    if strings != "none" and any(_reads(parts) for _, parts in strings):
        listed = [(name, _css(parts)) for name, parts in strings]
        known = [f"{name} {css}" for name, css in listed if css is not None]
        is_whole = len(known) == len(listed)
        declared.append(("string-set", ",".join(known) if is_whole else None))
    found = [(name, css) for name, css in declared if css is not None]
    return tuple(found) if len(found) == len(declared) else None


def _reads(parts: Parts) -> bool:
    return any(part[0] in _CONTENT for part in parts)


def _css(parts: Parts) -> str | None:
    """A content list as CSS, its element's text read from the attribute."""
    written = [_part(*part) for part in parts]
    known = [one for one in written if one is not None]
    return " ".join(known) if len(known) == len(written) else None


def _part(kind: str, value: Any) -> str | None:
    if kind in _CONTENT:
        return f"attr({TEXT})" if value in _WHOLE else None
    if kind == "string":
        escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    if kind == "attr()":
        return f"attr({value[0]})"
    if kind == "counter()" and isinstance(value[-1], str):
        return f"counter({value[0]}, {value[-1]})"
    return None
