"""Finds an edition's folder, and reads what the house makes unless told otherwise."""

from difflib import get_close_matches
from pathlib import Path

from printbook.content.edition import House
from printbook.content.models import HouseFile
from printbook.errors import ContentError, UsageError
from printbook.findings import Source, finding
from printbook.manuscript import read_model

__all__ = ["find_edition", "house", "known_editions"]

_HOUSE = "printbook.yaml"


def house(root: Path) -> House:
    """What printbook.yaml says; ContentError with all that is wrong with it."""
    path = root / _HOUSE
    if not path.exists():
        return House()
    model, findings, places = read_model(path, HouseFile, root=root)
    if model is None:
        raise ContentError(*findings)
    return House(model.edition, tuple(model.designs), places.get(("edition",)))


def known_editions(root: Path) -> tuple[str, ...]:
    """The names of the project's editions, the latest last."""
    return tuple(
        sorted(path.parent.name for path in (root / "content").glob("*/edition.yaml"))
    )


def find_edition(root: Path, name: str | None) -> Path:
    """The edition's folder; without a name the house's choice, else the latest one."""
    known = known_editions(root)
    place: Source | None = None
    if name is None:
        chosen = house(root)
        name, place = chosen.edition, chosen.source
    if name is None and known:
        name = known[-1]
    # What a shell completes: content/2025-01-28/
    name = name and name.removeprefix("content/").rstrip("/")
    if name in known:
        return root / "content" / name
    raise UsageError(_unknown(name, known, place))


def _unknown(name: str | None, known: tuple[str, ...], place: Source | None) -> object:
    if name is None or not known:
        return finding("PB1207")
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    listed = ", ".join(known)
    if close:
        return finding("PB1205", place, edition=name, guess=close[0], known=listed)
    return finding("PB1206", place, edition=name, known=listed)
