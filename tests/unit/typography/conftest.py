"""The tiny faces of the tests, as the composer takes them."""

from pathlib import Path

import pytest

from printbook.foundry import Face, open_case


@pytest.fixture(scope="session")
def faces() -> tuple[Face, ...]:
    """Song, and what steps in for it."""
    case = open_case(Path(__file__).parents[2])
    return tuple(case.stack(("Printbook Test Song",), 400))


@pytest.fixture(scope="session")
def bold() -> tuple[Face, ...]:
    """Hei, as strong text has it."""
    case = open_case(Path(__file__).parents[2])
    return tuple(case.stack(("Printbook Test Hei",), 700))


@pytest.fixture(scope="session")
def kai() -> tuple[Face, ...]:
    """Kai, as quoted text has it."""
    case = open_case(Path(__file__).parents[2])
    return tuple(case.stack(("Printbook Test Kai",), 400))
