"""The composer's nouns: runs and style go in, a galley of lines comes out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple, Protocol, TypeAlias

from printbook.units import Em

__all__ = [
    "COMBINE_ALL",
    "Align",
    "Autospace",
    "Face",
    "FaceStack",
    "Galley",
    "Glyph",
    "Hang",
    "Line",
    "Manner",
    "Note",
    "NoteKind",
    "Orientation",
    "RightEdge",
    "Ruby",
    "RubyAlign",
    "RubyPosition",
    "Run",
    "Scaling",
    "TextStyle",
]

Align: TypeAlias = Literal["start", "end", "center"]
RightEdge: TypeAlias = Literal["full", "half", "ink", "hung", "hyphen", "ragged"]
"""How a line ends: on the edge, so with a half mark or its ink, past it, hyphenated,
short."""

WordBreak: TypeAlias = Literal["normal", "keep-all", "break-all"]
OverflowWrap: TypeAlias = Literal["anywhere", "normal"]
Autospace: TypeAlias = Literal["alpha", "numeric", "sign"]
JustifyBy: TypeAlias = Literal["auto", "inter-word", "inter-character", "none"]
Hang: TypeAlias = Literal["first", "last", "force-end", "allow-end"]
"""What may hang past the edge of a line, as CSS `hanging-punctuation` names it."""

Orientation: TypeAlias = Literal["horizontal", "mixed", "upright", "sideways"]
"""How characters stand: in a horizontal line; in a vertical one as CSS Writing Modes 4,
5.1 says (`text-orientation`)."""

COMBINE_ALL = -1
"""As `Run.combine`: whatever number or word the run holds."""

NoteKind: TypeAlias = Literal[
    "loose",
    "short",
    "emergency",
    "overfull",
    "missing",
    "control",
    "too long",
    "too short",
]
"""What a line may have wrong with it.

loose: gaps wider than .10 em (value: em) · short: nothing in it can widen, so it ends
before the edge (value: em) · emergency: broken where the rules forbid it · overfull:
wider than the measure (value: em) · missing: characters that no face has · control:
characters that have no width and no glyph (for both, `text` holds them) · too long,
too short: no scale lets the headline fill its measure (value: characters too many or
too few).
"""


class Face(Protocol):
    """What the composer needs of a face; it must be hashable."""

    @property
    def id(self) -> str:
        """Its name in the manifest."""
        ...

    @property
    def upem(self) -> int:
        """Units per em."""
        ...

    @property
    def hb_font(self) -> Any:
        """HarfBuzz's font, scaled to units per em."""
        ...

    def has(self, character: str, /) -> bool:
        """Whether the face may set the character."""
        ...


FaceStack: TypeAlias = tuple[Face, ...]
"""The first face that has a character sets it; empty: ems without glyphs."""


RubyPosition: TypeAlias = Literal["over", "under", "inter-character"]
RubyAlign: TypeAlias = Literal["start", "center", "space-between", "space-around"]


