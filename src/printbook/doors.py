"""The door of a room: names brought in from its modules when first asked for.

Some rooms need heavy libraries; who names a noun of theirs need not wait for them. No
module of a room may bear the name of something its door hands out: once imported, it
would stand in the way.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["door"]


def door(room: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The room's `__getattr__`: `homes` says which module keeps which name."""

    def bring(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"{room} has no public name {name!r}")
        value: object = getattr(import_module(f"{room}.{homes[name]}"), name)
        return value

    return bring
