"""The commands of printbook, put together in the reader's language."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from printbook.cli import (
    build,
    check,
    fonts,
    headlines,
    impose,
    new,
    plan,
    preflight,
    render,
    schema,
    specimen,
)
from printbook.cli.dialect import dialect
from printbook.cli.phrases import Words
from printbook.cli.stops import answering
from printbook.cli.talk import Talk

__all__ = ["make_app"]

_COMMANDS = (
    *(new, build, check, plan, headlines, render),
    *(impose, preflight, specimen, fonts, schema),
)


def make_app(words: Words, stand_in: Talk | None = None) -> typer.Typer:
    """The program with its help in the language of `words`.

    `stand_in` speaks of what is wrong before a command has its own talk.
    """
    spoken = dialect(words)
    app = typer.Typer(
        cls=answering(spoken.group, stand_in or Talk(words)),
        help=words("app"),
        epilog=words("app.shared"),
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    _take_shared_options(app, words)
    for command in _COMMANDS:
        command.register(app, spoken)
    return app


def _take_shared_options(app: typer.Typer, words: Words) -> None:
    """The options before the command, gathered into the `Talk` that commands get."""

    @app.callback()
    def shared(
        ctx: typer.Context,
        project: Annotated[
            Path,
            typer.Option(
                "-C",
                "--project",
                metavar="DIR",
                show_default=False,
                help=words("app.project"),
            ),
        ] = Path(),
        language: Annotated[
            Literal["zh", "en"] | None,
            typer.Option("--lang", help=words("app.language")),
        ] = None,
        as_json: Annotated[
            bool, typer.Option("--json", help=words("app.json"))
        ] = False,
        plain: Annotated[
            bool, typer.Option("--no-color", help=words("app.no_color"))
        ] = False,
        quiet: Annotated[
            bool, typer.Option("-q", "--quiet", help=words("app.quiet"))
        ] = False,
        version: Annotated[
            bool,
            typer.Option(
                "--version",
                is_eager=True,
                callback=_show_version,
                help=words("app.version"),
            ),
        ] = False,
    ) -> None:
        ctx.obj = Talk(
            words,
            project,
            quiet=quiet,
            as_json=as_json,
            on_terminal=sys.stderr.isatty() and not plain,
        )


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"printbook {version('printbook')}")
        raise typer.Exit
