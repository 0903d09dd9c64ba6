"""PB5xxx: what can be said of files for a press.

PB510x opening, PB511x and PB512x imposing, PB52xx targets and colour. What preflight
finds stands in `preflight`.
"""

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
    "PB5105": Message(
        "error",
        "{file} is damaged",
        "build the target again",
        "{file} 已损坏",
        "请重新生成该用途的文件",
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
    "PB5201": Message(
        "error",
        "there is no colour profile {profile}",
        "name one of {known}, or a file of the project: profiles/printer.icc",
        "没有色彩配置文件 {profile}",
        "请写 {known} 之一，或项目里的文件：profiles/printer.icc",
    ),
    "PB5202": Message(
        "error",
        "{profile} is no profile of a printing press with four inks",
        "ask the printer for the ICC output profile of their paper",
        "{profile} 不是四色印刷的色彩配置文件",
        "请向印刷厂索取所用纸张的 ICC 输出配置文件",
    ),
    "PB5203": Message(
        "error",
        "there is no target {target}",
        "name one of: {known}",
        "没有用途 {target}",
        "请写其中之一：{known}",
    ),
    "PB5204": Message(
        "error",
        "no design asked for is made for {target}",
        "add it to `targets` in layout.yaml, or name another design",
        "所选版式都没有用途 {target}",
        "请把它写进 layout.yaml 的 targets，或另选版式",
    ),
    "PB5211": Message(
        "error",
        "{property} declares no spot ink",
        'write its name and what stands in for it: "PANTONE 185" device-cmyk(0 1 1 0)',
        "{property} 没有正确声明专色",
        '请写明名称和替代的四色："PANTONE 185" device-cmyk(0 1 1 0)',
    ),
    "PB5231": Message(
        "error",
        "page {page} is {has} of bleed, not {asked} as configured",
        "let no @page rule of the style sheet set size or bleed; layout.yaml does",
        "第 {page} 页为 {has}（出血），与设置的 {asked} 不符",
        "请不要在样式表的 @page 里设尺寸或出血，它们以 layout.yaml 为准",
    ),
    "PB5221": Message(
        "note",
        "pictures are reduced to {resolution} ppi, quality {quality}: "
        "the file has {size}, at most {most}",
        "allow a larger file with --max-size if they look soft",
        "照片降至 {resolution} ppi、质量 {quality}：文件 {size}，上限 {most}",
        "如果照片发虚，请用 --max-size 放宽上限",
    ),
    "PB5222": Message(
        "error",
        "the file has {size}, at most {most} are allowed, and pictures may not be "
        "coarser than {resolution} ppi",
        "allow a larger file with --max-size, or print fewer or smaller photos",
        "文件 {size}，超过上限 {most}；照片不能低于 {resolution} ppi",
        "请用 --max-size 放宽上限，或减少、缩小照片",
    ),
}
