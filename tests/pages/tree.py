"""A PDF's structure tree, drawn as an outline or told as a screen reader tells it.

An outline names types, and in quotation marks the text that an element holds.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

__all__ = ["faults", "outline", "texts_of", "told"]


def outline(pdf: bytes) -> str:
    """The structure tree with its text."""
    with pikepdf.open(BytesIO(pdf)) as document:
        reader = _Reader(document)
        root = document.Root.StructTreeRoot
        return "\n".join(
            line for kid in root.K[0].K for line in reader.lines(kid, root.K[0], 0)
        )


def told(pdf: bytes) -> str:
    """What the structure tree says in its order, as a screen reader would tell it."""
    with pikepdf.open(BytesIO(pdf)) as document:
        reader = _Reader(document)
        return "".join(reader.text(document.Root.StructTreeRoot.K[0]))


class _Reader:
    def __init__(self, document: pikepdf.Pdf) -> None:
        self.texts: dict[Any, dict[int, str]] = {}
        for page in document.pages:
            _read(page, page.Resources, self.texts, page.obj.objgen)

    def lines(self, element: Any, parent: Any, depth: int) -> Iterator[str]:
        assert element.P.objgen == parent.objgen
        held = ""
        below: list[str] = []
        for kid in kids_of(element):
            text = self.held(kid, element)
            if text is not None:
                held += text
            elif kid.get("/Type") == "/OBJR":
                held += f"→{target_of(kid.Obj)}"
            else:
                below += self.lines(kid, element, depth + 1)
        text = f" “{held}”" if held else ""
        yield f"{'  ' * depth}{str(element.S)[1:]}{text}"
        yield from below

    def text(self, element: Any) -> Iterator[str]:
        """The text of an element and all below it."""
        for kid in kids_of(element):
            held = self.held(kid, element)
            if held is not None:
                yield held
            elif kid.get("/Type") != "/OBJR":
                yield from self.text(kid)

    def held(self, kid: Any, element: Any) -> str | None:
        """The text of marked content; None for anything else."""
        if not isinstance(kid, pikepdf.Object):
            return self.texts[element.Pg.objgen][int(kid)]
        if kid.get("/Type") == "/MCR":
            stream = kid.get("/Stm", kid.Pg)
            return self.texts[stream.objgen][int(kid.MCID)]
        return None


def target_of(annotation: Any) -> str:
    """Where a link leads, or which field a widget is."""
    if annotation.Subtype == "/Widget":
        return str(annotation.get("/T", ""))
    return str(annotation.get("/Dest", "")) or str(annotation.A.URI)


def kids_of(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def texts_of(page: pikepdf.Page) -> dict[int, str]:
    """A page's text by its marked-content id."""
    found: dict[Any, dict[int, str]] = {}
    _read(page, page.Resources, found, page.obj.objgen)
    return found[page.obj.objgen]


def _read(
    stream: Any, resources: Any, found: dict[Any, dict[int, str]], at: Any
) -> None:
    """The text of a stream by its marked-content ids, and of the groups it draws.

    A group without a number of its own counts with what draws it.
    """
    held = found.setdefault(at, {})
    fonts = {str(key): font for key, font in resources.get("/Font", {}).items()}
    font: dict[int, str] = {}
    begun: list[tuple[int | None, str | None]] = []
    for one in pikepdf.parse_content_stream(stream):
        match str(one.operator):
            case "BDC":
                given = one.operands[1].get("/MCID")
                mcid = None if given is None else int(given)
                actual = one.operands[1].get("/ActualText")
                begun.append((mcid, None if actual is None else str(actual)))
                number = _innermost(begun)
                held.setdefault(number, "")
                if actual is not None:
                    held[number] += str(actual)
            case "BMC":
                assert str(one.operands[0]) == "/Artifact"
                begun.append((_ARTIFACT, None))
            case "EMC":
                begun.pop()
            case "Tf":
                font = unicode_of(fonts[str(one.operands[0])])
            case "TJ" | "Tj":
                assert begun, "text outside marked content"
                if begun[-1][1] is None:
                    held[_innermost(begun)] = held.get(_innermost(begun), "") + _shown(
                        one.operands[0], font
                    )
            case "Do":
                form = resources.XObject[str(one.operands[0])]
                if form.Subtype == "/Form":
                    own = form.objgen if "/StructParents" in form else at
                    _read(form, form.get("/Resources", resources), found, own)
    held.pop(_ARTIFACT, None)


_ARTIFACT = -2


def _innermost(begun: list[tuple[int | None, str | None]]) -> int:
    return next(int(mcid) for mcid, _ in reversed(begun) if mcid is not None)


def _shown(operand: Any, font: dict[int, str]) -> str:
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(
        font.get(int.from_bytes(codes[at : at + 2]), "\ufffd")
        for at in range(0, len(codes), 2)
    )


def unicode_of(font: Any) -> dict[int, str]:
    """What the codes of a font stand for."""
    lines = font.ToUnicode.read_bytes().decode().splitlines()
    pairs = [line.split() for line in lines if line.startswith("<")]
    return {
        int(pair[0].strip("<>"), 16): bytes.fromhex(pair[1].strip("<>")).decode(
            "utf-16-be"
        )
        for pair in pairs
        if len(pair) == 2
    }


def faults(pdf: bytes) -> list[str]:
    """What is wrong with a structure tree: what it holds, and the way back."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return list(_Checker(document).faults())


class _Checker:
    def __init__(self, document: pikepdf.Pdf) -> None:
        self.root = document.Root.StructTreeRoot
        self.texts = _Reader(document).texts
        numbers = list(self.root.ParentTree.Nums)
        self.back = {
            int(k): v for k, v in zip(numbers[::2], numbers[1::2], strict=True)
        }
        self.keys = [int(k) for k in numbers[::2]]
        self.held: set[tuple[Any, int]] = set()

    def faults(self) -> Iterator[str]:
        if self.keys != sorted(set(self.keys)):
            yield "the parent tree is out of order"
        yield from self._element(self.root.K[0], self.root)

    def _element(self, element: Any, parent: Any) -> Iterator[str]:
        name = str(element.S)
        if element.P.objgen != parent.objgen:
            yield f"{name} has another parent"
        kids = kids_of(element)
        if not kids and name not in ("/TD", "/TH", "/Document"):
            yield f"{name} is empty"
        if name == "/Figure" and not str(element.get("/Alt", "")):
            yield "a figure has no words"
        if name == "/Link" and not any(_is(kid, "/OBJR") for kid in kids):
            yield "a link leads nowhere"
        for kid in kids:
            if _is(kid, "/StructElem"):
                yield from self._element(kid, element)
            elif _is(kid, "/OBJR"):
                if self.back[int(kid.Obj.StructParent)].objgen != element.objgen:
                    yield f"an annotation of {name} does not lead back"
            else:
                yield from self._content(kid, element)

    def _content(self, kid: Any, element: Any) -> Iterator[str]:
        is_number = not isinstance(kid, pikepdf.Object)
        stream = element.Pg if is_number else kid.get("/Stm", kid.Pg)
        mcid = int(kid if is_number else kid.MCID)
        place = (stream.objgen, mcid)
        if place in self.held:
            yield f"{element.S} holds {mcid} twice"
        self.held.add(place)
        if mcid not in self.texts[stream.objgen]:
            yield f"{element.S} holds {mcid}, which is not there"
        answers = self.back[int(stream.StructParents)]
        if mcid >= len(answers) or answers[mcid].objgen != element.objgen:
            yield f"{mcid} does not lead back to {element.S}"


def _is(kid: Any, kind: str) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == kind
