"""Sizes of files as people write them."""

import pytest

from printbook.units import parse_size


@pytest.mark.parametrize(
    ("text", "count"),
    [("700KB", 700_000), ("2MB", 2_000_000), ("1.5 mb", 1_500_000)],
)
def test_a_size_is_counted_in_thousands(text: str, count: int) -> None:
    assert parse_size(text) == count


@pytest.mark.parametrize("text", ["2", "MB", "-1MB", "2 GB", "二兆"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a size"):
        parse_size(text)
