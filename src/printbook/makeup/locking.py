"""Writes a plan into its file: its blocks anew, everything else as it stands.

A block that has not moved keeps its lines; one that has is written as `plan.py` reads
it. Comments go along with the story they stand over.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from printbook.design.model import Area, Block, Design, Grid, Plan, Slot
from printbook.makeup.planfile import BlockPlace
from printbook.manuscript import Member, Plain, Taken, take_list

__all__ = ["locked", "refitting"]

Entry: TypeAlias = Mapping[str, Plain]
"""A block as its file says it, key by key."""

_KEY = "blocks"
_MARK = "\ufeff"
_USUAL_CAPTION = 2
# What YAML takes for text without quotes, within brackets too.
_BARE = re.compile(r"[^\W_][\w./-]*(?: [\w./-]+)*")
_REFIT = re.compile(r"^refit\s*:", re.MULTILINE)
_DESIGN = re.compile(r"^design\s*:[^\r\n]*(?P<end>\r\n|\n)", re.MULTILINE)
_NOTHING = ("null", "Null", "NULL")

# A new key of the format is a line in one of these three; what is empty is left out.
_HEAD: Mapping[str, Callable[[Slot], Plain]] = {
    "at": lambda head: _place(head.area),
    "level": lambda head: str(head.level),
    "form": lambda head: "" if head.form == "over" else head.form,
}
_PHOTO: Mapping[str, Callable[[Slot, Grid], Plain]] = {
    "id": lambda photo, _: photo.photo or "",
    "at": lambda photo, _: _place(photo.area),
    "caption": lambda photo, grid: _caption(photo, grid),
}
_BLOCK: Mapping[str, Callable[[Block, Grid], Plain]] = {
    "story": lambda block, _: block.id,
    "style": lambda block, _: block.style,
    "box": lambda block, _: _area(block, "box"),
    "at": lambda block, _: _area(block, "whole"),
    "head": lambda block, _: next(
        ({key: said(one) for key, said in _HEAD.items()} for one in block.of("head")),
        {},
    ),
    "legs": lambda block, _: [_place(area) for area in _legs(block)],
    "into": lambda block, _: _parts(block),
    "photos": lambda block, grid: [
        {key: said(one, grid) for key, said in _PHOTO.items()}
        for one in block.of("photo")
    ],
    "figure": lambda block, _: _area(block, "figure"),
    "jump": lambda block, _: _area(block, "jump"),
}


def locked(text: str, plan: Plan, design: Design, *, path: Path) -> str:
    """The text of `plan.<design>.yaml` with the blocks of this plan; "" for no file.

    `path` is what findings call the file; ContentError when the text is no YAML.
    """
    assert design.grid is not None
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    if _is_blank(text):
        text = f"{_ended(text)}design: {_scalar(plan.design)}\n"
    taken = take_list(text, _KEY, path=path)
    grid = design.grid
    entries = [
        {key: said(block, grid) for key, said in _BLOCK.items()}
        for block in plan.blocks
        if not block.of("ad")
    ]
    write = _braces if taken.is_flow else _lines
    return mark + taken.before + "".join(write(taken, entries)) + taken.after


def _area(block: Block, role: str) -> str:
    return next((_place(slot.area) for slot in block.of(role)), "")


def _place(area: Area) -> str:
    """`columns/rows`, one number for just one: `3/12-40`."""
    columns = _span(area.first_column, area.last_column)
    return f"{columns}/{_span(area.first_row, area.last_row)}"


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


def refitting(text: str) -> str:
    """The text of a plan with `refit: true` under its design, where it has none."""
    if _REFIT.search(text):
        return text
    return _DESIGN.sub(r"\g<0>refit: true\g<end>", text, count=1)


def _legs(block: Block) -> tuple[Area, ...]:
    """The areas of its text; legs that one was parted into have it in common."""
    return tuple(dict.fromkeys(leg.area for leg in block.of("leg")))


def _parts(block: Block) -> str:
    """Into how many legs each of these areas is parted; "" for one."""
    areas = _legs(block)
    parts = len(block.of("leg")) // len(areas) if areas else 1
    return str(parts) if parts > 1 else ""


def _caption(photo: Slot, grid: Grid) -> str:
    """The rows of a caption, unless they are what the format takes for granted."""
    rows = round((photo.rect.height - photo.photo_height) / grid.baseline)
    return "" if rows == _USUAL_CAPTION else str(rows)


def _lines(taken: Taken, entries: Sequence[Entry]) -> Iterator[str]:
    """The blocks, each after a dash; one that has not moved in its own lines."""
    gap = "" if _is_dense(taken) else taken.end
    margin = " " * taken.indent
    for number, (entry, member) in enumerate(_paired(taken, entries)):
        above = member.above if member else ""
        yield (above or gap) if number else above.lstrip("\r\n")
        if member and member.lines and _says(member, entry):
            yield _ended(member.lines, taken.end)
            continue
        for comment in member.comments if member else ():
            yield f"{margin}{comment}{taken.end}"
        for line in _written(entry):
            yield f"{margin}{line}{taken.end}"
    for comment in _orphans(taken, entries):
        yield f"{margin}{comment}{taken.end}"


def _written(entry: Entry) -> Iterator[str]:
    """A dash and a key on the first line, every other key below."""
    dash = "- "
    for key, value in entry.items():
        if value:
            yield f"{dash}{key}: {_flow(value)}"
            dash = "  "


def _braces(taken: Taken, entries: Sequence[Entry]) -> Iterator[str]:
    """The blocks in brackets, as in a file that is one pair of braces."""
    margin = " " * taken.indent
    yield f"[{taken.end}"
    for entry, member in _paired(taken, entries):
        for comment in member.comments if member else ():
            yield f"{margin}{comment}{taken.end}"
        yield f"{margin}{_flow(entry)},{taken.end}"
    for comment in _orphans(taken, entries):
        yield f"{margin}{comment}{taken.end}"
    yield "]"


def _paired(
    taken: Taken, entries: Sequence[Entry]
) -> Iterator[tuple[Entry, Member | None]]:
    """Each block with the member of the list that spoke of its story before."""
    before = {_part(member.says): member for member in reversed(taken.members)}
    for entry in entries:
        yield entry, before.get(_part(entry))


def _orphans(taken: Taken, entries: Sequence[Entry]) -> Iterator[str]:
    """Comments on blocks that stand nowhere any more."""
    kept = [member for _, member in _paired(taken, entries)]
    for member in taken.members:
        if not any(member is one for one in kept):
            over = (line.strip() for line in member.above.splitlines())
            yield from filter(None, over)
            yield from member.comments


def _part(says: object) -> tuple[str, bool]:
    """The story that a block is of, and whether it is its second part."""
    if not isinstance(says, Mapping):
        return "", False
    head = says.get("head")
    form = head.get("form") if isinstance(head, Mapping) else None
    return str(says.get("story", "")), form == "continued"


def _says(member: Member, entry: Entry) -> bool:
    """Whether a member of the list says the same as the block."""
    said = {key: _full(value) for key, value in entry.items() if value}
    try:
        # What is written are texts; numbers are made of them here as in reading.
        before = BlockPlace.model_validate(member.says, strict=False)
        return before == BlockPlace.model_validate(said, strict=False)
    except ValueError:
        return False


def _full(value: Plain) -> Plain:
    """The value without what is left out of it."""
    if isinstance(value, Mapping):
        return {key: inner for key, inner in value.items() if inner}
    return [_full(one) for one in value] if isinstance(value, list) else value


def _is_dense(taken: Taken) -> bool:
    """Whether the file has its blocks one under the other, without a blank line."""
    gaps = [member.above for member in taken.members[1:]]
    has_lines = any(member.lines for member in taken.members)
    return (
        has_lines and bool(gaps) and not any(one[:1] in "\r\n" for one in gaps if one)
    )


def _is_blank(text: str) -> bool:
    lines = (line.strip() for line in text.splitlines())
    return all(not line or line.startswith("#") for line in lines)


def _ended(text: str, end: str = "\n") -> str:
    """The text with its last line ended, if it has any."""
    return text if not text or text.endswith(("\n", "\r")) else text + end


def _flow(value: "Plain | Entry") -> str:
    """A value on one line."""
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    pairs = (f"{key}: {_flow(inner)}" for key, inner in value.items() if inner)
    return f"{{{', '.join(pairs)}}}"


def _scalar(text: str) -> str:
    """A text, in quotes where YAML would take it otherwise."""
    if _BARE.fullmatch(text) and text not in _NOTHING:
        return text
    return json.dumps(text, ensure_ascii=False)
