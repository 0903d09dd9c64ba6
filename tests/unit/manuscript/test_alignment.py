"""Each character of a YAML text is found in the file, however it is quoted."""

from pathlib import Path

import pytest
from pydantic import BaseModel
from tests.unit.content.newsroom import passage

from printbook.manuscript import read_model

WRITTEN = {
    "plain": "- 甲乙丙丁\n",
    "plain over lines": "- 甲乙\n  丙丁\n",
    "double quotes": '- "甲\\n乙\\"丙\\u4e01丁"\n',
    "double quotes over lines": '- "甲 乙 \\\n   丙丁"\n',
    "single quotes": "- '甲''乙丙丁'\n",
    "literal": "- |\n  甲乙\n\n    丙\n  丁\n",
    "literal with indent and chomping": "- |2-\n   甲乙\n  丙丁\n",
    "literal after a comment": "- | # 甲乙\n  甲乙\n  丙丁\n",
    "folded": "- >\n  甲乙\n  丙\n\n  丁\n",
    "Windows": "- |\r\n  甲乙\r\n\r\n  丙丁\r\n",
}


@pytest.mark.parametrize("case", WRITTEN)
def test_every_character_is_found(case: str, tmp_path: Path) -> None:
    yaml = WRITTEN[case].replace("- ", "", 1)
    lines = yaml.replace("\r\n", "\n").split("\n")
    found = passage(tmp_path, yaml)
    for offset, character in enumerate(found.text):
        place = found.source(offset)
        if character in "甲乙丙丁":
            there = lines[place.line - 1][place.column - 1]
            assert there == character or (there == "\\" and "\\u" in yaml)
    where = [found.at[found.text.index(one)] for one in "甲乙丙丁"]
    assert where == sorted(where)
    assert len(set(where)) == 4


def test_the_last_line_of_a_comment_header_is_not_taken_for_text(
    tmp_path: Path,
) -> None:
    found = passage(tmp_path, WRITTEN["literal after a comment"][2:])
    assert str(found.source()) == "text.yaml:2:3"


@pytest.mark.parametrize("between", ["·", "①", "℃", "，"])
def test_a_line_end_beside_a_wide_sign_is_no_blank(
    tmp_path: Path, between: str
) -> None:
    (tmp_path / "one.yaml").write_text(f"headline: 史蒂夫{between}\n  乔布斯\n")

    class One(BaseModel):
        headline: str

    model, _, _ = read_model(tmp_path / "one.yaml", One, root=tmp_path)
    assert model is not None
    assert model.headline == f"史蒂夫{between}乔布斯"
