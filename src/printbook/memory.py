"""Remembers what was made, by what it was made from."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

__all__ = ["Memory"]

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Memory(Generic[K, V]):
    """So many things at most; what was not asked for longest goes first.

    One that holds nothing is for a run that ends: then nobody works out a key.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._kept: OrderedDict[K, V] = OrderedDict()

    def __bool__(self) -> bool:
        """Whether it remembers anything at all."""
        return self.most > 0

    def recall(self, key: K, make: Callable[[], V]) -> V:
        """What was made from the key before; made now where it was not."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = make()
        if self:
            self._kept[key] = made
            if len(self._kept) > self.most:
                self._kept.popitem(last=False)
        return made

    def forget(self, key: K) -> None:
        """Have what was made from the key made anew."""
        self._kept.pop(key, None)
