"""Where the project is, and where the starter is that a new project is copied from."""

from dataclasses import replace
from pathlib import Path

import typer

from printbook.cli.talk import Talk
from printbook.errors import MachineError, UsageError
from printbook.findings import finding

__all__ = ["enter_project", "find_project", "find_starter", "is_project"]

_PACKAGE = Path(__file__).resolve().parents[1]


def is_project(folder: Path) -> bool:
    """Content and a layout to put it in make a project."""
    return (folder / "content").is_dir() and (folder / "layout").is_dir()


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


def find_starter(package: Path = _PACKAGE) -> Path:
    """Where the starter stands: in a checkout its root, in a wheel `_starter`."""
    checkout = package.parents[1]
    if (checkout / "pyproject.toml").is_file() and is_project(checkout):
        return checkout
    packed = package / "_starter"
    if is_project(packed):
        return packed
    raise MachineError(finding("PB9005", folder=packed))
