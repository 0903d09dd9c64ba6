"""The counter of the shop: commands, words and exit codes; no other room talks."""

from printbook.cli.counter import main

__all__ = ["main"]
