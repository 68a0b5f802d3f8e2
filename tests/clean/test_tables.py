"""Tables flattened to lines."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.role import Role
from generator.clean.tables import mark_tables
from generator.clean.verify import verify
from generator.source import SourceText
from tests.clean.manuscripts import after, raw, shown

BEFORE = "青禾县2023年财政情况\n\n一年来，财政收支总体平稳，重点支出得到保障，具体情况见下表所列各项数字。\n\n"
AFTER = "\n\n下一步，继续加强收支管理，提高资金使用效益，推动各项任务落到实处。\n"


def blocks(table: str) -> list[tuple[Role, str]]:
    manuscript = clean(SourceText.of(BEFORE + table + AFTER))
    assert verify(manuscript) == ()
    return [(block.role, block.text) for block in manuscript.blocks]


def test_rows_stay_rows_and_cells_stay_apart() -> None:
    found = blocks("项目 上年数 本年数\n设备类 925 980\n收入类 580 790")
    assert (Role.TABLE, "项目 上年数 本年数\n设备类 925 980\n收入类 580 790") in found


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_cells_on_lines_of_their_own_are_rows_again(gap: str) -> None:
    cells = ["项目", "上年数 本年数", "设备类", "925", "980", "收入类", "580 790"]
    found = blocks("（一）收支情况\n" + gap.join(cells))
    assert (Role.TABLE, "项目 上年数 本年数\n设备类 925 980\n收入类 580 790") in found
    assert (Role.HEADING, "（一）收支情况") in found


PAIR = "指标 比上年涨跌（%）\n居民消费价格 0.3\n食品烟酒 -0.4\n衣着 1.1"


@pytest.mark.parametrize("table", [PAIR, PAIR.replace(" ", "\n")])
def test_a_label_and_a_figure_are_a_row_under_a_caption(table: str) -> None:
    found = blocks(f"表1 2023年居民消费价格比上年涨跌幅度\n{table}")
    assert found[2:4] == [(Role.CAPTION, "表1 2023年居民消费价格比上年涨跌幅度"), (Role.TABLE, PAIR)]


@pytest.mark.parametrize("lines", ["依法监督 3\n代表工作 7\n自身建设 12", "本报记者 林溪\n通讯员 颜维彬\n办结率 98.5%"])
def test_numbers_of_pages_and_a_single_figure_are_no_table(lines: str) -> None:
    assert Role.TABLE not in [role for role, _ in blocks(lines)]


def test_rows_of_unequal_length_are_no_table() -> None:
    assert Role.TABLE not in [role for role, _ in blocks("设备类\n925\n980\n收入类\n580\n790\n810")]


def test_rows_without_figures_are_no_table() -> None:
    assert Role.TABLE not in [role for role, _ in blocks("甲乡 乙镇 丙村\n丁乡 戊镇 己村")]


def test_stray_spaces_in_running_text_make_no_table() -> None:
    text = "全年召开会议 12 次，听取报告\n 7 项，提出意见 35 条，办结率达"
    assert Role.TABLE not in [role for role, _ in blocks(text)]


RULED = """+--------+------+----------+
|项目    |上年数|          |
+--------+------+----------+
|设备类，|925   |略        |
+--------+------+----------+"""
BOXED = """┌────┬───┬───┐
│项目│上年数│本年数│
├────┼───┼───┤
│设备类│925│980│
└────┴───┴───┘"""
UNDERLINED = """  ------ -------- --------
  项目   上年数   本年数
  ------ -------- --------
  设备类 925      980
  ------ -------- --------"""


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (RULED, "项目 上年数\n设备类， 925 略"),
        ("项目 | 上年数 | 本年数\n---|---|---\n设备类 | 925 | 980", "项目 上年数 本年数\n设备类 925 980"),
        (BOXED, "项目 上年数 本年数\n设备类 925 980"),
        (UNDERLINED, "项目   上年数   本年数\n设备类 925      980"),
    ],
)
def test_lines_drawn_around_cells_are_no_text(table: str, rows: str) -> None:
    found = blocks(table)
    assert (Role.TABLE, rows) in [(role, text.replace(" \n", "\n")) for role, text in found]
    assert len(found) == 4


def test_lines_whose_letters_are_set_apart_are_no_table() -> None:
    lines = "全 年 地 区 生 产 总 值 增 长 6 百 分 点 左 右\n上 工 业 增 加 值 增 长 8 百 分 点 左 右 固 定 资"
    assert Role.TABLE not in [role for role, _ in blocks(lines)]


def test_a_bar_in_a_line_of_text_is_no_table() -> None:
    assert Role.TABLE not in [role for role, _ in blocks("|甲乡|\n|乙镇|")]


def test_a_head_whose_first_cell_is_a_line_of_its_own_is_the_first_row() -> None:
    rows = "高新技术企业 家 245 341 39.2%\n研发经费支出 亿元 24.1 29.4 22.0%"
    found = after(mark_tables, raw(f"主要指标完成情况\n\n指标\n单位 2021年 2022年 增长\n{rows}"))
    assert shown(found) == [("line", "主要指标完成情况"), ("table", f"指标 单位 2021年 2022年 增长\n{rows}")]
