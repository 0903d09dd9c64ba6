"""Walks YAML events into plain nodes with their places, and refuses what bites.

PyYAML's own loader guesses types (`no` is False, `12:30` is 750), keeps the last of two
equal keys, and can be made to fill the memory by 500 bytes of aliases or to crash by
60,000 brackets. Events do none of this.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from printbook.findings import Finding, Source, finding
from printbook.manuscript.manuscript import Manuscript
from printbook.manuscript.syntax import DEEPEST, explained

__all__ = ["Node", "read_nodes"]

_MOST_EVENTS = 200_000
_MOST_COMPLAINTS = 50
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_Value: TypeAlias = "str | tuple[Node, ...] | Mapping[str, Node]"


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar's text, a list or a mapping, and where it stands in the manuscript."""

    value: _Value
    place: Source
    start: int
    stop: int
    style: str = ""
    """How a scalar is quoted: "" plain, ' or ", | or >."""
    keys: Mapping[str, Source] = field(default_factory=dict)
    is_refused: bool = False

    @property
    def is_null(self) -> bool:
        """Whether nothing is written here, or what YAML takes for nothing."""
        return self.style == "" and self.value in ("", "~", "null")


class _StopError(Exception):
    """Reading cannot go on; says why."""

    def __init__(self, why: Finding) -> None:
        super().__init__(why)
        self.why = why


def read_nodes(written: Manuscript) -> tuple[Node | None, tuple[Finding, ...]]:
    """The file's one document; None when it could not be read to its end."""
    reader = _Reader(written)
    try:
        return reader.document(), tuple(reader.findings)
    except _StopError as stop:
        return None, (*reader.findings, stop.why)
    except yaml.YAMLError as fault:
        return None, (*reader.findings, explained(fault, written))


class _Reader:
    """Builds nodes from the events of one file."""

    def __init__(self, written: Manuscript) -> None:
        self.written = written
        self.findings: list[Finding] = []
        self.events: Iterator[Any] = iter(yaml.parse(written.text, Loader=_LOADER))
        self.count = 0

    def document(self) -> Node | None:
        self.next()  # the stream begins
        if isinstance(self.next(), yaml.StreamEndEvent):
            raise _StopError(finding("PB1007", Source(self.written.path)))
        node = self.node(self.next(), 0)
        self.next()  # the document ends
        after = self.next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _StopError(finding("PB1008", self.place(after)))
        if node.is_null:
            raise _StopError(finding("PB1007", Source(self.written.path)))
        return node

    def next(self) -> Any:
        event = next(self.events)
        self.count += 1
        if self.count > _MOST_EVENTS:
            raise _StopError(
                finding("PB1010", self.place(event), most=f"{_MOST_EVENTS:,}")
            )
        return event

    def place(self, event: Any) -> Source:
        mark = event.start_mark
        return Source(self.written.path, mark.line + 1, mark.column + 1)

    def complain(self, code: str, place: Source, **values: object) -> None:
        self.findings.append(finding(code, place, **values))
        if len(self.findings) >= _MOST_COMPLAINTS:
            raise _StopError(finding("PB1019", place))

    def node(self, event: Any, depth: int) -> Node:
        place = self.place(event)
        if depth > DEEPEST:
            raise _StopError(finding("PB1009", place, most=DEEPEST))
        is_refused = self.is_refused(event, place)
        start, stop = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            return Node("", place, start, stop, is_refused=True)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, place, is_refused)
        if isinstance(event, yaml.SequenceStartEvent):
            members = tuple(self.members(depth))
            return Node(members, place, start, stop, is_refused=is_refused)
        return self.mapping(event, place, depth, is_refused)

    def is_refused(self, event: Any, place: Source) -> bool:
        """Whether an anchor, an alias or a tag stands here; each is reported."""
        if isinstance(event, yaml.AliasEvent):
            self.complain("PB1012", place, what=f"*{event.anchor}")
            return True
        if event.anchor is not None:
            self.complain("PB1012", place, what=f"&{event.anchor}")
        if event.tag is not None:
            self.complain("PB1013", place, what=event.tag)
        return event.anchor is not None or event.tag is not None

    def scalar(self, event: Any, place: Source, is_refused: bool) -> Node:
        style = "" if event.style in (None, "") else event.style
        start, stop = event.start_mark.index, event.end_mark.index
        return Node(event.value, place, start, stop, style, is_refused=is_refused)

    def members(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1)

    def mapping(
        self, opening: Any, place: Source, depth: int, is_refused: bool
    ) -> Node:
        values: dict[str, Node] = {}
        keys: dict[str, Source] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(self.next(), depth + 1)
            word = self.key(key, keys)
            if word is not None:
                values[word], keys[word] = value, key.place
        start, stop = opening.start_mark.index, opening.end_mark.index
        return Node(values, place, start, stop, keys=keys, is_refused=is_refused)

    def key(self, key: Node, known: Mapping[str, Source]) -> str | None:
        """The key's word; None for one that is refused."""
        word = key.value
        if key.is_refused:
            return None
        if not isinstance(word, str) or not word:
            self.complain("PB1014", key.place)
        elif word == "<<" and key.style == "":
            self.complain("PB1012", key.place, what="<<")
        elif word in known:
            first = known[word].line
            self.complain("PB1011", key.place, key=word, line=first)
        else:
            return word
        return None
