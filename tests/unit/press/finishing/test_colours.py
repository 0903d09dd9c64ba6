"""Colours of a page become inks for a press, and light for a screen."""

import pytest
from tests.unit.press.finishing.sheet import content, finished, words

_COLOURS = (" k", " K", " rg", " RG", " g", " G", " scn", " SCN", " cs", " CS")


def colours(*operators: str, target: str = "press", **changes: object) -> list[str]:
    told = content(finished(*operators, target=target, **changes))
    return [one for one in told if one.endswith(_COLOURS)]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("0 0 0 rg", "0 0 0 1 k"),
        ("0 g", "0 0 0 1 k"),
        ("0.5 G", "0 0 0 0.5 K"),
        ("1 1 1 rg", "0 0 0 0 k"),
        ("0.05 0.05 0.1 rg", "0 0 0 0.9333 k"),
        ("/DeviceRGB cs 0 0 0 scn", "0 0 0 1 k"),
        ("/DeviceCMYK CS 0 1 1 0.1 SCN", "0 1 1 0.1 K"),
        ("0 1 1 0.1 k", "0 1 1 0.1 k"),
    ],
)
def test_a_press_prints_black_with_black_ink_alone(written: str, printed: str) -> None:
    assert colours(written)[-1] == printed


def test_a_press_prints_light_by_its_profile() -> None:
    (red,) = colours("1 0 0 rg")
    cyan, magenta, yellow, black = map(float, red.split()[:4])
    assert magenta > 0.9
    assert yellow > 0.9
    assert cyan == black == 0


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("0 0 0 1 k", "0 g"),
        ("0 0 0 0 k", "1 g"),
        ("0 0 0 0.25 K", "0.75 G"),
        ("0.2 0.3 0.4 rg", "0.2 0.3 0.4 rg"),
    ],
)
def test_a_screen_shows_black_ink_as_black(written: str, shown: str) -> None:
    assert colours(written, target="email") == [shown]


def test_a_screen_shows_inks_as_they_look_on_paper() -> None:
    (red,) = colours("0 1 1 0.1 k", target="email")
    light = [float(value) for value in red.split()[:3]]
    assert red.endswith(" rg")
    assert light[0] > 0.6 > 0.4 > max(light[1:])


def test_a_spot_ink_prints_what_stands_for_it_and_its_tints() -> None:
    spots = {"PANTONE 185": (0.0, 0.9, 0.8, 0.0)}
    document = finished("0 0.9 0.8 0 k", "0 0.45 0.4 0 k", "0 0.9 0.7 0 k", spots=spots)
    told = [one for one in content(document) if one.endswith(_COLOURS)]
    assert told == [
        *("/PbSpot0 cs", "1 scn", "/PbSpot0 cs", "0.5 scn"),
        "0 0.9 0.7 0 k",
    ]
    space = document.pages[0].resources.ColorSpace["/PbSpot0"]
    assert [str(part) for part in list(space)[:2]] == ["/Separation", "/PANTONE 185"]


def states(*operators: str) -> list[str]:
    return [
        one
        for one in content(finished(*operators))
        if one == "f" or one.endswith((" gs", " Tj", " TJ"))
    ]


def of_text(told: list[str]) -> list[str]:
    return ["text" if one.endswith("j") else one for one in map(str.lower, told)]


def test_small_black_type_overprints_and_nothing_after_it() -> None:
    told = of_text(states(words(), "0 0 9 9 re f"))
    assert told == ["/pbover gs", "text", "/pbknock gs", "f"]


@pytest.mark.parametrize(
    ("before", "colour"),
    [
        ("", "0 0 0 0 k"),
        ("", "0 0 0 0.9 k"),
        ("", "0 1 1 0 k"),
        ("3 0 0 3 0 0 cm", "0 0 0 1 k"),
        ("", "1 Tr 0 0 0 1 k"),
    ],
    ids=["white", "grey", "red", "thirty points", "outlined"],
)
def test_no_other_type_overprints(before: str, colour: str) -> None:
    assert of_text(states(before, words(colour))) == ["text"]


def test_overprinting_leaves_the_inks_below_untouched() -> None:
    document = finished(words())
    over = document.pages[0].resources.ExtGState["/PbOver"]
    assert [bool(over.OP), bool(over.op), int(over.OPM)] == [True, True, 1]
