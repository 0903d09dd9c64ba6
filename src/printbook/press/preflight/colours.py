"""C01 to C05: colours a press cannot print, black that is not black, thin and small."""

from collections.abc import Iterator

from printbook.findings import finding
from printbook.press.extents import Extent
from printbook.press.preflight.fault import Fault, fault
from printbook.press.preflight.marking import Ink, Mark
from printbook.press.preflight.subject import Subject
from printbook.units import Pt

__all__ = [
    "check_black",
    "check_flat_ink",
    "check_hairlines",
    "check_small_type",
    "check_spaces",
]

# From this size on type may be knocked out.
_LARGE: Pt = 24
# More black than this with another ink is meant to be black.
_BLACK = 0.85
_FOREIGN = {"light": "RGB", "lab": "Lab"}


def check_spaces(subject: Subject) -> Iterator[Fault]:
    """C01: on a press nothing is RGB or Lab."""
    if not subject.rules.is_press:
        return
    for number, marks in enumerate(subject.marks, 1):
        told = set()
        for mark in marks:
            space = _FOREIGN.get(mark.ink.kind)
            key = (space, mark.kind, mark.name)
            if space and key not in told:
                told.add(key)
                said = finding("PB5331", page=number, space=space, what=mark.kind)
                yield fault("C01", said, number, mark.box, mark.name)


def check_flat_ink(subject: Subject, limit: int) -> Iterator[Fault]:
    """C02: no colour of type, lines and areas is mixed of more ink than paper takes."""
    for number, marks in enumerate(subject.marks if limit else (), 1):
        heavy = [mark for mark in marks if mark.ink.percent > limit]
        if heavy:
            worst = max(heavy, key=lambda mark: mark.ink.percent)
            ink = worst.ink.percent
            said = finding("PB5339", page=number, ink=ink, limit=limit)
            yield fault("C02", said, number, worst.box)


def check_black(subject: Subject) -> Iterator[Fault]:
    """C03: black type is black ink alone, and overprints if small; white never does."""
    if not subject.rules.is_press:
        return
    for number, marks in enumerate(subject.marks, 1):
        type_ = [mark for mark in marks if mark.kind == "text"]
        rich = [mark.box for mark in type_ if _is_rich(mark.ink)]
        knocked = [
            mark.box
            for mark in type_
            if mark.ink.is_black and mark.size < _LARGE and not mark.overprints
        ]
        white = [mark.box for mark in marks if mark.ink.is_white and mark.overprints]
        for code, boxes in (("PB5333", rich), ("PB5334", knocked), ("PB5335", white)):
            if boxes:
                yield _counted(code, "C03", number, boxes)


def _counted(code: str, check: str, number: int, boxes: list[Extent]) -> Fault:
    said = finding(code, page=number, count=len(boxes))
    return fault(check, said, number, boxes[0])  # type: ignore[arg-type]


def _is_rich(ink: Ink) -> bool:
    return ink.kind == "inks" and ink.values[3] >= _BLACK and any(ink.values[:3])


def check_small_type(subject: Subject) -> Iterator[Fault]:
    """C04: type in several inks, or white on a ground, smaller than register allows."""
    least = subject.rules.small_type
    for number, marks in enumerate(subject.marks if least else (), 1):
        small = [
            mark.box
            for mark in marks
            if mark.kind == "text"
            and mark.size < least
            and (mark.ink.is_white or mark.ink.count > 1 or _is_rich(mark.ink))
        ]
        if small:
            said = finding("PB5336", page=number, count=len(small), least=f"{least:g}")
            yield fault("C04", said, number, small[0])


def check_hairlines(subject: Subject) -> Iterator[Fault]:
    """C05: lines that a plate does not hold, thicker ones where they are screened."""
    rules = subject.rules
    for number, marks in enumerate(subject.marks if rules.is_press else (), 1):
        thin = [mark for mark in marks if _thickness(mark) < _least(mark, subject)]
        if thin:
            size = f"{_thickness(thin[0]):.2f}"
            said = finding("PB5337", page=number, count=len(thin), size=size)
            yield fault("C05", said, number, thin[0].box)


def _thickness(mark: Mark) -> Pt:
    """That of a line, or of an area so thin that it is one."""
    if mark.kind == "line":
        return mark.size
    if mark.kind != "area":
        return _LARGE
    left, bottom, right, top = mark.box
    across, down = right - left, top - bottom
    is_seen = across > 0 and down > 0
    return min(across, down) if is_seen else _LARGE


def _least(mark: Mark, subject: Subject) -> Pt:
    # Marks on every plate are as thin as they should be.
    if mark.ink.kind == "other":
        return 0.0
    solid = mark.ink.is_black or (
        mark.ink.kind == "inks" and set(mark.ink.values) <= {0.0, 1.0}
    )
    rules = subject.rules
    is_solid = solid and not mark.ink.is_white
    # A hair less, for numbers are rounded.
    return (rules.hairline if is_solid else rules.tinted_hairline) - 0.01
