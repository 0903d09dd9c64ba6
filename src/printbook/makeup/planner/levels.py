"""Which rows each level of a topology can have: bounds that every block agrees with."""

from collections.abc import Iterator

from printbook.makeup.planner.scene import Scene
from printbook.makeup.planner.topology import Topology

__all__ = ["bits", "domains_of", "heights_between", "sums_of"]


def domains_of(scene: Scene, topology: Topology) -> list[int] | None:
    """The rows of each level, each a bit; None where a level has none."""
    whole = (1 << (scene.page.rows + 2)) - 1
    known = topology.known
    domains = [
        1 << known[level] if level in known else whole
        for level in range(topology.levels)
    ]
    members = []
    for member in topology.members:
        heights = scene.charts[member.story].heights.get(member.columns)
        if heights is None:
            return None
        members.append((member.top, member.foot, heights, tuple(bits(heights))))
    has_changed = True
    while has_changed:
        has_changed = False
        for top, foot, _, rows in members:
            has_changed |= _narrow(domains, foot, _sum(domains[top], rows))
        for top, foot, _, rows in reversed(members):
            has_changed |= _narrow(domains, top, _difference(domains[foot], rows))
        if not all(domains):
            return None
    return domains


def heights_between(top: int, foot: int) -> int:
    """The heights that a block between two levels can have, each a bit."""
    return _difference(foot, tuple(bits(top)))


def sums_of(one: int, other: int) -> int:
    """The sums of each two heights, each a bit."""
    return _sum(one, tuple(bits(other)))


def bits(mask: int) -> Iterator[int]:
    """The places of a number's bits, from the lowest."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _narrow(domains: list[int], level: int, mask: int) -> bool:
    old = domains[level]
    domains[level] = old & mask
    return domains[level] != old


def _sum(mask: int, rows: tuple[int, ...]) -> int:
    found = 0
    for height in rows:
        found |= mask << height
    return found


def _difference(mask: int, rows: tuple[int, ...]) -> int:
    found = 0
    for height in rows:
        found |= mask >> height
    return found
