"""PB5xxx: what can be said of opening (PB510x) and imposing (PB511x, PB512x) PDFs."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {
    "PB5101": Message(
        "error",
        "{file} is locked with a password",
        "ask its maker for a file without a password",
        "{file} 有密码",
        "请向制作者索取没有密码的文件",
    ),
    "PB5102": Message(
        "error",
        "{file} is no PDF, or is damaged: {why}",
        "export it again, or fetch it again from its sender",
        "{file} 不是 PDF，或已损坏：{why}",
        "请重新导出，或向来件人重新取得",
    ),
    "PB5103": Message(
        "error",
        "{file} has no pages",
        "export it again",
        "{file} 没有页面",
        "请重新导出",
    ),
    "PB5104": Message(
        "error",
        "{file} has {pages} pages; at most {most} are taken",
        "divide the file into parts",
        "{file} 有 {pages} 页，最多处理 {most} 页",
        "请把文件分成几份",
    ),
    "PB5111": Message(
        "error",
        "the pages do not fit on a sheet of {sheet}; they need {least} without marks",
        "name a larger sheet with --sheet, or leave it out",
        "纸张 {sheet} 放不下这些页面，不带标记也需 {least}",
        "请用 --sheet 指定更大的纸张，或省略不写",
    ),
    "PB5112": Message(
        "error",
        "the sheets are wrong: {why}",
        "nothing was written; report it as a fault of printbook",
        "拼版有误：{why}",
        "文件没有写出；请作为 printbook 的错误报告",
    ),
    "PB5121": Message(
        "warning",
        "pages of another size stand in the middle of their places "
        "({count}, the first is page {page})",
        "make all pages of one size, or impose those apart",
        "有 {count} 页尺寸不同，已居中放置（最先一页是第 {page} 页）",
        "请统一页面尺寸，或把这些页另行拼版",
    ),
    "PB5122": Message(
        "warning",
        "{pages} pages are much for wire: about {most} can be stitched",
        "have the book perfect bound: --scheme perfect-16",
        "骑马订 {pages} 页偏厚，一般不超过 {most} 页",
        "请改用胶订：--scheme perfect-16",
    ),
}
