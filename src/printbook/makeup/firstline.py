"""The look of a first line, on just what stands in it when the lines are broken."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from printbook.typography import Galley, Run, TextStyle
from printbook.units import Em

__all__ = ["FirstLine", "Lines"]

Lines: TypeAlias = Callable[[Sequence[Run], Sequence[Em], TextStyle], Galley]
"""Sets runs at measures in ems, one for each line."""

# What is balanced is broken where it likes, and may like it elsewhere in another look.
_MOST_TRIES = 4


class FirstLine:
    """The look of a first line: for every run of a leaf another one.

    Its glyphs have the marks of theirs, and `shift`.
    """

    def __init__(self, looks: Sequence[Run], shift: int) -> None:
        self._looks = {run.mark: replace(run, mark=run.mark + shift) for run in looks}

    def of(self, run: Run) -> Run:
        """A run in this look."""
        return replace(self._looks[run.mark], text=run.text, ruby=run.ruby)

    def setting(self, lines: Lines) -> Lines:
        """Sets runs, those in the first line in this look.

        The whole copy set in it says where the line ends; then it must end there.
        """

        def with_look(
            runs: Sequence[Run], ems: Sequence[Em], style: TextStyle
        ) -> Galley:
            found = lines(tuple(map(self.of, runs)), ems, style)
            for _ in range(_MOST_TRIES):
                if len(found.lines) <= 1:
                    break
                stop = found.lines[1].start
                ends_so = found.lines[0].right_edge == "hyphen"
                own = replace(style, first_stop=stop, has_first_hyphen=ends_so)
                found = lines(tuple(self._parted(runs, stop)), ems, own)
                if len(found.lines) > 1 and found.lines[1].start == stop:
                    break
            return found

        return with_look

    def _parted(self, runs: Sequence[Run], stop: int) -> Iterator[Run]:
        """The runs, those before a place in the copy in this look."""
        at = 0
        for run in runs:
            inside = max(0, min(len(run.text), stop - at))
            at += len(run.text)
            if inside:
                first = replace(self.of(run), text=run.text[:inside])
                yield first if inside == len(run.text) else replace(first, after=0.0)
            if inside < len(run.text):
                rest = replace(run, text=run.text[inside:])
                yield replace(rest, before=0.0) if inside else rest
