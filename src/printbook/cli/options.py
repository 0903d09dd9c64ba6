"""Arguments and options that several commands take alike."""

from collections.abc import Callable
from typing import Any

import typer

from printbook.cli.phrases import Words
from printbook.errors import UsageError
from printbook.findings import finding

__all__ = [
    "edition_argument",
    "listed",
    "measured",
    "names_option",
    "source_option",
    "strict_option",
]


def edition_argument(words: Words) -> Any:
    """The edition: a folder of content/."""
    return typer.Argument(metavar="EDITION", help=words("build.edition"))


def names_option(words: Words, flag: str, phrase: str) -> Any:
    """A list of names with commas, for `listed`; `phrase` says what of."""
    return typer.Option(flag, metavar="NAME,…", show_default=False, help=words(phrase))


def source_option(words: Words) -> Any:
    """`--source`: the kind of package that faces are taken of."""
    return typer.Option("--source", help=words("fonts.source"))


def strict_option(words: Words) -> Any:
    """`--strict`: warnings count as errors."""
    return typer.Option("--strict", help=words("strict"))


def measured(
    parse: Callable[[str], Any], text: str, option: str, ctx: typer.Context
) -> Any:
    """What an option says; UsageError when that cannot be measured."""
    try:
        return parse(text)
    except ValueError as error:
        what = ctx.obj.words("usage.value", name=option, detail=str(error))
        stop = finding("PB9002", what=what, command=ctx.command_path)
        raise UsageError(stop) from None


def listed(names: str) -> tuple[str, ...]:
    """The names of a list with commas, each once."""
    parted = (name.strip() for name in names.split(","))
    return tuple(dict.fromkeys(filter(None, parted)))
