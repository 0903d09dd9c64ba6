"""What a run that stops says, and with which exit code it ends."""

import os
import platform
import sys
import tempfile
import time
import traceback
from pathlib import Path

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from printbook.cli.talk import Talk, shown
from printbook.errors import ExitCode, MachineError, PrintbookError
from printbook.findings import finding

__all__ = ["answer", "answering"]


def answering(group: type[TyperGroup], stand_in: Talk) -> type[TyperGroup]:
    """The group, answering every error with findings and an exit code."""

    class Answering(group):  # type: ignore[valid-type,misc]
        def invoke(self, ctx: typer.Context) -> object:
            try:
                return super().invoke(ctx)
            except (TyperException, typer.Exit, typer.Abort):
                raise
            except Exception as stop:
                return answer(stop, ctx.obj or stand_in)

    return Answering


def answer(stop: Exception, talk: Talk) -> ExitCode:
    """Say why the run stopped; the exit code is the error's own."""
    if isinstance(stop, OSError) and stop.filename is not None:
        refused = finding("PB9008", path=stop.filename, reason=stop.strerror)
        stop = MachineError(refused)
    if not isinstance(stop, PrintbookError):
        crash = _write_crash(stop, talk.project)
        what = f"{type(stop).__name__}: {stop}"
        talk.report([finding("PB9001", what=what, crash=shown(crash))])
        return ExitCode.INTERNAL
    talk.report(stop.findings)
    return stop.exit_code


def _write_crash(stop: Exception, project: Path) -> Path:
    """Write the traceback to build/crash-<time>.txt, or to the system's folder."""
    record = "\n".join(
        (
            f"printbook: {' '.join(sys.argv[1:])}",
            f"Python {platform.python_version()} on {platform.platform()}",
            "".join(traceback.format_exception(stop)),
        )
    )
    name = f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
    for folder in (project / "build", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(exist_ok=True)
            (folder / name).write_text(record, encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return Path(name)
