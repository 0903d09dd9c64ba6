"""Lines along a stretch of a line, and marks at its characters, as PDF operators.

They are drawn, not set: as glyphs they would come out of text extraction.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from printbook.design.colours import Colour
from printbook.design.copy import Piece
from printbook.design.decoration import Emphasis, Rule, is_emphasized
from printbook.paint.enclosures import Enclosure, drawn_enclosure, enclosures
from printbook.paint.numerals import number
from printbook.paint.shapes import disc, mark, steps, stroked, wave
from printbook.typography import Glyph, body_of
from printbook.units import PX, Em

__all__ = ["PLAIN", "Decorations", "Drawing", "Inked", "decorations", "drawn"]

Inked = Callable[[Colour], Iterable[bytes]]
"""The operators that make a colour that of what is filled."""

# Two names side by side show two lines (clreq 3.1.8): each gives up so much.
_APART: Em = 1 / 10
# How far the middle of a mark stands from the body of its character, in its ems.
_CLEAR: Em = 0.17
_BODY_TOP: Em = 0.88
_BODY_FOOT: Em = -0.12


@dataclass(frozen=True, slots=True)
class Stretch:
    """A rule along a part of a line, in CSS pixels from the line's origin."""

    rule: Rule
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark at a character: its middle from the line's origin, in CSS pixels."""

    emphasis: Emphasis
    x: float
    height: float
    em: float


Drawing = Enclosure | Stretch | Dot


@dataclass(frozen=True, slots=True)
class Decorations:
    """What is drawn before and after the glyphs of a line, by the glyph's number."""

    before: Mapping[int, Sequence[Drawing]] = field(default_factory=dict)
    after: Mapping[int, Sequence[Drawing]] = field(default_factory=dict)

    def below(self, first: int, stop: int) -> tuple[Drawing, ...]:
        """What is drawn before these glyphs."""
        return _within(self.before, first, stop)

    def above(self, first: int, stop: int) -> tuple[Drawing, ...]:
        """What is drawn over them."""
        return _within(self.after, first, stop)


PLAIN = Decorations()


def _within(
    drawings: Mapping[int, Sequence[Drawing]], first: int, stop: int
) -> tuple[Drawing, ...]:
    if not drawings:
        return ()
    return tuple(one for at in range(first, stop) for one in drawings.get(at, ()))


def decorations(
    glyphs: Sequence[Glyph],
    pieces: Sequence[Piece],
    em: float,
    parts: int = 0,
    set_width: float = 1.0,
) -> Decorations:
    """The drawings of a line's glyphs; `em` is that of the leaf in CSS pixels.

    The copy is in the first `parts` of the pieces; the others are looks of those.
    """
    if not any(map(_is_decorated, pieces)):
        return PLAIN
    before: dict[int, list[Drawing]] = {}
    after: dict[int, list[Drawing]] = {}
    # Readings 注音 have no lines of their own, and break none.
    numbers = [at for at, g in enumerate(glyphs) if pieces[g.mark].ruby is None]
    based = [glyphs[at] for at in numbers]
    parts = parts or len(pieces)
    boxed = based
    if parts < len(pieces):
        boxed = [one._replace(mark=one.mark % parts) for one in based]
    for first, enclosure in enclosures(boxed, pieces[:parts], em, set_width):
        before.setdefault(numbers[first], []).append(enclosure)
    for first, last, stretch in _stretches(based, pieces, em, set_width):
        # What strikes text out is seen over it, all other lines lie under it.
        if stretch.rule.kind == "line-through":
            after.setdefault(numbers[last], []).append(stretch)
        else:
            before.setdefault(numbers[first], []).append(stretch)
    for at, glyph in enumerate(glyphs):
        style = pieces[glyph.mark].style
        if style.emphasis is not None:
            clear = _clearance(style.rules, style.emphasis, style.rise)
            dots = list(_dots(glyph, style.emphasis, clear, style.rise / PX, em))
            after.setdefault(at, []).extend(dots)
    return Decorations(before, after)


def _is_decorated(piece: Piece) -> bool:
    style = piece.style
    return bool(style.rules or style.emphasis or style.boxes)


def _stretches(
    glyphs: Sequence[Glyph], pieces: Sequence[Piece], em: float, set_width: float
) -> Iterator[tuple[int, int, Stretch]]:
    """Every rule with the numbers of the first and the last glyph it runs along."""
    rules = [_rules(glyph, pieces[glyph.mark], em) for glyph in glyphs]
    opened: dict[Rule, int] = {}
    edges = zip([(), *rules], [*rules, ()], strict=True)
    for at, (left, right) in enumerate(edges):
        for rule in [rule for rule in opened if rule not in right]:
            first = opened.pop(rule)
            last = at - 1
            start = body_of(glyphs[first], set_width)[0] * em
            end = body_of(glyphs[last], set_width)[1] * em
            yield first, last, _stretch(rule, (first, last), (start, end), rules)
        opened.update((rule, at) for rule in right if rule not in left)


