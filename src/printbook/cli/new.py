"""`printbook new`: a project to begin with."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.talk import Talk
from printbook.errors import ExitCode, UsageError
from printbook.findings import finding
from printbook.starter import find_starter

__all__ = ["copy_starter", "register"]

_PARTS = ("layout", "content", "fonts", "printbook.yaml")
# Faces lie in the user's cache; whoever keeps some in the project keeps them there.
_LEFT_BEHIND = shutil.ignore_patterns(
    "__pycache__", "*.ttf", "*.otf", "*.ttc", "*.deb", "*.tgz"
)
_NEXT = ("printbook fonts fetch", "printbook build")


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("new"))
    def new(
        ctx: typer.Context,
        folder: Annotated[
            Path, typer.Argument(metavar="DIR", help=words("new.folder"))
        ],
    ) -> int:
        talk: Talk = ctx.obj
        copy_starter(find_starter(), folder)
        talk.answer("project", {"path": str(folder)}, str(folder))
        talk.aside(words("new.made", folder=folder))
        for step in (f"cd {folder}", *_NEXT):
            talk.aside(f"    {step}")
        return ExitCode.CLEAN


def copy_starter(starter: Path, folder: Path) -> None:
    """Copy the starter into a folder that is new or empty; else a UsageError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(finding("PB9006", folder=folder))
    folder.mkdir(parents=True, exist_ok=True)
    for part in _PARTS:
        original = starter / part
        if original.is_dir():
            shutil.copytree(original, folder / part, ignore=_LEFT_BEHIND)
        elif original.is_file():
            shutil.copyfile(original, folder / part)
    (folder / ".gitignore").write_text("/build/\n/.printbook/\n", encoding="utf-8")
