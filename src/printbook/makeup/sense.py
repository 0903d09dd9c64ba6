"""Where the sense of a headline lets it break: in a word dear, after a clause cheap.

Words come from rjieba where it is installed (`pip install printbook[headlines]`). It
takes a tenth of a second to come in, so only a headline that needs two lines asks.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from typing import Any, TypeAlias

__all__ = ["knows_words", "sense_of"]

Word: TypeAlias = tuple[str, str]
"""A word and its part of speech, as jieba names it."""

# Tried on the headlines of newspapers; see also typography/balance.py.
_IN_WORD, _IN_NAME, _AFTER_NUMBER = 60.0, 120.0, 60.0
_NAMES = ("nr", "ns", "nt", "nz", "i", "l", "j")
_BEFORE_PREPOSITION = -14.0
_PAIRS: Mapping[tuple[str, str], float] = {
    ("n", "n"): 18.0,
    ("a", ""): 14.0,
    ("d", ""): 14.0,
    ("v", "n"): 8.0,
    ("p", ""): 25.0,
}
"""By the first letters of two parts of speech; the second may be any."""


def knows_words() -> bool:
    """Whether there is a dictionary."""
    return find_spec("rjieba") is not None


def sense_of(text: str) -> tuple[tuple[int, float], ...]:
    """What a break before each character of a headline costs, by offset."""
    words = tuple(_tagged(text)) if knows_words() else ()
    return tuple(sorted(_prices(words)))


def _prices(words: tuple[Word, ...]) -> Iterator[tuple[int, float]]:
    at = 0
    for word, tag in words:
        price = _IN_NAME if tag.startswith(_NAMES) else _IN_WORD
        yield from ((at + within, price) for within in range(1, len(word)))
        at += len(word)
    at = 0
    for (word, tag), (_, following) in pairwise(words):
        at += len(word)
        price = _AFTER_NUMBER if tag == "m" else _between(tag, following)
        if price:
            yield at, price


def _between(tag: str, following: str) -> float:
    """What a break between two words costs."""
    if following == "p":
        return _BEFORE_PREPOSITION
    pair = tag[:1], following[:1]
    return _PAIRS.get(pair, _PAIRS.get((tag[:1], ""), 0.0))


@cache
def _tagger() -> Any:
    import rjieba

    return rjieba.tag


def _tagged(text: str) -> Iterator[Word]:
    """The words of a headline; what the dictionary does not give back is skipped."""
    at = 0
    for word, tag in _tagger()(text):
        found = text.find(word, at)
        if found > at:
            yield text[at:found], "x"
        yield word, tag
        at = found + len(word)
