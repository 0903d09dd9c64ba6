"""Rewrites the colours of content streams, and lets small black type overprint.

Every stream of a page is passed once in the order of painting, its groups where they
are drawn: size of type hangs on what encloses it. Nothing but colours is touched.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Operator

from printbook.press.extents import SAME, Matrix, times
from printbook.press.finishing.brief import Spot
from printbook.press.finishing.palette import Palette, Shown
from printbook.press.inks import is_pure_black
from printbook.press.spaces import Kind, kind_of
from printbook.units import Pt

__all__ = ["Recolouring", "matrix_of"]

_LARGE: Pt = 24
"""From this size on type is coarse enough to be knocked out."""

# Those that stroke are written in capitals.
_COLOURS = frozenset({"rg", "g", "k", "cs", "sc", "scn"})
_BY_DEVICE: dict[str, Kind] = {"rg": "light", "g": "grey", "k": "inks"}
_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
_PAINTS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do"})
_OVER, _KNOCK = "/PbOver", "/PbKnock"


@dataclass(frozen=True, slots=True)
class _State:
    """What of the graphics state matters here."""

    matrix: Matrix = SAME
    space: Kind = "grey"
    stroke_space: Kind = "grey"
    fill: tuple[float, ...] = ()
    size: Pt = 1.0
    mode: int = 0
    overprints: bool = False


class Recolouring:
    """One document whose colours are changed to those of a palette."""

    def __init__(
        self, pdf: pikepdf.Pdf, palette: Palette, *, overprints: bool = False
    ) -> None:
        self.pdf = pdf
        self.palette = palette
        self.overprints = overprints
        self.done: set[tuple[int, int]] = set()
        self.spots: dict[Spot, Any] = {}

    def page(self, page: pikepdf.Page) -> None:
        """Rewrite a page and the groups that it draws."""
        page.contents_coalesce()
        self._tiles(page.resources)
        walk = _Walk(self, page.resources, _State())
        steps = list(walk.rewritten(pikepdf.parse_content_stream(page)))
        content = pikepdf.unparse_content_stream(steps)
        page.obj.Contents = self.pdf.make_stream(content)

    def form(self, form: Any, resources: Any, state: _State) -> None:
        """Rewrite a group, or a tile, once."""
        if form.objgen in self.done:
            return
        self.done.add(form.objgen)
        if "/CS" in form.get("/Group", Dictionary()):
            form.Group.CS = self.palette.blending
        own = form.get("/Resources", resources)
        self._tiles(own)
        inner = replace(state, matrix=times(matrix_of(form), state.matrix))
        walk = _Walk(self, own, inner)
        steps = list(walk.rewritten(pikepdf.parse_content_stream(form)))
        form.write(pikepdf.unparse_content_stream(steps))

    def _tiles(self, resources: Any) -> None:
        """Rewrite the tiles that areas are filled with."""
        for pattern in resources.get("/Pattern", Dictionary()).values():
            if isinstance(pattern, pikepdf.Stream):
                self.form(pattern, resources, _State())

    def spot_name(self, spot: Spot, resources: Any) -> Name:
        """What the colour space of a spot ink is called in some resources."""
        if spot not in self.spots:
            tint = Dictionary(
                FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=list(spot.inks), N=1
            )
            ink = Name("/" + spot.name)
            space = [Name.Separation, ink, Name.DeviceCMYK, tint]
            self.spots[spot] = self.pdf.make_indirect(pikepdf.Array(space))
        name = Name(f"/PbSpot{list(self.spots).index(spot)}")
        _table(resources, "/ColorSpace")[name] = self.spots[spot]
        return name


def matrix_of(form: Any) -> Matrix:
    """The matrix of a form or a pattern."""
    written = form.get("/Matrix")
    if written is None:
        return SAME
    a, b, c, d, e, f = map(float, written)
    return a, b, c, d, e, f


def _table(resources: Any, key: str) -> Any:
    if key not in resources:
        resources[key] = Dictionary()
    return resources[key]


class _Walk:
    """One pass over a content stream."""

    def __init__(self, work: Recolouring, resources: Any, state: _State) -> None:
        self.work = work
        self.resources = resources
        self.state = state
        self.stack: list[_State] = []
        self.line: Matrix = SAME

    def rewritten(self, steps: Sequence[Any]) -> Iterator[Any]:
        """The stream's operators, in the colours of the palette."""
        for step in steps:
            name, operands = str(step.operator), step.operands
            if name.lower() in _COLOURS:
                is_stroke = name.isupper()
                yield from self._coloured(name.lower(), operands, is_stroke=is_stroke)
                continue
            if self.work.overprints and (name in _SHOWS or name in _PAINTS):
                yield from self._overprinting(name in _SHOWS)
            self._note(name, operands)
            yield step

    def _note(self, name: str, operands: Any) -> None:
        """Take in what is no colour."""
        if name == "q":
            self.stack.append(self.state)
        elif name == "Q":
            self.state = self.stack.pop()
        elif name == "cm":
            self._change(matrix=times(_six(operands), self.state.matrix))
        elif name == "BT":
            self.line = SAME
        elif name == "Tm":
            self.line = _six(operands)
        elif name == "Tf":
            self._change(size=float(operands[1]))
        elif name == "Tr":
            self._change(mode=int(operands[0]))
        elif name == "Do":
            self._draw(self.resources.XObject[operands[0]])

    def _change(self, **changed: Any) -> None:
        self.state = replace(self.state, **changed)

    def _draw(self, thing: Any) -> None:
        if thing.get("/Subtype") == "/Form":
            self.work.form(thing, self.resources, self.state)

    def _coloured(self, name: str, operands: Any, *, is_stroke: bool) -> Iterator[Any]:
        """A colour as the palette has it; a space alone begins with its black."""
        if name == "cs":
            kind = kind_of(operands[0], self.resources)
            self._change(**{"stroke_space" if is_stroke else "space": kind})
        else:
            space = self.state.stroke_space if is_stroke else self.state.space
            kind = _BY_DEVICE.get(name, space)
        if kind in ("pattern", "other"):
            if not is_stroke:
                self._change(fill=())
            yield list(operands), Operator(name.upper() if is_stroke else name)
        elif name == "cs":
            yield from self._show(self.work.palette.grey(0.0), is_stroke)
        else:
            values = [float(value) for value in operands]
            yield from self._show(self._in_palette(kind, values), is_stroke)

    def _in_palette(self, kind: Kind, values: Sequence[float]) -> Shown:
        palette = self.work.palette
        if kind == "grey":
            return palette.grey(values[0])
        if kind == "light":
            return palette.light(values)
        return palette.lab(values) if kind == "lab" else palette.inks(values)

    def _show(self, shown: Shown, is_stroke: bool) -> Iterator[Any]:
        values, operator, spot = shown
        if not is_stroke:
            self._change(fill=() if spot else values)
        if spot:
            space = self.work.spot_name(spot, self.resources)
            yield [space], Operator("CS" if is_stroke else "cs")
        written = operator.upper() if is_stroke else operator
        yield [_number(value) for value in values], Operator(written)

    def _overprinting(self, is_type: bool) -> Iterator[Any]:
        """Small black type is printed over what is there; nothing else is."""
        a, b, c, d, _, _ = times(self.line, self.state.matrix)
        size = abs(self.state.size) * abs(a * d - b * c) ** 0.5
        wanted = (
            is_type
            and self.state.mode == 0
            and size < _LARGE
            and is_pure_black(self.state.fill)
        )
        if wanted != self.state.overprints:
            self._change(overprints=wanted)
            name = _OVER if wanted else _KNOCK
            states = _table(self.resources, "/ExtGState")
            states[name] = Dictionary(OP=wanted, op=wanted, OPM=1 if wanted else 0)
            yield [Name(name)], Operator("gs")


def _six(operands: Any) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def _number(value: float) -> Any:
    return int(value) if value == int(value) else round(value, 4)
