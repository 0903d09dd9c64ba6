"""A page may show the edition's photos and the pictures of its design, nothing else."""

from pathlib import Path

import pytest
from tests.pages.paper import write_paper

from printbook.errors import RenderError
from printbook.findings import Finding
from printbook.pipeline import check

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


# The paper of the tests is far from full.
MAKE_UP = {"PB6403", "PB6409", "PB6411"}


def said(paper: Path, picture: str) -> list[str]:
    """What a check says of the paper when its page shows the picture."""
    template = next(paper.glob("layout/*/*.html"))
    page = template.read_text(encoding="utf-8")
    shown = f'<img src="{picture}" alt="" style="width:9pt;height:9pt">'
    template.write_text(page.replace("</body>", f"{shown}</body>"), encoding="utf-8")
    return [one.code for one in check(paper) if one.code not in MAKE_UP]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return write_paper(tmp_path / "paper")


def test_a_picture_of_the_design_is_shown(paper: Path) -> None:
    folder = next(paper.glob("layout/*/*.html")).parent
    (folder / "img").mkdir()
    (folder / "img" / "plate.svg").write_text(SVG, encoding="utf-8")
    assert said(paper, "img/plate.svg") == []


def test_a_picture_written_into_its_address_is_shown(paper: Path) -> None:
    assert (
        said(paper, "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E")
        == []
    )


@pytest.mark.parametrize(
    "elsewhere",
    ["img/none.svg", "../secret.png", "file:///etc/hosts", "http://example.org/a.png"],
)
def test_any_other_address_stops_the_run(paper: Path, elsewhere: str) -> None:
    with pytest.raises(RenderError) as stop:
        said(paper, elsewhere)
    (one,) = stop.value.findings
    assert isinstance(one, Finding)
    assert one.code == "PB4006"
