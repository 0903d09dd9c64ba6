"""What holds for every copy: nothing lost, lines flush, prohibitions kept."""

from unicodedata import category

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from printbook.foundry import Face
from printbook.typography import Galley, Line, Run, TextStyle, cast_off, compose
from printbook.typography.breaks import LEVELS
from printbook.typography.ladders import LADDERS

SPACES = (
    " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
# Format characters that have done their work, and forced breaks.
SPENT = "\u00ad\u200b\u2060\ufeff\n\u2028\u2029"
GONE = str.maketrans("", "", SPACES + SPENT)
NO_START = frozenset("，。、；：？！”’）》】·～–")
NO_END = frozenset("“‘（《【")

NASTY = [
    *("\ud800", "\udfff", "\x00", "\x07", "\r\n", "\x85", "\u2028", "\u200b", "\u2060"),
    *("\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e8\U0001f1f3", "👍🏽"),
    *("e\u0301", "汉\ufe00", "“\ufe01", "\u0301", "ऄ", "क्ष", "שלום", "مرحبا", "\u202e"),
    *("𠮷", "\U000e0100", "\U0010ffff", "¼", "ﬁ", "⑩", "㎡", "☎️", "—", "…", "？", "\t"),
]
WORDS = [
    *"今天我们来看风吹草低见牛羊年月，。、：；？！“”‘’（）《》【】·—…～/- ",
    *("——", "……", "2024", "12.5%", "AI", "manufacturing", "https://a.example/b/c"),
]
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=40)
NASTIES = st.lists(st.sampled_from(NASTY + WORDS), max_size=30).map("".join)
COPY = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)
PARTED = st.lists(st.sampled_from([*WORDS, "\n"]), max_size=60).map("".join)
MEASURE = st.one_of(
    st.floats(0.1, 40), st.lists(st.floats(0.5, 20), min_size=1, max_size=4)
)
WIDE = st.integers(8, 40)
STYLE = st.builds(
    TextStyle,
    line_break=st.sampled_from(sorted(LEVELS)),
    weights=st.sampled_from(sorted(LADDERS)),
    indent=st.sampled_from([0.0, 2.0]),
    justify=st.booleans(),
    balance=st.booleans(),
    hanging=st.booleans(),
    hyphenate=st.booleans(),
    letter_spacing=st.sampled_from([0.0, 0.1, -0.05]),
    align=st.sampled_from(["start", "center", "end"]),
    names=st.sampled_from([frozenset[str](), frozenset({"我们", ""})]),
)
# Deterministic: the same copy on every run and every machine.
ASKED = settings(max_examples=300, deadline=None, derandomize=True, database=None)


def _is_sound(copy: str, galley: Galley) -> None:
    text = "".join(line.text for line in galley.lines)
    assert text.translate(GONE) == copy.translate(GONE)
    stop = 0
    for line in galley.lines:
        assert stop <= line.start <= line.stop
        stop = line.stop
        assert len(line.text) == len(line.x) == len(line.advance)
        assert set(line.text) <= set(copy[line.start : line.stop])
        assert not line.text.strip(SPACES) or line.text == line.text.strip(SPACES)
    assert [line for line in galley.lines if line.ends_paragraph] == [
        *galley.lines[-1:]
    ]


@ASKED
@given(copy=st.one_of(ANYTHING, NASTIES), measure=MEASURE, style=STYLE)
@example("\ud800", 10, TextStyle())
@example("", 10, TextStyle())
@example("\n\n", 10, TextStyle())
def test_nothing_raises_and_nothing_is_lost(
    copy: str, measure: float | list[float], style: TextStyle
) -> None:
    _is_sound(copy, compose(copy, measure=measure, style=style))


