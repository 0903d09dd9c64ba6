"""Which elements the sample takes for one kind."""

import pytest

from printbook.design.door import Stone, parse_html
from printbook.design.skeleton import take_sample

STONE = Stone(
    [("", "@page { size: 900pt 900pt; margin: 0 } div { position: absolute }")]
)


def kinds(first: str, second: str) -> tuple[int, int]:
    """The numbers of the two paragraphs' kinds."""
    page = parse_html(f"<body>{first}{second}").etree_element
    sample = take_sample(page, STONE)
    one, other = page.iter("p")
    return sample.number_of[one], sample.number_of[other]


def block(style: str, story: str = "") -> str:
    return (
        f'<article data-story="{story}"><div style="{style}"><p>字</p></div></article>'
    )


@pytest.mark.parametrize(
    "style",
    [
        "left:9pt;top:30pt;width:90pt;height:40pt",
        "left:0pt;top:0pt;width:90pt;height:77pt",
    ],
    ids=["elsewhere", "of another height"],
)
def test_a_box_of_the_same_width_holds_the_same_kinds(style: str) -> None:
    here = block("left:0pt;top:0pt;width:90pt;height:40pt", "a")
    one, other = kinds(here, block(style, "b"))
    assert one == other


def test_a_box_of_another_width_holds_kinds_of_its_own() -> None:
    here = block("left:0pt;top:0pt;width:90pt;height:40pt")
    one, other = kinds(here, block("left:0pt;top:0pt;width:80pt;height:40pt"))
    assert one != other
