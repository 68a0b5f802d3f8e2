"""Sites on disk for the browser: the samples, and a few hundred made-up reports."""

from __future__ import annotations

import random
import re
from pathlib import Path

from generator.catalog import link
from generator.clean import clean
from generator.config import Settings
from generator.rebuild import rebuild
from generator.render import load, render
from generator.report import Heading, Paragraph, Report, Section
from generator.site import lay_out
from generator.site.search import search_files
from generator.site.sides import sides
from generator.source import read
from tests.site.samples import FULL, OTHER, SERIES, linked

SEED = Path(__file__).parent.parent.parent / "seeds" / "001_b8c4033861560dbb.txt"

WORDS = re.findall(
    r"\w+",
    "听取审议 专项工作报告 执法检查 人大代表 常委会会议 依法监督 民生实事 全过程人民民主 优化营商环境 乡村振兴 "
    "联系群众 代表建议 跟踪督办 备案审查 规范性文件 基层立法 生态保护 数字经济 高质量发展 自身建设",
)


def write(files: dict[str, bytes], folder: Path) -> Path:
    """Put ``files`` on disk; returns the folder."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


def build(reports: list[Report], folder: Path, *, plain_limit: int | None = None, language: str = "zh-CN") -> Path:
    """A site of ``reports``; with ``plain_limit`` its search data are made for that limit."""
    settings = Settings(title="工作报告汇编", description="逐字保留。", language=language)
    files = render(lay_out(link(reports), settings), load("default"), language)
    if plain_limit is not None:
        files = {path: data for path, data in files.items() if not path.startswith("search/")}
        files |= dict(search_files(link(reports), plain_limit))
    return write(files, folder)


def every_kind(folder: Path) -> dict[tuple[str, str], str]:
    """A site that has every kind of page; returns the largest page of each, by template and kind of its view."""
    manuscript = clean(read(SEED, SEED.name))
    restored = rebuild(manuscript, "restored", SEED.name)
    settings = Settings(title="工作报告汇编", description="逐字保留。")
    site = lay_out(linked(FULL, OTHER, *SERIES, restored), settings, {"restored": sides(manuscript)})
    files = render(site, load("default"), "zh-CN")
    write(files, folder)
    largest: dict[tuple[str, str], str] = {}
    for page in sorted(site.pages, key=lambda page: len(files[page.path])):
        largest[page.template, getattr(page.view, "kind", "")] = page.path
    return largest


def made_up(count: int, seed: int = 7) -> list[Report]:
    """``count`` reports of sentences put together from :data:`WORDS` and numbers; equal for equal seeds."""
    dice = random.Random(seed)

    def sentence() -> str:
        return (
            "".join(f"{dice.choice(WORDS)}{dice.choice(WORDS)}{dice.randint(1, 400)}次，" for _ in range(4))[:-1] + "。"
        )

    def paragraph() -> Paragraph:
        return Paragraph(sentence() + sentence())

    def report(number: int) -> Report:
        sections = tuple(
            Section(Heading((f"{dice.choice(WORDS)} {dice.choice(WORDS)}",)), (paragraph(), paragraph()))
            for _ in range(3)
        )
        region = dice.choice(("青海省西宁市城中区", "青海省海东市", "湖北省武汉市青山区", ""))
        genre = dice.choice(("npc", "government", ""))
        title = f"{dice.choice(WORDS)}：第{number}号报告"
        return Report(f"r{number:05}", title, region=region, year=2015 + number % 9, genre=genre, sections=sections)

    return [report(number) for number in range(count)]
