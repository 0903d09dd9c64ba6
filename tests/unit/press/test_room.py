"""The press opens at once: its heavy libraries come in when they are needed."""

import subprocess
import sys

import printbook.press as press

HEAVY = ("PIL", "pikepdf", "pypdfium2")


def test_opening_the_press_brings_in_no_heavy_library() -> None:
    asked = (
        f"import sys, printbook.press; print([m for m in {HEAVY} if m in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


def test_every_name_of_the_press_is_there() -> None:
    assert all(hasattr(press, name) for name in press.__all__)
    assert not hasattr(press, "staple")
