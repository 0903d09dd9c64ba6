"""A list in columns, for a terminal, where a Chinese character is two cells wide."""

from collections.abc import Iterator, Sequence

__all__ = ["in_columns"]

_GAP = "  "


def in_columns(rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Each row as a line, its fields under those of the row before."""
    from rich.cells import cell_len

    texts = [[str(field) for field in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*texts, strict=True)]
    for row in texts:
        padded = (
            field + " " * (width - cell_len(field))
            for field, width in zip(row, widths, strict=True)
        )
        yield _GAP.join(padded).rstrip()
