"""`printbook fonts add`: a font file of one's own is declared."""

from pathlib import Path
from typing import Annotated

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.project import enter_project
from printbook.cli.talk import shown
from printbook.cli.wishes import Role
from printbook.errors import ExitCode

__all__ = ["register"]


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the group."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("fonts.add"))
    def add(
        ctx: typer.Context,
        file: Annotated[
            Path, typer.Argument(metavar="FILE", help=words("fonts.add.file"))
        ],
        role: Annotated[
            Role | None, typer.Option("--role", help=words("fonts.add.role"))
        ] = None,
    ) -> int:
        talk = enter_project(ctx)
        declared, notes = bring_in("foundry").add(talk.project, file, role=role)
        fields = {
            "id": declared.id,
            "family": declared.family,
            "weight": declared.weight,
            "role": declared.role,
            "licence": declared.licence,
            "file": declared.file.name,
            "manifest": shown(talk.project / declared.place.path),
        }
        talk.answer("face", fields, declared.id)
        if not notes:
            talk.aside(words("fonts.added", **fields))
        talk.report(notes)
        return ExitCode.CLEAN
