"""A newspaper of two tiny facing pages in the faces of the tests, whole or spoilt.

Each page has two columns of ten characters, ten points on fifteen, twenty rows.
"""

import shutil
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

__all__ = ["PLAN", "STORIES", "spoil", "write_paper"]

FONTS = Path(__file__).parents[1] / "fonts"

LAYOUT = """\
making: frames
page: {trim: [270pt, 345pt], margins: [15pt, 30pt, 15pt, 30pt], pages: 2}
grid: {zi: 10pt, columns: 2, chars: 10, baseline: 15pt, rows: 20, head_rows: 1}
omits: [figure]
"""

PAGE = """\
<!doctype html>
<html lang="{{ edition.publication.language }}">
<head><title>{{ edition.headline.plain }}</title></head>
<body class="{{ sheet }}">
{% for page in pages %}
<section class="page page-{{ loop.index }}">
<header role="presentation"><p class="folio">{{ page.number }}</p></header>
{% for block in page.blocks %}
{% if block.id == "banner" %}
<h1 class="slot" style="{{ block.of("whole")[0].rect | place }}" data-src="{{ edition.headline.source }}">{{ edition.headline }}</h1>
{% else %}
{% set story = stories[block.id] if block.id in stories else none %}
<article id="{{ block.id }}" data-story="{{ block.id }}">
{% for head in block.of("head") %}
<h2 class="slot" style="{{ head.rect | place }}" data-src="{{ story.headline.source }}">{{ story.headline }}</h2>
{% endfor %}
{% for leg in block.of("leg") %}
<div class="slot leg" data-thread="{{ block.id }}" style="{{ leg.rect | place }}">
{% if loop.first %}
{% for paragraph in (story.body if story else edition.lead) %}
<p data-src="{{ paragraph.copy.source }}">{{ paragraph.copy }}</p>
{% endfor %}
{% endif %}
</div>
{% endfor %}
{% for slot in block.of("photo") %}
{% set photo = photos[slot.photo] %}
<figure class="slot" style="{{ slot.rect | place }}">
<img src="photos/{{ photo.id }}.jpg" alt="{{ photo.alt }}" style="height:{{ slot.photo_height | pt }}">
<figcaption data-src="{{ photo.caption.source }}">{{ photo.caption }} {{ photo.credit }}</figcaption>
</figure>
{% endfor %}
</article>
{% endif %}
{% endfor %}
</section>
{% endfor %}
</body>
</html>
"""  # noqa: E501 -- a template's lines

STYLE = """\
html { font: 10pt/15pt "Printbook Test Song"; color: device-cmyk(0 0 0 1) }
body, p, h1, h2, figure { margin: 0 }
.page { position: relative; width: var(--page-width); height: var(--page-height) }
.spread .page { position: absolute; top: 0; left: 0 }
.spread .page-2 { left: var(--page-width) }
.pages .page-1 { break-after: page }
.slot, .folio { position: absolute; overflow: hidden }
.folio { left: 30pt; top: 0; width: 210pt }
.leg p { text-indent: 2em; text-align: justify }
h1, h2 { font: 700 10pt/15pt "Printbook Test Hei" }
img { display: block; width: 100%; object-fit: cover }
figcaption { font: 400 10pt/15pt "Printbook Test Kai" }
"""

EDITION = """\
publication: {name: 长河新闻}
date: 2025-01-28
pages: [4, 5]
headline: 今天的大事
lead: 全国新闻事件今天发布，我们来看。
"""

STORIES = """\
- id: reply
  headline: 工会代表当选
  photos: [p1]
  figure: {value: 3个, text: 事件}
  body: |
    全国总工会今天发布新闻事件，产业工人队伍建设改革启动。

    时代号角，文字系列。
- id: plenum
  headline: 习近平总书记说
  body: 劳动创新时代，门开牛羊见长河。
"""

PHOTOS = """\
p1: {file: photos/1.jpg, caption: 编辑部示意图, credit: 编辑部, alt: 图}
"""

PLAN = """\
design: tiny
blocks:
  - {story: banner, at: 1-2/1}
  - {story: lead, legs: [1-2/3-4]}
  - story: reply
    head: {at: 1-2/6}
    legs: [1/7-9, 2/7-9]
    photos: [{id: p1, at: 1-2/11-20, caption: 1}]
  - story: plenum
    head: {at: 3/1}
    legs: [3/2-4]
"""


def write_paper(root: Path) -> Path:
    """A project with one design and one edition, which builds without a finding."""
    for name, text in {
        "printbook.yaml": "edition: today\ndesigns: [tiny]\n",
        "layout/tiny/layout.yaml": LAYOUT,
        "layout/tiny/page.html": PAGE,
        "layout/tiny/style.css": STYLE,
        "content/today/edition.yaml": EDITION,
        "content/today/stories.yaml": STORIES,
        "content/today/photos.yaml": PHOTOS,
        "content/today/plan.tiny.yaml": PLAN,
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "content/today/photos").mkdir()
    (root / "content/today/photos/1.jpg").write_bytes(_picture())
    shutil.copytree(FONTS, root / "fonts", ignore=shutil.ignore_patterns("*.py"))
    return root


@cache
def _picture() -> bytes:
    shades = Image.linear_gradient("L").resize((900, 600)).convert("RGB")
    packed = BytesIO()
    shades.save(packed, "JPEG")
    return packed.getvalue()


def spoil(root: Path, name: str, old: str, new: str) -> int:
    """Change the first `old` of a file into `new`; the line where it begins."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
