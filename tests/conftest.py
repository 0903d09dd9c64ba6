"""What every test may be asked for."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--bless` writes what is found into the goldens: look at it, then commit."""
    parser.addoption("--bless", action="store_true", help="write the goldens anew")
