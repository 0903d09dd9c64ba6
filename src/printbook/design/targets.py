"""What links lead to, written on the links for style sheets that quote it."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from printbook.design.css import TARGET

__all__ = ["may_quote", "name_targets"]

_SILENT = frozenset({"script", "style", "rt", "rp"})


def may_quote(root: Element, sheets: Iterable[str]) -> bool:
    """Whether a style sheet quotes targets, or one that is still to be fetched may."""
    if next(root.iter("link"), None) is not None:
        return True
    return any(TARGET in text or "@import" in text.lower() for text in sheets)


def name_targets(root: Element) -> None:
    """Write on every link into the page the text of its target."""
    links = [a for a in root.iter("a") if a.get("href", "").startswith("#")]
    if not links:
        return
    places = {one.get("id"): one for one in root.iter() if one.get("id")}
    for link in links:
        target = places.get(link.get("href", "")[1:])
        if target is not None:
            link.set(TARGET, " ".join("".join(_texts(target)).split()))


def _texts(element: Element) -> list[str]:
    found = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SILENT:
            found += _texts(child)
        found.append(child.tail or "")
    return found
