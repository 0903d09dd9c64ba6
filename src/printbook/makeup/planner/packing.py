"""An exact beam for briefs by the dozen: every block has its shape from the start.

With a few blocks, heights are wished for and sizing moves them later. Of many small
ones, of a few heights each, hardly any order comes out even by itself: here a column
is left only such gaps as the stories left can fill, and no headline meets another.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from printbook.makeup.planner.filling import (
    CROSSED,
    Ground,
    cuts,
    fittest,
    grown_by,
    gutters,
    has_stories,
    keeps_pins,
    order_of,
    segment,
    stretch,
)
from printbook.makeup.planner.judging import butts, outranks, stacks
from printbook.makeup.planner.levels import sums_of
from printbook.makeup.planner.nouns import Fixed, Placed, Shape
from printbook.makeup.planner.scene import Chart, Rect, Room, Scene
from printbook.makeup.planner.sizing import most_blank
from printbook.makeup.planner.weighing import BOX_MORE, MOST_BOXES

__all__ = ["is_packed", "pack"]

# Briefs, which are of one rank, whose heights sizing can find; more are packed.
_MOST_EQUALS = 14
# Heights of a story at one width that are tried: those nearest to its wish.
_HEIGHTS = 6
# Using up the spare cells of one story more than is due.
_HASTE = 1.0
# Gaps that more stories fill than this are left to come.
_STACKED = 3
# With more left than this one of them is not missed when gaps are told.
_MANY = 6
# With few left a state is soon told, and most come to nothing: more of them are kept.
_FEW = 12
_MORE = 8


@dataclass(frozen=True, slots=True)
class _State:
    """A page partly packed: the row each column has reached, and what stands there."""

    reached: tuple[int, ...]
    left: tuple[int, ...]
    stories: tuple[int, ...]
    blocks: tuple[Placed, ...]
    crossed: int
    free: int
    spare: int
    """The cells that the stories left do not need."""
    blanks: int
    boxes: int
    cost: float


def is_packed(ranks: Sequence[int]) -> bool:
    """Whether a page of stories of those ranks has briefs by the dozen."""
    return max(Counter(ranks).values(), default=0) > _MOST_EQUALS


def pack(scene: Scene, random: Random, *, width: int) -> list[tuple[Placed, ...]]:
    """Ways to fill the page, their blocks in order from the top."""
    room, stories = Room(scene.page), range(len(scene.names))
    ground = Ground(scene, room, grown_by(scene, room, stories, random))
    packing = _Packing(ground)
    states = [packing.start]
    for placed in range(1, len(stories) + 1):
        grown = (one for state in states for one in packing.grown(state))
        keyed = (
            (packing.key_of(one), one.cost + packing.haste(one), one) for one in grown
        )
        is_late = len(stories) - placed <= _FEW
        states = fittest(keyed, random)[: width * _MORE if is_late else width]
    done = ground.room.done
    return [state.blocks for state in states if set(state.reached) == {done}]


class _Packing:
    """What stays the same during one beam."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.most_blank = most_blank(ground.scene.page)
        self.kinds = _kinds(ground.scene)
        self.heights = [tuple(chart.heights.items()) for chart in ground.scene.charts]
        room, stories = ground.room, tuple(range(len(ground.scene.names)))
        spare = room.cells - _Left(self, stories).least
        self.start = _State(
            room.start, stories, (), (), 0, room.cells, spare, 0, 0, 0.0
        )
        self.share = spare / len(stories)
        self._rows: dict[tuple[int, int, int], Sequence[int]] = {}

    def key_of(self, state: _State) -> Hashable:
        """The same for states that go on alike."""
        if not state.left:
            return state.stories
        left = sorted([self.kinds[story] for story in state.left])
        return state.reached, tuple(left)

    def haste(self, state: _State) -> float:
        """The price of cells spent that the stories left will want."""
        due = self.share * len(state.left)
        return _HASTE * max(0.0, due - state.spare) / max(1.0, self.share)

    def grown(self, state: _State) -> Iterator[_State]:
        """The state with one block more, under its highest open row."""
        scene, room = self.ground.scene, self.ground.room
        first, last = segment(self.ground, state.reached)
        if first == last:
            return
        top = state.reached[first]
        rest = _Left(self, state.left)
        # Of stories alike in their heights one stands for all.
        one_each = {self.kinds[story]: story for story in reversed(state.left)}
        for story in sorted(one_each.values()):
            pin = scene.pins.get(story)
            if pin is not None and (pin[0] != first or pin[1] not in (None, top)):
                continue
            order = order_of(scene, story, state.left)
            for columns in scene.charts[story].by_rows:
                if first + columns > last or not self.keeps_groups(
                    state, Rect(story, first, columns, top, top)
                ):
                    continue
                ends = [room.ends[n][top] for n in range(first, first + columns)]
                for rows in self.rows(story, columns, min(ends) - top):
                    rect = Rect(story, first, columns, top, top + rows)
                    yield from self.placed(state, rect, order, rest)

    def keeps_groups(self, state: _State, rect: Rect) -> bool:
        """Whether a group goes on, right under its last story and as wide, if any."""
        for group in self.ground.scene.groups:
            both = zip(state.stories, state.blocks, strict=True)
            own = [block for story, block in both if story in group]
            if not own or len(own) == len(group):
                continue
            last = own[-1]
            after = rect.column + rect.columns
            is_under = last.foot == rect.row and (
                last.column < after and rect.column < last.after
            )
            is_as_wide = (last.column, last.after) == (rect.column, after)
            if is_under != (rect.story in group) or is_under > is_as_wide:
                return False
        return True

    def rows(self, story: int, columns: int, most: int) -> Sequence[int]:
        """Heights to try: the nearest to what the page has for the story, and all."""
        key = story, columns, most
        if key not in self._rows:
            self._rows[key] = self._nearest(story, columns, most)
        return self._rows[key]

    def _nearest(self, story: int, columns: int, most: int) -> Sequence[int]:
        chart, scale = self.ground.scene.charts[story], self.ground.scale
        wish = chart.wish[columns][0] * scale
        fitting = [rows for rows in chart.by_rows[columns] if rows <= most]
        near = sorted(fitting, key=lambda rows: (abs(rows - wish), rows))[:_HEIGHTS]
        return near if most in near or most not in fitting else [*near, most]

    def placed(
        self, state: _State, rect: Rect, order: float, rest: "_Left"
    ) -> Iterator[_State]:
        """The state with that block; nothing where it cannot be finished."""
        ground, scene = self.ground, self.ground.scene
        reached = list(state.reached)
        for column in range(rect.column, rect.column + rect.columns):
            reached[column] = ground.room.next[column].get(rect.foot, rect.foot)
        left = tuple([story for story in state.left if story != rect.story])
        free = state.free - rect.columns * (rect.foot - rect.row)
        least = rest.least - scene.charts[rect.story].least_area
        most = rest.most - scene.charts[rect.story].most_area
        if not least <= free <= most:
            return
        if left and not rest.can_fill(reached, rect):
            return
        if (left and cuts(ground, reached)) or not has_stories(ground, reached, left):
            return
        if not keeps_pins(ground, state.left, rect):
            return
        block = self.shaped(state, rect)
        if block is None:
            return
        shape, chart = block.shape, scene.charts[rect.story]
        crossed = gutters(rect.column, rect.columns)
        cost = state.cost + order + shape.cost - chart.cheapest
        cost += stretch(ground, rect)
        cost += BOX_MORE * (shape.is_boxed and state.boxes >= MOST_BOXES)
        cost -= CROSSED * (crossed & ~state.crossed).bit_count()
        yield _State(
            tuple(reached),
            left,
            (*state.stories, rect.story),
            (*state.blocks, block),
            state.crossed | crossed,
            free,
            free - least,
            state.blanks + shape.blanks,
            state.boxes + shape.is_boxed,
            cost,
        )

    def shaped(self, state: _State, rect: Rect) -> Placed | None:
        """The cheapest shape there that is at odds with nothing that stands."""
        scene = self.ground.scene
        page, name = scene.page, scene.names[rect.story]
        after = rect.column + rect.columns
        standing: tuple[Placed | Fixed, ...] = (*state.blocks, *page.fixed)
        meeting = [one for one in standing if one.foot >= rect.row]
        beside = [
            one for one in meeting if one.after == rect.column or after == one.column
        ]
        touching = [one for one in meeting if one.foot == rect.row]
        touching += [one for one in page.fixed if one.row == rect.foot]
        options = scene.charts[rect.story].by_rows[rect.columns]
        for _, _, _, shape in options[rect.foot - rect.row]:
            block = Placed(name, rect.column, rect.row, shape)
            if state.blanks + shape.blanks > self.most_blank:
                continue
            if any(butts(page, block, one) for one in beside):
                continue
            if any(stacks(one, block) for one in touching):
                continue
            if self.keeps_lead(state, rect.story, shape):
                return block
        return None

    def keeps_lead(self, state: _State, story: int, shape: Shape) -> bool:
        """Whether no headline is larger than that of the first story 头条."""
        lead = self.ground.scene.lead
        if story == lead:
            return not any(outranks(one.shape, shape) for one in state.blocks)
        if lead is None or lead not in state.stories:
            return True
        standing = state.blocks[state.stories.index(lead)]
        return not outranks(shape, standing.shape)


