"""From the words on the command line to an exit code; never a bare traceback."""

import os
import sys
from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from printbook.cli.app import make_app
from printbook.cli.arguments import shared_first
from printbook.cli.language import language_of
from printbook.cli.phrases import Words
from printbook.cli.talk import Talk
from printbook.cli.usage import asks_for_help, explain
from printbook.errors import ExitCode

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    words = Words(language_of(arguments, os.environ))
    _speak_unicode()
    # Looking for plugins reads the metadata of every installed package: 10 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        app = make_app(words)
        answer = app(shared_first(arguments), "printbook", standalone_mode=False)
    except TyperException as complaint:
        if asks_for_help(complaint):
            print(complaint.message, file=sys.stderr)
        else:
            Talk(words).report([explain(complaint, words)])
        return ExitCode.USAGE
    except (typer.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    return int(answer or ExitCode.CLEAN)


def _speak_unicode() -> None:
    """A stream that cannot say a character escapes it instead of breaking off."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
