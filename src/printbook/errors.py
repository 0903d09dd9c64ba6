"""What stops a run, and the exit code each stop carries.

PrintbookError
├── UsageError            2   asked for something that does not exist
├── ContentError          3   content or configuration unreadable or invalid
├── MachineError         4   Pango, a font or a tool is missing
├── RenderError           5   the page could not be made, or a limit was hit
└── LostTextError        70   the finished PDF lacks text that nobody reported
"""

from enum import IntEnum

from printbook.findings import Finding

__all__ = [
    "ContentError",
    "ExitCode",
    "LostTextError",
    "MachineError",
    "PrintbookError",
    "RenderError",
    "UsageError",
]


class ExitCode(IntEnum):
    """What the command line answers with."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    CONTENT = 3
    ENVIRONMENT = 4
    RENDER = 5
    INTERNAL = 70
    INTERRUPTED = 130


class PrintbookError(Exception):
    """A run that cannot go on; `findings` say why, where, and what to do."""

    exit_code: ExitCode = ExitCode.INTERNAL

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*findings)
        self.findings = findings


class UsageError(PrintbookError):
    """Something was asked for that does not exist."""

    exit_code = ExitCode.USAGE


class ContentError(PrintbookError):
    """Content or configuration is unreadable or invalid."""

    exit_code = ExitCode.CONTENT


class MachineError(PrintbookError):
    """Something the machine must provide is missing."""

    exit_code = ExitCode.ENVIRONMENT


class RenderError(PrintbookError):
    """A page could not be made, or a limit was hit."""

    exit_code = ExitCode.RENDER


class LostTextError(PrintbookError):
    """Text of the content is not in the finished PDF and no finding says so."""

    exit_code = ExitCode.INTERNAL
