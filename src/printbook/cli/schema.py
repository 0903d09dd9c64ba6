"""`printbook schema`: JSON Schema of the content files."""

import json
from typing import Annotated

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.project import enter_project
from printbook.cli.talk import Talk, shown
from printbook.errors import ExitCode

__all__ = ["register"]


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("schema"))
    def schema(
        ctx: typer.Context,
        write: Annotated[
            bool, typer.Option("--write", help=words("schema.write"))
        ] = False,
    ) -> int:
        talk: Talk = ctx.obj
        content = bring_in("content")
        if write:
            for path in content.write_schemas(enter_project(ctx).project):
                talk.result(shown(path))
        else:
            talk.result(json.dumps(content.schema(), ensure_ascii=False, indent=2))
        return ExitCode.CLEAN
