"""A PDF's structure tree, drawn as an outline or told as a screen reader tells it.

An outline names types, and in quotation marks the text that an element holds.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

__all__ = ["outline", "texts_of", "told"]


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
        self.pages = {page.obj.objgen: page for page in document.pages}
        self.texts = {gen: texts_of(page) for gen, page in self.pages.items()}

    def lines(self, element: Any, parent: Any, depth: int) -> Iterator[str]:
        assert element.P.objgen == parent.objgen
        held = ""
        below: list[str] = []
        for kid in kids_of(element):
            text = self.held(kid, element)
            if text is not None:
                held += text
            elif kid.get("/Type") == "/OBJR":
                held += f"→{kid.Obj.A.URI}"
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
            return self.texts[kid.Pg.objgen][int(kid.MCID)]
        return None


def kids_of(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def texts_of(page: pikepdf.Page) -> dict[int, str]:
    """A page's text by its marked-content id."""
    names = {str(key): unicode_of(font) for key, font in page.Resources.Font.items()}
    found: dict[int, str] = {}
    font: dict[int, str] = {}
    mcid = -1
    for one in pikepdf.parse_content_stream(page):
        match str(one.operator):
            case "BDC":
                mcid = int(one.operands[1].MCID)
                found.setdefault(mcid, "")
            case "BMC":
                assert str(one.operands[0]) == "/Artifact"
                mcid = -2
            case "EMC":
                mcid = -1
            case "Tf":
                font = names[str(one.operands[0])]
            case "TJ":
                codes = b"".join(
                    bytes(part)
                    for part in one.operands[0]
                    if isinstance(part, pikepdf.String)
                )
                assert mcid != -1, "text outside marked content"
                text = "".join(
                    font[int.from_bytes(codes[at : at + 2])]
                    for at in range(0, len(codes), 2)
                )
                found[mcid] = found.get(mcid, "") + text
    found.pop(-2, None)
    return found


def unicode_of(font: Any) -> dict[int, str]:
    lines = font.ToUnicode.read_bytes().decode().splitlines()
    pairs = [line.split() for line in lines if line.startswith("<")]
    return {
        int(pair[0].strip("<>"), 16): bytes.fromhex(pair[1].strip("<>")).decode(
            "utf-16-be"
        )
        for pair in pairs
        if len(pair) == 2
    }
