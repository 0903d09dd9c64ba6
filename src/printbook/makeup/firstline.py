"""The look of a first line, on just what stands in it when the lines are broken."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from printbook.typography import Galley, Run, TextStyle
from printbook.units import Em

__all__ = ["Lines", "with_first_line"]

Lines: TypeAlias = Callable[[Sequence[Run], Sequence[Em], TextStyle], Galley]
"""Sets runs at measures in ems, one for each line."""

# A line that ends inside a word may change with the look of the word's first part.
_MOST_TRIES = 4


def with_first_line(looks: Sequence[Run], shift: int, lines: Lines) -> Lines:
    """Sets runs, those in the first line as `looks` has them, their marks shifted.

    The whole copy set in that look says where the line ends; then it must end there.
    """
    by_mark = {run.mark: replace(run, mark=run.mark + shift) for run in looks}

    def with_look(runs: Sequence[Run], ems: Sequence[Em], style: TextStyle) -> Galley:
        whole = tuple(_looking(run, by_mark) for run in runs)
        found = lines(whole, ems, style)
        if len(found.lines) > 1 and _is_in_word(runs, found.lines[1].start):
            uncut = replace(style, hyphenate=False, soft_hyphens=False)
            found = lines(whole, ems, uncut)
        for _ in range(_MOST_TRIES):
            if len(found.lines) == 1:
                return found
            stop = found.lines[1].start
            parted = tuple(_parted(runs, stop, by_mark))
            found = lines(parted, ems, replace(style, first_stop=stop))
            if len(found.lines) > 1 and found.lines[1].start == stop:
                break
        return found

    return with_look


def _is_in_word(runs: Sequence[Run], at: int) -> bool:
    text = "".join(run.text for run in runs)
    return text[at - 1 : at + 1].isalnum() and text[at - 1 : at + 1].isascii()


def _looking(run: Run, by_mark: Mapping[int, Run]) -> Run:
    """A run in its other look, as it is parted and as large as it was made."""
    return replace(by_mark[run.mark], text=run.text, ruby=run.ruby)


def _parted(
    runs: Sequence[Run], stop: int, by_mark: Mapping[int, Run]
) -> Iterator[Run]:
    """The runs, those before a place in the copy in their other look."""
    at = 0
    for run in runs:
        inside = max(0, min(len(run.text), stop - at))
        at += len(run.text)
        if inside:
            first = replace(_looking(run, by_mark), text=run.text[:inside])
            yield first if inside == len(run.text) else replace(first, after=0.0)
        if inside < len(run.text):
            rest = replace(run, text=run.text[inside:])
            yield replace(rest, before=0.0) if inside else rest
