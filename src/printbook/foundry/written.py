"""Reads YAML as plain nodes with their places; no types, anchors or repeated keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from printbook.errors import ContentError
from printbook.findings import Source, finding

__all__ = ["Written", "read_written"]

# A manifest is a page or two; whatever is longer or deeper is not one.
_LARGEST_FILE = 1_000_000
_DEEPEST_NODE = 8

_Value: TypeAlias = "str | tuple[Written, ...] | Mapping[str, Written]"


@dataclass(frozen=True, slots=True)
class Written:
    """A scalar's text, a sequence or a mapping, and where it stands."""

    value: _Value
    place: Source
    keys: Mapping[str, Source] = field(default_factory=dict)


def read_written(path: Path) -> Written:
    """The file's one document; ContentError (PB3001) with the place of the fault."""
    # Brought in here: a program that sets no type has no use for a YAML reader.
    import yaml

    text = _text_of(path)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Reader(path, yaml.parse(text, Loader=loader)).document()
    except yaml.YAMLError as fault:
        raise _stop(
            _place(path, getattr(fault, "problem_mark", None)), _words(fault)
        ) from (fault)


def _text_of(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as refusal:
        raise ContentError(
            finding("PB3002", file=path, why=refusal.strerror or refusal)
        ) from refusal
    if len(raw) > _LARGEST_FILE:
        raise _stop(Source(path), "the file is longer than a megabyte")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        raise _stop(Source(path, line), "the file is not UTF-8 text") from fault


def _words(fault: Exception) -> str:
    return str(getattr(fault, "problem", None) or fault).splitlines()[0]


def _stop(place: Source, what: str) -> ContentError:
    return ContentError(finding("PB3001", place, why=what))


def _place(path: Path, mark: Any) -> Source:
    return Source(path, mark.line + 1, mark.column + 1) if mark else Source(path)


class _Reader:
    """Builds nodes from the events of one file."""

    def __init__(self, path: Path, events: Iterator[Any]) -> None:
        self._path = path
        self._events = events

    def document(self) -> Written:
        for _ in range(2):  # the stream and its document begin
            event = next(self._events)
        if type(event).__name__ == "StreamEndEvent":
            raise _stop(Source(self._path), "the file is empty")
        return self._node(next(self._events), 0)

    def _node(self, event: Any, depth: int) -> Written:
        place = _place(self._path, event.start_mark)
        kind = type(event).__name__
        if kind == "AliasEvent" or event.anchor is not None or event.tag is not None:
            raise _stop(place, "anchors, aliases and tags are not read here")
        if depth > _DEEPEST_NODE:
            raise _stop(place, "the file is nested too deeply")
        if kind == "ScalarEvent":
            return Written(event.value, place)
        if kind == "SequenceStartEvent":
            return Written(tuple(self._members(depth)), place)
        return self._mapping(place, depth)

    def _members(self, depth: int) -> Iterator[Written]:
        while type(event := next(self._events)).__name__ != "SequenceEndEvent":
            yield self._node(event, depth + 1)

    def _mapping(self, place: Source, depth: int) -> Written:
        values: dict[str, Written] = {}
        keys: dict[str, Source] = {}
        while type(event := next(self._events)).__name__ != "MappingEndEvent":
            key = self._node(event, depth + 1)
            if not isinstance(key.value, str):
                raise _stop(key.place, "a key must be a word")
            if key.value in values:
                raise _stop(key.place, f"{key.value!r} is written twice")
            values[key.value] = self._node(next(self._events), depth + 1)
            keys[key.value] = key.place
        return Written(values, place, keys)
