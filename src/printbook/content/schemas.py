"""JSON Schema of the content files, for completion and checks in an editor."""

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from printbook.content.models import FILES

__all__ = ["schema", "write_schemas"]

_FOLDER = ".printbook/schema"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _ForYaml(GenerateJsonSchema):
    """Schemas for editors, to which `number: 128` is a number; here it is text."""

    def str_schema(self, schema: Any) -> dict[str, Any]:
        written = super().str_schema(schema)
        return {**written, "type": ["string", "number", "boolean"]}


def schema() -> dict[str, object]:
    """The schemas by the name of the file they describe."""
    return {
        f"{name}.yaml": {
            "$schema": _DIALECT,
            **model.model_json_schema(schema_generator=_ForYaml),
        }
        for name, model in FILES.items()
    }


def write_schemas(root: Path) -> tuple[Path, ...]:
    """Write the schemas under `.printbook/schema/` and return their paths."""
    folder = root / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, described in schema().items():
        path = folder / f"{Path(name).stem}.json"
        text = json.dumps(described, ensure_ascii=False, indent=2)
        path.write_text(text + "\n", encoding="utf-8")
        paths.append(path)
    return tuple(paths)
