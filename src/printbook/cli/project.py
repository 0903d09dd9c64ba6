"""Where the project is, and where the starter is that a new project is copied from."""

from pathlib import Path

from printbook.errors import MachineError, UsageError
from printbook.findings import finding

__all__ = ["find_project", "find_starter", "is_project"]

_PACKAGE = Path(__file__).resolve().parents[1]


def is_project(folder: Path) -> bool:
    """Content and a layout to put it in make a project."""
    return (folder / "content").is_dir() and (folder / "layout").is_dir()


def find_project(folder: Path) -> Path:
    """The folder, or the nearest one above it that is a project; else a UsageError."""
    for candidate in (folder, *folder.resolve().parents):
        if is_project(candidate):
            return candidate
    raise UsageError(finding("PB9007", folder=folder.resolve()))


def find_starter(package: Path = _PACKAGE) -> Path:
    """Where the starter stands: in a checkout its root, in a wheel `_starter`."""
    checkout = package.parents[1]
    if (checkout / "pyproject.toml").is_file() and is_project(checkout):
        return checkout
    packed = package / "_starter"
    if is_project(packed):
        return packed
    raise MachineError(finding("PB9005", folder=packed))
