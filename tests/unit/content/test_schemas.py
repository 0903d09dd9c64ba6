"""The schemas that editors complete from, in Chinese and English."""

import json
import re
import subprocess
import sys
from pathlib import Path

from printbook.content import schema, write_schemas
from printbook.content.models import FILES


def test_every_file_has_a_schema() -> None:
    names = ("edition", "stories", "photos", "glossary", "printbook")
    assert set(schema()) == {f"{name}.yaml" for name in names}


def test_every_key_is_described_in_both_languages() -> None:
    for model in FILES.values():
        for key, field in model.model_fields.items():
            if key != "root":
                described = field.description or ""
                assert re.match(r"[\u4e00-\u9fff]+ .*[a-z]", described)


def test_schemas_are_written_where_editors_look(tmp_path: Path) -> None:
    paths = write_schemas(tmp_path)
    assert [path.name for path in paths] == [
        "edition.json",
        "stories.json",
        "photos.json",
        "glossary.json",
        "printbook.json",
    ]
    described = json.loads(paths[1].read_text(encoding="utf-8"))
    story = described["$defs"]["StoryPart"]
    assert story["required"] == ["id", "headline", "body"]
    assert story["additionalProperties"] is False
    assert "标题" in story["properties"]["headline"]["description"]


def test_naming_the_nouns_brings_in_no_reader() -> None:
    program = (
        "import sys, printbook.content;"
        "print([m for m in ('yaml', 'pydantic', 'PIL') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
