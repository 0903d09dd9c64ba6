"""printbook: structured news and photos become a newspaper spread and a booklet.

The list below is the public interface; every other import path may move. A name is
brought in when it is first asked for, so that `import printbook` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from printbook.errors import (
        ContentError,
        ExitCode,
        LostTextError,
        MachineError,
        PrintbookError,
        RenderError,
        UsageError,
    )
    from printbook.findings import Finding, Source
    from printbook.pipeline import Artifact, PressRun, build, check
    from printbook.targets import SCREEN, Target
    from printbook.typography import Galley, Line, Run, TextStyle, compose

__all__ = [
    "SCREEN",
    "Artifact",
    "ContentError",
    "ExitCode",
    "Finding",
    "Galley",
    "Line",
    "LostTextError",
    "MachineError",
    "PressRun",
    "PrintbookError",
    "RenderError",
    "Run",
    "Source",
    "Target",
    "TextStyle",
    "UsageError",
    "build",
    "check",
    "compose",
]

_ROOMS = {
    "errors": (
        "ContentError",
        "ExitCode",
        "LostTextError",
        "MachineError",
        "PrintbookError",
        "RenderError",
        "UsageError",
    ),
    "findings": ("Finding", "Source"),
    "pipeline": ("Artifact", "PressRun", "build", "check"),
    "targets": ("SCREEN", "Target"),
    "typography": ("Galley", "Line", "Run", "TextStyle", "compose"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    """The public name, brought in from the room that keeps it."""
    if name not in _ROOM_OF:
        raise AttributeError(f"printbook has no public name {name!r}")
    value: object = getattr(import_module(f"printbook.{_ROOM_OF[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
