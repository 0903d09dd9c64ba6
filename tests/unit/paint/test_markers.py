"""Three empty glyphs spell the number of an ink, and are read back from the stream."""

from xml.etree.ElementTree import Element, SubElement

import pytest

from printbook.design.door import FRAME
from printbook.paint.marker import decode, encode, mark_block, mark_lines

LAST = 64**3 - 1


def shown(text: str) -> bytes:
    """What WeasyPrint writes for marker characters: the font's glyphs, in one array."""
    codes = "".join(f"{ord(character) - 0xE000 + 1:04x}" for character in text)
    return f"[<{codes}>] TJ".encode()


def test_every_number_comes_back() -> None:
    for number in range(LAST + 1):
        assert decode(shown(encode(number))) == (number,)


@pytest.mark.parametrize("number", [-1, LAST + 1])
def test_there_are_262144_markers(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        encode(number)


def test_several_markers_may_be_shown_at_once() -> None:
    assert decode(shown(encode(7) + encode(64) + encode(LAST))) == (7, 64, LAST)


def test_kerning_blanks_and_pieces_of_the_array_are_passed_over() -> None:
    assert decode(b"[<0001>-3<0001>0.5<0008>] TJ") == (7,)
    assert decode(b"[<0001000100080041>] TJ") == (7,)


def test_a_marker_cut_short_is_none() -> None:
    assert decode(b"[<00010001>] TJ") == ()
    assert decode(b"[] TJ") == ()


def test_a_frame_keeps_one_marker_and_its_own_style() -> None:
    frame = Element("div", {"class": "leg", "style": "left:3pt; "})
    SubElement(frame, "p").text = "全国"
    mark_block(frame, 5)
    assert (len(frame), frame.text) == (0, encode(5))
    assert frame.get("style") == "left:3pt; "
    assert FRAME in frame.attrib


def test_a_block_has_a_marker_for_each_line() -> None:
    p = Element("p")
    SubElement(p, "b").text = "全国"
    mark_lines(p, [1, 2, 300], 12.5)
    assert len(p) == 0
    assert p.text == "\n".join((encode(1), encode(2), encode(300)))
    assert "line-height:12.5000pt" in p.get("style", "")
