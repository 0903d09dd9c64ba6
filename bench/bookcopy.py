"""A book of the sample edition's stories: the same copy as HTML, and for Typst.

A5, 27 characters of 10.5 pt on 17 pt; a cover, a contents page with folios, chapters
that begin on the right under an opening of their own, running heads, and a photo in
every other story.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path

from PIL import Image
from sample import ROOT

from printbook import content, foundry

_STORIES_IN_A_CHAPTER = 12
_PHOTO_WIDTH = 840
FACES = ("serif-400", "serif-900", "sans-700", "kai-400")


@dataclass(frozen=True, slots=True)
class Story:
    """A headline, paragraphs, and perhaps the number of a photo and its caption."""

    headline: str
    paragraphs: tuple[str, ...]
    photo: int | None
    caption: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its number and its stories."""

    number: int
    stories: tuple[Story, ...]

    @property
    def title(self) -> str:
        return f"第{self.number}编　十件大事"


STYLE = """\
@page { size: 148mm 210mm; margin: 20mm 18mm 26mm 29.98mm }
@page :left { margin: 20mm 18mm 26mm 29.98mm;
  @bottom-left { content: counter(page); font: 400 8pt/17pt "Noto Serif SC" }
  @top-left { content: string(book); font: 400 8pt/17pt "Noto Serif SC" } }
@page :right { margin: 20mm 29.98mm 26mm 18mm;
  @bottom-right { content: counter(page); font: 400 8pt/17pt "Noto Serif SC" }
  @top-right { content: string(chapter); font: 400 8pt/17pt "Noto Serif SC" } }
@page :blank { @bottom-left { content: none } @bottom-right { content: none }
  @top-left { content: none } @top-right { content: none } }
@page cover { @bottom-right { content: none } @top-right { content: none } }
html { font: 10.5pt/17pt "Noto Serif SC"; color: #000 }
body, h1, h2, p, figure, figcaption, ol, li { margin: 0; padding: 0 }
.cover { page: cover; height: 450pt; position: relative }
.cover h1 { position: absolute; top: 60pt; left: 0; right: 0;
  font: 900 34pt/44pt "Noto Serif SC"; string-set: book content();
  bookmark-level: none }
.contents { break-before: right }
.contents li { list-style: none }
.contents li a { color: #000; text-decoration: none }
.contents li::after { content: leader(".") target-counter(attr(data-target), page) }
.contents h2, .chapter h1 { font: 900 22pt/34pt "Noto Serif SC"; margin-bottom: 34pt }
.chapter { break-before: right }
.chapter h1 { string-set: chapter content(); bookmark-level: 1; break-after: avoid }
h2 { font: 700 12pt/17pt "Noto Sans SC"; margin: 17pt 0; break-after: avoid;
  bookmark-level: 2; text-align: left }
p { text-indent: 2em; text-align: justify; orphans: 2; widows: 2 }
figure { break-inside: avoid; margin: 17pt 0 }
figure img { display: block; width: 283.5pt; height: 187pt }
figcaption { font: 400 8.5pt/17pt "LXGW WenKai"; text-align: justify }
"""


def chapters(pages: int, *, are_alike: bool) -> tuple[Chapter, ...]:
    """Chapters for about so many pages; some seventeen fill a hundred stories."""
    folder = content.choose(ROOT, None).folder
    edition, _ = content.read_edition(folder, root=ROOT)
    count = max(1, round(pages / 14.3))
    stories = _stories(edition, are_alike=are_alike)
    return tuple(
        Chapter(number, tuple(next(stories) for _ in range(_STORIES_IN_A_CHAPTER)))
        for number in range(1, count + 1)
    )


def _stories(edition: content.Edition, *, are_alike: bool) -> Iterator[Story]:
    """The stories again and again; if unlike, each time a few characters shorter."""
    number, turn = 0, 0
    while True:
        for story in edition.stories:
            texts = [one.copy.plain for one in story.body if one.kind != "subhead"]
            start = 0 if are_alike else turn
            photo = number // 2 % len(edition.photos) if number % 2 else None
            caption = "" if photo is None else edition.photos[photo].caption.plain
            paragraphs = tuple(text[start:] for text in texts if len(text) > start + 20)
            yield Story(story.headline.plain, paragraphs, photo, caption)
            number += 1
        turn += 1