def _rules(glyph: Glyph, piece: Piece, em: float) -> Sequence[Rule]:
    """The lines along a glyph's text, those of an initial as large as it is fitted."""
    rules = piece.style.rules
    if piece.initial is None or not rules:
        return rules
    size, rise = glyph.scale * em * PX, glyph.y * em * PX
    return tuple(
        replace(
            rule,
            em=size,
            thickness=rule.thickness * size / rule.em,
            height=rise + rule.height * size / rule.em,
        )
        for rule in rules
    )


def _stretch(
    rule: Rule,
    numbers: tuple[int, int],
    edges: tuple[float, float],
    rules: Sequence[Sequence[Rule]],
) -> Stretch:
    """The rule from glyph to glyph, apart from its neighbours of the same kind."""
    first, last = numbers
    left, right = edges
    apart = _APART * rule.em / PX
    if first and _is_met(rule, rules[first - 1]):
        left += apart
    if last + 1 < len(rules) and _is_met(rule, rules[last + 1]):
        right -= apart
    return Stretch(rule, left, max(left, right))


def _is_met(rule: Rule, beside: Sequence[Rule]) -> bool:
    """Whether a line of the same kind begins where this one ends."""
    return any(one.kind == rule.kind and one.owner != rule.owner for one in beside)


def _clearance(rules: Sequence[Rule], emphasis: Emphasis, rise: float) -> float:
    """How far the body of the text reaches with its lines, in CSS pixels.

    The line comes first, the dot second (clreq 3.1.8).
    """
    kind = "overline" if emphasis.is_over else "underline"
    reaches = [
        abs(rule.height - rise) + 1.5 * rule.thickness
        for rule in rules
        if rule.kind == kind
    ]
    return max(reaches, default=0.0) / PX


def _dots(
    glyph: Glyph, emphasis: Emphasis, clear: float, rise: float, em: float
) -> Iterator[Dot]:
    """The marks of a glyph's characters, each in its middle."""
    size = em * glyph.scale
    body = _BODY_TOP if emphasis.is_over else -_BODY_FOOT
    away = max(body * size, clear) + _CLEAR * size
    height = (glyph.y * em + rise) + (away if emphasis.is_over else -away)
    width = glyph.advance * em / max(1, len(glyph.text))
    for nth, character in enumerate(glyph.text):
        if is_emphasized(character):
            yield Dot(emphasis, glyph.x * em + (nth + 0.5) * width, height, size)


def drawn(
    drawings: Iterable[Drawing], origin: tuple[float, float], ink: Inked
) -> Iterator[bytes]:
    """The operators of drawings from the origin of their line."""
    for one in drawings:
        yield b"q"
        if isinstance(one, Dot):
            yield from ink(one.emphasis.colour)
            x, y = origin[0] + one.x, origin[1] - one.height
            yield from mark(one.emphasis.shape, x, y, one.em, one.emphasis.is_filled)
        elif isinstance(one, Enclosure):
            yield from drawn_enclosure(one, origin, ink)
        else:
            yield from ink(one.rule.colour)
            yield from _line(one, origin)
        yield b"Q"


def _line(stretch: Stretch, origin: tuple[float, float]) -> Iterator[bytes]:
    rule = stretch.rule
    left, right = origin[0] + stretch.left, origin[0] + stretch.right
    y, thickness = origin[1] - rule.height / PX, rule.thickness / PX
    if rule.form == "wavy":
        yield from wave(left, right, y, thickness, rule.colour)
    elif rule.form == "dotted":
        for x, _ in steps(left, right, thickness, 2 * thickness):
            yield from disc(x + thickness / 2, y, thickness / 2)
    elif rule.form == "dashed":
        for start, stop in steps(left, right, 3 * thickness, 5 * thickness):
            yield _bar(start, stop, y, thickness)
    elif rule.form == "double":
        apart = thickness
        yield _bar(left, right, y - apart, thickness)
        yield _bar(left, right, y + apart, thickness)
    elif rule.kind == "line-through":
        # A stroke: a filled box would count as covering the text.
        yield from stroked(left, right, y, thickness, rule.colour)
    else:
        yield _bar(left, right, y, thickness)


def _bar(left: float, right: float, y: float, thickness: float) -> bytes:
    values = (left, y - thickness / 2, right - left, thickness)
    return f"{' '.join(map(number, values))} re f".encode()
