"""The starter: designs, faces and a sample, which come with printbook."""

from pathlib import Path

from printbook.errors import MachineError
from printbook.findings import finding

__all__ = ["find_starter", "is_project"]

_PACKAGE = Path(__file__).resolve().parent


def is_project(folder: Path) -> bool:
    """Content and a layout to put it in make a project."""
    return (folder / "content").is_dir() and (folder / "layout").is_dir()


def find_starter(package: Path = _PACKAGE) -> Path:
    """Where the starter stands: in a checkout its root, in a wheel `_starter`."""
    checkout = package.parents[1]
    if (checkout / "pyproject.toml").is_file() and is_project(checkout):
        return checkout
    packed = package / "_starter"
    if is_project(packed):
        return packed
    raise MachineError(finding("PB9005", folder=packed))
