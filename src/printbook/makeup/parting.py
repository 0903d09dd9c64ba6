"""A headline parted in two, for the halves of a double truck 跨版.

Where the editor wrote `/` or `‖` it is parted there, else by sense; always so that the
halves are as even as that allows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape

from printbook.content import Copy
from printbook.makeup.sense import sense_of
from printbook.typography import TextStyle, compose, headline_ways

__all__ = ["Halves", "parted"]

# A base is not parted from its reading.
_TOKENS = re.compile(r"<ruby>.*?</ruby>|<[^>]*>|&[^;]*;|.", re.DOTALL)
_READINGS = re.compile(r"<rt>.*?</rt>|<[^>]*>", re.DOTALL)
_NAME = re.compile(r"<(\w+)")
_BREAKS = {"<br>": "\n", "<wbr>": "\u200b"}
_STYLE = TextStyle(indent=0, justify=False, balance=True)
# The most that the longer half may have of the whole: more only where less would part
# a word, which costs as much as `sense` says.
_SHARES = (0.7, 0.8, 0.999)
_IN_WORD = 60.0
# A letter or figure of large type is about so wide.
_LATIN, _LATIN_END = 0.6, 0x2E7F
_ENDLESS = 10_000.0


@dataclass(frozen=True, slots=True)
class Halves:
    """Both halves of a headline; the second is empty where no break is to be had."""

    first: Copy
    second: Copy

    @property
    def ems(self) -> float:
        """About how many 字 the longer half is wide."""
        return max(_ems(self.first.plain), _ems(self.second.plain))


def parted(headline: Copy, *, names: frozenset[str] = frozenset()) -> Halves:
    """A headline in two halves, as even as the editor's breaks, or sense, allow."""
    tokens = _TOKENS.findall(headline.html)
    text = "".join(map(_printed, tokens))
    at = _at_own_break(text) or _at_sense(text, names)
    number = _after(tokens, at)
    opened = _opened(tokens[:number])
    closed = [f"</{_NAME.findall(one)[0]}>" for one in reversed(opened)]
    return Halves(
        _copy(headline, [*tokens[:number], *closed]),
        _copy(headline, [*opened, *tokens[number:]]),
    )


def _ems(text: str) -> float:
    return sum(1.0 if ord(letter) > _LATIN_END else _LATIN for letter in text)


def _copy(headline: Copy, tokens: Sequence[str]) -> Copy:
    kept = [token for token in tokens if token not in _BREAKS]
    return replace(headline, plain="".join(map(_printed, kept)), html="".join(kept))


def _printed(token: str) -> str:
    """What a token of HTML prints: letters, a break, or nothing."""
    if token in _BREAKS:
        return _BREAKS[token]
    return unescape(_READINGS.sub("", token))


def _at_own_break(text: str) -> int:
    """Where the editor's breaks part a text most evenly; 0 without any."""
    for mark in _BREAKS.values():
        breaks = [at for at, letter in enumerate(text) if letter == mark]
        if breaks:
            return min(breaks, key=lambda at: abs(_ems(text[:at]) - _ems(text[at:])))
    return 0


def _at_sense(text: str, names: frozenset[str]) -> int:
    """Where sense and evenness part a text in two; its length where nothing does."""
    style = replace(_STYLE, names=names, sense=sense_of(text))
    width = compose(text, measure=_ENDLESS, style=style).lines[0].width
    found: list[tuple[float, int]] = []
    for share in _SHARES:
        ways = headline_ways(text, measure=share * width, style=style)
        lines = compose(text, measure=share * width, style=style).lines
        if ways and len(lines) == 2:
            found.append((ways[0].cost // _IN_WORD, lines[0].stop))
    return min(found, key=lambda one: one[0], default=(0.0, len(text)))[1]


def _after(tokens: Sequence[str], at: int) -> int:
    """How many tokens print so many letters, with what ends there."""
    count = 0
    for number, token in enumerate(tokens):
        if count >= at and not token.startswith("</"):
            return number
        count += len(_printed(token))
    return len(tokens)


def _opened(tokens: Sequence[str]) -> list[str]:
    """The elements that are open after the tokens."""
    opened: list[str] = []
    for token in tokens:
        if token.startswith("</"):
            opened.pop()
        elif token.startswith("<") and token not in _BREAKS and "</" not in token:
            opened.append(token)
    return opened
