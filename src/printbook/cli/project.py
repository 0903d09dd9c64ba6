"""Where the project is that a command works in."""

from dataclasses import replace
from pathlib import Path

import typer

from printbook.cli.talk import Talk
from printbook.errors import UsageError
from printbook.findings import finding
from printbook.starter import is_project

__all__ = ["enter_project", "find_project"]


def enter_project(ctx: typer.Context) -> Talk:
    """The talk, from now on about the project that the reader stands in or named.

    The program's own context learns it too, for whatever stops the command later.
    """
    program = ctx.find_root()
    program.obj = replace(program.obj, project=find_project(program.obj.project))
    talk: Talk = program.obj
    return talk


def find_project(folder: Path) -> Path:
    """The folder, or the nearest one above it that is a project; else a UsageError."""
    whole = folder.resolve()
    for candidate in (whole, *whole.parents):
        if is_project(candidate):
            return candidate
    raise UsageError(finding("PB9007", folder=whole))
