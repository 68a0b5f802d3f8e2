"""Made-up reports, as many as wanted: the same for the same numbers.

Their density is that of the five real reports: in 3,500 characters some 27 figures, 7 titles of laws and documents
and 9 slogans; every county four years running.
"""

from __future__ import annotations

import random
from functools import cache
from importlib.resources import files
from pathlib import Path

CHARACTERS = 3500
"""Of the running text of a report."""

YEARS = 4
"""Reports of one county before the next county begins."""

HEADS = (
    ("坚持党的领导", "把稳政治方向", "强化政治担当", "筑牢思想根基"),
    ("强化监督实效", "推动高质量发展", "做实正确监督", "护航发展大局"),
    ("服务代表履职", "践行全过程人民民主", "激发代表活力", "拓宽民意渠道"),
    ("依法行使职权", "规范任免程序", "做好决定任免", "保障宪法实施"),
    ("加强自身建设", "提升履职效能", "锤炼过硬队伍", "夯实工作基础"),
)
OPENINGS = ("一年来，", "围绕中心工作，", "聚焦群众关切，", "坚持问题导向，", "立足实际，", "按照计划，", "", "")
DEEDS = ("深入推进", "统筹抓好", "持续加强", "着力改进", "全面落实", "认真督促", "积极支持", "不断完善", "扎实开展")
FIELDS = (
    "产业园区建设", "粮食生产安全", "河湖生态保护", "义务教育均衡发展", "基层医疗服务", "养老托育体系", "农村人居环境",
    "营商环境优化", "城市更新改造", "公益诉讼检察", "社会矛盾化解", "预算审查监督", "国有资产管理", "文化遗产保护",
    "道路交通安全", "食品药品监管", "民族团结进步", "退役军人服务", "高标准农田建设", "普法宣传教育",
)  # fmt: skip
ENDS = ("取得新的成效", "得到群众好评", "打下坚实基础", "形成工作合力", "迈出坚实步伐", "提供有力保障", "更加规范有序")
FIGURES = (
    "召开常委会会议{}次", "召开主任会议{}次", "召开党组会议{}次", "听取审议专项工作报告{}项", "开展执法检查{}次",
    "组织专题调研{}次", "提出审议意见{}条", "任免国家机关工作人员{}人次", "督办代表建议{}件", "办结率达{}%",
    "走访选民{}余人", "建成代表联络站{}个", "投入资金{}万元", "培训代表{}人次", "化解矛盾纠纷{}起",
)  # fmt: skip
TITLES = (
    "中华人民共和国宪法", "中华人民共和国代表法", "安全生产法", "预算法", "环境保护法", "食品安全法", "监督法",
    "关于加强预算审查监督的决定", "代表建议办理办法", "年度工作要点",
)  # fmt: skip
SLOGANS = ("“四个机关”", "“两个联系”", "“三级联动”", "“六个一”", "“一府一委两院”", "“五级书记”")


@cache
def counties() -> tuple[str, ...]:
    """Full names of counties with the province before them."""
    provinces: dict[str, str] = {}
    found = []
    for line in files("generator.data").joinpath("regions.txt").read_text("utf-8").splitlines():
        code, _, name = line.partition(" ")
        if code.endswith("0000"):
            provinces[code[:2]] = name
        elif not code.endswith("00"):
            found.append(provinces[code[:2]] + name)
    return tuple(found)


def county(number: int) -> str:
    """Of report ``number``."""
    return counties()[number // YEARS * 1009 % len(counties())]


def year(number: int) -> int:
    """Of report ``number``."""
    return 2025 - number % YEARS - YEARS * (number // YEARS // len(counties()))


def sentence(random_: random.Random) -> str:
    """A sentence of some 40 characters."""
    pick = random_.choice
    clauses = [pick(OPENINGS) + pick(DEEDS) + pick(FIELDS)]
    for chance, made in ((0.45, FIGURES), (0.09, TITLES), (0.11, SLOGANS)):
        if random_.random() < chance:
            text = pick(made)
            clauses.append(
                text.format(random_.randint(2, 99))
                if made is FIGURES
                else f"贯彻实施《{text}》"
                if made is TITLES
                else f"建设{text}"
            )
    return "，".join([*clauses, f"{pick(DEEDS)}{pick(FIELDS)}", f"{pick(FIELDS)}{pick(ENDS)}。"])


def sentences(random_: random.Random, length: int) -> str:
    """Running text of about ``length`` characters."""
    made: list[str] = []
    size = 0
    while size < length:
        made.append(sentence(random_))
        size += len(made[-1])
    return "".join(made)


def report(number: int) -> tuple[str, list[tuple[str, list[str]]]]:
    """Title and sections of report ``number``."""
    random_ = random.Random(number)
    title = f"{county(number)}人民代表大会常务委员会{year(number)}年工作报告"
    each = CHARACTERS // len(HEADS) // 4 - 20  # the last sentence of a paragraph goes beyond it
    heads = [" ".join(random_.sample(some, 2)) for some in HEADS]
    return title, [(head, [sentences(random_, each) for _ in range(4)]) for head in heads]


def write_content(folder: Path, count: int, fields: str) -> None:
    """Content files; ``fields`` is the front matter with ``{title}``, ``{region}`` and ``{year}``."""
    folder.mkdir(parents=True)
    for number in range(count):
        title, sections = report(number)
        body = "\n\n".join("\n\n".join([f"## {head}", *paragraphs]) for head, paragraphs in sections)
        head = fields.format(title=title, region=county(number), year=year(number))
        (folder / f"r{number:06}.md").write_text(f"{head}\n{body}\n", "utf-8")


def write_seeds(folder: Path, count: int) -> None:
    """The same as raw text: lines cut after 22 characters, each heading printed twice."""
    folder.mkdir(parents=True)
    for number in range(count):
        title, sections = report(number)
        lines = [title + title, f"——{county(number)}人大常委会{year(number)}年工作综述", ""]
        for head, paragraphs in sections:
            lines.append(head + head)
            for paragraph in paragraphs:
                lines += [paragraph[start : start + 22] for start in range(0, len(paragraph), 22)]
        (folder / f"r{number:06}.txt").write_text("\n".join(lines) + "\n", "utf-8")
