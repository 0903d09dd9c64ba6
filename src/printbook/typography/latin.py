"""Where a Latin word may be divided: syllables, hyphens, joints of addresses."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from printbook.typography.breaks import PENALTY

__all__ = ["Joint", "joints"]

_LEAST_WORD = 5
_DICTIONARY = "en_US"
# Lower case after the first letter: names of firms and acronyms are not divided.
_SYLLABLES = re.compile(r"(?<![^\W\d_])[A-Za-z][a-z]{4,}(?![^\W\d_])")
# An address, a path or an option: its parts are joined by more than one of these signs.
_ADDRESS = re.compile(r"://|^www\.|@|_|[^/]/[^/]+/|^/|\\|[?&#=]\w|--|\w\.\w+[./]\w")
# After a dot too: Chinese copy ends no sentence with one, and none may start a line.
_AFTER_SIGN = re.compile(
    r"(?<=[/\\?&=#@_:+-])(?=[^/\\?&=#@_:+-])|(?<=\w\.)(?=[a-zA-Z])"
)
_AFTER_HYPHEN = re.compile(r"(?<=[A-Za-z][A-Za-z][-‐–])(?=[A-Za-z]{2})")


@dataclass(frozen=True, slots=True)
class Joint:
    """A place where a word may be divided: before character `at`."""

    at: int
    penalty: float | None
    has_hyphen: bool = False


def joints(word: str, *, hyphenate: bool) -> tuple[Joint, ...]:
    """The places where a word may be divided, in order."""
    if len(word) < _LEAST_WORD or word.isdigit():
        return ()
    found: dict[int, Joint] = {}
    is_address = _ADDRESS.search(word) is not None
    # A hyphen in an address would be read as part of it.
    if hyphenate and not is_address:
        for syllables in _SYLLABLES.finditer(word):
            for at in _dictionary().positions(syllables[0]):
                where = syllables.start() + at
                found[where] = Joint(where, PENALTY["hyphen"], has_hyphen=True)
    for sign in _AFTER_HYPHEN.finditer(word):
        found[sign.start()] = Joint(sign.start(), PENALTY["inside an address"])
    if is_address:
        for sign in _AFTER_SIGN.finditer(word):
            if 0 < sign.start() < len(word):
                found[sign.start()] = Joint(sign.start(), PENALTY["inside an address"])
    return tuple(found[at] for at in sorted(found))


@lru_cache(maxsize=1)
def _dictionary() -> Any:
    # Imported late: most copy holds no word long enough to be divided.
    import pyphen

    return pyphen.Pyphen(lang=_DICTIONARY, left=2, right=3)
