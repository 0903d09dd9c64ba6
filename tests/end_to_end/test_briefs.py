"""A page of briefs 简讯 is planned and built: small headlines, no numbers, no holes."""

import shutil
from pathlib import Path

import pytest
from tests.end_to_end.conftest import Made
from tests.pages.briefs import write_briefs

from printbook import check
from printbook.planning import plan

# One page of the spread, as narrow and as low as ten briefs ask for.
GEOMETRY = {"pages: 2": "pages: 1", "columns: 5": "columns: 4", "rows: 78": "rows: 48"}


@pytest.fixture
def briefs(sample: Made, tmp_path: Path) -> Path:
    project = tmp_path / "paper"
    shutil.copytree(sample.project, project, ignore=shutil.ignore_patterns("build"))
    layout = project / "layout/spread/layout.yaml"
    text = layout.read_text("utf-8")
    for old, new in GEOMETRY.items():
        assert old in text
        text = text.replace(old, new)
    layout.write_text(text, "utf-8")
    (project / "printbook.yaml").write_text("designs: [spread]\n", "utf-8")
    write_briefs(project / "content/briefs", count=10)
    return project


def test_briefs_fill_a_page(briefs: Path) -> None:
    (planned,) = plan(briefs, edition="briefs", designs=("spread",))
    best = planned.proposals[0]
    heads = [head for block in best.plan.blocks for head in block.of("head")]
    assert [head.level for head in heads] == [3] * 10
    assert min(best.blanks.values()) >= 0
    assert check(briefs, edition="briefs") == ()
