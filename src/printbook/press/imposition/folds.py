"""Where the pages of a signature stand on its sheet: a sheet folded, page by page.

The sheet lies with its outer side down and is folded as a machine does it, by folds
at right angles, each halving it. What moved last lies on top and was turned over only
then, so the first page is on the outer side.
"""

from dataclasses import dataclass

__all__ = ["FOLDS", "Leaf", "leaves_of"]

FOLDS = {4: "V", 8: "HV", 16: "VHV", 32: "HVHV"}
"""By pages of a signature its folds in turn: H lays the upper half on the lower, V the
left half on the right. The last is the spine."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One leaf of a sheet: its place as one sees the outer side, and its two pages.

    Columns count from the left, rows from the top; a turned leaf stands on its head.
    """

    column: int
    row: int
    outer: int
    inner: int
    is_turned: bool


@dataclass(frozen=True, slots=True)
class _Folding:
    """A leaf while the sheet is being folded."""

    column: int
    row: int
    is_face_up: bool = True
    is_turned: bool = False

    def over(self, fold: str) -> "_Folding":
        """The leaf turned over; about a level fold it comes to stand on its head."""
        turned = self.is_turned != (fold == "H")
        return _Folding(self.column, self.row, not self.is_face_up, turned)


_Piles = dict[tuple[int, int], tuple[_Folding, ...]]


def leaves_of(pages: int) -> tuple[Leaf, ...]:
    """The leaves of a signature with that many pages, a key of `FOLDS`."""
    folds = FOLDS[pages]
    columns, rows = 2 ** folds.count("V"), 2 ** folds.count("H")
    piles: _Piles = {
        (column, row): (_Folding(column, row),)
        for column in range(columns)
        for row in range(rows)
    }
    for fold in folds:
        piles = _folded(piles, fold)
    (pile,) = piles.values()
    return tuple(
        Leaf(
            columns - 1 - leaf.column,
            leaf.row,
            *_sides(2 * number + 1, 2 * number + 2, leaf.is_face_up),
            leaf.is_turned,
        )
        for number, leaf in enumerate(pile)
    )


def _sides(above: int, below: int, is_face_up: bool) -> tuple[int, int]:
    """The pages on the outer and the inner side of a leaf in the folded pile."""
    return (below, above) if is_face_up else (above, below)


def _folded(piles: _Piles, fold: str) -> _Piles:
    """The piles, the left or upper half turned over onto the other."""
    axis = 0 if fold == "V" else 1
    size = 1 + max(place[axis] for place in piles)
    done: _Piles = {}
    for place, pile in piles.items():
        if place[axis] >= size // 2:
            opposite = list(place)
            opposite[axis] = size - 1 - place[axis]
            over = piles[opposite[0], opposite[1]]
            moved = list(place)
            moved[axis] -= size // 2
            above = tuple(leaf.over(fold) for leaf in reversed(over))
            done[moved[0], moved[1]] = above + pile
    return done
