"""Small painted sheets and what is to be made of them."""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from tests.unit.press.specimen import pdf, shown

from printbook.press.finishing import Brief, finish
from printbook.press.profiles import open_profile
from printbook.targets import TARGETS
from printbook.units import MM

__all__ = ["BLEED", "brief", "content", "finished", "opened", "painted", "words"]

BLEED = 3 * MM


def brief(target: str = "press", **changes: Any) -> Brief:
    """A target for newsprint, of a fixed day."""
    day = datetime.date(2025, 1, 28)
    profile = open_profile("ISOnewspaper", Path())
    made = Brief(TARGETS[target], profile, day, "a sheet", (200, 120), BLEED)
    return replace(made, **changes)


def words(before: str = "0 0 0 1 k", *, y: float = 60) -> str:
    """Ten-point words in a colour."""
    return shown("全国总工会发布新闻", 20, y, before)


def painted(*operators: str, trim: Iterable[float] = (0, 0, 200, 120)) -> bytes:
    """One page as WeasyPrint leaves it: turned upside down, and not turned back."""
    document = opened(pdf(("1 0 0 1 0 0 cm", *operators)))
    document.pages[0].obj.TrimBox = pikepdf.Array(list(trim))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def finished(*operators: str, target: str = "press", **changes: Any) -> pikepdf.Pdf:
    """The file that the target asks for."""
    return opened(finish(painted(*operators), brief(target, **changes)))


def content(document: pikepdf.Pdf) -> list[str]:
    """The operators of the first page, marks left out, each with its operands."""
    steps = pikepdf.parse_content_stream(document.pages[0])
    told = [
        " ".join([*(_said(one) for one in step.operands), str(step.operator)])
        for step in steps
    ]
    return told[: told.index("/PbAll CS")] if "/PbAll CS" in told else told


def _said(operand: Any) -> str:
    try:
        return f"{float(operand):g}"
    except (TypeError, ValueError):
        return str(operand)