def photos() -> dict[str, bytes]:
    """The edition's photos at 200 dpi of the type area's width."""
    folder = content.choose(ROOT, None).folder
    edition, _ = content.read_edition(folder, root=ROOT)
    made = {}
    for number, photo in enumerate(edition.photos):
        with Image.open(photo.path) as picture:
            height = round(_PHOTO_WIDTH * 187 / 283.5)
            packed = BytesIO()
            picture.convert("RGB").resize((_PHOTO_WIDTH, height)).save(
                packed, "JPEG", quality=85
            )
        made[f"photo{number}.jpg"] = packed.getvalue()
    return made


def html(book: Sequence[Chapter]) -> str:
    """The book as HTML, its style sheet apart."""
    links = ((f"#c{one.number}", one.title) for one in book)
    entries = "".join(
        f'<li data-target="{at}"><a href="{at}">{title}</a></li>' for at, title in links
    )
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        "<title>十件大事</title></head><body>"
        '<section class="cover"><h1>十件大事合编</h1></section>'
        f'<nav class="contents"><h2>目录</h2><ol>{entries}</ol></nav>'
        f"{''.join(map(_chapter, book))}</body></html>"
    )


def _chapter(chapter: Chapter) -> str:
    stories = "".join(map(_story, chapter.stories))
    title = f"<h1>{chapter.title}</h1>"
    return f'<section class="chapter" id="c{chapter.number}">{title}{stories}</section>'


def _story(story: Story) -> str:
    text = "".join(f"<p>{escape(one)}</p>" for one in story.paragraphs)
    figure = (
        ""
        if story.photo is None
        else f'<figure><img src="photo{story.photo}.jpg" alt="{escape(story.caption)}">'
        f"<figcaption>{escape(story.caption)}</figcaption></figure>"
    )
    return f"<h2>{escape(story.headline)}</h2>{text}{figure}"


def face_files() -> dict[str, tuple[str, int, Path]]:
    """Family, weight and file of the faces that the book is set in."""
    case = foundry.open_case(ROOT)
    return {f.id: (f.family, f.weight, f.path) for f in case.faces if f.id in FACES}


def with_faces(page: str) -> str:
    """The page for WeasyPrint alone: style sheet and font files named in it."""
    rules = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f" src: url({path.as_uri()}) }}"
        for family, weight, path in face_files().values()
    )
    return page.replace("</head>", f"<style>{rules}{STYLE}</style></head>")


TYPST = """\
#set document(title: "十件大事")
#set page(width: 148mm, height: 210mm,
  margin: (top: 20mm, bottom: 26mm, inside: 18mm, outside: 29.98mm),
  header: context {
    let n = here().page()
    let heads = query(heading.where(level: 1).before(here()))
    set text(size: 8pt)
    if calc.even(n) { align(left)[十件大事合编] }
    else { align(right, if heads.len() > 0 { heads.last().body }) } },
  footer: context { set text(size: 8pt)
    let n = here().page()
    align(if calc.even(n) { left } else { right })[#n] })
#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh", region: "cn",
  top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 6.5pt, spacing: 6.5pt,
  first-line-indent: (amount: 2em, all: true))
#show heading.where(level: 1): it => block(below: 40pt,
  text(size: 22pt, weight: 900, it.body))
#show heading.where(level: 2): it => block(above: 23.5pt, below: 23.5pt,
  text(font: "Noto Sans SC", size: 12pt, weight: 700, it.body))
#let photo(file, caption) = block(breakable: false, above: 23.5pt, below: 23.5pt, {
  image(file, width: 283.5pt, height: 187pt, alt: caption)
  set par(first-line-indent: 0pt)
  text(font: "LXGW WenKai", size: 8.5pt, caption) })
#page(header: none, footer: none)[#v(60pt)#text(size: 34pt, weight: 900)[十件大事合编]]
#pagebreak(to: "odd", weak: true)
#text(size: 22pt, weight: 900)[目录]
#outline(title: none, depth: 1)
"""


def typst(book: Sequence[Chapter]) -> str:
    """The book for Typst."""
    parts = [TYPST]
    for chapter in book:
        parts.append(f'#pagebreak(to: "odd", weak: true)\n= {chapter.title}\n')
        for story in chapter.stories:
            parts.append(f"== {_marked(story.headline)}\n")
            parts += [f"{_marked(text)}\n" for text in story.paragraphs]
            if story.photo is not None:
                caption = story.caption.replace('"', "”")
                parts.append(f'#photo("photo{story.photo}.jpg", "{caption}")\n')
    return "\n".join(parts)


def _marked(text: str) -> str:
    """The text with what Typst reads as a mark quoted."""
    return "".join(f"\\{c}" if c in "\\#*_`$<>@[]~=-+/" else c for c in text)
