"""The inline marks: `*加粗*`, `_楷体_`, `[文字](https://…)`, `[着重]{dot}`, `{汉|hàn}`.

They work next to any character. A mark between two Latin letters or digits (`foo_bar`,
`2*3`, `24/7`), between two blanks or in a bare web address is plain; a backslash takes
any mark as it is. Contributors' text is never markup: everything else is escaped.
"""

import re
from dataclasses import dataclass, field
from html import escape as escaped_html

from printbook.content.edition import Copy
from printbook.findings import Finding, Source, finding
from printbook.manuscript import Passage

__all__ = ["Marked", "escaped", "marked"]

_ELEMENTS = {"*": "strong", "_": "em"}
_BREAKS = {"/": "<br>", "‖": "<wbr>"}
_ESCAPABLE = "\\*_[](){}|/‖#"
_MARKS = re.compile(f"[{re.escape(_ESCAPABLE)}]")
_ADDRESS = re.compile(r"(?:#[a-z][a-z0-9-]*|https?://[!-~]+|mailto:[!-~]+@[!-~]+)")
_BARE = re.compile(r"https?://[A-Za-z0-9/?#&=._~%+,:@*-]*[A-Za-z0-9/]")
_TARGET = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_CLASS = re.compile(r"\{([^{}|]*)\}")
_RUBY = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
_RUBY_BEGUN = re.compile(r"\{[^{}|]*\|")
_BLANKS = " \t\n"
# Most of a text; blanks stand apart because a break takes them away.
_PLAIN = re.compile(r"[^\\*_\[{/‖h \t\n]+")
# What may follow the last break of a headline though nothing more is printed.
_IDLE = re.compile(r"[ \t\n*_/‖]*")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Marked:
    """Marked-up text as copy; `kept` are the offsets of what is in `copy.plain`."""

    copy: Copy
    kept: tuple[int, ...]
    findings: tuple[Finding, ...]
    anchors: tuple[tuple[str, Source], ...] = ()
    """The ids that links of the text lead to, and where each is written."""


def marked(passage: Passage, *, has_breaks: bool = False) -> Marked:
    """The passage as copy; in headlines `/` and `‖` are breaks."""
    reader = _Reader(passage, has_breaks)
    reader.read(0, len(passage))
    kept = tuple(sorted(reader.kept))
    plain = "".join(passage.text[offset] for offset in kept)
    copy = Copy(passage.source(), plain, "".join(reader.html))
    return Marked(copy, kept, tuple(reader.findings), tuple(reader.anchors))


def escaped(text: str) -> str:
    """The text with a backslash before every character that could be a mark."""
    return _MARKS.sub(r"\\\g<0>", text)


