"""Bringing in the press, which needs libraries that a machine may lack."""

import importlib
import io
import sys
from contextlib import redirect_stdout
from types import ModuleType

from printbook.errors import MachineError
from printbook.findings import Finding, finding

__all__ = ["LIBRARY_REMEDIES", "bring_in"]

LIBRARY_REMEDIES = {
    "linux": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    " (Fedora: dnf install pango; Arch: pacman -S pango)",
    "darwin": "brew install pango, "
    'export DYLD_FALLBACK_LIBRARY_PATH="$(brew --prefix)/lib"',
    "win32": "MSYS2 (ucrt64): pacman -S mingw-w64-ucrt-x86_64-pango",
}
"""Commands that install Pango, by sys.platform (docs of WeasyPrint 70, first steps)."""


def bring_in(room: str) -> ModuleType:
    """The room `printbook.<room>`; MachineError when a library it needs is missing."""
    try:
        # WeasyPrint prints its own advice, to stdout, before it gives up.
        with redirect_stdout(io.StringIO()):
            return importlib.import_module(f"printbook.{room}")
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith("printbook"):
            raise
        raise MachineError(finding("PB9004", package=missing.name)) from missing
    except OSError as refusal:
        if "cannot load library" not in str(refusal):
            raise
        raise MachineError(_library_finding(str(refusal))) from refusal


def _library_finding(words: str) -> Finding:
    """`cannot load library 'libpango-1.0-0': …` as a finding with the remedy."""
    library = words.split("'")[1] if words.count("'") > 1 else words
    command = LIBRARY_REMEDIES.get(sys.platform, LIBRARY_REMEDIES["linux"])
    return finding("PB9003", library=library, command=command)
