"""`printbook build`: an edition becomes PDFs."""

from pathlib import Path
from typing import Annotated

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.makingup import MakingUp
from printbook.cli.options import (
    edition_argument,
    listed,
    measured,
    names_option,
    strict_option,
)
from printbook.cli.project import enter_project
from printbook.cli.talk import shown
from printbook.units import parse_size

__all__ = ["register"]


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("build"))
    def build(
        ctx: typer.Context,
        edition: Annotated[
            str | None,
            edition_argument(words),
        ] = None,
        design: Annotated[
            str,
            names_option(words, "--design", "build.design"),
        ] = "",
        keep_html: Annotated[
            bool, typer.Option("--keep-html", help=words("build.keep_html"))
        ] = False,
        output: Annotated[
            Path | None,
            typer.Option("-o", "--output", metavar="DIR", help=words("build.output")),
        ] = None,
        making_up: Annotated[
            MakingUp, typer.Option("--making-up", help=words("making_up"))
        ] = MakingUp.AUTO,
        target: Annotated[
            str,
            names_option(words, "--target", "build.target"),
        ] = "",
        max_size: Annotated[
            str | None,
            typer.Option("--max-size", metavar="SIZE", help=words("build.max_size")),
        ] = None,
        strict: Annotated[bool, strict_option(words)] = False,
    ) -> int:
        talk = enter_project(ctx)
        most = measured(parse_size, max_size, "--max-size", ctx) if max_size else 0
        pipeline = bring_in("pipeline")
        with talk.progress() as progress:
            run = pipeline.build(
                talk.project,
                edition=edition,
                designs=listed(design),
                output=output,
                keep_html=keep_html,
                making_up=making_up.value,
                targets=listed(target),
                most_bytes=most,
                progress=progress,
            )
        for made in run.artifacts:
            path = shown(made.path)
            fields = {"design": made.design, "target": made.target, "path": path}
            talk.answer("artifact", {**fields, "pages": made.pages}, path)
        return talk.conclude(run.findings, strict=strict)
