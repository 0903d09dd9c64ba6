"""`printbook fonts`: fetch, check, list, add, and why a character is missing."""

import typer

from printbook.cli.dialect import Dialect

__all__ = ["register"]


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the group of commands to the program."""
    words = spoken.words
    fonts = typer.Typer(
        name="fonts",
        cls=spoken.group,
        help=words("fonts"),
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    app.add_typer(fonts)

    @fonts.command(cls=spoken.command, help=words("fonts.fetch"))
    def fetch(ctx: typer.Context) -> int:
        return 0

    @fonts.command(cls=spoken.command, help=words("fonts.check"))
    def check(ctx: typer.Context) -> int:
        return 0
