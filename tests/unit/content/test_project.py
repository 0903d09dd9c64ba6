"""The house's choice, and which edition is meant."""

from pathlib import Path

import pytest
from tests.unit.content.newsroom import project

from printbook.content.edition import House
from printbook.content.project import choose, house, known_editions
from printbook.errors import ContentError, UsageError


def codes(refusal: pytest.ExceptionInfo[UsageError]) -> list[str]:
    return [one.code for one in refusal.value.findings]


def test_a_house_without_a_file_has_no_wishes(tmp_path: Path) -> None:
    assert house(tmp_path) == House()


def test_a_house_names_edition_and_designs(tmp_path: Path) -> None:
    path = tmp_path / "printbook.yaml"
    path.write_text("edition: today\ndesigns: [spread]\n")
    made = house(tmp_path)
    assert (made.edition, made.designs) == ("today", ("spread",))
    path.write_text("editon: today\n")
    with pytest.raises(ContentError):
        house(tmp_path)


def test_the_house_then_the_latest_edition_is_taken(tmp_path: Path) -> None:
    for name in ("2025-01-27", "2025-01-28"):
        project(tmp_path).rename(tmp_path / "content" / name)
    assert known_editions(tmp_path) == ("2025-01-27", "2025-01-28")
    assert choose(tmp_path, None).folder.name == "2025-01-28"
    assert choose(tmp_path, "content/2025-01-27/").folder.name == "2025-01-27"
    (tmp_path / "printbook.yaml").write_text("edition: 2025-01-27\n")
    assert choose(tmp_path, None).folder.name == "2025-01-27"


def test_an_unknown_edition_is_told_from_the_known(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refusal:
        choose(tmp_path, None)
    assert codes(refusal) == ["PB1207"]
    project(tmp_path)
    with pytest.raises(UsageError) as refusal:
        choose(tmp_path, "todya")
    assert codes(refusal) == ["PB1205"]
    assert "today" in str(refusal.value.findings[0].hint("en"))
    with pytest.raises(UsageError) as refusal:
        choose(tmp_path, "..")
    assert codes(refusal) == ["PB1206"]


def test_a_house_that_names_a_missing_edition_is_no_matter_for_another(
    tmp_path: Path,
) -> None:
    project(tmp_path)
    (tmp_path / "printbook.yaml").write_text("edition: gone\n")
    chosen = choose(tmp_path, "today")
    assert (chosen.folder.name, chosen.is_default) == ("today", False)
    with pytest.raises(UsageError) as refusal:
        choose(tmp_path, None)
    assert codes(refusal) == ["PB1206"]
