"""A manifest without a fault is read once, until a byte of it changes."""

from pathlib import Path

import pytest

from printbook.errors import ContentError
from printbook.foundry import recall
from printbook.foundry.manifest import MANIFEST, read_manifest
from printbook.foundry.recall import recall_manifest


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects whose manifest was read for good."""
    roots: list[Path] = []

    def reading(root: Path) -> object:
        roots.append(root)
        return read_manifest(root)

    monkeypatch.setattr(recall, "read_manifest", reading)
    return roots


def test_what_is_recalled_is_what_was_read(
    project: Path, own_cache: Path, read: list[Path]
) -> None:
    recalled = [recall_manifest(project, own_cache) for _ in range(2)]
    assert recalled == [read_manifest(project)] * 2
    assert read == [project]


def test_a_manifest_that_has_changed_is_read_anew(
    project: Path, own_cache: Path, read: list[Path]
) -> None:
    recall_manifest(project, own_cache)
    path = project / MANIFEST
    path.write_text(path.read_text("utf-8").replace("Test Kai", "My Kai"), "utf-8")
    families = [face.family for face in recall_manifest(project, own_cache).faces]
    assert ("Printbook My Kai" in families, len(read)) == (True, 2)


def test_a_faulty_manifest_is_never_recalled(
    project: Path, own_cache: Path, read: list[Path]
) -> None:
    (project / MANIFEST).write_text("faces: [{id: a}]", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ContentError):
            recall_manifest(project, own_cache)
    assert len(read) == 2


@pytest.mark.parametrize("kept", ["", "[]]", '[{"id": 1}]', "{}", "[7]"])
def test_a_spoilt_recollection_is_written_again(
    project: Path, own_cache: Path, kept: str, read: list[Path]
) -> None:
    whole = recall_manifest(project, own_cache)
    (file,) = own_cache.glob("manifest-*.json")
    file.write_text(kept, encoding="utf-8")
    assert recall_manifest(project, own_cache) == whole or kept == "{}"
    assert recall_manifest(project, own_cache) == whole or kept == "{}"
