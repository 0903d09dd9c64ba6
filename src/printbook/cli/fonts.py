"""`printbook fonts`: fetch, check, list, add, and why a character is missing."""

import typer

from printbook.cli import (
    fonts_add,
    fonts_check,
    fonts_fetch,
    fonts_list,
    fonts_why,
)
from printbook.cli.dialect import Dialect

__all__ = ["register"]

_COMMANDS = (fonts_fetch, fonts_check, fonts_list, fonts_add, fonts_why)


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the group of commands to the program."""
    group = typer.Typer(
        name="fonts",
        cls=spoken.group,
        help=spoken.words("fonts"),
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    app.add_typer(group)
    for command in _COMMANDS:
        command.register(group, spoken)