def _closings(text: str) -> dict[int, int]:
    """For each opening bracket that is closed, where."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    offset = 0
    while offset < len(text):
        if text[offset] == "\\":
            offset += 1
        elif text[offset] == "[":
            waiting.append(offset)
        elif text[offset] == "]" and waiting:
            pairs[waiting.pop()] = offset
        offset += 1
    return pairs


def _is_word(character: str) -> bool:
    return character.isascii() and character.isalnum()


@dataclass(slots=True)
class _Reader:
    """Reads a passage from left to right and writes its HTML."""

    passage: Passage
    has_breaks: bool
    html: list[str] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    anchors: list[tuple[str, Source]] = field(default_factory=list)
    closings: dict[int, int] = field(default_factory=dict)
    depth: int = 0

    def __post_init__(self) -> None:
        self.closings = _closings(self.passage.text)

    def complain(self, code: str, offset: int, **values: object) -> None:
        self.findings.append(finding(code, self.passage.source(offset), **values))

    def read(self, start: int, stop: int) -> None:
        """The marks between two offsets; pairs never reach over them."""
        opened: list[tuple[str, int, int]] = []
        at = start
        self.depth += 1
        while at < stop:
            at = self._step(at, stop, opened)
        for mark, offset, slot in reversed(opened):
            self._unpaired(mark, offset, slot)
        self.depth -= 1

    def _step(self, at: int, stop: int, opened: list[tuple[str, int, int]]) -> int:
        """Reads what stands at the offset and returns where to go on."""
        text = self.passage.text
        character = text[at]
        if character == "\\" and at + 1 < stop and text[at + 1] in _ESCAPABLE:
            return self._keep(at + 1, at + 2)
        if character == "h" and (bare := _BARE.match(text, at, stop)):
            return self._keep(at, bare.end())
        if character in _ELEMENTS:
            return self._pair(character, at, stop, opened)
        if character == "[":
            return self._bracket(at, stop)
        if character == "{":
            return self._ruby(at, stop)
        if self.has_breaks and character in _BREAKS:
            return self._break(character, at, stop)
        run = _PLAIN.match(text, at, stop)
        return self._keep(at, run.end() if run else at + 1)

    def _keep(self, start: int, stop: int) -> int:
        self.html.append(escaped_html(self.passage.text[start:stop]))
        self.kept.extend(range(start, stop))
        return stop

    def _pair(
        self, mark: str, at: int, stop: int, opened: list[tuple[str, int, int]]
    ) -> int:
        text = self.passage.text
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if after == mark and at + 1 < stop:
            self.complain("PB1312", at, mark=mark)
            return self._keep(at, at + 2)
        in_word = before and after and _is_word(before) and _is_word(after)
        in_blanks = (not before or before in _BLANKS) and (
            not after or after in _BLANKS
        )
        if in_word or in_blanks:
            return self._keep(at, at + 1)
        places = [number for number, one in enumerate(opened) if one[0] == mark]
        if not places:
            opened.append((mark, at, len(self.html)))
            self.html.append(f"<{_ELEMENTS[mark]}>")
            return at + 1
        for crossed in reversed(opened[places[0] + 1 :]):
            self._unpaired(*crossed)
        del opened[places[0] :]
        self.html.append(f"</{_ELEMENTS[mark]}>")
        return at + 1

    def _unpaired(self, mark: str, offset: int, slot: int) -> None:
        """A mark that opens and is never closed stands as it is."""
        self.complain("PB1301", offset, mark=mark)
        self.html[slot] = mark
        self.kept.append(offset)

    def _break(self, mark: str, at: int, stop: int) -> int:
        """A break swallows the blanks round it; one at either end makes no line."""
        text = self.passage.text
        beside = [_is_word(one) for one in (text[at - 1 : at], text[at + 1 : at + 2])]
        if mark == "/" and all(beside):
            return self._keep(at, at + 1)
        before, after = at - 1, at + 1
        while self.kept and self.kept[-1] == before and self._is_blank(before):
            self.kept.pop()
            self.html.pop()
            before -= 1
        while after < stop and self._is_blank(after):
            after += 1
        is_idle = not self.kept or _IDLE.fullmatch(text, after) is not None
        if is_idle or (mark == "/" and self.html[-1] == _BREAKS["/"]):
            self.complain("PB1316", at, mark=mark)
            return after
        if mark == "/" and any(beside):
            self.complain("PB1315", at)
        self.html.append(_BREAKS[mark])
        return after

    def _is_blank(self, offset: int) -> bool:
        return self.passage.text[offset] in _BLANKS

    def _bracket(self, at: int, stop: int) -> int:
        """A link, emphasis dots, or a bracket."""
        text = self.passage.text
        closing = self.closings.get(at, stop)
        following = text[closing + 1 : closing + 2] if closing + 1 < stop else ""
        if not following or following not in "({（":
            return self._keep(at, at + 1)
        if self.depth > _DEEPEST:
            self.complain("PB1313", at)
            return self._keep(at, at + 1)
        if following == "（":
            if text.startswith(("http", "mailto:", "#"), closing + 2):
                self.complain("PB1304", closing + 1)
            return self._keep(at, at + 1)
        shape = _TARGET if following == "(" else _CLASS
        found = shape.match(text, closing + 1, stop)
        if found is None:
            self.complain("PB1301", closing + 1, mark=following)
            return self._keep(at, at + 1)
        opening, ending = (
            self._link(found[1], closing + 2)
            if following == "("
            else self._dots(found[1], at, closing + 2)
        )
        self.html.append(opening)
        self.read(at + 1, closing)
        self.html.append(ending)
        return found.end()

    def _link(self, address: str, offset: int) -> tuple[str, str]:
        if not _ADDRESS.fullmatch(address):
            self.complain("PB1302", offset, address=address)
            return "", ""
        if address.startswith("#"):
            self.anchors.append((address[1:], self.passage.source(offset)))
        return f'<a href="{escaped_html(address)}">', "</a>"

    def _dots(self, name: str, at: int, offset: int) -> tuple[str, str]:
        if name != "dot":
            self.complain("PB1303", offset, name=name)
            return "", ""
        return '<span class="dot">', "</span>"

    def _ruby(self, at: int, stop: int) -> int:
        found = _RUBY.match(self.passage.text, at, stop)
        if found is None:
            if _RUBY_BEGUN.match(self.passage.text, at, stop):
                self.complain("PB1301", at, mark="{")
            return self._keep(at, at + 1)
        self.html.append("<ruby>")
        self.read(*found.span(1))
        self.kept.extend(range(*found.span(2)))
        self.html.append(f"<rt>{escaped_html(found[2])}</rt></ruby>")
        return found.end()
