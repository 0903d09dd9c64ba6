"""`printbook specimen`: a page for each thing that the lines can do."""

from pathlib import Path
from typing import Annotated

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.talk import Talk, shown

__all__ = ["register"]

_FILE = Path("specimen.pdf")


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("specimen"))
    def specimen(
        ctx: typer.Context,
        output: Annotated[
            Path,
            typer.Option("-o", "--output", metavar="FILE", help=words("render.output")),
        ] = _FILE,
    ) -> int:
        talk: Talk = ctx.obj
        rendering, press = bring_in("rendering"), bring_in("press")
        html = bring_in("specimen").specimen_html()
        with talk.progress() as progress:
            progress("compose", output.name)
            made = rendering.set_page(html)
        press.publish({output: made.pdf})
        fields = {"path": shown(output), "pages": made.pages}
        talk.answer("artifact", fields, shown(output))
        return talk.conclude(made.findings, strict=False)
