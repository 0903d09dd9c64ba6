"""From the words on the command line to an exit code; never a bare traceback."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer
from typer.exceptions import TyperException

from printbook.cli.app import make_app
from printbook.cli.arguments import shared_first, shared_of
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
    shared, _ = shared_of(arguments)
    talk = Talk(
        words,
        quiet=not {"-q", "--quiet"}.isdisjoint(shared),
        as_json="--json" in shared,
    )
    _speak_unicode()
    # Looking for plugins reads the metadata of every installed package: 10 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        app = make_app(words, talk)
        with _in_one_sitting():
            answer = app(shared_first(arguments), "printbook", standalone_mode=False)
    except TyperException as complaint:
        if asks_for_help(complaint):
            print(complaint.message, file=sys.stderr)
        else:
            talk.report([explain(complaint, words)])
        return ExitCode.USAGE
    except (typer.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    return int(answer or ExitCode.CLEAN)


@contextmanager
def _in_one_sitting() -> Iterator[None]:
    """A command keeps what it makes and ends: looking for cycles only costs time.

    What is left is frozen, or Python would look through all of it as it ends.
    """
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_looking:
            gc.enable()


def _speak_unicode() -> None:
    """A stream that cannot say a character escapes it instead of breaking off."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
