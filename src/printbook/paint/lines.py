"""A composed line becomes PDF operators: exact TJ, one BT … ET per face and colour."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from printbook.design.lift import Leaf
from printbook.design.styles import PX, Colour, InlineStyle
from printbook.foundry import Face, FaceProgram
from printbook.typography import Glyph, Line

__all__ = [
    "Embedded",
    "Segment",
    "Strike",
    "colour_operators",
    "glyphs_by_face",
    "number",
    "segments",
    "strikes",
    "underline",
]


@dataclass(frozen=True, slots=True)
class Embedded:
    """A face in the PDF: its resource name, and its subset."""

    name: str
    program: FaceProgram


@dataclass(frozen=True, slots=True)
class Segment:
    """Glyphs of one line that share a link: operators, extent in CSS pixels."""

    href: str | None
    operators: tuple[bytes, ...]
    left: float
    right: float


def segments(
    line: Line,
    leaf: Leaf,
    origin: tuple[float, float],
    embedded: Mapping[Face, Embedded],
    alpha: Callable[[float], str],
) -> Iterator[Segment]:
    """The line's operators, cut where a link begins or ends; `origin` in CSS pixels.

    `alpha` names the graphics state of an opacity.
    """
    em = leaf.style.size / PX
    pieces = leaf.pieces

    def href(glyph: Glyph) -> str | None:
        return pieces[glyph.mark].style.href

    for target, glyphs in groupby(line.glyphs, key=href):
        run = tuple(glyphs)
        operators = tuple(_painted(run, leaf, origin, embedded, alpha))
        left = origin[0] + run[0].x * em
        right = origin[0] + (run[-1].x + run[-1].advance) * em
        yield Segment(target, operators, left, right)


@dataclass(frozen=True, slots=True)
class Strike:
    """Glyphs of one face, size and look: what shows them, from the line's origin.

    `x` and `rise` are in CSS pixels, `rule` is an underline: left, top, width, height.
    """

    face: Face
    font: bytes
    x: float
    rise: float
    shown: bytes
    style: InlineStyle
    right: float
    rule: tuple[float, float, float, float] | None


def strikes(
    glyphs: Sequence[Glyph], leaf: Leaf, embedded: Mapping[Face, Embedded]
) -> Iterator[Strike]:
    """The glyphs parted where face, size or look changes."""
    em = leaf.style.size / PX
    for (face, scale, mark, rise), run in groupby(
        glyphs, key=lambda g: (g.face, g.scale, g.mark, g.y)
    ):
        style = leaf.pieces[mark].style
        placed = tuple(run)
        face_in_pdf = embedded[face]
        right = (placed[-1].x + placed[-1].advance) * em
        x = placed[0].x * em
        yield Strike(
            face,
            f"/{face_in_pdf.name} {number(em * scale)} Tf".encode(),
            x,
            rise * em,
            _show(placed, scale, face_in_pdf.program),
            style,
            right,
            # A twentieth of an em thick, an eighth below the line.
            (x, 0.125 * em, right - x, em / 20) if style.is_underlined else None,
        )


def _painted(
    glyphs: Sequence[Glyph],
    leaf: Leaf,
    origin: tuple[float, float],
    embedded: Mapping[Face, Embedded],
    alpha: Callable[[float], str],
) -> Iterator[bytes]:
    shown: Colour | None = None
    for strike in strikes(glyphs, leaf, embedded):
        if strike.style.colour != shown:
            shown = strike.style.colour
            yield from colour_operators(shown, alpha)
        x, y = origin[0] + strike.x, origin[1] - strike.rise
        yield b"BT"
        yield strike.font
        yield f"1 0 0 -1 {number(x)} {number(y)} Tm".encode()
        yield strike.shown
        yield b"ET"
        if strike.rule is not None:
            yield underline(strike.rule, origin)


def _show(glyphs: Sequence[Glyph], scale: float, program: FaceProgram) -> bytes:
    """A TJ array: codes, and between them what the pen must move, to 0.1/1000 em.

    The rounding error is carried along, so that it never adds up.
    """
    parts: list[str] = []
    codes: list[str] = []
    pen = glyphs[0].x
    for glyph in glyphs:
        shift = round((pen - glyph.x) / scale * 1000, 1)
        if abs(shift) >= 0.1 and (codes or parts):
            parts.append(f"<{''.join(codes)}>{number(shift)}")
            codes = []
            pen -= shift * scale / 1000
        code = program.codes[glyph.gid]
        codes.append(f"{code:04x}")
        pen += program.widths[code] * scale / 1000
    parts.append(f"<{''.join(codes)}>")
    return f"[{''.join(parts)}] TJ".encode()


def underline(
    rule: tuple[float, float, float, float], origin: tuple[float, float]
) -> bytes:
    """A filled rule under a run."""
    x, y, width, height = rule
    corner = f"{number(origin[0] + x)} {number(origin[1] + y)}"
    return f"{corner} {number(width)} {number(height)} re f".encode()


def colour_operators(colour: Colour, alpha: Callable[[float], str]) -> Iterable[bytes]:
    """Fill colour as CSS says: DeviceCMYK stays CMYK, everything else is RGB."""
    values = " ".join(number(value) for value in colour.coordinates)
    operator = "k" if colour.space == "device-cmyk" else "rg"
    return (
        f"/{alpha(colour.alpha)} gs".encode(),
        f"{values} {operator}".encode(),
    )


def number(value: float) -> str:
    """A PDF number: six decimals, no exponent, no trailing zeros."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def glyphs_by_face(lines: Iterable[Line]) -> dict[Face, dict[int, str]]:
    """For every face the glyphs that are painted, with the text each stands for."""
    found: dict[Face, dict[int, str]] = {}
    for line in lines:
        for glyph in line.glyphs:
            # Whoever composes for a PDF takes faces out of the case.
            texts = found.setdefault(cast("Face", glyph.face), {})
            if not texts.get(glyph.gid):
                texts[glyph.gid] = glyph.text
    return found