@dataclass(frozen=True, slots=True)
class Ruby:
    """What makes a run the reading 注音 of characters before it in the copy.

    Its base begins `back` characters before the run and is `length` characters long.
    """

    back: int
    length: int
    position: RubyPosition = "over"
    align: RubyAlign = "space-around"
    may_overhang: bool = True
    """Whether it may hang over neighbours of its base that have no reading."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run breaks and is spaced where that is not as in its paragraph.

    Its fields are those of `TextStyle`. Between runs of one manner it holds as within
    them; where two manners meet, that of the paragraph does.
    """

    line_break: str | None = None
    spacing: str | None = None
    autospace: Em = 0.25
    autospace_for: frozenset[Autospace] = frozenset({"alpha", "numeric"})
    autospace_replaces: bool = True
    hyphenate: bool = True
    soft_hyphens: bool = True
    word_break: WordBreak = "normal"
    overflow_wrap: OverflowWrap = "anywhere"
    wraps: bool = True
    hangs: frozenset[Hang] = frozenset()
    orientation: Orientation = "horizontal"
    justify_by: JustifyBy = "auto"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that look alike; `mark` comes back on every glyph.

    In the text "\\n" is a forced break and U+200B a preferred one. With `ruby` it is a
    reading, set over, under or beside its base.
    """

    text: str
    faces: FaceStack = ()
    scale: float = 1.0
    letter_spacing: Em | None = None
    mark: int = 0
    combine: int = 0
    """Numbers of so many digits stand upright in one em of a vertical line 纵中横."""
    ruby: Ruby | None = None
    before: Em = 0.0
    """Room before its first character, which a line's edge does not drop."""
    after: Em = 0.0
    manner: Manner | None = None
    """None: that of its paragraph."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set; lengths in ems of the paragraph.

    `faces` serve copy that comes as plain text; runs bring their own. A `line_break` or
    `spacing` of None is that of the language.
    """

    faces: FaceStack = ()
    language: str = "zh-CN"
    line_break: str | None = None
    spacing: str | None = None
    autospace: Em = 0.25
    indent: Em = 2.0
    orientation: Orientation = "horizontal"
    justify: bool = True
    align: Align = "start"
    align_last: Align | None = None
    """Where last lines stand, and those before a forced break; None: as the others."""
    balance: bool = False
    letter_spacing: Em = 0.0
    hanging: bool = False
    """Whether ，。、 hang past the ends of lines (clreq 3.1.7)."""
    hangs: frozenset[Hang] = frozenset()
    line_end: Literal["half", "ink"] = "half"
    """What of a mark stands on the right edge: its half-em body, or its ink."""
    weights: str = "D"
    hyphenate: bool = True
    soft_hyphens: bool = True
    """Whether a line may end at U+00AD."""
    word_break: WordBreak = "normal"
    overflow_wrap: OverflowWrap = "anywhere"
    """Whether a word wider than its line is divided anywhere, or runs past the edge."""
    wraps: bool = True
    """Whether lines may end elsewhere than at forced breaks."""
    autospace_for: frozenset[Autospace] = frozenset({"alpha", "numeric"})
    """Beside which the Han-Latin gap stands: letters, digits, signs such as # and !."""
    autospace_replaces: bool = True
    """Whether that gap stands for a space that is written there."""
    justify_by: JustifyBy = "auto"
    justify_last: bool = False
    """Whether last lines, and those before a forced break, are justified too."""
    indent_hangs: bool = False
    """Whether the indent is that of all lines but the first."""
    indent_each_line: bool = False
    """Whether a line after a forced break is indented like a first line."""
    first_fit: bool = False
    """Whether each line takes what fits it, whatever that leaves for the next."""
    keep_label: bool = True
    names: frozenset[str] = frozenset()
    aside: tuple[Em, ...] = ()
    """What something that stands beside the first lines takes of each at its start, the
    indent of the first line included."""
    first_stop: int = 0
    """Where in the copy the second line must begin; 0: wherever is best."""
    has_first_hyphen: bool = False
    """Whether the first line then ends in a hyphen."""
    sense: tuple[tuple[int, float], ...] = ()
    """What a break before a character of balanced copy costs, by its offset."""

    @property
    def divides(self) -> bool:
        """Whether words wider than their line are divided anywhere."""
        return self.wraps and self.overflow_wrap != "normal"


@dataclass(frozen=True, slots=True)
class Scaling:
    """Within what a headline may be scaled to fill its measure: least and most each.

    Sizes are in ems of the paragraph, `widths` those of glyphs, 1 for their own.
    """

    sizes: tuple[Em, Em] = (1.0, 1.0)
    widths: tuple[float, float] = (1.0, 1.0)
    lines: tuple[int, int] = (1, 3)
    step: Em = 0.0
    """What sizes are multiples of, as far as widths make up for it; 0: any size."""


class Glyph(NamedTuple):
    """A glyph in its place: ems of the paragraph from left edge and baseline.

    In a vertical line, which is a horizontal one turned right, `x` goes down from
    its start and `y` to the right of its baseline.

    A tuple: a page has ten thousand, and a frozen dataclass takes four times as long.
    """

    face: Face
    gid: int
    x: Em
    y: Em
    scale: float
    advance: Em
    text: str
    start: int
    mark: int
    breadth: float = 0.0
    """How wide an upright glyph of a vertical line is painted, 1 for its own width;
    0: it lies along its line, as all do in a horizontal one."""


@dataclass(frozen=True)
class Line:
    """A set line: per character the left edge of its body and the body's width, in ems.

    The characters of a reading stand at the right edge of their base, without width.

    Not slotted: the glyphs are made when first asked for, and then kept.
    """

    text: str
    x: tuple[Em, ...]
    advance: tuple[Em, ...]
    start: int
    stop: int
    ends_paragraph: bool
    width: Em
    stretch: Em = 0.0
    right_edge: RightEdge = "ragged"
    size: Em = 1.0
    """The size it is set in, where a headline is scaled to its measure."""
    set_width: float = 1.0
    """How wide its glyphs are then painted along the line, 1 for their own width."""
    paint: Callable[[], tuple[Glyph, ...]] = field(
        default=tuple, repr=False, compare=False
    )

    @cached_property
    def glyphs(self) -> tuple[Glyph, ...]:
        """What to paint, in reading order; empty where the copy has no faces."""
        return self.paint()


@dataclass(frozen=True, slots=True)
class Note:
    """Something about a line that the editor should see."""

    kind: NoteKind
    value: Em
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Galley:
    """A paragraph set at a measure, in ems."""

    lines: tuple[Line, ...]
    measure: tuple[Em, ...]
    notes: tuple[Note, ...] = ()
