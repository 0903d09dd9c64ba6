"""An issue of four pages: the stories of both samples, one of which goes on 转版."""

import shutil
from pathlib import Path

import yaml

__all__ = ["PLAN", "write_issue"]

ROOT = Path(__file__).parents[2]
_SAMPLES = ("2024-science", "2024-top-ten")
_EDITION = """\
publication: {name: 长河新报, language: zh-CN}
date: 2024-12-31
number: "366"
pages: [1, 2, 3, 4]
editor: 本报编辑部
kicker: 年终特刊
headline: 这一年，/从月背到车间
deck: 十七件事，四个版面
byline: 本报编辑部
lead: |
  2024年的最后一天，我们把这一年里值得记下的十七件事放在一起。有的发生在38万公里以外，有的就在身边的车间、课堂和手机里。

  嫦娥六号从月球背面带回了第一捧土，深中通道把两岸连在一起，北京的中轴线写进了世界遗产名录。同一年里，产业工人收到了回信，新就业形态劳动者有了体检，“职工之家”装进了手机。

  它们大小不同，却有一点相通：都是许多人一步一步做出来的。一座桥要浇筑几年，一项制度要磨合几轮，一个样品要分析几个月。把这些事放在四个版面上，是想请读者看见做事的人，也看见事情是怎样做成的。
"""
PLAN = """\
design: issue
stories:
  moon: {jump: 3, columns: [3, 5]}
  bridge: {page: 1}
  plane: {page: 1}
  festival: {page: 1}
  reply: {page: 2}
  axis: {page: 2}
  station: {page: 2}
  drill: {page: 2}
  plenum: {page: 2}
  reform: {page: 3}
  craft: {page: 3}
  fengqiao: {page: 3}
  cases: {page: 3}
  checkup: {page: 4}
  app: {page: 4}
  course: {page: 4}
  ilo: {page: 4}
"""


def write_issue(root: Path, *, plan: str = PLAN, edition: str = _EDITION) -> Path:
    """A project with the sample's designs, its faces, and one edition: `issue`."""
    folder = root / "content/issue"
    (folder / "photos").mkdir(parents=True)
    stories: list[dict[str, object]] = []
    photos: dict[str, dict[str, object]] = {}
    for sample in _SAMPLES:
        there = ROOT / "content" / sample
        names = {}
        for name, photo in yaml.safe_load(_read(there / "photos.yaml")).items():
            names[name] = f"p{len(photos) + 1}"
            file = f"photos/{names[name]}.jpg"
            shutil.copyfile(there / photo["file"], folder / file)
            photos[names[name]] = {**photo, "file": file}
        for story in yaml.safe_load(_read(there / "stories.yaml")):
            own = [names[name] for name in story.get("photos", ())]
            stories.append({**story, "photos": own, "number": len(stories) + 1})
    for name, text in {
        "printbook.yaml": "edition: issue\ndesigns: [issue]\n",
        "content/issue/edition.yaml": edition,
        "content/issue/stories.yaml": yaml.safe_dump(stories, allow_unicode=True),
        "content/issue/photos.yaml": yaml.safe_dump(photos, allow_unicode=True),
        "content/issue/plan.issue.yaml": plan,
    }.items():
        (root / name).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "layout", root / "layout")
    shutil.copytree(ROOT / "fonts", root / "fonts")
    return root


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
