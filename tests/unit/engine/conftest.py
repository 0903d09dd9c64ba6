"""A folder of pages in a project with the tiny faces."""

from tests.unit.rendering.conftest import pages

__all__ = ["pages"]
