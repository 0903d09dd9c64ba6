"""A memory keeps what was asked for last, and no more than it may."""

from printbook.memory import Memory


def test_what_was_made_is_not_made_again() -> None:
    memory: Memory[str, list[str]] = Memory(2)
    made = memory.recall("a", list)
    assert memory.recall("a", list) is made


def test_what_was_not_asked_for_longest_goes_first() -> None:
    memory: Memory[str, list[str]] = Memory(2)
    a, b = memory.recall("a", list), memory.recall("b", list)
    memory.recall("a", list)
    memory.recall("c", list)
    assert memory.recall("a", list) is a
    assert memory.recall("b", list) is not b


def test_a_memory_of_nothing_makes_all_anew() -> None:
    memory: Memory[str, list[str]] = Memory(0)
    assert not memory
    assert memory.recall("a", list) is not memory.recall("a", list)
