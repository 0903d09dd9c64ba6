"""What the specimen shows: declarations, and words on which they can be seen."""

from dataclasses import dataclass

__all__ = ["FEATURES", "Feature"]

_NEWS = (
    "去年十月，全国总工会发布报告：“新就业形态劳动者”已有8,400万人，分布在外卖、快递、网约车"
    "等行业；《2024年工会工作要点》提出，要把他们“组织起来、稳固下来”——先建会，再入会，后规范"
    "……一名送餐员说：“我们最怕的不是下雨，是系统给的时间不够。”平台随后延长了时限（平均5分钟），"
    "并公布了算法的依据。"
)
_MARKS = (
    "他问：“你读过《呐喊》《彷徨》吗？”我说：“读过（在学校里）。”“好！”他说，“那么，"
    "‘狂人’是谁呢？！”——这个问题，谁也答不上来……"
)
_TAIWAN = (
    "去年十月，工會發布報告：「新就業形態勞動者」已有8,400萬人；他們說：「我們最怕的不是下雨，"
    "是系統給的時間不夠。」平臺隨後延長了時限，並公布了『演算法』的依據。"
)
_JAPAN = (
    "昨年十月、組合は報告書を発表し、「新しい働き方」をする人が8,400万人に達したと述べた。"
    "配達員は「雨よりも、システムの決める時間が怖い」と話す。ちょっと、コンピューターの"
    "アルゴリズムについて、会社は説明を始めた。"
)
_MIXED = (
    "使用 Python 3.11 与 WeasyPrint 70 排版时，PDF 的大小约为 0.76 MB，"
    "比 2023 年减少 12%；"
    "会员 1,200 万人，驿站 18.6 万个，热线 12351 全年接听 96.3 万次。"
)


@dataclass(frozen=True, slots=True)
class Feature:
    """A page: its names, the declarations, the words, their language and measure."""

    name: str
    english: str
    declarations: tuple[str, ...]
    """Each is shown beside what it does; "" is the house style."""
    text: str
    language: str = "zh-CN"
    headline: str = ""
    source: str = ""
    measure: int = 30
    """In characters of the text."""
    markup: str = ""
    """The words as HTML, where they are more than text."""
    is_inline: bool = False
    """Whether the declarations are for the spans in it."""
    part: str = ""
    """The pseudo-element that the declarations are for."""


