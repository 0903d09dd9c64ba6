"""PB64xx: what a painted newspaper page has against the rules of make-up 版面禁则."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {
    "PB6401": Message(
        "error",
        "{value} characters of {story} stand on no page",
        "give the story more room, or cut it",
        "{story} 有 {value} 字不在版面上",
        "请给这篇稿件更大的地方，或删减文字",
    ),
    "PB6402": Message(
        "warning",
        "page {page}: two things stand on each other ({story}), {x} pt from the left, "
        "{y} pt from the top",
        "move one of them in the plan or the style sheet",
        "第 {page} 页：{story} 与别的内容重叠，距左 {x} pt、距上 {y} pt",
        "请在版面安排或样式表里移开其中一个",
    ),
    "PB6403": Message(
        "warning",
        "page {page}: a hole of {value} rows, {x} pt from the left, "
        "{y} pt from the top",
        "lengthen the story above it, or move what stands below",
        "第 {page} 页：有 {value} 行的空洞，距左 {x} pt、距上 {y} pt",
        "请加长上方的稿件，或移动下方的内容",
    ),
    "PB6404": Message(
        "warning",
        "page {page}: a leg of {story} is as wide as no columns of the page, {x} pt "
        "from the left, {y} pt from the top",
        "give it whole columns, or break several into legs of one width",
        "第 {page} 页：{story} 有一栏文字不合栏宽，距左 {x} pt、距上 {y} pt",
        "请用整栏，或把几栏破成等宽的几栏",
    ),
    "PB6405": Message(
        "warning",
        "page {page}: {value} stands within the rectangle of {story}",
        "keep each story in one rectangle",
        "第 {page} 页：{value} 夹在 {story} 的范围里",
        "请让每篇稿件各占一个矩形",
    ),
    "PB6406": Message(
        "warning",
        "page {page}: a photo without its caption under it, or a caption without its "
        "photo, {x} pt from the left, {y} pt from the top",
        "put the caption right under its photo",
        "第 {page} 页：照片下没有图说，或图说上没有照片，距左 {x} pt、距上 {y} pt",
        "请把图说放在照片的正下方",
    ),
    "PB6407": Message(
        "warning",
        "page {page}: the headlines of {story} and {value} meet side by side",
        "put a photo over one of them, box one, or set text beside it",
        "第 {page} 页：{story} 与 {value} 的标题并排相碰（碰题）",
        "请在其中一个标题上方放照片，或加框，或改为串文题",
    ),
    "PB6408": Message(
        "warning",
        "page {page}: the headlines of {story} and {value} stand on each other",
        "part them by text or a photo",
        "第 {page} 页：{story} 与 {value} 的标题上下相叠（叠题）",
        "请用文字或照片隔开",
    ),
    "PB6409": Message(
        "warning",
        "page {page}: a level line cuts the page in two, {y} pt from the top",
        "let a story reach across it",
        "第 {page} 页：一条横线把版面拦腰切断（断版），距上 {y} pt",
        "请让一篇稿件跨过这条线",
    ),
    "PB6410": Message(
        "warning",
        "page {page}: the text of {story} goes back to the left, or stands above "
        "its own headline, {x} pt from the left, {y} pt from the top",
        "let legs run from left to right, under the headline or to the right of it",
        "第 {page} 页：{story} 的文字折回左边，或高于自己的标题，距左 {x} pt、"
        "距上 {y} pt",
        "请让文字从左到右，排在标题下方或右侧",
    ),
    "PB6411": Message(
        "warning",
        "page {page}: a leg of {story} has only {value} lines, {x} pt from the left, "
        "{y} pt from the top",
        "give each leg four lines, or none",
        "第 {page} 页：{story} 有一栏只有 {value} 行，距左 {x} pt、距上 {y} pt",
        "每栏请不少于四行",
    ),
    "PB6412": Message(
        "warning",
        "page {page}: {story} does not stand where it is pinned",
        "correct the plan, or the pin",
        "第 {page} 页：{story} 不在固定的位置上",
        "请改正版面安排，或改正固定的位置",
    ),
    "PB6413": Message(
        "warning",
        "page {page}: type of {story} stands on the fold, {y} pt from the top",
        "keep it on one page; a banner breaks between two characters",
        "第 {page} 页：{story} 的文字压在折缝上，距上 {y} pt",
        "请放在同一页；通栏题在两字之间断开",
    ),
    "PB6414": Message(
        "warning",
        "page {page}: “{value}” names no page that a story goes on on, or comes from "
        "({story})",
        "let the template write the folio of the story's other page",
        "第 {page} 页：“{value}”与稿件实际所在的版不符（{story}）",
        "请让模板写出这篇稿件另一部分的版次",
    ),
    "PB6415": Message(
        "warning",
        "page {page}: {story} stands on another page too, and nothing says “{value}”",
        "let the template print it in the block's jump slot, or in its continued head",
        "第 {page} 页：{story} 另有一部分在别的版，却没有“{value}”",
        "请让模板在转版提示栏位或续排小标题里印出",
    ),
}
