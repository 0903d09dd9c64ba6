"""A figure says where it stands in the PDF's own units."""

from io import BytesIO

import pikepdf
import pytest
from tests.pages.proofs import pulled
from tests.unit.masters.books import DRAWING, PAGE, paragraph

from printbook.makeup import MakingUp

PICTURE = (
    '<figure style="margin: 20pt 0 0 30pt"><img src="a.svg" alt="图" '
    'style="display: block; width: 40pt; height: 30pt"></figure>'
)


def boxes(pdf: bytes) -> list[list[float]]:
    """The boxes of all figures."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [
            [float(side) for side in thing.A.BBox]
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"
        ]


def test_the_box_of_a_figure_counts_from_the_lower_left_corner() -> None:
    css = "@page { size: 200pt 300pt }"
    found = boxes(pulled(PICTURE, css, {"a.svg": DRAWING}).pdf)
    assert found == [pytest.approx([30, 250, 70, 280])]


@pytest.mark.parametrize("making_up", ["masters", "flow"])
def test_it_does_so_in_a_book(making_up: MakingUp) -> None:
    body = f'<figure><img src="a.svg" alt="图"></figure>{paragraph(30)}'
    found = boxes(pulled(body, PAGE, {"a.svg": DRAWING}, making_up).pdf)
    # Pages are 90 points high, and the picture 90 wide and 30 high.
    assert found == [pytest.approx([0, 60, 90, 90])]
