"""`printbook fonts list`: the declared faces and where each lies."""

from dataclasses import asdict
from typing import Annotated

import typer

from printbook.cli.columns import in_columns
from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.options import source_option
from printbook.cli.project import enter_project
from printbook.cli.talk import shown
from printbook.cli.wishes import PackageKind
from printbook.errors import ExitCode

__all__ = ["register"]


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the group."""
    words = spoken.words

    @app.command("list", cls=spoken.command, help=words("fonts.list"))
    def list_(
        ctx: typer.Context,
        source: Annotated[PackageKind | None, source_option(words)] = None,
    ) -> int:
        talk = enter_project(ctx)
        faces = bring_in("foundry").list_faces(talk.project, source=source)
        rows = []
        for face in faces:
            path = shown(face.path) if face.path else None
            if talk.as_json:
                talk.record("face", {**asdict(face), "path": path})
            place = path or words("fonts.nowhere", file=face.file)
            rows.append(
                (face.id, face.family, face.weight, face.role, face.licence, place)
            )
        if not talk.as_json:
            for line in in_columns(rows):
                talk.result(line)
        return ExitCode.CLEAN
