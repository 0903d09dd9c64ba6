"""What preflight says: a check, what it found, where."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from printbook.findings import Finding
from printbook.press.extents import Extent

__all__ = ["CHECKS", "CheckId", "Fault", "Outcome", "State", "fault"]

CheckId: TypeAlias = Literal[
    "X01", "X02", "X03", "C01", "C02", "C03", "C04", "C05",
    "I01", "I02", "T01", "P01", "A01",
]  # fmt: skip
"""The checks, by the letters of what they look at: file, colour, images, pages."""

State: TypeAlias = Literal["pass", "fail", "not checked", "not asked"]

CHECKS: dict[CheckId, tuple[str, str]] = {
    "X01": ("standard, output intent, identity", "标准、输出意图、标识"),
    "X02": ("trim, bleed and media boxes", "成品框、出血框、媒体框"),
    "X03": ("fonts", "字体"),
    "C01": ("colour spaces", "色彩空间"),
    "C02": ("total ink", "总墨量"),
    "C03": ("black type and overprint", "单黑与叠印"),
    "C04": ("small coloured type", "彩色小字"),
    "C05": ("hairlines", "细线"),
    "I01": ("resolution of pictures", "图像分辨率"),
    "I02": ("pictures out of shape", "图像变形"),
    "T01": ("transparency", "透明"),
    "P01": ("number of pages, blank pages", "页数、空白页"),
    "A01": ("file for the post", "电邮文件"),
}
"""What each looks at, in English and Chinese."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding of a check; pages count from 1, the box is in the page's points."""

    check: CheckId
    finding: Finding
    page: int | None = None
    box: Extent | None = None
    thing: str = ""
    """The picture or font it is about."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check came to: its faults, or why it could not be made."""

    check: CheckId
    faults: tuple[Fault, ...] = ()
    not_checked: str = ""
    """The tool that is missing."""
    is_asked: bool = True
    """Whether this kind of printing asks for it."""

    @property
    def state(self) -> State:
        """Never a pass where a tool was missing."""
        if any(one.finding.severity == "error" for one in self.faults):
            return "fail"
        if not self.is_asked:
            return "not asked"
        return "not checked" if self.not_checked else "pass"


def fault(
    check: CheckId,
    finding: Finding,
    page: int | None = None,
    box: Extent | None = None,
    thing: str = "",
) -> Fault:
    """A fault; boxes are rounded to what a person would measure."""
    rounded = None if box is None else tuple(round(value, 2) for value in box)
    return Fault(check, finding, page, rounded, thing)  # type: ignore[arg-type]
