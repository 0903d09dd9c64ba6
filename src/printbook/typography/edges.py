"""The edges of lines: what stays of a mark's blank there, and what hangs past them."""

from collections.abc import Iterator, Mapping, Sequence

from printbook.typography.classes import EM, MEMBERS, TypeClass, type_class
from printbook.typography.model import Hang, TextStyle
from printbook.typography.paragraph import Tail
from printbook.typography.sorts import Sort
from printbook.typography.spacing import SPACINGS, LineStart, Spacing

__all__ = ["leads_of", "tails_of"]

# clreq 3.1.7: one of these, and never after another mark.
_HOUSE_HANGS = frozenset("，。、")
# CSS Text 3 8.2: stops and commas, opening and closing brackets, quotes.
_CSS_HANGS = frozenset(",.،۔、。，．﹐﹑﹒｡､")
_CSS_FIRST = frozenset(MEMBERS[TypeClass.OPEN] + "([{'\"«‹„‚\u3000")
_CSS_LAST = frozenset(MEMBERS[TypeClass.CLOSE] + ")]}'\"»›")
_BLANK = EM // 2
_NOWHERE: frozenset[Hang] = frozenset()
_MARKS_AT_END = frozenset(
    {TypeClass.CLOSE, TypeClass.PAUSE, TypeClass.ENUM, TypeClass.FINAL}
)


def tails_of(
    sorts: Sequence[Sort],
    style: TextStyle,
    hangs: Sequence[frozenset[Hang]],
    *,
    ends_copy: bool,
) -> Mapping[int, Sequence[Tail]]:
    """The ways in which lines may end with these sorts, where they are not the usual.

    The usual is the body on the edge, its blank dropped. `hangs` says of each sort
    where it may hang; empty where none does.
    """
    spacing = SPACINGS[str(style.spacing)]
    if not (spacing.line_end or style.hanging or hangs or style.line_end == "ink"):
        return {}
    found = {
        i: tails
        for i in range(len(sorts))
        if (
            tails := tuple(
                _tails(sorts, i, spacing, style, hangs[i] if hangs else _NOWHERE)
            )
        )
    }
    last = len(sorts) - 1
    if (
        ends_copy
        and hangs
        and "last" in hangs[-1]
        and sorts[last].text[-1] in _CSS_LAST
        and not sorts[last].is_padded
    ):
        found[last] = (_hung(sorts[last]),)
    return found


def _tails(
    sorts: Sequence[Sort],
    i: int,
    spacing: Spacing,
    style: TextStyle,
    hangs: frozenset[Hang],
) -> Iterator[Tail]:
    sort = sorts[i]
    mark = sort.text[-1]
    if style.hanging and mark in _HOUSE_HANGS and (i == 0 or sorts[i - 1].letters):
        yield _hung(sort)
        return
    may_hang = mark in _CSS_HANGS and not sort.is_padded
    if may_hang and "force-end" in hangs:
        yield _hung(sort)
        return
    kind = type_class(sort.right)
    blanks = spacing.line_end.get(kind, ())
    for blank in blanks:
        yield Tail(round(blank * sort.scale), "full" if blank else "half")
    if style.line_end == "ink" and kind in _MARKS_AT_END and not blanks:
        yield Tail(-sort.white, "ink")
    if may_hang and "allow-end" in hangs:
        if not blanks:
            yield Tail(0, "half")
        yield _hung(sort)


def _hung(sort: Sort) -> Tail:
    return Tail(-sort.advances[-1], "hung")


def leads_of(
    sorts: Sequence[Sort],
    style: TextStyle,
    hangs: Sequence[frozenset[Hang]],
    *,
    begins_copy: bool,
) -> Mapping[int, int]:
    """What stands before these sorts at a line's start: their blank, if it stays."""
    spacing = SPACINGS[str(style.spacing)]
    found = {}
    if spacing.line_start is not LineStart.TRIMMED or spacing.keeps_middle:
        found = {
            i: round(blank * sort.scale)
            for i, sort in enumerate(sorts)
            if (blank := _blank_before(i, type_class(sort.left), spacing))
        }
    is_hung = begins_copy and hangs and "first" in hangs[0]
    if is_hung and sorts[0].text[0] in _CSS_FIRST and not sorts[0].is_padded:
        found[0] = -sorts[0].advances[0]
    return found


def _blank_before(i: int, kind: TypeClass, spacing: Spacing) -> int:
    """What the sort at i keeps of its own blank where it starts a line."""
    start = spacing.line_start
    if kind is TypeClass.OPEN:
        is_kept = start is LineStart.KEPT or (start is LineStart.KEPT_FIRST and i == 0)
        return _BLANK if is_kept else 0
    return _BLANK // 2 if kind is TypeClass.CENTRE and spacing.keeps_middle else 0