@ASKED
@given(copy=st.one_of(ANYTHING, NASTIES), measure=MEASURE)
def test_nothing_raises_with_faces(
    faces: tuple[Face, ...], copy: str, measure: float | list[float]
) -> None:
    galley = compose(copy, measure=measure, style=TextStyle(faces=faces))
    _is_sound(copy, galley)
    for line in galley.lines:
        painted = "".join(glyph.text for glyph in line.glyphs)
        assert _visible(painted) == _visible(line.text)


def _visible(text: str) -> list[str]:
    return [c for c in text.translate(GONE) if category(c)[0] not in "MC"]


@ASKED
@given(copies=st.lists(st.one_of(NASTIES, COPY), max_size=5), measure=WIDE)
def test_runs_are_set_as_one_copy(copies: list[str], measure: int) -> None:
    """No letter depends on where the runs are cut."""
    runs = [Run(text, mark=number) for number, text in enumerate(copies)]
    cut = compose(runs, measure=measure, style=TextStyle())
    _is_sound("".join(copies), cut)


HAN = st.lists(
    st.sampled_from([*"今天我们来看风吹草低见牛羊，。、：“”（）", "——", "……", "\n"]),
    max_size=30,
).map("".join)


@ASKED
@given(copies=st.lists(HAN, max_size=5), measure=WIDE)
def test_lines_do_not_depend_on_where_runs_are_cut(
    copies: list[str], measure: int
) -> None:
    """Words may be divided where a run ends; marks and Han may not."""
    whole = compose("".join(copies), measure=measure)
    cut = compose([Run(text) for text in copies], measure=measure)
    assert [line.text for line in cut.lines] == [line.text for line in whole.lines]


def _end(line: Line) -> float:
    return line.x[-1] + line.advance[-1]


@pytest.mark.parametrize("hanging", [False, True])
@ASKED
@given(copy=COPY, measure=WIDE)
def test_justified_lines_are_flush(copy: str, measure: int, *, hanging: bool) -> None:
    galley = compose(copy, measure=measure, style=TextStyle(hanging=hanging))
    reported = {
        note.start for note in galley.notes if note.kind in ("short", "overfull")
    }
    for line in galley.lines:
        assert all(a <= b for a, b in zip(line.x, line.x[1:], strict=False))
        if line.start in reported:
            continue
        if line.ends_paragraph:
            assert _end(line) <= measure + 0.001
        elif line.right_edge == "hung":
            assert line.x[-1] == pytest.approx(measure, abs=0.001)
        else:
            assert _end(line) == pytest.approx(measure, abs=0.001)


@ASKED
@given(copy=COPY, measure=WIDE, level=st.sampled_from(["basic", "gb", "strict"]))
def test_prohibitions_hold_or_the_line_is_reported(
    copy: str, measure: int, level: str
) -> None:
    galley = compose(copy, measure=measure, style=TextStyle(line_break=level))
    forced = {note.start for note in galley.notes if note.kind == "emergency"}
    for line, following in zip(galley.lines, galley.lines[1:], strict=False):
        if line.start in forced:
            continue
        # A lone dash connects; two are a dash.
        assert following.text[0] not in NO_START
        assert line.text[-1] not in NO_END
        assert line.text[-1] + following.text[0] not in ("——", "……")


@ASKED
@given(copy=COPY, measure=WIDE)
def test_no_gap_is_pressed_below_its_body(copy: str, measure: int) -> None:
    for line in compose(copy, measure=measure).lines:
        for x, advance, following in zip(
            line.x, line.advance, line.x[1:], strict=False
        ):
            # Characters give an eighteenth of an em at most, marks nothing.
            assert following - x - advance >= -0.057


@ASKED
@given(copy=PARTED, measure=WIDE)
def test_casting_off_holds_what_compose_makes(copy: str, measure: int) -> None:
    galley = compose(copy, measure=measure)
    if not any(
        note.kind in ("emergency", "short", "overfull") for note in galley.notes
    ):
        fit = cast_off(copy, measure=measure)
        assert fit.galley(fit.natural) == galley
        for lines in fit.costs:
            assert len(fit.galley(lines).lines) == lines
