"""Zero edits on clean text: what is right already stays as it is, and cleaning twice is cleaning once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.manuscript import Manuscript, Why
from generator.clean.role import Role
from generator.clean.verify import verify
from generator.rebuild import rebuild
from generator.report import Report
from generator.source import SourceText, read
from tests.restoration.texts import Text, text_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
ROLES = {"title": Role.TITLE, "subtitle": Role.SUBTITLE, "byline": Role.BYLINE, "heading": Role.HEADING}


def cleaned(text: str) -> Manuscript:
    manuscript = clean(SourceText.of(text))
    assert verify(manuscript) == ()
    return manuscript


def wanted(text: Text) -> list[tuple[Role, str]]:
    return [(ROLES.get(block.kind, Role.TEXT), block.text.removeprefix("——")) for block in text]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\n\u3000\u3000"])
@settings(max_examples=20, derandomize=True)
@given(st.integers(0, 10**6))
def test_one_block_a_line_stays(gap: str, number: int) -> None:
    text = text_of(number)
    manuscript = cleaned(gap.join(block.text for block in text))
    assert [(block.role, block.text) for block in manuscript.blocks] == wanted(text)
    lost = [r for r in manuscript.removed if r.why is not Why.LAYOUT]
    assert [manuscript.source.text[r.start : r.end] for r in lost] == ["——"]


@pytest.mark.parametrize(
    "line",
    [
        "会上，代表们一次次走访、一项项梳理、一条条落实、一件件办结，实实在在为人民办好事。",
        "服务重点任务，夯实稳定之基。服务重点任务，听取审议计划、预算、决算、审计等工作报告。",
        "常委会会议听取了学习习近平总书记重要讲话精神情况的汇报，会议上述职的干部有12人。",
        "开展“助企暖企 银企对接”活动，刊发信息30余期(次)，网址为http://www.example.cn/a?b=1,2。",
        "增长12.5%，共1,234万元，会期为2023年1月9日至11日，比例为3:1。",
        "層層壓實責任，讓權力在陽光下運行，做到有件必備、有備必審、有錯必糾。",
        "人民民主是社会主义的生命，全过程人民民主是社会主义民主政治的本质属性。",
    ],
)
def test_look_alikes_of_damage_stay(line: str) -> None:
    text = f"依法履职的一年\n{line}\n各项工作有序推进，依法任免干部，做到公开公正，群众反映良好。"
    manuscript = cleaned(text)
    assert line in [block.text for block in manuscript.blocks]
    assert {r.why for r in manuscript.removed} == {Why.LAYOUT}


def plain(report: Report) -> str:
    """The report as plain text, one block a line, as somebody would paste it."""
    blocks = [report.kicker, report.title, f"——{report.subtitle}" if report.subtitle else "", report.byline]
    blocks += [p.text for p in report.lead]
    for section in report.sections:
        blocks += [*section.heading.lines, *(p.text for p in section.paragraphs)]
    blocks += [p.text for p in report.conclusion]
    return "\n\n".join(block for block in blocks if block) + "\n"


def parts(report: Report) -> list[str]:
    return [report.title, report.subtitle, report.byline, *(p.text for p in report.paragraphs())]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_the_plain_text_of_a_cleaned_report_has_the_same_paragraphs(seed: Path) -> None:
    report = rebuild(clean(read(seed, seed.name)), "x", seed.name)
    again = rebuild(cleaned(plain(report)), "x", seed.name)
    assert parts(again) == parts(report)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_cleaning_twice_is_cleaning_once(seed: Path) -> None:
    once = rebuild(clean(read(seed, seed.name)), "x", seed.name)
    twice = plain(rebuild(cleaned(plain(once)), "x", seed.name))
    assert plain(rebuild(cleaned(twice), "x", seed.name)) == twice
