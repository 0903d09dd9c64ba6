"""Takes a list out of a YAML file, so that it can be written anew amid the rest.

The text before and after the list is handed back as it stands. Of each member there is
what it says, its own lines, and its comments, which go where the member goes.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from printbook.errors import ContentError
from printbook.findings import Source, finding, has_errors
from printbook.manuscript.manuscript import manuscript_of
from printbook.manuscript.nodes import read_nodes

__all__ = ["Member", "Plain", "Taken", "take_list"]

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""What YAML says, every scalar as it is written."""

_INDENT = 2
_LINE_END = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"#[^\r\n]*")
_REST_OF_LINE = re.compile(r"\A[ \t]*(?:\r\n|\r|\n|\Z)")
# Unlike the C loader it counts characters, and so do we.
_LOADER = yaml.SafeLoader


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list: what it says, and the lines it stands in.

    `above` are the blank lines and comments over it, with their line ends; `comments`
    those within its lines. In brackets `[…]` a member has no lines of its own.
    """

    says: Plain
    above: str = ""
    lines: str = ""
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """A file without its list: what stands before and after it, and its members."""

    before: str
    after: str
    members: tuple[Member, ...]
    end: str
    """How the file ends its lines."""
    indent: int = _INDENT
    """How far in the members' dashes stand."""
    is_flow: bool = False
    """Whether the file is one pair of braces, so that the list needs its brackets."""


def take_list(text: str, key: str, *, path: Path) -> Taken:
    """The file, a mapping, without the list that has this key at its top.

    Where there is none, `before` ends with the key. ContentError when the text is no
    YAML; `path` is what the findings call it.
    """
    _, findings = read_nodes(manuscript_of(path, text))
    if has_errors(findings):
        raise ContentError(*findings)
    top = yaml.compose(text, Loader=_LOADER)
    if not isinstance(top, yaml.MappingNode):
        raise ContentError(finding("PB1116", Source(path), key=path.name))
    found = _LINE_END.search(text)
    end = found[0] if found else "\n"
    value = next((value for name, value in top.value if name.value == key), None)
    if value is None:
        return _missing(text, key, top, end)
    if isinstance(value, yaml.SequenceNode) and not value.flow_style:
        return _in_lines(text, value, end)
    return _in_brackets(text, value, end, is_flow=bool(top.flow_style))


def _missing(text: str, key: str, top: Any, end: str) -> Taken:
    """The key comes after all others."""
    if top.flow_style:
        # Behind the last value, or the opening brace.
        at = _stop(top.value[-1][1]) if top.value else top.start_mark.index + 1
        comma = ", " if top.value else ""
        return Taken(f"{text[:at]}{comma}{key}: ", text[at:], (), end, is_flow=True)
    at = next(
        (
            token.start_mark.index
            for token in yaml.scan(text, Loader=_LOADER)
            if isinstance(token, yaml.DocumentEndToken)
        ),
        len(text),
    )
    before = text[:at] if text[:at].endswith(("\n", "\r")) else text[:at] + end
    return Taken(f"{before}{end}{key}:{end}", text[at:], (), end)


def _in_brackets(text: str, value: Any, end: str, *, is_flow: bool) -> Taken:
    """A list in brackets, or nothing at all where a list should be."""
    start, stop = value.start_mark.index, value.end_mark.index
    nodes = value.value if isinstance(value, yaml.SequenceNode) else ()
    stops = [*(_stop(node) for node in nodes[:-1]), stop]
    starts = [start, *stops]
    comments = _Comments(text)
    members = [
        Member(_plain(node), comments=comments.within(*place))
        for node, *place in zip(nodes, starts, stops, strict=False)
    ]
    before, after = text[:start], text[stop:]
    if not is_flow:
        before = before.rstrip(" \t") + end
        after = _REST_OF_LINE.sub("", after, count=1)
    return Taken(before, after, tuple(members), end, is_flow=is_flow)


def _in_lines(text: str, value: Any, end: str) -> Taken:
    """A list whose members begin with a dash on a line of their own."""
    column = value.start_mark.column
    dashes = _dashes(text, value)
    starts = [dash - column for dash in dashes]
    stops = [_next_line(text, _stop(node)) for node in value.value]
    befores = [starts[0], *stops]
    comments = _Comments(text)
    members = [
        Member(
            _plain(node),
            text[before:start],
            text[start:stop],
            comments.within(start, stop),
        )
        for node, before, start, stop in zip(
            value.value, befores, starts, stops, strict=False
        )
    ]
    before, after = text[: starts[0]], text[stops[-1] :]
    return Taken(before, after, tuple(members), end, column)


def _dashes(text: str, value: Any) -> list[int]:
    """Where each member of a block list has its dash."""
    first, last = value.start_mark.index, _stop(value)
    return [
        token.start_mark.index
        for token in yaml.scan(text, Loader=_LOADER)
        if isinstance(token, yaml.BlockEntryToken)
        and token.start_mark.column == value.start_mark.column
        and first <= token.start_mark.index <= last
    ]


def _stop(node: Any) -> int:
    """Where a node's own text ends; the parser's mark may lie behind comments."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _stop(last[1] if isinstance(last, tuple) else last)


def _next_line(text: str, index: int) -> int:
    """Where the next line begins."""
    found = _LINE_END.search(text, index)
    return found.end() if found else len(text)


class _Comments:
    """Every comment of a text: what stands between its tokens and is no blank."""

    def __init__(self, text: str) -> None:
        self.found: list[tuple[int, str]] = []
        at = 0
        for token in yaml.scan(text, Loader=_LOADER):
            for one in _COMMENT.finditer(text, at, token.start_mark.index):
                self.found.append((one.start(), one[0].rstrip()))
            at = max(at, token.end_mark.index)

    def within(self, start: int, stop: int) -> tuple[str, ...]:
        """The comments between two places."""
        return tuple(said for at, said in self.found if start <= at < stop)


def _plain(node: Any) -> Plain:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(inner) for inner in node.value]
    return {key.value: _plain(inner) for key, inner in node.value}
