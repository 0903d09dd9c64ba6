"""The public interface is the list in printbook/__init__.py, and this is that list."""

import subprocess
import sys

import pytest

import printbook

PUBLIC = [
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


def test_the_public_names_are_these() -> None:
    assert printbook.__all__ == PUBLIC
    assert dir(printbook) == sorted(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_is_there_and_explained(name: str) -> None:
    value = getattr(printbook, name)
    assert value.__doc__


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="no public name 'composer'"):
        _ = printbook.composer


def test_importing_printbook_brings_in_no_room() -> None:
    script = (
        "import printbook, sys; print([m for m in sys.modules if 'printbook.' in m and "
        "m != 'printbook.doors'])"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert said.stdout == "[]\n"
