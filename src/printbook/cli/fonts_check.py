"""`printbook fonts check`: the declared faces verified again, and what they cover."""

from dataclasses import asdict
from typing import Annotated

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.options import source_option
from printbook.cli.project import enter_project
from printbook.cli.talk import shown, verdict
from printbook.cli.wishes import PackageKind
from printbook.errors import ExitCode

__all__ = ["register"]


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the group."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("fonts.check"))
    def check(
        ctx: typer.Context,
        source: Annotated[PackageKind | None, source_option(words)] = None,
    ) -> int:
        talk = enter_project(ctx)
        foundry = bring_in("foundry")
        with talk.progress() as progress:
            report = foundry.check(
                talk.project,
                source=source,
                progress=lambda face: progress("verify", face),
            )
        for face in report.faces:
            facts = asdict(face.facts)
            fields = {"id": face.id, "path": shown(face.path), **facts}
            facts["features"] = " ".join(face.facts.features)
            talk.answer("face", fields, words("fonts.facts", face=face.id, **facts))
        talk.report(report.findings)
        talk.aside(
            words("fonts.checked", count=len(report.faces), seconds=talk.seconds())
        )
        return ExitCode.ENVIRONMENT if report.absent else verdict(report.findings)
