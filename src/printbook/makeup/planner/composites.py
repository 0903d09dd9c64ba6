"""Composites: stories stacked into one block: groups 组合稿, and briefs by the dozen.

A beam places the stacks; taken apart again, every brief is a block of its own, and
sizing holds each of them to the rules.
"""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from printbook.makeup.planner.scene import Chart, Rect, Scene

__all__ = ["MOST_BLOCKS", "apart", "gathered"]

MOST_BLOCKS = 14
"""The stories of a page that are searched one by one; of more, briefs are stacked."""

_FEWEST = 8
_MOST = 12
_HIGHEST = 4


def gathered(scene: Scene, random: Random) -> tuple[Scene, tuple[tuple[int, ...], ...]]:
    """The scene with groups and briefs stacked, and which stories each block holds."""
    stacks = _stacks(scene, random)
    numbers = {stack[0]: number for number, stack in enumerate(stacks)}
    gathering = replace(
        scene,
        names=tuple(scene.names[stack[0]] for stack in stacks),
        charts=tuple(_stacked([scene.charts[n] for n in stack]) for stack in stacks),
        ranks=tuple(scene.ranks[stack[0]] for stack in stacks),
        pins={
            numbers[story]: pin for story, pin in scene.pins.items() if story in numbers
        },
        groups=(),
        lead=None,
    )
    return gathering, stacks


def _stacks(scene: Scene, random: Random) -> tuple[tuple[int, ...], ...]:
    """Stories by rank: the first and the pinned ones alone, the others stacked."""
    grouped = {story for group in scene.groups for story in group}
    ranked = sorted(range(len(scene.names)), key=lambda story: scene.ranks[story])
    ranked = [story for story in ranked if story not in grouped]
    if len(scene.names) <= MOST_BLOCKS:
        return (*scene.groups, *((story,) for story in ranked))
    blocks = random.randint(_FEWEST, _MOST) - len(scene.groups)
    free = [story for story in ranked if story not in scene.pins]
    alone = [story for story in ranked if story in scene.pins]
    # So many alone that the others come to the blocks left in stacks of two and more.
    while free and len(alone) + -(-len(free) // _HIGHEST) < blocks:
        if len(free) <= 2 * (blocks - len(alone)):
            break
        alone.append(free.pop(0))
    count = max(1, blocks - len(alone), -(-len(free) // _HIGHEST))
    # Neighbours in rank stand together: dealt in order, not like cards.
    sizes = [len(free) // count + (n < len(free) % count) for n in range(count)]
    random.shuffle(sizes)
    stacks = [*scene.groups, *((story,) for story in alone)]
    for size in sizes:
        if size:
            stacks.append(tuple(free[:size]))
            free = free[size:]
    return tuple(stacks)


def _stacked(charts: Sequence[Chart]) -> Chart:
    """The chart of stories one upon another; it has no shapes of its own."""
    if len(charts) == 1:
        return charts[0]
    widths = set.intersection(*(set(chart.bounds) for chart in charts))
    bounds = {
        w: (
            sum(one.bounds[w][0] for one in charts),
            sum(one.bounds[w][1] for one in charts),
        )
        for w in sorted(widths)
    }
    wish = {
        w: (
            sum(one.wish[w][0] for one in charts),
            sum(one.wish[w][1] for one in charts),
        )
        for w in bounds
    }
    best = min(((cost, w * rows) for w, (rows, cost) in wish.items()), default=(0.0, 0))
    areas = [(w * least, w * most) for w, (least, most) in bounds.items()]
    return Chart(
        {},
        {},
        bounds,
        wish,
        {},
        {},
        cheapest=best[0],
        least_area=min((least for least, _ in areas), default=0),
        most_area=max((most for _, most in areas), default=0),
        wished_area=best[1],
    )


def apart(
    scene: Scene, rects: Sequence[Rect], stacks: Sequence[Sequence[int]]
) -> tuple[Rect, ...]:
    """The blocks of every story, those of a stack as high as they ask for."""
    found = []
    for rect in rects:
        stack = stacks[rect.story]
        row = rect.row
        wishes = [scene.charts[story].wish[rect.columns][0] for story in stack]
        for number, story in enumerate(stack):
            left = rect.foot - row
            rows = max(1, round(left * wishes[number] / sum(wishes[number:])))
            found.append(Rect(story, rect.column, rect.columns, row, row + rows))
            row += rows
    return tuple(found)
