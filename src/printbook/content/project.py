"""Finds an edition's folder, and reads what the house makes unless told otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from printbook.content.edition import Edition, House
from printbook.content.models import HouseFile
from printbook.errors import ContentError, UsageError
from printbook.findings import Finding, Source, close_match, finding
from printbook.manuscript import Places, read_model
from printbook.units import parse_size

__all__ = ["Choice", "choose", "house", "known_editions", "sources_of"]

_HOUSE = "printbook.yaml"


@dataclass(frozen=True, slots=True)
class Choice:
    """The edition that is meant, the designs and targets that the house wants."""

    folder: Path
    is_default: bool
    designs: tuple[str, ...]
    targets: Mapping[str, Mapping[str, object]]


def house(root: Path) -> House:
    """What printbook.yaml says; ContentError with all that is wrong with it."""
    path = root / _HOUSE
    if not path.exists():
        return House()
    model, findings, places = read_model(path, HouseFile, root=root)
    if model is None:
        raise ContentError(*findings)
    wishes, refused = _wishes(model, places)
    if refused:
        raise ContentError(*refused)
    place = places.get(("edition",))
    return House(model.edition, tuple(model.designs), place, wishes)


def _wishes(
    model: HouseFile, places: Places
) -> tuple[dict[str, dict[str, object]], tuple[Finding, ...]]:
    """By target what is wanted otherwise, in the words of `Target`."""
    wishes: dict[str, dict[str, object]] = {}
    refused = []
    for name, part in model.targets.items():
        wanted: dict[str, object] = {
            "resolution": part.resolution,
            "jpeg_quality": part.quality,
            "profile": part.profile,
            "ink_limit": part.ink,
        }
        if part.max_size is not None:
            try:
                wanted["most_bytes"] = parse_size(part.max_size)
            except ValueError:
                place = places.get(("targets", name, "max_size"))
                refused.append(finding("PB1208", place, text=part.max_size))
        wishes[name] = {key: one for key, one in wanted.items() if one is not None}
    return wishes, tuple(refused)


def known_editions(root: Path) -> tuple[str, ...]:
    """The names of the project's editions, the latest last."""
    return tuple(
        sorted(path.parent.name for path in (root / "content").glob("*/edition.yaml"))
    )


def choose(root: Path, asked: str | None) -> Choice:
    """The edition asked for, else the house's, else the latest one.

    UsageError when there is none of that name. What the house names is looked for only
    when it is meant.
    """
    kept = house(root)
    known = known_editions(root)
    usual = _bare(kept.edition) or (known[-1] if known else None)
    name = _bare(asked) or usual
    if name is None or name not in known:
        raise UsageError(_unknown(name, known, None if asked else kept.source))
    folder = root / "content" / name
    return Choice(folder, name == usual, kept.designs, kept.targets)


def sources_of(edition: Edition) -> dict[str, bytes]:
    """The files that an edition was read from, by their names: all but its photos."""
    files = sorted(edition.folder.glob("*.yaml"))
    return {path.name: path.read_bytes() for path in files}


def _bare(name: str | None) -> str | None:
    """The name without what a shell completes: content/2025-01-28/"""
    return name and name.removeprefix("content/").rstrip("/")


def _unknown(name: str | None, known: tuple[str, ...], place: Source | None) -> Finding:
    if name is None or not known:
        return finding("PB1207")
    close = close_match(name, known)
    listed = ", ".join(known)
    if close:
        return finding("PB1205", place, edition=name, guess=close, known=listed)
    return finding("PB1206", place, edition=name, known=listed)
