"""The specimen's lines are those that were looked at and blessed (`--bless`)."""

from pathlib import Path

import pytest
from tests.end_to_end.conftest import run
from tests.pages.tree import faults
from tests.unit.flow.books import pages

from printbook.specimen import FEATURES

GOLDEN = Path(__file__).with_name("specimen.txt")


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The specimen as the command makes it."""
    folder = tmp_path_factory.mktemp("specimen")
    said = run("specimen", cwd=folder)
    assert (said.code, said.out) == (0, "specimen.pdf\n")
    assert "warning" not in said.err.replace("warnings 0", "")
    return (folder / "specimen.pdf").read_bytes()


def test_each_feature_has_a_page(specimen: bytes) -> None:
    assert len(pages(specimen)) == len(FEATURES)


def test_the_lines_are_the_blessed_ones(
    specimen: bytes, pytestconfig: pytest.Config
) -> None:
    found = "\n\n".join("\n".join(lines) for lines in pages(specimen)) + "\n"
    if pytestconfig.getoption("bless"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_the_specimen_is_soundly_tagged(specimen: bytes) -> None:
    assert faults(specimen) == []
