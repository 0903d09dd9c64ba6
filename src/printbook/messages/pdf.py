"""PB6xxx: what can be said of the finished PDF (PB60xx) and its photos (PB61xx)."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {
    "PB6001": Message(
        "error",
        "the PDF lacks characters of {name} ({count}): “{excerpt}”",
        "if the design hides or leaves out this text, correct it or name it in omits; "
        "else it is a fault of printbook: keep the earlier PDF and report it",
        "PDF 里 {name} 少了 {count} 字：“{excerpt}”",
        "如果版式隐藏或略去了这段文字，请改正，或把它写进 omits；"
        "否则是 printbook 的错误：请保留原来的 PDF 并报告",
    ),
    "PB6002": Message(
        "error",
        "{name} is out of order in the PDF from “{excerpt}” on",
        "correct the order of its frames in the template; "
        "if they are in order, report it as a fault of printbook",
        "PDF 里 {name} 从“{excerpt}”起次序错乱",
        "请在模板中改正各文字框的先后次序；如次序无误，请作为 printbook 的错误报告",
    ),
    "PB6003": Message(
        "error",
        "page {page}: characters of {name} stand outside it ({count}): “{excerpt}”",
        "move or narrow their box in the style sheet",
        "第 {page} 页：{name} 有 {count} 字在页面之外：“{excerpt}”",
        "请在样式表里移动或收窄它的文字框",
    ),
    "PB6004": Message(
        "error",
        "page {page}: a box cuts off characters of {name} ({count}): “{excerpt}”",
        "enlarge the box in the style sheet, or take away `overflow: hidden`",
        "第 {page} 页：{name} 有 {count} 字被文字框切掉：“{excerpt}”",
        "请在样式表里放大文字框，或去掉 `overflow: hidden`",
    ),
    "PB6005": Message(
        "error",
        "page {page}: characters of {name} are invisible ({count}): “{excerpt}”",
        "give the text a colour that can be seen and full opacity",
        "第 {page} 页：{name} 有 {count} 字看不见：“{excerpt}”",
        "请给文字可见的颜色，并去掉透明",
    ),
    "PB6006": Message(
        "error",
        "page {page}: characters of {name} lie under a picture or a box ({count}): "
        "“{excerpt}”",
        "move one of the two in the page plan or the style sheet",
        "第 {page} 页：{name} 有 {count} 字压在照片或色块下面：“{excerpt}”",
        "请在版面安排或样式表里移开其中之一",
    ),
    "PB6011": Message(
        "error",
        "page {page}: boxes stand for characters that {font} lacks ({count})",
        "use a face that has them, or other characters",
        "第 {page} 页：{font} 缺 {count} 个字，印成了方框",
        "请换用有这些字的字体，或改用别的字",
    ),
    "PB6012": Message(
        "error",
        "the font {font} is not embedded in the PDF",
        "declare the face in fonts/manifest.yaml and use its family",
        "字体 {font} 没有嵌入 PDF",
        "请在 fonts/manifest.yaml 声明该字体并使用它的字体名",
    ),
    "PB6013": Message(
        "error",
        "page {page}: the font {font} is none of the project's faces",
        "use a family of fonts/manifest.yaml in the style sheet and in SVG pictures",
        "第 {page} 页：字体 {font} 不在本项目的字体之列",
        "请在样式表和 SVG 图里使用 fonts/manifest.yaml 中的字体名",
    ),
    "PB6014": Message(
        "error",
        "page {page}: glyphs of {font} stand for no character ({count})",
        "text cannot be searched or copied; report it as a fault of printbook",
        "第 {page} 页：{font} 有 {count} 个字形没有对应的文字",
        "文字将无法查找和复制；请作为 printbook 的错误报告",
    ),
    "PB6101": Message(
        "warning",
        "{photo} is soft: {ppi} ppi on the page, less than {least}",
        "use the original file, or print the photo smaller",
        "照片 {photo} 偏虚：在版面上只有 {ppi} ppi，低于 {least}",
        "请换用原图，或把照片排小一些",
    ),
    "PB6102": Message(
        "error",
        "{photo} is too coarse to print: {ppi} ppi on the page, less than {least}",
        "use the original file, or print the photo smaller",
        "照片 {photo} 太粗，不能付印：在版面上只有 {ppi} ppi，低于 {least}",
        "请换用原图，或把照片排小一些",
    ),
    "PB6103": Message(
        "error",
        "{photo} is damaged: {why}",
        "get the file again from its sender; nothing of a damaged photo is printed",
        "照片 {photo} 已损坏：{why}",
        "请向供图者重新取得；损坏的照片一律不印",
    ),
    "PB6104": Message(
        "error",
        "{photo} is no photo that can be printed",
        "save it as JPEG, PNG, TIFF or WebP with 8 or 16 bits a colour",
        "{photo} 不是可付印的照片",
        "请另存为 JPEG、PNG、TIFF 或 WebP（每色 8 位或 16 位）",
    ),
    "PB6105": Message(
        "error",
        "{photo} is too large: {size}, at most {most}",
        "save it smaller; a full page needs 20 MP",
        "照片 {photo} 太大：{size}，上限 {most}",
        "请存小一些；整版也只需 2000 万像素",
    ),
    "PB6106": Message(
        "warning",
        "the colour profile of {photo} is damaged; its colours are taken as sRGB",
        "save the photo again with an sRGB profile",
        "照片 {photo} 的色彩配置文件已损坏，按 sRGB 处理",
        "请用 sRGB 配置文件重新保存照片",
    ),
}
