"""An issue of 16 pages planned from end to end: CPU seconds, pages, jumps.

Its copy is cut from both samples' stories: five stories a page of 280 to 750
characters, two photos; three long ones go on on a later page, which has one fewer.
"""

import argparse
import shutil
import tempfile
import time
from pathlib import Path
from random import Random

import yaml
from sample import ROOT
from tables import table

from printbook import planning
from printbook.content import read_edition
from printbook.errors import PrintbookError

SAMPLES = ("2024-science", "2024-top-ten")
HEADLINES = (
    "城市更新‖记下每一条街巷",
    "一线工人‖走上讲台",
    "桥通了‖路近了",
    "千里之外‖一样的灯光",
)
# Stories of one page: characters, weight, whether it has a photo.
PAGE = (
    (690, 1, True),
    (570, 2, True),
    (480, 3, False),
    (430, 3, False),
    (320, 4, False),
)

# Pages whose first story goes on, and where.
JUMPS = {1: 4, 2: 7, 5: 9}
LONGER = 800


def main() -> None:
    """Write the project, plan it, print what came of it."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pages", type=int, default=16)
    asked.add_argument("--seed", type=int, default=3)
    order = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        root = Path(made)
        stories = write_project(root, order.pages, Random(order.seed))
        began = time.process_time()
        try:
            (planned,) = planning.plan(root)
        except PrintbookError as stop:
            said = [f"{one.code} {dict(one.values)}" for one in stop.findings]
            print("\n".join(said))
            return
        cpu = time.process_time() - began
    blanks = planned.proposals[0].blanks
    parts = [one for one in planned.proposals[0].plan.blocks if one.is_continued]
    rows = [
        ["pages", f"{order.pages}"],
        ["stories", f"{stories}, {len(parts)} of them on two pages"],
        ["blank lines", f"{sum(blanks.values())}"],
        ["CPU s of planning", f"{cpu:.1f}"],
        ["CPU s a page", f"{cpu / order.pages:.2f}"],
    ]
    print(table(["", "value"], rows))


def write_project(root: Path, pages: int, random: Random) -> int:
    """A project with the design `issue` and one edition; how many stories it has."""
    folder = root / "content/issue"
    (folder / "photos").mkdir(parents=True)
    paragraphs, pictures = _pool()
    stories: list[dict[str, object]] = []
    photos: dict[str, dict[str, object]] = {}
    wishes: dict[str, dict[str, object]] = {}
    for page in range(1, pages + 1):
        own = PAGE[:-1] if page in JUMPS.values() else PAGE
        for length, weight, has_photo in own:
            name = f"s{len(stories) + 1}"
            size = round(length * random.uniform(0.92, 1.08))
            wishes[name] = {"page": page}
            if weight == 1 and page in JUMPS and pages >= JUMPS[page]:
                size += LONGER
                wishes[name]["jump"] = JUMPS[page]
            story: dict[str, object] = {
                "id": name,
                "headline": random.choice(HEADLINES),
                "weight": weight,
                "body": _body(paragraphs, size, random),
            }
            if has_photo:
                photo = f"p{len(photos) + 1}"
                source = pictures[len(photos) % len(pictures)]
                shutil.copyfile(source, folder / "photos" / f"{photo}.jpg")
                photos[photo] = {
                    "file": f"photos/{photo}.jpg",
                    "caption": "图为现场（示意图）。",
                    "credit": "制图：编辑部",
                    "alt": "示意图",
                }
                story["photos"] = [photo]
            stories.append(story)
    head = {
        "publication": {"name": "长河新报"},
        "date": "2025-01-28",
        "number": "128",
        "pages": list(range(1, pages + 1)),
        "headline": "今天的长河/从清晨到夜晚",
    }
    for name, value in {
        "edition.yaml": head,
        "stories.yaml": stories,
        "photos.yaml": photos,
        "plan.issue.yaml": {"design": "issue", "stories": wishes},
    }.items():
        text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
        (folder / name).write_text(text, encoding="utf-8")
    (root / "printbook.yaml").write_text("designs: [issue]\n", encoding="utf-8")
    shutil.copytree(ROOT / "layout", root / "layout")
    shutil.copytree(ROOT / "fonts", root / "fonts")
    return len(stories)


def _pool() -> tuple[list[str], list[Path]]:
    """Paragraphs and pictures of the samples."""
    paragraphs: list[str] = []
    pictures: list[Path] = []
    for name in SAMPLES:
        edition, _ = read_edition(ROOT / "content" / name, root=ROOT)
        for story in edition.stories:
            paragraphs += [one.copy.plain for one in story.body if one.kind == "text"]
        pictures += [photo.path for photo in edition.photos]
    return paragraphs, pictures


def _body(paragraphs: list[str], size: int, random: Random) -> str:
    """Paragraphs of about so many characters, each cut at a full stop."""
    found: list[str] = []
    left = size
    while left > 40:
        text = random.choice(paragraphs).replace("\u200b", "")[: min(left, 160)]
        ends = text.rfind("。") + 1
        text = text[:ends] if ends > 40 else text.rstrip("，；、") + "。"
        found.append(text)
        left -= len(text)
    return "\n\n".join(found)


if __name__ == "__main__":
    main()
