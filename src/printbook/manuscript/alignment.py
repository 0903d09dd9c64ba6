"""Finds for each character of a YAML scalar where it stands in the file."""

import re
from array import array
from collections.abc import Iterator

from printbook.manuscript.manuscript import Manuscript, Passage
from printbook.manuscript.nodes import Node

__all__ = ["HAN", "WIDE", "joined", "passage_of"]

HAN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Han characters, as the inside of a character class."""

WIDE = f"{HAN}\u3000-\u303f\u2460-\u24ff\uff00-\uffef—…‘’“”·℃‰№"
"""What is set as wide as Han, between which a line end is no blank."""

_BESIDE_WIDE = re.compile(f"(?<=[{WIDE}]) (?=[{WIDE}])")
_BLANK = " \t\n\r"
_ESCAPE = re.compile(
    r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))|(.)", re.DOTALL
)
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "N": "\x85", "_": "\xa0", "e": "\x1b"}


def passage_of(node: Node, written: Manuscript) -> Passage:
    """The scalar's characters with their places."""
    assert isinstance(node.value, str)
    text = node.value
    is_folded = node.style not in ("|",)
    if node.style == "" and node.stop - node.start == len(text):
        places = range(node.start, node.stop)
        return Passage(written, text, places, is_folded)
    return Passage(written, text, _aligned(text, node, written.text), is_folded)


def joined(node: Node, written: Manuscript) -> Passage | None:
    """The scalar without the blanks that YAML put between Han of two lines.

    None when there are none of them.
    """
    if not isinstance(node.value, str) or node.style == "|":
        return None
    if "\n" not in written.text[node.start : node.stop]:
        return None
    passage = passage_of(node, written)
    blanks = {
        found.start()
        for found in _BESIDE_WIDE.finditer(passage.text)
        if "\n" in _between(passage, found.start())
    }
    return passage.without(blanks) if blanks else None


def _between(passage: Passage, offset: int) -> str:
    before, after = passage.at[offset - 1], passage.at[offset + 1]
    return passage.manuscript.text[before:after]


def _aligned(text: str, node: Node, file: str) -> "array[int]":
    """The index of every character: what is no blank is found in its order.

    Blanks are what folding and indentation change; they stand where the next one is.
    """
    tokens = list(_tokens(node, file))
    at, places, last = 0, array("L"), len(tokens) - 1
    for character in text:
        if character not in _BLANK:
            while at < last and tokens[at][0] != character:
                at += 1
        places.append(tokens[at][1] if tokens else node.start)
        if at < last and (character not in _BLANK or tokens[at][0] in _BLANK):
            at += 1
    return places


def _tokens(node: Node, file: str) -> Iterator[tuple[str, int]]:
    """The characters that the scalar's notation stands for."""
    start, stop = node.start, node.stop
    if node.style in ("|", ">"):
        start = file.find("\n", start, stop) + 1 or stop
    elif node.style:
        start, stop = start + 1, stop - 1
    if node.style == '"':
        for found in _ESCAPE.finditer(file, start, stop):
            yield _unescaped(found), found.start()
    else:
        yield from zip(file[start:stop], range(start, stop), strict=True)


def _unescaped(found: re.Match[str]) -> str:
    digits = found[1] or found[2] or found[3]
    if digits:
        return chr(min(int(digits, 16), 0x10FFFF))
    return _SHORT.get(found[4], found[4]) if found[4] else found[5]
