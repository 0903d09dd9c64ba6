"""`printbook fonts fetch`: every declared face is brought to hand and verified."""

from typing import Annotated

import typer

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

    @app.command(cls=spoken.command, help=words("fonts.fetch"))
    def fetch(
        ctx: typer.Context,
        source: Annotated[PackageKind | None, source_option(words)] = None,
    ) -> int:
        talk = enter_project(ctx)
        foundry = bring_in("foundry")
        with talk.progress() as progress:
            report = foundry.fetch(
                talk.project,
                source=source,
                progress=lambda package: progress("fetch", package),
            )
        for face in report.faces:
            path = shown(face.path) if face.path else None
            is_new = face.id in report.fetched
            fields = {"id": face.id, "path": path, "fetched": is_new}
            key = "fonts.present" if path else "fonts.absent"
            talk.answer("face", fields, words(key, face=face.id, file=path))
        if report.fetched:
            count, seconds = len(report.fetched), talk.seconds()
            talk.aside(words("fonts.fetched", count=count, seconds=seconds))
        talk.report(report.findings)
        return ExitCode.ENVIRONMENT if report.findings else ExitCode.CLEAN
