"""A manifest that was read before, by the bytes of its file: kept in the user's cache.

To check it anew takes a YAML reader and models of what may stand in it, 80 ms in all;
a manifest without a fault need not be checked again while no byte of it changes.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from printbook.findings import Source
from printbook.foundry.manifest import (
    MANIFEST,
    Declaration,
    FaceFile,
    FontSource,
    Manifest,
    read_manifest,
)
from printbook.foundry.shelf import write_beside

__all__ = ["recall_manifest"]

# To be raised whenever a declaration has other fields: they are part of the name.
_EDITION = 1


def recall_manifest(root: Path, cache: Path) -> Manifest:
    """The manifest of the project at `root`; ContentError with all its faults."""
    path = root / MANIFEST
    try:
        kept = cache / f"manifest-{_name(path)}.json"
        return Manifest(path, tuple(map(_declaration, json.loads(kept.read_bytes()))))
    except (OSError, ValueError, KeyError, TypeError):
        manifest = read_manifest(root)
    with suppress(OSError):
        faces = json.dumps([asdict(face) for face in manifest.faces], default=str)
        write_beside(kept, faces.encode())
    return manifest


def _name(path: Path) -> str:
    content = path.read_bytes() + f"{_EDITION}".encode()
    return hashlib.sha256(content).hexdigest()[:16]


def _declaration(fields: dict[str, Any]) -> Declaration:
    place = fields["place"]
    return Declaration(
        **{
            **fields,
            "file": FaceFile(**fields["file"]),
            "rfn": tuple(fields["rfn"]),
            "sources": tuple(map(_source, fields["sources"])),
            "place": Source(**{**place, "path": Path(place["path"])}),
        }
    )


def _source(fields: dict[str, Any]) -> FontSource:
    return FontSource(**{**fields, "file": FaceFile(**fields["file"])})
