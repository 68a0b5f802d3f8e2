"""Made-up reports, as many as wanted: the same for the same numbers."""

from __future__ import annotations

import random
from pathlib import Path

PLACES = ("青禾", "云岭", "临江", "石桥", "白沙", "松原", "长汀", "南浦")
HEADS = ("强化监督 推动发展", "服务代表 履职为民", "依法任免 规范运行", "加强建设 提升效能", "聚焦民生 回应关切")
DEEDS = ("听取审议专项工作报告", "开展执法检查", "组织代表视察", "召开专题询问会", "提出审议意见", "督办代表建议")
WORDS = tuple(
    "推动高质发展改革稳定民生保障法治建设监督实效代表履职基层治理产业兴旺生态文明教育医疗养老就业环境乡村振兴"
)
CHARACTERS = 3500
"""Of the running text of a report."""


def sentences(random_: random.Random, length: int) -> str:
    """Running text of about ``length`` characters."""
    made: list[str] = []
    size = 0
    while size < length:
        clause = "".join(random_.choices(WORDS, k=random_.randint(8, 20)))
        made.append(f"{random_.choice(DEEDS)}{random_.randint(1, 60)}次，{clause}。")
        size += len(made[-1])
    return "".join(made)


def report(number: int) -> tuple[str, list[tuple[str, list[str]]]]:
    """Title and sections of report ``number``."""
    random_ = random.Random(number)
    title = f"{PLACES[number % 8]}县人民代表大会常务委员会工作报告（第{number}号）"
    each = CHARACTERS // 5 // 4
    return title, [(head, [sentences(random_, each) for _ in range(4)]) for head in HEADS]


def year(number: int) -> int:
    return 2010 + number % 15


def write_content(folder: Path, count: int, fields: str) -> None:
    """Content files; ``fields`` is the front matter with ``{title}`` and ``{year}``."""
    folder.mkdir(parents=True)
    for number in range(count):
        title, sections = report(number)
        body = "\n\n".join("\n\n".join([f"## {head}", *paragraphs]) for head, paragraphs in sections)
        head = fields.format(title=title, year=year(number))
        (folder / f"r{number:06}.md").write_text(f"{head}\n{body}\n", "utf-8")


def write_seeds(folder: Path, count: int) -> None:
    """The same as raw text: lines cut after 22 characters, each heading printed twice."""
    folder.mkdir(parents=True)
    for number in range(count):
        title, sections = report(number)
        lines = [title + title, f"——{PLACES[number % 8]}县人大常委会{year(number)}年工作综述", ""]
        for head, paragraphs in sections:
            lines.append(head + head)
            for paragraph in paragraphs:
                lines += [paragraph[start : start + 22] for start in range(0, len(paragraph), 22)]
        (folder / f"r{number:06}.txt").write_text("\n".join(lines) + "\n", "utf-8")
