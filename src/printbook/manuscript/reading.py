"""Reads a YAML file into a pydantic model; every complaint has its line and column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from printbook.findings import Finding, Source, finding, has_errors, in_order
from printbook.manuscript.alignment import joined, passage_of
from printbook.manuscript.casting import Caster, Loc
from printbook.manuscript.manuscript import Manuscript, Passage, read_manuscript
from printbook.manuscript.nodes import Node, read_nodes

__all__ = ["Places", "read_model"]

M = TypeVar("M", bound=BaseModel)

# A blank, a hash and text at once: `第 #3 版`. Comments have a blank behind the hash.
_CUT_SHORT = re.compile(r"[ \t]+(#[^\s#].*)")

# pydantic's limits, the code that says them and the limit's name in its context.
_LIMITS = {
    "greater_than_equal": ("PB1120", "ge"),
    "less_than_equal": ("PB1121", "le"),
    "too_short": ("PB1123", "min_length"),
    "too_long": ("PB1124", "max_length"),
}


@dataclass(frozen=True, slots=True)
class Places:
    """Where the values of one file stand."""

    manuscript: Manuscript | None = None
    top: Node | None = None
    repaired: Mapping[int, Passage] | None = None
    """Scalars whose lines were joined anew, by their index in the file."""

    def get(self, key: Sequence[object] = ()) -> Source | None:
        """The place of a value, or of the nearest one round it."""
        node = self.top
        for part in key:
            inner = _inner(node, part)
            if inner is None:
                break
            node = inner
        return node.place if node else None

    def key(self, key: Sequence[object]) -> Source | None:
        """The place of a key; of its mapping when the file has no such key."""
        around = self._node(key[:-1])
        if around is not None and key[-1] in around.keys:
            return around.keys[str(key[-1])]
        return self.get(key)

    def passage(self, key: Sequence[object]) -> Passage | None:
        """A text with the place of each character; None when it is not there."""
        node = self._node(key)
        if node is None or self.manuscript is None or not isinstance(node.value, str):
            return None
        anew = (self.repaired or {}).get(node.start)
        return anew or passage_of(node, self.manuscript)

    def _node(self, key: Sequence[object]) -> Node | None:
        node = self.top
        for part in key:
            node = _inner(node, part)
        return node


def read_model(
    path: Path, model: type[M], *, root: Path
) -> tuple[M | None, tuple[Finding, ...], Places]:
    """The file as the model wants it, None when it is not; what is wrong with it."""
    written, findings = read_manuscript(path, root)
    if written is None:
        return None, findings, Places()
    top, refusals = read_nodes(written)
    found = [*findings, *refusals]
    if top is None:
        return None, in_order(found), Places(written)
    top, repaired = _without_fold_blanks(top, written, found)
    found += _cut_short(top, written)
    places = Places(written, top, repaired)
    built = _validated(top, model, written, places, found)
    return None if has_errors(found) else built, in_order(found), places


def _validated(
    top: Node,
    model: type[M],
    written: Manuscript,
    places: Places,
    found: list[Finding],
) -> M | None:
    caster = Caster(written)
    cast = caster.cast(top, model, ())
    found += caster.findings
    if () in caster.reported:
        return None
    try:
        return model.model_validate(cast)
    except ValidationError as refusal:
        found += _limits(refusal, caster, places)
        return None


def _limits(
    refusal: ValidationError, caster: Caster, places: Places
) -> Iterator[Finding]:
    """What pydantic found beyond what is already reported."""
    for error in refusal.errors(include_url=False, include_input=False):
        loc: Loc = error["loc"]
        if any(loc[:size] in caster.reported for size in range(len(loc) + 1)):
            continue
        is_key = bool(loc) and loc[-1] == "[key]"
        loc = loc[:-1] if is_key else loc
        place = places.key(loc) if is_key else places.get(loc)
        example = caster.examples.get((*loc[:-1], "[key]") if is_key else loc, "")
        yield _said(error, caster.name(loc), place, example)


def _said(error: Any, key: str, place: Source | None, example: str) -> Finding:
    if error["type"] == "string_pattern_mismatch":
        return finding("PB1122", place, key=key, example=example)
    code, limit = _LIMITS.get(error["type"], ("", ""))
    if not code:
        return finding("PB1129", place, key=key)
    return finding(code, place, key=key, limit=error["ctx"][limit])


def _inner(node: Node | None, part: object) -> Node | None:
    value = node.value if node else None
    if isinstance(value, Mapping) and isinstance(part, str):
        return value.get(part)
    if isinstance(value, tuple) and isinstance(part, int) and 0 <= part < len(value):
        return value[part]
    return None


def _without_fold_blanks(
    top: Node, written: Manuscript, found: list[Finding]
) -> tuple[Node, dict[int, Passage]]:
    """The nodes with the lines of Han text joined as Chinese is: without a blank."""
    repaired: dict[int, Passage] = {}

    def walk(node: Node) -> Node:
        if isinstance(node.value, Mapping):
            return replace(node, value={k: walk(v) for k, v in node.value.items()})
        if isinstance(node.value, tuple):
            return replace(node, value=tuple(map(walk, node.value)))
        passage = joined(node, written)
        if passage is None:
            return node
        repaired[node.start] = passage
        found.append(finding("PB1022", node.place))
        return replace(node, value=passage.text)

    return walk(top), repaired


def _cut_short(node: Node, written: Manuscript) -> Iterator[Finding]:
    """Texts that lost their end to YAML, which takes ` #` for a comment."""
    if isinstance(node.value, Mapping):
        for inner in node.value.values():
            yield from _cut_short(inner, written)
    elif isinstance(node.value, tuple):
        for inner in node.value:
            yield from _cut_short(inner, written)
    elif node.style == "" and node.value:
        rest = _CUT_SHORT.match(written.text, node.stop)
        if rest:
            place = written.source(rest.start(1))
            yield finding("PB1023", place, rest=rest[1].strip())
