"""Topologies of a page: which block stands on which, heights not yet settled.

A block reaches from one *level* to another. Blocks that meet in one unbroken level
line share a level; edges of the page, of what is fixed, and pinned rows are known.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from printbook.makeup.planner.nouns import Page
from printbook.makeup.planner.scene import Rect

__all__ = ["Member", "Outline", "Topology", "topology_of"]

Outline: TypeAlias = tuple[tuple[tuple[int, int], ...], ...]
"""For each column the first column and the columns of its blocks, from the top."""

_Node = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Member:
    """A story's block between two levels, by their numbers."""

    story: int
    column: int
    columns: int
    top: int
    foot: int

    @property
    def after(self) -> int:
        """The column after its last one."""
        return self.column + self.columns


@dataclass(frozen=True, slots=True)
class Topology:
    """Blocks in order from the top; `known` are the rows of levels that stay."""

    members: tuple[Member, ...]
    known: Mapping[int, int]
    levels: int

    @property
    def outline(self) -> Outline:
        """The same for topologies that differ in their stories or heights alone."""
        last = max(member.after for member in self.members)
        return tuple(
            tuple(
                (member.column, member.columns)
                for member in self.members
                if member.column <= column < member.after
            )
            for column in range(last)
        )


def topology_of(
    page: Page, rects: Sequence[Rect], pins: Mapping[int, tuple[int, int | None]]
) -> Topology:
    """The topology that rectangles on a page have."""
    ordered = sorted(rects, key=lambda one: (one.row, one.column))
    parent: dict[_Node, _Node] = {}
    for rect in ordered:
        for row in (rect.row, rect.foot):
            for column in range(rect.column, rect.column + rect.columns):
                _join(parent, (rect.column, row), (column, row))
    number: dict[_Node, int] = {}
    members = []
    for rect in ordered:
        top, foot = (
            number.setdefault(_root(parent, (rect.column, row)), len(number))
            for row in (rect.row, rect.foot)
        )
        members.append(Member(rect.story, rect.column, rect.columns, top, foot))
    known = {
        number[_root(parent, node)]: node[1]
        for node in _known(page, ordered, pins)
        if node in parent
    }
    return Topology(tuple(members), known, len(number))


def _known(
    page: Page, rects: Sequence[Rect], pins: Mapping[int, tuple[int, int | None]]
) -> Iterator[_Node]:
    for column in range(page.columns):
        for span in page.free(column):
            yield from ((column, row) for row in span)
    for rect in rects:
        pin = pins.get(rect.story)
        if pin is not None and pin[1] is not None:
            yield rect.column, rect.row


def _root(parent: dict[_Node, _Node], node: _Node) -> _Node:
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


def _join(parent: dict[_Node, _Node], one: _Node, other: _Node) -> None:
    parent.setdefault(one, one)
    parent.setdefault(other, other)
    parent[_root(parent, other)] = _root(parent, one)
