"""A composed line becomes PDF operators: exact TJ, one BT … ET per face and colour."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import groupby
from operator import attrgetter
from typing import cast

from printbook.design.lift import Leaf
from printbook.design.styles import PX, Colour, InlineStyle
from printbook.foundry import Face, FaceProgram
from printbook.paint.decoration import Drawing, decorations, drawn
from printbook.paint.ink import Stroke, painted_glyphs
from printbook.paint.numerals import colour_operators, number
from printbook.paint.scaled import scaled_pieces
from printbook.typography import Glyph, Line

__all__ = [
    "CastLine",
    "Embedded",
    "Segment",
    "Strike",
    "Used",
    "belonging_in",
    "glyphs_by_face",
    "saying",
    "segments",
]


_LOOK = attrgetter("face", "scale", "mark", "y")
# A glyph that stands for these and for something else stands for that.
_SAYS_LITTLE = ("", "\u00ad", "\u00a0")


@dataclass(frozen=True)
class Embedded:
    """A face in the PDF: its resource name, and its subset.

    Not slotted: its cells are made when first asked for, and then kept.
    """

    name: str
    program: FaceProgram
    texts: Mapping[int, str] = field(default_factory=dict)
    """By glyph what it stands for, unless marked content says otherwise."""
    twofold: frozenset[int] = frozenset()
    """The glyphs that stand for something else elsewhere."""

    @cached_property
    def cells(self) -> "Mapping[int, tuple[str, float]]":
        """By glyph its code, as a stream has it, and its width in thousandths."""
        return _Cells(self.program)

    def actual(self, glyph: Glyph) -> str:
        """The text of a glyph where it is not what its code stands for; else empty."""
        if glyph.gid not in self.twofold or glyph.text == self.texts[glyph.gid]:
            return ""
        return glyph.text


class _Cells(dict[int, tuple[str, float]]):
    """Looked up once for every glyph: a face that is not cut has forty thousand."""

    def __init__(self, program: FaceProgram) -> None:
        super().__init__()
        self.program = program

    def __missing__(self, gid: int) -> tuple[str, float]:
        code = self.program.codes[gid]
        found = self[gid] = (f"{code:04x}", self.program.widths[code])
        return found


@dataclass(frozen=True, slots=True)
class Strike:
    """Glyphs of one face, size and look: what shows them, from the line's origin.

    `em` (the line's own), `x`, `rise` and `right` are in CSS pixels; `below` and
    `above` are drawn before and after the glyphs.
    """

    face: Face
    font: bytes
    em: float
    x: float
    rise: float
    set_width: float
    shown: bytes
    style: InlineStyle
    right: float
    actual: str
    """What they stand for, where their codes say something else."""
    below: tuple[Drawing, ...] = ()
    above: tuple[Drawing, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """Glyphs of one line that share a link: operators, box in CSS pixels.

    The box is left, bottom, right, top; `bottom` is the greater number. `ruby` numbers
    what they annotate, and `role` says whether they are base or reading.
    """

    href: str | None
    operators: tuple[bytes, ...]
    box: tuple[float, float, float, float]
    ruby: int | None = None
    role: str = ""


def segments(
    stroke: Stroke,
    origin: tuple[float, float],
    embedded: Mapping[Face, Embedded],
    alpha: Callable[[float], str],
) -> Iterator[Segment]:
    """The operators of a line, cut where a link, a base or a reading ends.

    `origin` is in CSS pixels; `alpha` names the graphics state of an opacity.
    """
    leaf = stroke.leaf
    em = leaf.style.size / PX
    body = em * stroke.line.size
    line = tuple(painted_glyphs(stroke))
    whole = CastLine(line, stroke, embedded)
    stop = 0
    for (target, ruby, role), alike in groupby(line, key=belonging_in(leaf)):
        run = tuple(alike)
        first, stop = stop, stop + len(run)
        operators = tuple(_painted(whole.strikes(first, stop), origin, alpha))
        left = origin[0] + run[0].x * em
        right = origin[0] + (run[-1].x + run[-1].advance) * em
        bottom, top = origin[1] + 0.12 * body, origin[1] - 0.88 * body
        yield Segment(target, operators, (left, bottom, right, top), ruby, role)


_Belonging = tuple[str | None, int | None, str]


def belonging_in(leaf: Leaf) -> Callable[[Glyph], _Belonging]:
    """Tells of a glyph its link, and of which ruby it is the base, or which reading."""
    plain = [(piece.style.href, None, "") for piece in leaf.looks]
    readings = leaf.readings
    if not readings:
        return lambda glyph: plain[glyph.mark]
    roles: dict[int, tuple[int | None, str]] = {}
    for base, start, stop in readings:
        # A reading of several bases takes in those that have one of their own.
        for at in range(base, start):
            roles[at] = (base, roles[at][1] if at in roles else "RB")
        roles.update((at, (base, f"RT{start}")) for at in range(start, stop))

    def belonging(glyph: Glyph) -> _Belonging:
        href = plain[glyph.mark][0]
        return (
            (href, *roles[glyph.start]) if glyph.start in roles else plain[glyph.mark]
        )

    return belonging


def _painted(
    strikes: Iterable[Strike],
    origin: tuple[float, float],
    alpha: Callable[[float], str],
) -> Iterator[bytes]:
    """The operators of glyphs in a horizontal line."""

    def ink(colour: Colour) -> Iterable[bytes]:
        return colour_operators(colour, alpha)

    shown: Colour | None = None
    for strike in strikes:
        if strike.style.colour != shown:
            shown = strike.style.colour
            yield from ink(shown)
        x, y = origin[0] + strike.x, origin[1] - strike.rise
        text = (
            b"BT",
            strike.font,
            f"{number(strike.set_width)} 0 0 -1 {number(x)} {number(y)} Tm".encode(),
            strike.shown,
            b"ET",
        )
        yield from drawn(strike.below, origin, ink)
        yield from saying(strike.actual, text)
        yield from drawn(strike.above, origin, ink)


def saying(actual: str, text: Iterable[bytes]) -> Iterator[bytes]:
    """A text object whose glyphs do not stand for their text: it is said instead."""
    if actual:
        said = actual.encode("utf-16-be", "surrogatepass").hex()
        yield f"/Span <</ActualText <feff{said}>>> BDC".encode()
    yield from text
    if actual:
        yield b"EMC"


class CastLine:
    """A line's glyphs, and what is drawn along them, over the edges of its parts."""

    def __init__(
        self, glyphs: Sequence[Glyph], stroke: Stroke, embedded: Mapping[Face, Embedded]
    ) -> None:
        self.glyphs = glyphs
        self.pieces = scaled_pieces(stroke)
        self.set_width = stroke.line.set_width
        self.embedded = embedded
        self.em = stroke.leaf.style.size / PX
        self.body = self.em * stroke.line.size
        parts = len(stroke.leaf.pieces)
        self.decor = decorations(glyphs, self.pieces, self.em, parts, self.set_width)

    def strikes(self, first: int, stop: int) -> Iterator[Strike]:
        """The glyphs from `first` on, parted where face, size or look changes."""
        em = self.em
        part = self.glyphs[first:stop]
        for (face, scale, mark, rise, actual), run in _alike(part, self.embedded):
            style = self.pieces[mark].style
            placed = tuple(run)
            last = first + len(placed)
            face_in_pdf = self.embedded[face]
            yield Strike(
                face,
                f"/{face_in_pdf.name} {number(em * scale)} Tf".encode(),
                self.body,
                placed[0].x * em,
                rise * em + style.rise / PX,
                self.set_width,
                _show(placed, scale * self.set_width, face_in_pdf),
                style,
                (placed[-1].x + placed[-1].advance) * em,
                actual,
                self.decor.below(first, last),
                self.decor.above(first, last),
            )
            first = last


def _alike(
    glyphs: Sequence[Glyph], embedded: Mapping[Face, Embedded]
) -> Iterator[tuple[tuple[Face, float, int, float, str], Iterator[Glyph]]]:
    """Neighbours that one text object shows, with what they share."""
    for (face, scale, mark, rise), run in groupby(glyphs, _LOOK):
        if embedded[face].twofold:
            for actual, part in groupby(run, embedded[face].actual):
                yield (face, scale, mark, rise, actual), part
        else:
            yield (face, scale, mark, rise, ""), run


def _show(glyphs: Sequence[Glyph], scale: float, face: Embedded) -> bytes:
    """A TJ array: codes, and between them what the pen must move, to 0.1/1000 em.

    `scale` is that along the line. The rounding error is carried along, so that it
    never adds up.
    """
    parts: list[str] = []
    codes: list[str] = []
    cells, unit = face.cells, scale / 1000
    pen = glyphs[0].x
    for glyph in glyphs:
        shift = round((pen - glyph.x) / unit, 1)
        if shift and codes:
            parts.append(f"<{''.join(codes)}>{_short(shift)}")
            codes = []
            pen -= shift * unit
        code, width = cells[glyph.gid]
        codes.append(code)
        pen += width * unit
    parts.append(f"<{''.join(codes)}>")
    return f"[{''.join(parts)}] TJ".encode()


@lru_cache(maxsize=4096)
def _short(shift: float) -> str:
    """A shift as a stream has it: a line's gaps are all but alike."""
    return number(shift)


@dataclass(slots=True)
class Used:
    """The glyphs of a face that are painted: what each stands for, which for two."""

    texts: dict[int, str] = field(default_factory=dict)
    twofold: set[int] = field(default_factory=set)

    def differs(self, gid: int, text: str) -> None:
        """Take in that a glyph stands for another text as well."""
        if self.texts[gid] in _SAYS_LITTLE:
            text, self.texts[gid] = self.texts[gid], text
        if text:
            self.twofold.add(gid)

    def add(self, gid: int, text: str) -> None:
        """Take in a glyph with its text."""
        if self.texts.setdefault(gid, text) != text:
            self.differs(gid, text)


def glyphs_by_face(lines: Iterable[Line]) -> dict[Face, Used]:
    """For every face the glyphs that are painted, with the text each stands for."""
    found: dict[Face, Used] = {}
    for line in lines:
        face, texts = None, dict[int, str]()
        for glyph in line.glyphs:
            if glyph.face is not face:
                face = glyph.face
                # Whoever composes for a PDF takes faces out of the case.
                texts = found.setdefault(cast("Face", face), Used()).texts
            gid, text = glyph.gid, glyph.text
            if texts.setdefault(gid, text) != text:
                found[cast("Face", face)].differs(gid, text)
    return found
