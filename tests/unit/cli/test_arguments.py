"""Shared options may stand anywhere; what follows `--` is left alone."""

import pytest

from printbook.cli.arguments import shared_first


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("build --json", "--json build"),
        ("build 0127 -C paper --strict", "-C paper build 0127 --strict"),
        ("build --lang=zh -q", "--lang=zh -q build"),
        ("fonts why --lang zh 一", "--lang zh fonts why 一"),
        ("fonts why -- -q", "fonts why -- -q"),
        ("-q build", "-q build"),
        ("build -C", "-C build"),
        ("build -C/tmp/paper", "-C/tmp/paper build"),
        ("--lang zh", ""),
        ("", ""),
    ],
)
def test_shared_options_move_before_the_command(typed: str, understood: str) -> None:
    assert shared_first(typed.split()) == understood.split()
