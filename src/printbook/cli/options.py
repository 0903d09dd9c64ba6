"""Arguments and options that several commands take alike."""

from typing import Any

import typer

from printbook.cli.phrases import Words

__all__ = ["edition_argument", "source_option", "strict_option"]


def edition_argument(words: Words) -> Any:
    """The edition: a folder of content/."""
    return typer.Argument(metavar="EDITION", help=words("build.edition"))


def source_option(words: Words) -> Any:
    """`--source`: the kind of package that faces are taken of."""
    return typer.Option("--source", help=words("fonts.source"))


def strict_option(words: Words) -> Any:
    """`--strict`: warnings count as errors."""
    return typer.Option("--strict", help=words("strict"))