FEATURES: tuple[Feature, ...] = (
    Feature(
        "行文",
        "Text, justified",
        ("text-align: justify", "text-align: start", "--pb-weights: calm"),
        _NEWS,
        headline="贯彻全会精神，工会部署10个方面任务",
        source="clreq 3.5",
    ),
    Feature(
        "标点挤压",
        "Widths of marks",
        (
            "text-align: justify",
            "--pb-spacing: zh-kaiming",
            "--pb-spacing: zh-quanjiao",
            "--pb-spacing: zh-banjiao",
        ),
        _MARKS,
        headline="“枫桥经验”进工会，《条例》出台",
        source="clreq 3.1.6",
    ),
    Feature(
        "CSS 标点宽度",
        "text-spacing-trim",
        (
            "text-spacing-trim: normal",
            "text-spacing-trim: space-all",
            "text-spacing-trim: trim-start",
            "text-spacing-trim: trim-both",
            "text-spacing-trim: trim-all",
        ),
        _MARKS,
        source="CSS Text 4, 8.1",
    ),
    Feature(
        "中西间距",
        "Han–Latin gap",
        (
            "text-autospace: auto",
            "text-autospace: normal",
            "text-autospace: no-autospace",
            "text-autospace: ideograph-numeric",
        ),
        _MIXED,
        headline="服务超过50万人，热线12351",
        source="clreq 3.2.2; CSS Text 4, 8.3",
    ),
    Feature(
        "行端",
        "Line ends",
        (
            "--pb-line-end: half",
            "--pb-line-end: ink",
            "hanging-punctuation: allow-end",
            "hanging-punctuation: force-end first",
        ),
        _MARKS,
        source="clreq 3.1.7; CSS Text 3, 8.2",
        measure=13,
    ),
    Feature(
        "避头尾",
        "Breaks",
        (
            "--pb-line-break: basic",
            "--pb-line-break: strict",
            "line-break: loose",
            "line-break: normal",
            "line-break: strict",
            "line-break: anywhere",
        ),
        _MARKS,
        source="clreq 3.1.4; CSS Text 3, 5.3",
        measure=12,
    ),
    Feature(
        "对齐",
        "Alignment",
        (
            "text-align: center",
            "text-align: end",
            "text-align: justify; text-align-last: justify",
            "text-align: justify; text-justify: inter-character",
        ),
        _MIXED,
        source="CSS Text 3, 6",
    ),
    Feature(
        "缩进",
        "Indents",
        (
            "text-indent: 2em",
            "text-indent: 2em hanging",
            "text-indent: 0",
        ),
        _NEWS,
        source="clreq 3.4.1; CSS Text 3, 7.1",
    ),
    Feature(
        "首字下沉",
        "Initial letters",
        (
            "initial-letter: 3",
            "initial-letter: 3 2; color: device-cmyk(0 1 1 .1)",
            "initial-letter: raise 2; font-family: 'Noto Sans SC'; font-weight: 900",
        ),
        _NEWS,
        source="CSS Inline 3, 7",
        part="first-letter",
    ),
    Feature(
        "首行",
        "First lines",
        ("font-family: 'Noto Sans SC'; font-weight: 900", "letter-spacing: 0.2em"),
        _NEWS,
        source="CSS Pseudo-Elements 4, 2",
        part="first-line",
    ),
    Feature(
        "标题断行",
        "Headlines by sense",
        ("text-wrap: balance", "text-wrap: stable"),
        "全国总工会发布新就业形态劳动者权益保障报告",
        headline="手机里的“职工之家”上线试运行",
        measure=12,
        source="clreq 4.1.2",
    ),
    Feature(
        "标题撑满",
        "Headlines scaled to their measure",
        (
            "--fit-size: 0.7em 1.3em",
            "--fit-scale: 80% 120%; --fit-lines: 1",
            "--fit-size: 0.8em 1.3em; --fit-scale: 85% 110%; --fit-lines: 2",
            "writing-mode: vertical-rl; height: 144pt; --fit-size: 0.8em 1.3em; "
            "--fit-scale: 85% 110%",
        ),
        "全国总工会发布新就业形态劳动者权益保障报告",
        headline="手机里的“职工之家”在各地陆续上线",
        measure=24,
    ),
    Feature(
        "着重号",
        "Emphasis marks",
        (
            "text-emphasis: dot",
            "text-emphasis: open circle; text-emphasis-position: over right",
            "text-emphasis: sesame #b3202a",
        ),
        "我们最怕的不是下雨，是系统给的时间不够。",
        source="clreq 3.1.8; CSS Text Decoration 4",
    ),
    Feature(
        "专名号与书名号",
        "Proper-name and book-title lines",
        (
            "text-decoration: underline",
            "text-decoration: underline wavy",
            "text-decoration: line-through",
            "text-decoration: underline double #b3202a",
        ),
        "鲁迅写绍兴，也写北京；读呐喊，再读彷徨。",
        source="clreq 3.1.8",
    ),
    Feature(
        "注音",
        "Ruby",
        (
            "ruby-position: over",
            "ruby-position: under",
            "ruby-align: center",
        ),
        "汉字的注音，北京是首都。",
        source="clreq 3.3; CSS Ruby 1",
        markup=(
            "<ruby>汉<rt>hàn</rt>字<rt>zì</rt></ruby>的注音，"
            "<ruby>北京<rt>Běijīng</rt></ruby>是首都。"
        ),
    ),
    Feature(
        "行内底色与框",
        "Inline backgrounds and borders",
        (
            "background: device-cmyk(0 .1 .4 0); padding: 0 2pt",
            "border: 0.5pt solid; padding: 0 2pt",
        ),
        "工会为户外劳动者建立驿站，提供饮水、充电、休息等服务。",
        source="CSS 2, 8",
        markup=(
            "工会为<span>户外劳动者</span>建立驿站，提供<span>饮水、充电、休息</span>"
            "等服务。"
        ),
        is_inline=True,
    ),
    Feature(
        "直排",
        "Vertical text",
        (
            "writing-mode: vertical-rl; height: 150pt",
            "writing-mode: vertical-lr; height: 100pt",
            "writing-mode: vertical-rl; height: 100pt; text-orientation: upright",
        ),
        _MARKS,
        headline="“枫桥经验”进工会",
        source="clreq 2.4.2, 3.1.6.1; CSS Writing Modes 4",
    ),
    Feature(
        "纵中横",
        "Tate-chu-yoko",
        (
            "writing-mode: vertical-rl; height: 110pt; text-combine-upright: digits 2",
            "writing-mode: vertical-rl; height: 110pt",
        ),
        "2024年10月28日，会期4天，代表2000余人，其中一线职工占36%；APP上线。",
        source="clreq 3.2.3",
    ),
    Feature(
        "台湾、香港",
        "Taiwan and Hong Kong",
        ("text-align: justify", "--pb-spacing: zh-banjiao"),
        _TAIWAN,
        language="zh-TW",
        headline="工會發布「新就業形態」報告",
        source="clreq 3.1.6.1",
    ),
    Feature(
        "日文",
        "Japanese",
        (
            "text-align: justify",
            "--pb-line-break: jlreq-very-strict",
            "--pb-line-break: jlreq-loose",
        ),
        _JAPAN,
        language="ja",
        headline="組合、「新しい働き方」を報告",
        source="JLReq, tables 1 to 6",
    ),
)
