"""printbook: structured news and photos become a newspaper spread and a booklet.

The list below is the public interface; every other import path may move. A name is
brought in when it is first asked for, so that `import printbook` costs nothing.
"""

from typing import TYPE_CHECKING

from printbook.doors import door

if TYPE_CHECKING:
    from printbook.engine import Engine
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
    from printbook.rendering import Rendered, render, set_page
    from printbook.targets import SCREEN, Target
    from printbook.typography import (
        CastOff,
        Galley,
        Line,
        Run,
        TextStyle,
        cast_off,
        compose,
    )

__all__ = [
    "SCREEN",
    "Artifact",
    "CastOff",
    "ContentError",
    "Engine",
    "ExitCode",
    "Finding",
    "Galley",
    "Line",
    "LostTextError",
    "MachineError",
    "PressRun",
    "PrintbookError",
    "RenderError",
    "Rendered",
    "Run",
    "Source",
    "Target",
    "TextStyle",
    "UsageError",
    "build",
    "cast_off",
    "check",
    "compose",
    "render",
    "set_page",
]

_ROOMS = {
    "engine": ("Engine",),
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
    "rendering": ("Rendered", "render", "set_page"),
    "targets": ("SCREEN", "Target"),
    "typography": (
        "CastOff",
        "Galley",
        "Line",
        "Run",
        "TextStyle",
        "cast_off",
        "compose",
    ),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__getattr__ = door(__name__, _ROOM_OF)


def __dir__() -> list[str]:
    return sorted(__all__)
