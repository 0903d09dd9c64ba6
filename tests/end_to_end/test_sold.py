"""What is sold stands where it was sold, and is no hole in the page."""

import shutil
from pathlib import Path

import pytest
from PIL import Image
from tests.end_to_end.conftest import Made

from printbook import check
from printbook.planning import plan

EDITION = "content/2024-top-ten"
PHOTO = "p9: {file: photos/9.png, caption: 长河书局新书上架, ad: true}\n"
ADS = {
    "spread": ("9-10/60-78", "1-2/68-78"),
    "broadsheet": ("6-8/90-111", "1-2/100-111"),
}


@pytest.fixture
def sold(sample: Made, tmp_path: Path) -> Path:
    """The sample with a picture for an advertisement, and no plan."""
    project = tmp_path / "paper"
    shutil.copytree(sample.project, project, ignore=shutil.ignore_patterns("build"))
    with (project / EDITION / "photos.yaml").open("a", encoding="utf-8") as photos:
        photos.write(PHOTO)
    Image.new("RGB", (1600, 900), (160, 30, 30)).save(
        project / EDITION / "photos/9.png"
    )
    return project


@pytest.mark.parametrize("design", ADS)
def test_advertisements_are_no_holes(sold: Path, design: str) -> None:
    shown, empty = ADS[design]
    ads = f"[{{id: press, at: {shown}, photo: p9}}, {{id: hall, at: {empty}}}]"
    file = sold / EDITION / f"plan.{design}.yaml"
    file.write_text(f"design: {design}\nads: {ads}\n", "utf-8")
    (sold / "printbook.yaml").write_text(f"designs: [{design}]\n", "utf-8")
    (planned,) = plan(sold, edition="2024-top-ten", designs=(design,))
    found = planned.proposals[0].plan
    areas = {block.id: str(block.slots[0].area) for block in found.blocks}
    assert (areas["press"], areas["hall"]) == (shown, empty)
    assert check(sold, edition="2024-top-ten") == ()
