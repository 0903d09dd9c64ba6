"""Links of boxes lead where the page says: no virtual root stands in the PDF."""

from typing import Any

import pydyf

from printbook.design.folder import relative

__all__ = ["bare_links"]


def bare_links(pdf: pydyf.PDF) -> None:
    """Give every link that WeasyPrint has resolved its own address again."""
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and thing.get("Subtype") == "/Link":
            _rewrite(thing, "Contents")
            if "A" in thing:
                _rewrite(thing["A"], "URI")


def _rewrite(holder: Any, key: str) -> None:
    address = getattr(holder.get(key), "string", None)
    if isinstance(address, str):
        holder[key] = pydyf.String(relative(address))
