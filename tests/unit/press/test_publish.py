"""A name in the build folder holds an old complete file or a new one, never else."""

import errno
import os
from pathlib import Path

import pytest

from printbook.press import publish


def test_files_are_written_and_their_folders_made(tmp_path: Path) -> None:
    spread = tmp_path / "build" / "2024-top-ten" / "spread.pdf"
    booklet = tmp_path / "build" / "booklet.pdf"
    assert publish({spread: b"two", booklet: b"one"}) == (spread, booklet)
    assert spread.read_bytes() == b"two"
    assert booklet.read_bytes() == b"one"
    assert [one.name for one in spread.parent.iterdir()] == ["spread.pdf"]


def test_a_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "spread.pdf"
    path.write_bytes(b"a longer old file")
    publish({path: b"new"})
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("call", ["fsync", "fdopen"])
def test_a_refused_write_leaves_every_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    publish({first: b"old a", second: b"old b"})
    real = getattr(os, call)
    turns: list[object] = []

    def full(*arguments: object) -> object:
        turns.append(arguments)
        if len(turns) == 2:
            raise OSError(errno.ENOSPC, "no space left")
        return real(*arguments)

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="no space left"):
        publish({first: b"new a", second: b"new b"})
    monkeypatch.undo()
    assert first.read_bytes() == b"old a"
    assert second.read_bytes() == b"old b"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.pdf", "b.pdf"]


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("not a folder", encoding="utf-8")
    with pytest.raises(OSError, match="build"):
        publish({tmp_path / "build" / "spread.pdf": b"new"})


def test_a_published_file_may_be_read_as_the_umask_allows(tmp_path: Path) -> None:
    path = tmp_path / "spread.pdf"
    before = os.umask(0o027)
    try:
        publish({path: b"new"})
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640
