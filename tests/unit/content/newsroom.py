"""A small edition for the tests, and ways to read it with something changed."""

from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from printbook.content import Edition, read_edition
from printbook.content.models import EditionFile
from printbook.errors import ContentError
from printbook.findings import Finding
from printbook.manuscript import Passage, read_manuscript, read_model
from printbook.manuscript.alignment import passage_of
from printbook.manuscript.nodes import read_nodes

EDITION = """\
publication:
  name: 长河工讯
date: 2025-01-28
pages: [4, 5]
headline: 十件‖大事
lead: |
  去年的事。
"""

STORIES = """\
- id: reply
  headline: 收到‖回信
  photos: [p1]
  body: |
    第一段。

    ## 小标题

    第二段有*加粗*的字。
- id: plenum
  headline: 全会精神
  body: 一段话。
"""

PHOTOS = """\
p1:
  file: photos/1.jpg
  mark: ①
  caption: 礼堂里。
  credit: 制图：编辑部
  alt: 礼堂
"""


def project(
    root: Path,
    *,
    edition: str = EDITION,
    stories: str = STORIES,
    photos: str | None = PHOTOS,
) -> Path:
    """Write the edition below `root` and return its folder."""
    folder = root / "content" / "today"
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    (folder / "edition.yaml").write_text(edition, encoding="utf-8")
    (folder / "stories.yaml").write_text(stories, encoding="utf-8")
    if photos is not None:
        (folder / "photos.yaml").write_text(photos, encoding="utf-8")
    Image.new("L", (30, 20)).save(folder / "photos" / "1.jpg")
    return folder


def read(root: Path, **files: str | None) -> tuple[Edition, list[str]]:
    """The edition, and what is said of it."""
    folder = project(root, **files)  # type: ignore[arg-type]
    made, findings = read_edition(folder, root=root)
    return made, said(findings)


def faults(root: Path, **files: str | None) -> list[str]:
    """What is said of an edition that has errors; [] when it has none."""
    folder = project(root, **files)  # type: ignore[arg-type]
    return faults_of(folder, root)


def faults_of(folder: Path, root: Path) -> list[str]:
    """The same of an edition that is already written."""
    try:
        read_edition(folder, root=root)
    except ContentError as refusal:
        return said(refusal.findings)
    return []


def said(findings: Iterable[Finding]) -> list[str]:
    """Findings as `file:line:column CODE`, the file without its folder."""
    lines = []
    for one in findings:
        assert one.hint("en")
        assert one.hint("zh")
        assert one.source is not None
        place = one.source
        lines.append(f"{place.path.name}:{place.line}:{place.column} {one.code}")
    return lines


def findings_in(root: Path, text: str | bytes) -> list[str]:
    """What is said of an edition.yaml with this text."""
    path = root / "edition.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return said(read_model(path, EditionFile, root=root)[1])


def passage(root: Path, yaml: str) -> Passage:
    """The passage of a file that is one scalar."""
    path = root / "text.yaml"
    path.write_bytes(yaml.encode())
    written, _ = read_manuscript(path, root)
    assert written is not None
    node, findings = read_nodes(written)
    assert node is not None, findings
    return passage_of(node, written)


def plain_passage(text: str) -> Passage:
    """A passage that stands at the beginning of a file."""
    from printbook.manuscript import Manuscript

    starts = (0, *(n + 1 for n, char in enumerate(text) if char == "\n"))
    written = Manuscript(Path("text.yaml"), text, starts)
    return Passage(written, text, range(len(text)))
