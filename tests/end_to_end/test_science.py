"""The second sample: no lead, one long report and six shorter stories."""

from pathlib import Path

import pytest
from tests.end_to_end.conftest import Made, run
from tests.pages.proofs import text_of

from printbook.content import read_edition

NAME = "2024-science"


def test_one_report_leads_six_shorter_stories(sample: Made) -> None:
    folder = sample.project / "content" / NAME
    edition, findings = read_edition(folder, root=sample.project)
    assert findings == ()
    assert [story.weight for story in edition.stories] == [1, 2, 2, 3, 3, 4, 5]
    lengths = [
        sum(len(paragraph.copy.plain) for paragraph in story.body)
        for story in edition.stories
    ]
    assert 1600 <= lengths[0] <= 2000
    assert all(150 <= length <= 700 for length in lengths[1:])


@pytest.mark.parametrize("design", ["booklet", "vertical"])
def test_a_book_of_it_is_made_without_a_finding(
    sample: Made, tmp_path: Path, design: str
) -> None:
    words = ("build", NAME, "--design", design, "--strict", "-o", str(tmp_path))
    answer = run(*words, cwd=sample.project)
    assert answer.code == 0, answer.err
    text = text_of((tmp_path / NAME / f"{design}.pdf").read_bytes())
    assert "导语" not in text
    assert "嫦娥六号" in text
