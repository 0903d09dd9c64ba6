"""Composites: the stories of a group 组合稿 stacked into one block.

A beam places the stacks; taken apart again, every story is a block of its own, and
sizing holds each of them to the rules.
"""

from collections.abc import Sequence
from dataclasses import replace

from printbook.makeup.planner.scene import Chart, Rect, Scene

__all__ = ["apart", "gathered"]


def gathered(scene: Scene) -> tuple[Scene, tuple[tuple[int, ...], ...]]:
    """The scene with its groups stacked, and which stories each block holds."""
    grouped = {story for group in scene.groups for story in group}
    ranked = sorted(range(len(scene.names)), key=lambda story: scene.ranks[story])
    alone = [(story,) for story in ranked if story not in grouped]
    stacks = (*scene.groups, *alone)
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
