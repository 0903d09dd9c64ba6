"""`printbook preflight`: any PDF judged by what a kind of printing asks."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.options import strict_option
from printbook.cli.talk import Talk, shown
from printbook.cli.wishes import RulesName

__all__ = ["register"]


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("preflight"))
    def preflight(
        ctx: typer.Context,
        file: Annotated[
            Path, typer.Argument(metavar="FILE", help=words("preflight.file"))
        ],
        profile: Annotated[
            RulesName, typer.Option("--profile", help=words("preflight.profile"))
        ] = "newspaper-cn",
        output: Annotated[
            Path | None,
            typer.Option(
                "-o", "--output", metavar="DIR", help=words("preflight.output")
            ),
        ] = None,
        strict: Annotated[bool, strict_option(words)] = False,
    ) -> int:
        talk: Talk = ctx.obj
        press = bring_in("press")
        with talk.progress() as progress:
            progress("preflight", file.name)
            content = file.read_bytes()
            beside = file.with_suffix(".places.json")
            places = press.read_places(beside) if beside.is_file() else None
            flight = press.judge(content, profile, name=file.name, places=places)
        stem = (output or file.parent) / file.stem
        reports = {
            stem.with_name(f"{stem.name}.preflight.json"): press.as_json(flight),
            stem.with_name(f"{stem.name}.preflight.html"): press.as_html(
                flight, content, words.language
            ),
        }
        press.publish({path: text.encode() for path, text in reports.items()})
        for path in reports:
            talk.answer("artifact", {"path": shown(path)}, shown(path))
        _sum_up(flight.outcomes, talk)
        return talk.conclude(flight.findings, strict=strict)


def _sum_up(outcomes: Sequence[Any], talk: Talk) -> None:
    """A line for each check whose tool is missing; the findings say the rest."""
    for one in outcomes:
        if one.not_checked:
            missing = {"check": one.check, "tool": one.not_checked}
            talk.aside(talk.words("preflight.not_checked", **missing))
