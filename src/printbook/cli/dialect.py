"""Typer's groups and commands, speaking the reader's language in their help."""

from dataclasses import dataclass
from typing import Any

from typer.core import TyperCommand, TyperGroup

from printbook.cli.phrases import HEADINGS, Words
from printbook.errors import UsageError
from printbook.findings import finding

__all__ = ["Dialect", "dialect"]

# `ctx: Any`: the context of Typer's own classes has no public name.


@dataclass(frozen=True, slots=True)
class Dialect:
    """The words of one language, and the classes whose help is in it."""

    words: Words
    group: type[TyperGroup]
    command: type[TyperCommand]


def dialect(words: Words) -> Dialect:
    """The classes to build an app from whose help is in the language of `words`."""

    class Command(TyperCommand):
        def get_help(self, ctx: Any) -> str:
            return _headed(super().get_help(ctx), words)

    class Group(TyperGroup):
        def get_help(self, ctx: Any) -> str:
            return _headed(super().get_help(ctx), words)

        def resolve_command(
            self, ctx: Any, args: list[str]
        ) -> tuple[str | None, Any, list[str]]:
            if args[0] not in self.commands and not args[0].startswith("-"):
                raise _unknown(args[0], ctx, tuple(self.commands), words)
            return super().resolve_command(ctx, args)

    return Dialect(words, Group, Command)


def _headed(help_text: str, words: Words) -> str:
    """The help with the words that Typer adds put into the language."""
    if words.language == "zh":
        for english, chinese in HEADINGS.items():
            help_text = help_text.replace(english, chinese)
    return help_text


def _unknown(
    name: str, ctx: Any, commands: tuple[str, ...], words: Words
) -> UsageError:
    what = words("usage.command", name=name, possible=", ".join(commands))
    return UsageError(finding("PB9002", what=what, command=ctx.command_path))
