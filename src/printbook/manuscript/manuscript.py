"""Opens a file a person wrote: its text, and the line and column of each character."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from printbook.findings import Finding, Source, finding

__all__ = [
    "Manuscript",
    "Passage",
    "lines_of",
    "manuscript_of",
    "point_of",
    "read_manuscript",
]

_MOST_BYTES = 8_000_000
_MOST_COMPLAINTS = 20
_LINE_END = re.compile(r"\r\n|\r|\n")
# YAML 1.1 takes U+0085, U+2028 and U+2029 for line ends and editors do not; no page
# can show any of these.
FORBIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    "\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_STAND_IN = "\u25a1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The text of one file; `path` is named from the project's folder."""

    path: Path
    text: str
    line_starts: tuple[int, ...]

    def source(self, index: int) -> Source:
        """The place of the character at that index."""
        line = bisect_right(self.line_starts, index)
        return Source(self.path, line, index - self.line_starts[line - 1] + 1)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text, and for each character its index in the manuscript."""

    manuscript: Manuscript
    text: str
    at: Sequence[int]
    is_folded: bool = False
    """Whether YAML joined its lines, so that a line end stands for a blank line."""

    def __len__(self) -> int:
        return len(self.text)

    def source(self, offset: int = 0) -> Source:
        """The place of one of its characters."""
        if not self.at:
            return Source(self.manuscript.path)
        return self.manuscript.source(self.at[min(offset, len(self.at) - 1)])

    def part(self, start: int, stop: int) -> "Passage":
        """The characters from `start` up to `stop`."""
        text, at = self.text[start:stop], self.at[start:stop]
        return Passage(self.manuscript, text, at, self.is_folded)

    def without(self, offsets: set[int]) -> "Passage":
        """The passage less the characters at these offsets."""
        kept = [n for n in range(len(self.text)) if n not in offsets]
        text = "".join(self.text[n] for n in kept)
        at = [self.at[n] for n in kept]
        return Passage(self.manuscript, text, at, self.is_folded)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines as places count them: U+2028 and the like end none."""
    return tuple(_LINE_END.split(text))


def point_of(character: str) -> str:
    """The code point as people look it up: U+3007."""
    return f"U+{ord(character):04X}"


def manuscript_of(path: Path, text: str) -> Manuscript:
    """The text with its lines found."""
    starts = (0, *(found.end() for found in _LINE_END.finditer(text)))
    return Manuscript(path, text, starts)


def read_manuscript(
    path: Path, root: Path
) -> tuple[Manuscript | None, tuple[Finding, ...]]:
    """The file's text, None when it cannot be read; what cannot be read in it."""
    name = path.relative_to(root) if path.is_relative_to(root) else path
    raw = _bytes_of(path, name)
    if isinstance(raw, Finding):
        return None, (raw,)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return None, (_not_utf8(raw, fault.start, name),)
    written = manuscript_of(name, text)
    findings = _forbidden(written)
    if findings:
        # The rest is read all the same: everything wrong is said in one go.
        written = manuscript_of(name, FORBIDDEN.sub(_STAND_IN, text))
    return written, findings


def _bytes_of(path: Path, name: Path) -> bytes | Finding:
    try:
        if path.is_file() and path.stat().st_size > _MOST_BYTES:
            return finding("PB1002", Source(name), most=_MOST_BYTES // 1_000_000)
        return path.read_bytes()
    except FileNotFoundError:
        return finding("PB1000", Source(name))
    except (OSError, ValueError) as refusal:
        why = getattr(refusal, "strerror", None) or refusal
        return finding("PB1001", Source(name), why=why)


def _not_utf8(raw: bytes, start: int, name: Path) -> Finding:
    if raw[:2] in _UTF16:
        return finding("PB1004", Source(name))
    line_start = raw.rfind(b"\n", 0, start) + 1
    # The good part of the line tells the column; its bytes were valid up to here.
    before = raw[line_start:start].decode("utf-8", "replace")
    place = Source(name, raw.count(b"\n", 0, start) + 1, len(before) + 1)
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return finding("PB1003", place)
    return finding("PB1005", place)


def _forbidden(written: Manuscript) -> tuple[Finding, ...]:
    found = list(FORBIDDEN.finditer(written.text))[:_MOST_COMPLAINTS]
    return tuple(
        finding("PB1006", written.source(one.start()), point=point_of(one[0]))
        for one in found
    )
