"""Reads a text as a copy editor does: paragraphs, joined lines, wrong characters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from printbook.content.edition import Copy, Paragraph
from printbook.content.markup import Marked, marked
from printbook.findings import Finding, finding
from printbook.manuscript import Passage, point_of
from printbook.manuscript.alignment import HAN

__all__ = ["Copyeditor"]

_WIDE = f"{HAN}\u3000-\u303f\uff00-\uffef—…“”‘’"
_HALF_WIDTH = re.compile(f"(?<=[{_WIDE}])[,;:!?()](?=[{_WIDE}]|$)")
_UNPRINTABLE = re.compile("[\ufffd\u200b-\u200f\u202a-\u202e\u2060-\u206f]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
# Blank lines part paragraphs; so does the indent that Chinese typists write.
_PARTING = re.compile(r"\n(?:[ \t\u3000]*\n)+|\n(?=[ \t]*\u3000\u3000)")
_FOLDED_PARTING = re.compile(r"\n+")
_HAN_BREAK = re.compile(f"(?<=[{_WIDE}])[ \t]*\n[ \t\u3000]*(?=[{_WIDE}])")
_SUBHEAD = "## "
_NEARLY_SUBHEAD = re.compile(r"(?:#{2,}|＃+|# )(?=\s*\S)")


@dataclass(slots=True)
class Copyeditor:
    """Makes copy of passages and keeps what there is to say about them."""

    findings: list[Finding] = field(default_factory=list)

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
        for shape, code in ((_UNPRINTABLE, "PB1308"), (_PRIVATE, "PB1309")):
            for found in shape.finditer(text):
                at = offsets[found.start()]
                self.complain(code, passage, at, point=point_of(found[0]))


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
