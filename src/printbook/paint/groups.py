"""Marked content inside transparency groups, which count it by themselves.

ISO 32000-1, 14.7.4.2: a number is looked up in the stream it stands in. WeasyPrint
numbers text in a group as if it stood on the page.
"""

from collections import defaultdict
from collections.abc import Mapping

import pydyf

from printbook.paint.tree import Tree, resolve

__all__ = ["regroup"]


def regroup(tree: Tree, groups: Mapping[tuple[int, int], pydyf.Stream]) -> None:
    """Let every group lead to its own elements; `groups` by page and number."""
    by_group: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, group in groups.items():
        by_group[id(group)].append(place)
    for places in by_group.values():
        group = groups[places[0]]
        answers = pydyf.Array(["null"] * (max(mcid for _, mcid in places) + 1))
        for page, mcid in places:
            slots = tree.slots(page)
            if mcid >= len(slots) or slots[mcid] == "null":
                continue
            answers[mcid] = slots[mcid]
            _point_into(tree, slots[mcid], (page, mcid), group)
            slots[mcid] = "null"
        group.extra["StructParents"] = tree.number(answers)


def _point_into(
    tree: Tree, reference: bytes, place: tuple[int, int], group: pydyf.Stream
) -> None:
    """Say in an element that a piece of its content stands in a group."""
    page, mcid = tree.pages[place[0]], place[1]
    element = resolve(tree.pdf, reference)
    pointer = pydyf.Dictionary(
        {"Type": "/MCR", "Pg": page, "Stm": group.reference, "MCID": mcid}
    )
    kids = element["K"]
    for at, kid in enumerate(kids):
        is_own = kid == mcid and isinstance(kid, int) and element["Pg"] == page
        found = resolve(tree.pdf, kid)
        is_referred = isinstance(found, dict) and (
            (found.get("Type"), found.get("Pg"), found.get("MCID"))
            == ("/MCR", page, mcid)
        )
        if is_own or (is_referred and "Stm" not in found):
            kids[at] = pointer
            return
