"""Verifies the declared faces again and says what they cover."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from printbook.findings import Finding
from printbook.foundry.case import absence, face_of
from printbook.foundry.inspection import Facts, Walked, facts_of, faults_of
from printbook.foundry.manifest import read_manifest
from printbook.foundry.shelf import Seen, Shelf

__all__ = ["CheckReport", "CheckedFace", "check"]


@dataclass(frozen=True, slots=True)
class CheckedFace:
    """A face at hand, where it lies, and what it measures."""

    id: str
    path: Path
    facts: Facts


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The sound faces, the ids of those not at hand, and what is wrong."""

    faces: tuple[CheckedFace, ...]
    absent: tuple[str, ...]
    findings: tuple[Finding, ...]


def check(
    root: Path,
    cache: Path | None = None,
    *,
    source: str | None = None,
    progress: Callable[[str], None] = lambda face: None,
) -> CheckReport:
    """Hash every declared face anew, read it to the last glyph once, measure it.

    `progress` hears each face's id first: reading one takes seconds, the first time.
    """
    shelf = Shelf.of(root, cache, source)
    seen = Seen.afresh(shelf.cache)
    walked = Walked(shelf.cache)
    checked, absent, findings = [], [], []
    for declared in read_manifest(root).faces:
        progress(declared.id)
        found = shelf.find(shelf.forms(declared), seen)
        if found is None:
            absent.append(declared.id)
            findings.append(absence(declared, shelf, seen))
            continue
        face = face_of(declared, *found)
        faults = faults_of(face, walked)
        findings.extend(faults)
        if not faults:
            checked.append(CheckedFace(face.id, face.path, facts_of(face)))
    seen.keep()
    return CheckReport(tuple(checked), tuple(absent), tuple(findings))
