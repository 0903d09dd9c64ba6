"""`printbook impose`: the pages of any PDF on printing sheets."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.options import measured, strict_option
from printbook.cli.talk import Talk, shown
from printbook.cli.wishes import SchemeName, Spine
from printbook.units import parse_length

__all__ = ["register"]

# 80 g/m² uncoated: office and book paper.
_PAPER = "0.1mm"


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("impose"))
    def impose(
        ctx: typer.Context,
        file: Annotated[
            Path, typer.Argument(metavar="FILE", help=words("impose.file"))
        ],
        output: Annotated[
            Path | None,
            typer.Option("-o", "--output", metavar="FILE", help=words("impose.output")),
        ] = None,
        scheme: Annotated[
            SchemeName, typer.Option("--scheme", help=words("impose.scheme"))
        ] = "saddle",
        binding: Annotated[
            Spine, typer.Option("--binding", help=words("impose.binding"))
        ] = "left",
        paper: Annotated[
            str,
            typer.Option("--paper", metavar="LENGTH", help=words("impose.paper")),
        ] = _PAPER,
        sheet: Annotated[
            str | None,
            typer.Option("--sheet", metavar="SIZE", help=words("impose.sheet")),
        ] = None,
        no_marks: Annotated[
            bool, typer.Option("--no-marks", help=words("impose.no_marks"))
        ] = False,
        check: Annotated[
            bool, typer.Option("--check", help=words("impose.check"))
        ] = False,
        strict: Annotated[bool, strict_option(words)] = False,
    ) -> int:
        talk: Talk = ctx.obj
        press = bring_in("press")
        order = press.Imposition(
            scheme,
            is_right_bound=binding == "right",
            paper=measured(parse_length, paper, "--paper", ctx),
            sheet=measured(press.paper_size, sheet, "--sheet", ctx) if sheet else None,
            has_marks=not no_marks,
            job=file.stem,
        )
        with talk.progress() as progress:
            progress("impose", file.name)
            imposed = press.impose(file.read_bytes(), order, name=file.name)
        if check:
            _list(imposed.sheets, talk)
        else:
            path = output or file.with_name(f"{file.stem}.imposed.pdf")
            press.publish({path: imposed.pdf})
            fields = {"path": shown(path), "sheets": len(imposed.sheets)}
            talk.answer("artifact", fields, shown(path))
        return talk.conclude(imposed.findings, strict=strict)


def _list(sheets: Sequence[Any], talk: Talk) -> None:
    """What stands on each side: — for a blank, ↓ for a page on its head."""
    for number, sheet in enumerate(sheets, 1):
        for side, cells in (("front", sheet.front), ("back", sheet.back)):
            called = talk.words("impose.front" if side == "front" else "impose.back")
            fields = {"sheet": number, "side": side}
            said = talk.words(
                "impose.side", sheet=number, side=called, pages=_drawn(cells)
            )
            pages = [cell.page for cell in cells]
            talk.answer("side", {**fields, "pages": pages}, said)


def _drawn(cells: Sequence[Any]) -> str:
    """`8 | 1` row by row."""
    rows: dict[int, list[Any]] = {}
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        rows.setdefault(cell.row, []).append(cell)
    return " / ".join(
        " | ".join(f"{cell.page or '—'}{'↓' if cell.is_turned else ''}" for cell in row)
        for row in rows.values()
    )
