"""`printbook check`: all that a build would say, and no file."""

from typing import Annotated

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.options import edition_argument, strict_option
from printbook.cli.project import enter_project

__all__ = ["register"]


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("check"))
    def check(
        ctx: typer.Context,
        edition: Annotated[
            str | None,
            edition_argument(words),
        ] = None,
        strict: Annotated[bool, strict_option(words)] = False,
    ) -> int:
        talk = enter_project(ctx)
        pipeline = bring_in("pipeline")
        with talk.progress() as progress:
            findings = pipeline.check(talk.project, edition=edition, progress=progress)
        return talk.conclude(findings, strict=strict)