def _kinds(scene: Scene) -> tuple[int, ...]:
    """For each story the first one that is like it: in its heights and its rank."""
    apart = {*scene.pins, *(story for group in scene.groups for story in group)}
    firsts: dict[object, int] = {}
    return tuple(
        story
        if story in apart
        else firsts.setdefault((scene.ranks[story], _heads(chart)), story)
        for story, chart in enumerate(scene.charts)
    )


def _heads(chart: Chart) -> tuple[tuple[int, int, int], ...]:
    """The rows of a story's cheapest headline by columns and rows."""
    return tuple(
        (columns, rows, options[0][3].head_rows)
        for columns, heights in chart.by_rows.items()
        for rows, options in heights.items()
    )


class _Left:
    """The stories left: the cells they ask for, and the gaps that they can fill."""

    def __init__(self, packing: _Packing, left: Sequence[int]) -> None:
        self.packing = packing
        self.left = left
        charts = packing.ground.scene.charts
        self.least = sum([charts[story].least_area for story in left])
        self.most = sum([charts[story].most_area for story in left])
        self.is_rough = len(left) > _MANY
        self._known: dict[int, tuple[int, int]] = {}

    def can_fill(self, reached: Sequence[int], rect: Rect) -> bool:
        """Whether the others can fill the columns under a block, and beside it."""
        key = -1 if self.is_rough else rect.story
        if key not in self._known:
            self._known[key] = self._sums([one for one in self.left if one != key])
        near = range(rect.column - 1, rect.column + rect.columns + 1)
        return all(
            self._is_fillable(reached, column, *self._known[key])
            for column in near
            if 0 <= column < len(reached)
        )

    def _is_fillable(
        self, reached: Sequence[int], column: int, alone: int, wide: int
    ) -> bool:
        row = reached[column]
        gap = self.packing.ground.room.ends[column].get(row, row) - row
        if gap == 0 or alone >> gap & 1:
            return True
        if gap >= wide.bit_length():
            return self.is_rough or len(self.left) > _STACKED + 1
        # Only a wider block fills it, for which a neighbour must come as far, or it to
        # the neighbour.
        away = [abs(row - other) for other in _neighbours(reached, column)]
        comes = any(more == 0 or wide >> more & 1 for more in away)
        return bool(wide >> gap & 1) and comes

    def _sums(self, stories: Sequence[int]) -> tuple[int, int]:
        """The heights of stories together, as bits: one column wide, any width."""
        ones = wide = 0
        for story in stories:
            for columns, heights in self.packing.heights[story]:
                ones |= heights if columns == 1 else 0
                wide |= heights
        stacked = min(_STACKED, len(stories))
        return _stacks(ones, stacked), _stacks(wide, stacked)


def _neighbours(reached: Sequence[int], column: int) -> list[int]:
    """What the columns beside a column have reached."""
    beside = (column - 1, column + 1)
    return [reached[one] for one in beside if 0 <= one < len(reached)]


def _stacks(heights: int, count: int) -> int:
    """The sums of up to so many heights, each a bit."""
    found = sums = heights
    for _ in range(count - 1):
        sums = sums_of(sums, heights)
        found |= sums
    return found
