"""The command line's own words in English and Chinese: help, progress, summaries."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from printbook.messages import Language

__all__ = ["HEADINGS", "PHRASES", "Phrase", "Words"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing to say; both texts are str.format templates over the same names."""

    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Words:
    """The phrases in the reader's language."""

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """The phrase with its values; KeyError when it is not in the catalogue."""
        phrase = PHRASES[key]
        text = phrase.zh if self.language == "zh" else phrase.en
        return text.format_map(values)


PHRASES: Mapping[str, Phrase] = MappingProxyType(
    {
        # What stands in the help.
        "app": Phrase(
            "Structured news and photos become a newspaper spread and a booklet, "
            "set in Chinese.",
            "把稿件和照片排成可以付印的报纸版面和小册子。",
        ),
        "app.shared": Phrase(
            "-C, --lang, --json, --no-color and -q may stand anywhere on the line.",
            "-C、--lang、--json、--no-color 和 -q 可以写在任何位置。",
        ),
        "app.version": Phrase("Show the version and exit.", "显示版本号。"),
        "app.language": Phrase(
            "Language of messages: zh or en; by default the system's.",
            "提示语言：zh 或 en，默认随系统。",
        ),
        "app.project": Phrase(
            "Work in this project instead of the current folder.",
            "使用这个文件夹中的项目，而不是当前文件夹。",
        ),
        "app.json": Phrase(
            "Results and findings as JSON, one object a line.",
            "以 JSON 输出结果和提示，每行一个对象。",
        ),
        "app.no_color": Phrase("No colours.", "不用颜色。"),
        "app.quiet": Phrase(
            "Only results, warnings and errors.", "只输出结果、警告和错误。"
        ),
        "new": Phrase(
            "Make a project with designs and a sample.",
            "新建项目，含版式和样例。",
        ),
        "new.folder": Phrase("A new or empty folder.", "新的或空的文件夹。"),
        "build": Phrase(
            "Set an edition: one PDF for each design.",
            "排版：每种版式生成一个 PDF。",
        ),
        "build.edition": Phrase(
            "Folder under content/; by default the project's own choice.",
            "content/ 下的文件夹名；省略时用项目默认的一期。",
        ),
        "build.design": Phrase(
            "Designs under layout/, separated by commas; by default all that apply.",
            "layout/ 下的版式名，用逗号分隔；省略时排全部。",
        ),
        "build.target": Phrase(
            "What the PDFs are for: screen, press, press-x1a, newsprint, email, "
            "archive, proof; separated by commas.",
            "PDF 的用途：screen、press、press-x1a、newsprint、email、archive、proof，"
            "用逗号分隔。",
        ),
        "build.max_size": Phrase(
            "The largest file for e-mail: 2MB.", "电邮文件的上限：2MB。"
        ),
        "build.output": Phrase(
            "Folder of the finished files; by default build/.",
            "成品所在的文件夹，默认为 build/。",
        ),
        "build.keep_html": Phrase(
            "Keep the HTML of the template step beside the PDF.",
            "在 PDF 旁保留模板生成的 HTML。",
        ),
        "making_up": Phrase(
            "Books: masters repeat the pages that are alike, flow lays out each page.",
            "书册：masters 只排不同的页并重复使用，flow 逐页流排。",
        ),
        "strict": Phrase("Warnings count as errors.", "警告也算错误。"),
        "check": Phrase(
            "Check content, photos, fonts and glyphs; no PDF.",
            "检查稿件、照片、字体和缺字，不生成 PDF。",
        ),
        "render": Phrase(
            "Set any HTML page: Chinese lines, WeasyPrint's boxes.",
            "排任意 HTML 网页：文字由 printbook 排，版面框由 WeasyPrint 排。",
        ),
        "render.page": Phrase("An HTML file.", "HTML 文件。"),
        "render.output": Phrase(
            "The PDF; by default beside the page, with its name.",
            "PDF 文件名，默认与网页同名同处。",
        ),
        "render.styles": Phrase(
            "One more style sheet, weaker than the page's own; may be repeated.",
            "另加一个样式表，优先级低于网页自带的；可重复。",
        ),
        "render.base_url": Phrase(
            "The folder that the page's addresses start from; by default the page's.",
            "网页中相对地址所依据的文件夹，默认为网页所在处。",
        ),
        "render.allow": Phrase(
            "A file or folder outside that the page may read as well; may be repeated. "
            "The network is never asked.",
            "另准网页读取的文件或文件夹；可重复。网络一律不取。",
        ),
        "render.system_fonts": Phrase(
            "Use the system's fonts too, each with a note.",
            "也用系统字体，每种都会提示。",
        ),
        "render.seconds": Phrase(
            "Give the page up after so many seconds.", "超过这么多秒就放弃。"
        ),
        "impose": Phrase(
            "Lay the pages of any PDF on printing sheets.",
            "把任何 PDF 的页面拼成大版。",
        ),
        "impose.file": Phrase("A PDF of single pages in order.", "单页顺序的 PDF。"),
        "impose.output": Phrase(
            "The imposed PDF; by default beside the file: NAME.imposed.pdf.",
            "拼版后的 PDF，默认在原文件旁：NAME.imposed.pdf。",
        ),
        "impose.scheme": Phrase(
            "saddle: stitched, sheets one in the other. newspaper: the same, nothing "
            "moved for creep. perfect-4 … perfect-32: signatures to be gathered. "
            "cut-2, cut-4: sheets to be cut into piles.",
            "saddle：骑马订。newspaper：报纸对页，不算爬移。"
            "perfect-4 … perfect-32：胶订书帖。cut-2、cut-4：裁切后叠放。",
        ),
        "impose.binding": Phrase(
            "Where the spine is: right for books read from right to left.",
            "订口在哪一边：竖排书用 right。",
        ),
        "impose.paper": Phrase(
            "Thickness of the paper, for creep.", "纸张厚度，用来计算爬移。"
        ),
        "impose.sheet": Phrase(
            "Size of the sheet: A3, SRA3, 正对开, 320x450mm …; "
            "by default what pages and marks need.",
            "纸张尺寸：A3、SRA3、正对开、320x450mm 等；默认恰好容纳页面和标记。",
        ),
        "impose.no_marks": Phrase(
            "No crop, fold and register marks, colour bar and slug.",
            "不加裁切线、折叠线、套准标记、测控条和版注。",
        ),
        "impose.check": Phrase(
            "Prove the sheets, list what stands on them, and write nothing.",
            "只校验并列出各面的页码，不写文件。",
        ),
        "preflight": Phrase(
            "Judge any PDF by what a kind of printing asks.",
            "按印刷要求检查任何 PDF。",
        ),
        "preflight.file": Phrase("The PDF.", "PDF 文件。"),
        "preflight.profile": Phrase(
            "newspaper-cn: newsprint. magazine: sheets, stitched or bound. "
            "email: for readers.",
            "newspaper-cn：报纸。magazine：书刊。email：电邮阅读。",
        ),
        "preflight.output": Phrase(
            "Folder of the two reports, JSON and HTML; by default the file's.",
            "两份报告（JSON、HTML）所在的文件夹，默认与 PDF 同处。",
        ),
        "fonts": Phrase("The faces that the designs are set in.", "版式所用的字体。"),
        "fonts.fetch": Phrase(
            "Fetch and verify the faces of fonts/manifest.yaml.",
            "取得并核对 fonts/manifest.yaml 中的字体。",
        ),
        "fonts.check": Phrase(
            "Verify the faces again; say what they cover and what is missing.",
            "重新核对字体，列出其覆盖范围和缺少的字体。",
        ),
        "fonts.list": Phrase(
            "List the declared faces and where they are.",
            "列出清单中的字体及其所在位置。",
        ),
        "fonts.source": Phrase(
            "Take the faces of one kind of package, where they have it; by default "
            "PRINTBOOK_FONT_SOURCE, else the first at hand in the manifest's order.",
            "只取某一类软件包中的字体（若有）；默认依 PRINTBOOK_FONT_SOURCE，"
            "否则按清单顺序取已有的。",
        ),
        "fonts.add": Phrase(
            "Add a font file of your own to the manifest.",
            "把自己的字体文件加入清单。",
        ),
        "fonts.add.file": Phrase("A TTF or OTF file.", "TTF 或 OTF 文件。"),
        "fonts.add.role": Phrase(
            "What the face is for; by default what its name suggests.",
            "字体的用途；默认依字体名称判断。",
        ),
        "fonts.why": Phrase(
            "Say which faces have a character.",
            "查询哪些字体有某个字。",
        ),
        "fonts.why.character": Phrase(
            "One or more characters, or U+4E00.",
            "一个或几个字，也可以写 U+4E00。",
        ),
        "plan": Phrase(
            "Plan the pages: where every story might stand, drawn and priced.",
            "安排版面：画出各篇稿件的排法，列出得失。",
        ),
        "plan.design": Phrase(
            "Designs under layout/, separated by commas; by default all with a plan.",
            "layout/ 下的版式名，用逗号分隔；省略时排全部需要版面安排的版式。",
        ),
        "plan.alternatives": Phrase("How many plans to show.", "显示几种排法。"),
        "plan.choose": Phrase(
            "Show, or lock, only the plan of this number.",
            "只显示（或写入）这一种排法。",
        ),
        "plan.lock": Phrase(
            "Write the plan, by default the first, into plan.DESIGN.yaml. "
            "All that is no block stays in the file.",
            "把排法（默认第一种）写入 plan.版式.yaml，文件中其余内容不变。",
        ),
        "plan.output": Phrase(
            "Folder of the drawings; by default build/.",
            "版样所在的文件夹，默认为 build/。",
        ),
        "plan.proposal": Phrase(
            "{design} {number}: cost {cost}, {blank_lines} blank, {overset_lines} over",
            "{design} {number}：代价 {cost}，"
            "空 {blank_lines} 行，溢 {overset_lines} 行",
        ),
        "plan.no_such": Phrase(
            "there is no plan {number} for {design}, only {count}",
            "{design} 没有第 {number} 种排法，只有 {count} 种",
        ),
        "plan.locked": Phrase("plan written: {path}", "已写入版面安排：{path}"),
        "headlines": Phrase(
            "List how headlines break, and how else they might.",
            "列出标题的断行和其他断法。",
        ),
        "headlines.most": Phrase(
            "How many other ways to show.",
            "显示几种其他断法。",
        ),
        "headlines.no_words": Phrase(
            "no dictionary: pip install 'printbook[headlines]'",
            "没有词典：pip install 'printbook[headlines]'",
        ),
        "specimen": Phrase(
            "Set the specimen: a page for each thing that the lines can do.",
            "排样张：每一种排字功能一页。",
        ),
        "schema": Phrase(
            "JSON Schema of the content files.",
            "稿件文件的 JSON Schema，供编辑器补全和校验。",
        ),
        "schema.write": Phrase(
            "Write the schemas to .printbook/schema/ in the project.",
            "写入项目的 .printbook/schema/。",
        ),
        # What goes on.
        "stage.read": Phrase("reading {detail}", "读稿 {detail}"),
        "stage.plan": Phrase("planning {detail}", "编排版面 {detail}"),
        "stage.compose": Phrase("composing {detail}", "排行 {detail}"),
        "stage.prepare": Phrase("preparing photos {detail}", "处理照片 {detail}"),
        "stage.paint": Phrase("painting {detail}", "成页 {detail}"),
        "stage.finish": Phrase("finishing {detail}", "整饰 {detail}"),
        "stage.inspect": Phrase("reading back {detail}", "回读校验 {detail}"),
        "stage.publish": Phrase("publishing {detail}", "出版 {detail}"),
        "stage.impose": Phrase("imposing {detail}", "拼版 {detail}"),
        "stage.preflight": Phrase("inspecting {detail}", "印前检查 {detail}"),
        "stage.other": Phrase("{stage} {detail}", "{stage} {detail}"),
        "stage.fetch": Phrase("fetching {detail}", "取字体 {detail}"),
        "stage.verify": Phrase("verifying {detail}", "核对字体 {detail}"),
        # What came of it.
        "ready": Phrase("ready", "版面合格 ✔"),
        "faulty": Phrase("not ready", "有待修改 ✘"),
        "summary": Phrase(
            "{verdict} · errors {errors} · warnings {warnings} · {seconds} s",
            "{verdict} · 错误 {errors} · 警告 {warnings} · {seconds} 秒",
        ),
        "new.made": Phrase("made {folder}. Next:", "已建立 {folder}。接下来："),
        "preflight.not_checked": Phrase(
            "{check} not checked: {tool} is not on this machine",
            "{check} 未检查：本机没有 {tool}",
        ),
        "impose.side": Phrase(
            "sheet {sheet} {side}: {pages}", "第 {sheet} 张 {side}：{pages}"
        ),
        "impose.front": Phrase("front", "正面"),
        "impose.back": Phrase("back", "反面"),
        "fonts.present": Phrase("{face}: {file}", "{face}：{file}"),
        "fonts.absent": Phrase("{face}: not at hand", "{face}：未取得"),
        "fonts.nowhere": Phrase("{file} is not at hand", "{file} 未取得"),
        "fonts.fetched": Phrase(
            "faces fetched: {count} · {seconds} s",
            "已取得 {count} 个字体 · {seconds} 秒",
        ),
        "fonts.facts": Phrase(
            "{face}: {characters} characters, {han} of them Han, {gb2312}/7445 of "
            "GB 2312; {outlines}, {upem} units per em, {ascent:g}/{descent:g}, "
            "{glyphs} glyphs; {features}",
            "{face}：{characters} 字，其中汉字 {han}，GB 2312 {gb2312}/7445；"
            "{outlines}，每字身 {upem} 单位，{ascent:g}/{descent:g}，"
            "字形 {glyphs}；{features}",
        ),
        "fonts.checked": Phrase(
            "sound faces: {count} · {seconds} s",
            "{count} 个字体完好 · {seconds} 秒",
        ),
        "fonts.added": Phrase(
            "{family}, weight {weight}, is declared as {id} ({role}) in {manifest}; "
            "look over its licence there",
            "已在 {manifest} 中声明 {family}，字重 {weight}，名为 {id}（{role}）；"
            "请核对其中的授权一项",
        ),
        "fonts.has": Phrase(
            "{character} {point} {name}: {faces}", "{character} {point} {name}：{faces}"
        ),
        "fonts.has_withheld": Phrase(
            "{character} {point} {name}: {faces}, never in place of another face",
            "{character} {point} {name}：{faces}，但不替其他字体补字",
        ),
        "fonts.has_no_need": Phrase(
            "{character} {point} {name}: invisible, needs no face",
            "{character} {point} {name}：不可见，无需字体",
        ),
        "fonts.has_not": Phrase(
            "{character} {point} {name}: in none of the faces",
            "{character} {point} {name}：清单中的字体都没有这个字",
        ),
        "usage.option": Phrase("there is no option {name}", "没有选项 {name}"),
        "usage.meant": Phrase(
            "there is no option {name}; did you mean {possible}?",
            "没有选项 {name}；是不是 {possible}？",
        ),
        "usage.missing": Phrase("{name} is missing", "缺少 {name}"),
        "usage.valueless": Phrase("{name} needs a value", "{name} 后面缺少值"),
        "usage.extra": Phrase("one argument too many: {extra}", "多余的参数：{extra}"),
        "usage.value": Phrase(
            "{name} cannot be that: {detail}", "{name} 的值不对：{detail}"
        ),
        "usage.choice": Phrase(
            "{name} must be one of: {possible}", "{name} 只能是：{possible}"
        ),
        "usage.other": Phrase("{detail}", "用法不对：{detail}"),
        "usage.command": Phrase(
            "there is no command {name}; the commands are: {possible}",
            "没有命令 {name}；可用的命令：{possible}",
        ),
    }
)

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "Usage: ": "用法：",
        "Options:": "选项：",
        "Commands:": "命令：",
        "Arguments:": "参数：",
        "[OPTIONS]": "[选项]",
        "COMMAND [ARGS]...": "命令 [参数]...",
        "[required]": "[必填]",
        "Show this message and exit.": "显示这段说明。",
    }
)
"""What the help says by itself, in English and in Chinese."""
