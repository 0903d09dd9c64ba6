"""Stories go to pages in their order, so that pages are evenly full."""

from printbook.makeup.assigning import Bulk, assignments, dealt


def first(copy: str, rooms: str) -> str:
    """Letters with their cells, rooms of the pages: the stories of each page."""
    bulks = [
        Bulk(one[0], float(one[1:].partition("@")[0]), _page(one))
        for one in copy.split()
    ]
    pages = next(assignments(bulks, [float(room) for room in rooms.split()]))
    return " ".join("".join(page) or "-" for page in pages)


def _page(written: str) -> int | None:
    page = written.partition("@")[2]
    return int(page) if page else None


def test_one_page_takes_all() -> None:
    assert first("a9 b3 c5", "17") == "abc"


def test_pages_are_evenly_full() -> None:
    assert first("a30 b30 c20 d20 e20", "60 60") == "ab cde"


def test_a_page_with_less_room_takes_less() -> None:
    assert first("a20 b20 c20 d20", "20 60") == "a bcd"


def test_a_page_on_which_all_stands_already_takes_none() -> None:
    assert first("a20 b20", "0 40") == "- ab"
    assert first("a20 b20", "-3 40") == "- ab"


def test_a_story_stands_on_the_page_that_the_editor_wishes() -> None:
    assert first("a20@1 b20 c20 d20", "40 40") == "bc ad"


def test_sixteen_pages_are_assigned_at_once() -> None:
    copy = " ".join(f"{chr(65 + n)}10" for n in range(32))
    pages = first(copy, " ".join(["20"] * 16)).split()
    assert {len(page) for page in pages} == {2}


def test_others_follow_near_the_first() -> None:
    bulks = [Bulk(letter, 10.0) for letter in "abcd"]
    found = [" ".join(map("".join, one)) for one in assignments(bulks, [20.0, 20.0])]
    assert found == ["ab cd", "a bcd", "abc d"]


def test_by_weight_the_weightiest_lead_a_page_each() -> None:
    bulks = [
        Bulk("brief", 10, weight=5),
        Bulk("second", 40, weight=2),
        Bulk("long", 50, weight=3),
        Bulk("first", 30, weight=1),
    ]
    first, *_ = dealt(bulks, [100, 100])
    assert first == (("long", "first"), ("brief", "second"))


def test_by_weight_a_wished_page_is_kept() -> None:
    bulks = [Bulk("brief", 10, page=0, weight=5), Bulk("lead", 90, weight=1)]
    for pages in dealt(bulks, [100, 100]):
        assert "brief" in pages[0]
