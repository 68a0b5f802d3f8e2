"""Made-up reports as their authors wrote them: the truth that damage is done to."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

Kind = Literal["title", "subtitle", "byline", "lead", "heading", "paragraph", "closing"]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a report: its kind, and its text without line breaks."""

    kind: Kind
    text: str


Text = tuple[Block, ...]

PLACES = ("青禾县", "云岭市", "柏川区", "石门旗", "南屏县", "白鹭湖区", "乌兰滩市", "东篱镇")
WHO = ("县直各部门", "全体代表", "各专门委员会", "法官干警", "村级干部", "审计机关", "社区网格员", "工商界人士")
WHEN = ("年初以来", "春耕期间", "三季度", "汛期到来前", "闭会期间", "入冬之后", "换届以来", "今年上半年")
HOW = ("逐户走访", "分批约谈", "随机抽查", "现场督办", "对照清单", "邀请专家", "依托平台", "比照先进")
DID = ("摸清", "补齐", "核实", "压减", "改造", "审结", "办理", "盘活", "修复", "评估", "培训", "化解")
WHAT = (
    "水库除险项目",
    "老旧小区管网",
    "耕地占补台账",
    "涉企行政案件",
    "城乡低保名册",
    "教师编制缺口",
    "公益诉讼线索",
    "预算绩效指标",
    "农贸市场摊位",
    "村医岗位补贴",
    "债务化解任务",
    "信访积案卷宗",
)
UNITS = ("件", "处", "项", "个", "户", "万元", "公里", "人次")
RESULT = (
    "做到底数清、责任明",
    "群众满意率明显提高",
    "没有发生一起安全事故",
    "为来年预算安排打下基础",
    "受到省级部门通报表扬",
    "办结率居全市前列",
    "形成可以推广的办法",
    "整改意见全部落实到位",
)
BOOKS = ("《河道管理条例》", "《物业服务办法》", "“一站式”", "“两张清单”", "《预算法》", "“最多跑一次”")
VERBS = ("加强", "推动", "守护", "优化", "夯实", "拓宽", "规范", "激活")
MATTERS = ("财政监督", "司法公正", "民生福祉", "营商环境", "代表履职", "生态底色", "基层治理", "产业转型")
ENDS = ("稳步前行", "落到实处", "再上台阶", "成效显著", "迈出新步", "走深走细", "亮点纷呈", "提质增效")


def text_of(number: int) -> Text:
    """The report with this number: title, subtitle, byline, a lead, three or four sections, a closing paragraph."""
    rng = Random(number)
    place = rng.choice(PLACES)
    matters = rng.sample(MATTERS, 8)
    blocks = [
        Block("title", f"{rng.choice(VERBS)}{matters[4]} {rng.choice(ENDS)}谱新篇"),
        Block("subtitle", f"——{place}人大常委会{rng.randint(2015, 2024)}年工作综述"),
        Block("byline", f"本报记者 {rng.choice('林周陈何')}{rng.choice('溪远舟禾')}"),
        Block("lead", _paragraph(rng, f"{rng.randint(2015, 2024)}年，{place}人大常委会在县委的领导下，")),
    ]
    for matter in matters[: rng.randint(3, 4)]:
        blocks.append(Block("heading", f"聚焦{matter}，{rng.choice(ENDS)}有力度"))
        blocks += [Block("paragraph", _paragraph(rng)) for _ in range(rng.randint(2, 4))]
    blocks.append(Block("closing", _paragraph(rng, "新的一年，我们将继续前行。")))
    return tuple(blocks)


def paragraphs(number: int, count: int) -> list[str]:
    """So many paragraphs of two to four sentences."""
    rng = Random(number)
    return [_paragraph(rng) for _ in range(count)]


def heading(number: int) -> str:
    """A heading of two halves, with a space or without."""
    rng = Random(number)
    verb, other = rng.sample(VERBS, 2)
    matter, after = rng.sample(MATTERS, 2)
    return f"{verb}{matter}{rng.choice((' ', '，', ''))}{other}{after}"


def _paragraph(rng: Random, start: str = "") -> str:
    return start + "".join(_sentence(rng) for _ in range(rng.randint(2, 4)))


def _sentence(rng: Random) -> str:
    number = f"{rng.randint(2, 980)}{rng.choice(UNITS)}"
    clauses = [
        f"{rng.choice(WHEN)}{rng.choice(HOW)}{rng.choice(WHAT)}",
        f"{rng.choice(WHO)}按照{rng.choice(BOOKS)}要求{rng.choice(DID)}{rng.choice(WHAT)}{number}",
        f"{rng.choice(DID)}{rng.choice(WHAT)}和{rng.choice(WHAT)}",
    ]
    rng.shuffle(clauses)
    return "，".join([*clauses[: rng.randint(2, 3)], rng.choice(RESULT)]) + "。"
