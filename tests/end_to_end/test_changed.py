"""An edition that does not fit or cannot be set says so, and spoils no earlier file."""

from collections.abc import Callable

import pytest
from tests.end_to_end.conftest import Made
from tests.pages.proofs import seen

from printbook.content import read_edition

Respell = Callable[[str, str, str], Made]
STORIES = "content/2024-top-ten/stories.yaml"
PLAN = "content/2024-top-ten/plan.spread.yaml"
MORE = "这一段写得太长，版面上再也放不下了。" * 60


def body_of(story: str) -> str:
    """A pattern of what stands before a story's first word."""
    return rf"- id: {story}\n(?:  .*\n)*?  body: \|\n    "


def line_of(made: Made, name: str, text: str) -> int:
    lines = (made.project / name).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)


@pytest.fixture(scope="module")
def overset(respell: Respell) -> Made:
    """The fourth story made longer."""
    return respell(STORIES, body_of("fengqiao"), MORE)


def test_a_story_too_long_is_an_error_at_its_place(overset: Made) -> None:
    assert overset.answer.code == 1
    told = [one for one in overset.answer.err.splitlines() if " error " in one]
    assert told
    for one in told:
        place, _, words = one.partition(": error ")
        assert words.startswith("PB4201 overset: fengqiao is ")
        assert place.startswith(f"{STORIES}:")
        start = line_of(overset, STORIES, "id: fengqiao")
        stop = line_of(overset, STORIES, "id: craft")
        assert start < int(place.split(":")[1]) < stop


def test_the_missing_text_is_marked_on_a_sheet_of_its_own(overset: Made) -> None:
    assert overset.answer.out.splitlines() == [
        "build/2024-top-ten/spread.overset.pdf",
        "build/2024-top-ten/spread.pages.overset.pdf",
    ]
    pdf = overset.file("2024-top-ten/spread.overset.pdf").read_bytes()
    found = seen(pdf)
    last = "".join(one.character for one in found if one.page == 1)
    assert "fengqiao" in last
    folder = overset.project / "content/2024-top-ten"
    edition, _ = read_edition(folder, root=overset.project)
    story = next(one for one in edition.stories if one.id == "fengqiao")
    assert story.body[-1].copy.plain[-12:] in last
    # What stands on the page and what is missing make up the whole story.
    text = "".join(one.character for one in found)
    assert text.count("这一段写得太长") == 60


def test_the_earlier_files_are_untouched(sample: Made, overset: Made) -> None:
    files = overset.files()
    assert {name: files[name] for name in sample.files()} == sample.files()


def test_a_character_that_no_face_has_is_told_at_its_place(
    sample: Made, respell: Respell
) -> None:
    made = respell(STORIES, body_of("craft") + "..", "🙂")
    assert made.answer.code == 1
    (told,) = (one for one in made.answer.err.splitlines() if "PB3101" in one)
    line = line_of(made, STORIES, "🙂")
    text = (made.project / STORIES).read_text(encoding="utf-8").splitlines()[line - 1]
    assert told.startswith(f"{STORIES}:{line}:{text.index('🙂') + 1}: error PB3101")
    assert made.files() == sample.files()


@pytest.mark.parametrize(
    ("name", "behind", "words", "code", "said"),
    [
        (PLAN, "- story: plenum\n", "    box: 9/99\n", 3, "PB4102"),
        ("layout/shared/page.html", "<body.*>\n", "{{ nothing }}", 5, "PB4001"),
        ("layout/spread/style.css", "^", "article { display: none }", 70, "PB6001"),
    ],
)
def test_a_mistake_spoils_no_earlier_file(
    sample: Made,
    respell: Respell,
    name: str,
    behind: str,
    words: str,
    code: int,
    said: str,
) -> None:
    made = respell(name, behind, words)
    assert made.answer.code == code, made.answer.err
    assert said in made.answer.err
    assert made.files() == sample.files()
