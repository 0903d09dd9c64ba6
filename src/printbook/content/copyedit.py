"""Reads a text as a copy editor does: paragraphs, joined lines, wrong characters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from unicodedata import category

from printbook.content.edition import Copy, Paragraph
from printbook.content.markup import Marked, marked
from printbook.findings import Finding, Source, finding
from printbook.manuscript import Passage, point_of
from printbook.manuscript.alignment import WIDE

__all__ = ["Copyeditor"]

_HALF_WIDTH = re.compile(f"(?<=[{WIDE}])[,;:!?()](?=[{WIDE}]|$)")
_REPLACEMENT = "\ufffd"
# Joiners make one sign of several emoji; between letters they are what pasting left.
_JOINERS = "\u200c\u200d"
_SOFT_HYPHEN = "\u00ad"
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]{2}")
# Format characters, private ones, and U+FFFD, which is a symbol to Unicode.
_ODD = frozenset({"Cf", "Co", "So"})
# What an emoji is made of before it is joined: a sign, its colour, its selector.
_IN_EMOJI = frozenset({"So", "Sk", "Mn"})
# Blank lines part paragraphs; so does the indent that Chinese typists write.
_PARTING = re.compile(r"\n(?:[ \t\u3000]*\n)+|\n(?=[ \t]*\u3000\u3000)")
_FOLDED_PARTING = re.compile(r"\n+")
_HAN_BREAK = re.compile(f"(?<=[{WIDE}])[ \t]*\n[ \t\u3000]*(?=[{WIDE}])")
_SUBHEAD = "## "
_NEARLY_SUBHEAD = re.compile(r"(?:#{2,}|＃+|# )(?=\s*\S)")


@dataclass(slots=True)
class Copyeditor:
    """Makes copy of passages and keeps what there is to say about them."""

    findings: list[Finding] = field(default_factory=list)
    anchors: list[tuple[str, Source]] = field(default_factory=list)
    """The ids that links lead to, and where each is written."""

    def complain(self, code: str, passage: Passage, at: int, **values: object) -> None:
        """Report what stands at an offset of the passage."""
        self.findings.append(finding(code, passage.source(at), **values))

    def line(self, passage: Passage, *, has_breaks: bool = False) -> Copy:
        """One line of copy: a headline, a caption."""
        return self._copy(_unbroken(_trimmed(passage)), has_breaks)

    def words(self, passage: Passage) -> str:
        """Text without marks: a name, a label."""
        plain = _unbroken(_trimmed(passage))
        self._check(plain, range(len(plain)))
        return plain.text

    def block(self, passage: Passage) -> tuple[Paragraph, ...]:
        """Paragraphs and subheads: blank lines part them, `## ` begins a subhead."""
        return tuple(
            Paragraph("subhead", self._copy(_trimmed(part.part(3, len(part)))))
            if part.text.startswith(_SUBHEAD)
            else Paragraph("text", self._copy(part))
            for part in self._parts(passage)
        )

    def _parts(self, passage: Passage) -> Iterator[Passage]:
        """The paragraphs; a subhead is one though no blank line follows it."""
        parts = list(_split(passage))
        indented = [part for part in parts if part.text.startswith("\u3000")]
        if indented:
            self.complain("PB1311", indented[0], 0, count=len(indented))
        for part in parts:
            yield from self._subheads_apart(part)

    def _subheads_apart(self, part: Passage) -> Iterator[Passage]:
        begin = 0
        for start, stop in _lines(part.text):
            line = _trimmed(part.part(start, stop))
            if line.text.startswith(_SUBHEAD):
                yield from _whole(part.part(begin, start))
                yield line
                begin = stop
            elif _NEARLY_SUBHEAD.match(line.text):
                self.complain("PB1310", line, 0)
        yield from _whole(part.part(begin, len(part)))

    def _copy(self, passage: Passage, has_breaks: bool = False) -> Copy:
        read: Marked = marked(passage, has_breaks=has_breaks)
        self.findings += read.findings
        self.anchors += read.anchors
        self._check(passage, read.kept)
        return read.copy

    def _check(self, passage: Passage, kept: Iterable[int]) -> None:
        """Characters that are wrong in any text; `kept` are those that are printed."""
        offsets = list(kept)
        text = "".join(passage.text[offset] for offset in offsets)
        half = list(_HALF_WIDTH.finditer(text))
        if half:
            marks = " ".join(dict.fromkeys(found[0] for found in half))
            at = offsets[half[0].start()]
            self.complain("PB1307", passage, at, count=len(half), marks=marks)
        # What is wrong once is often wrong a thousand times: it is counted.
        for character, found in _odd(text).items():
            code = "PB1309" if category(character) == "Co" else "PB1308"
            at, count = offsets[found[0]], len(found)
            self.complain(code, passage, at, point=point_of(character), count=count)


def _odd(text: str) -> dict[str, list[int]]:
    """Private characters and those that cannot be printed, and where each stands."""
    found: dict[str, list[int]] = {}
    if text.isprintable() and _REPLACEMENT not in text:
        return found
    for at, character in enumerate(text):
        if character.isprintable() and character != _REPLACEMENT:
            continue
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if category(character) not in _ODD or _has_meaning(character, before, after):
            continue
        found.setdefault(character, []).append(at)
    return found


def _has_meaning(character: str, before: str, after: str) -> bool:
    """Whether a format character does something where it stands."""
    if not before or not after:
        return False
    if character in _JOINERS:
        return category(before) in _IN_EMOJI and category(after) == "So"
    return character == _SOFT_HYPHEN and _LATIN.match(before + after) is not None


def _split(passage: Passage) -> Iterator[Passage]:
    """The parts between blank lines."""
    # Where YAML has joined the lines, one line end is what a blank line left behind.
    shape = _FOLDED_PARTING if passage.is_folded else _PARTING
    begin = 0
    for found in shape.finditer(passage.text):
        yield from _some(passage.part(begin, found.start()))
        begin = found.end()
    yield from _some(passage.part(begin, len(passage)))


def _some(passage: Passage) -> Iterator[Passage]:
    """The passage, unless it is blank."""
    if passage.text.strip():
        yield passage


def _whole(passage: Passage) -> Iterator[Passage]:
    """The passage as one line, unless it is blank."""
    trimmed = _trimmed(passage)
    if trimmed.text:
        yield _unbroken(trimmed)


def _trimmed(passage: Passage) -> Passage:
    """The passage without the white space at its ends, U+3000 included."""
    text = passage.text
    start = len(text) - len(text.lstrip())
    return passage.part(start, max(start, len(text.rstrip())))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for line in text.splitlines(keepends=True):
        yield begin, begin + len(line)
        begin += len(line)


def _unbroken(passage: Passage) -> Passage:
    """One line: line ends between Han go, others become what HTML makes a blank."""
    gone = {
        offset
        for found in _HAN_BREAK.finditer(passage.text)
        for offset in range(*found.span())
    }
    joined = passage.without(gone) if gone else passage
    if "\n" not in joined.text:
        return joined
    text = joined.text.replace("\n", " ")
    return Passage(joined.manuscript, text, joined.at, joined.is_folded)
