"""A list is taken out of a file, and what is round it stays as it stands."""

from pathlib import Path

import pytest

from printbook.errors import ContentError
from printbook.manuscript import Member, Taken, take_list

FILE = Path("plan.yaml")
WHOLE = """\
# What it is.
design: tiny   # the design
blocks:  # in order
  # The first stands under the list's own comments.
  - story: a
    legs: [1/2]  # one leg

  # The second,
  # of two lines
  - {story: b,  # in braces
     legs: ["1/#2"]}
  -
    story: c
  # - story: d

# Wishes.
stories: {a: large}
"""


def taken(text: str) -> Taken:
    return take_list(text, "blocks", path=FILE)


def put_back(found: Taken) -> str:
    members = "".join(member.above + member.lines for member in found.members)
    return found.before + members + found.after


def test_the_parts_are_the_file() -> None:
    assert put_back(taken(WHOLE)) == WHOLE


def test_what_stands_round_the_list_is_no_part_of_it() -> None:
    found = taken(WHOLE)
    assert found.before.endswith("own comments.\n")
    assert found.after.startswith("  # - story: d\n\n# Wishes.")
    assert (found.indent, found.end, found.is_flow) == (2, "\n", False)


def test_a_member_says_what_is_written_as_text() -> None:
    says = [member.says for member in taken(WHOLE).members]
    assert says == [
        {"story": "a", "legs": ["1/2"]},
        {"story": "b", "legs": ["1/#2"]},
        {"story": "c"},
    ]


def test_a_comment_goes_with_the_member_that_it_stands_over_or_in() -> None:
    first, second, third = taken(WHOLE).members
    assert (first.above, first.comments) == ("", ("# one leg",))
    assert second.above == "\n  # The second,\n  # of two lines\n"
    assert second.comments == ("# in braces",)
    assert third == Member({"story": "c"}, "", "  -\n    story: c\n")


@pytest.mark.parametrize(
    "text",
    [
        "blocks:\n- a\n- b\nother: 1\n",
        "blocks:\n- a\n\n- b",
        "---\nblocks:\n    - a\n    - b\n...\n",
        "blocks:\r\n  - a\r\n  - b\r\n",
        "blocks:\n  - a\n  - |\n    b\n\nother: 1\n",
        "blocks:\n  - a\n  - - 1\n    - 2\n",
        "blocks:\n  - 一:\n    - 二\n  - 三: [1,\n      2]  # 四\n\n",
    ],
)
def test_a_list_in_lines_is_parted_at_its_dashes(text: str) -> None:
    found = taken(text)
    assert put_back(found) == text
    assert len(found.members) == 2
    assert found.before.endswith("blocks:" + found.end)
    assert all(member.lines.strip().startswith("-") for member in found.members)


def test_a_list_in_brackets_keeps_its_comments_alone() -> None:
    found = taken("blocks: [{a: 1},  # one\n  2  # two\n  # three\n]  # four\nx: 1\n")
    assert found.members == (
        Member({"a": "1"}),
        Member("2", comments=("# one", "# two", "# three")),
    )
    assert (found.before, found.after) == ("blocks:\n", "  # four\nx: 1\n")


@pytest.mark.parametrize("nothing", ["", " ", " ~", " []", " null"])
def test_a_list_may_be_empty(nothing: str) -> None:
    found = taken(f"blocks:{nothing}\nother: 1\n")
    assert found == Taken("blocks:\n", "other: 1\n", (), "\n")


def test_a_file_without_the_list_gets_its_key_at_the_end() -> None:
    assert taken("a: 1").before == "a: 1\n\nblocks:\n"
    found = taken("a: 1\n# b\n...\n")
    assert (found.before, found.after) == ("a: 1\n# b\n\nblocks:\n", "...\n")


def test_a_file_of_braces_keeps_them() -> None:
    found = taken('{"blocks": [1, 2], "a": 1}')
    assert (found.before, found.after) == ('{"blocks": ', ', "a": 1}')
    assert (found.is_flow, len(found.members)) == (True, 2)
    without = taken("{a: 1}\n")
    assert (without.before, without.after) == ("{a: 1, blocks: ", "}\n")
    empty = taken("{}")
    assert (empty.before, empty.after) == ("{blocks: ", "}")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("blocks: [", "PB1015"),
        ("", "PB1007"),
        ("- a", "PB1116"),
        ("blocks: &a [1]\nb: *a", "PB1012"),
        ("blocks: [1]\nblocks: [2]", "PB1011"),
    ],
)
def test_what_is_no_mapping_is_refused(text: str, code: str) -> None:
    with pytest.raises(ContentError) as stop:
        taken(text)
    assert stop.value.findings[0].code == code
    assert stop.value.findings[0].source is not None
