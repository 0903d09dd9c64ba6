"""What a colour space of a page is, whatever it is called there."""

from typing import Any, Literal, TypeAlias

import pikepdf

__all__ = ["Kind", "kind_of"]

Kind: TypeAlias = Literal["grey", "light", "inks", "lab", "pattern", "other"]

_DEVICE: dict[str, Kind] = {
    "/DeviceGray": "grey",
    "/CalGray": "grey",
    "/G": "grey",
    "/DeviceRGB": "light",
    "/CalRGB": "light",
    "/RGB": "light",
    "/DeviceCMYK": "inks",
    "/CMYK": "inks",
    "/Lab": "lab",
    "/Pattern": "pattern",
}
_BY_COMPONENTS: dict[int, Kind] = {1: "grey", 3: "light", 4: "inks"}


def kind_of(space: Any, resources: Any = None) -> Kind:
    """By its name, or what the resources say the name stands for."""
    if isinstance(space, pikepdf.Name):
        if str(space) in _DEVICE:
            return _DEVICE[str(space)]
        spaces = resources.get("/ColorSpace") if resources is not None else None
        if spaces is None or space not in spaces:
            return "other"
        return kind_of(spaces[space])
    family = str(space[0])
    if family == "/ICCBased":
        return _BY_COMPONENTS.get(int(space[1].N), "other")
    return _DEVICE.get(family, "other")
