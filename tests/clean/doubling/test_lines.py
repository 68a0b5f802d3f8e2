"""Copies go, inside a line and across lines; what comes again by right stays."""

from __future__ import annotations

import pytest

from generator.clean.doubling.lines import undouble
from tests.clean.manuscripts import after, dropped, raw, texts

BESIDE = ("依法监督有力度", "代表工作有温度", "自身建设有高度")
BODY = "围绕中心工作依法开展监督，推动解决问题。"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("聚力法治护航聚力法治护航", ["聚力法治护航"]),
        ("聚力法治护航 聚力法治护航", ["聚力法治护航"]),
        ("聚力法治护航\n聚力法治护航", ["聚力法治护航"]),
        ("聚力法治\n聚力法治护航\n护航", ["聚力法治护航"]),
        ("聚力法治，守护\n平安\n聚力法治，守护平安", ["聚力法治，守护", "平安"]),
        ("聚力法治，守护平安\n聚力法治，守护\n平安", ["聚力法治，守护平安"]),
        ("依法监督 聚力法治护航\n依法监督 聚力法治护航", ["依法监督 聚力法治护航"]),
        (f"{BODY}\n聚力法治护航\n聚力法治护航\n{BODY[1:]}", [BODY, "聚力法治护航", BODY[1:]]),
        (f"聚力法治护航\n{BODY}\n聚力法治护航", ["聚力法治护航", BODY, "聚力法治护航"]),
        ("大大文文章章大大街街巷巷\n红红色色领领航航", ["大文章大街巷", "红色领航"]),
        ("红红色色领领航航\n精精细细管管理理\n温温情情服服务务", ["红色领航", "精细管理", "温情服务"]),
        ("高高兴兴\n干干净净", ["高高兴兴", "干干净净"]),
        (" ".join(2 * heading for heading in BESIDE), list(BESIDE)),
        (" ".join(BESIDE * 2), [" ".join(BESIDE)]),
        ("依法监督依法监督 代表工作代表工作 自身建设自身建设", ["依法监督 代表工作 自身建设"]),
        ("扎根扎根一线一线", ["扎根一线"]),
        ("拧紧责拧紧责任链条任链条", ["拧紧责任链条"]),
        ("商量商量", ["商量商量"]),
        ("研究研究看看", ["研究研究看看"]),
        (
            "让城市的每条河\n都能照见蓝天都能照见蓝天\n\n把方便送用户把方便送用户\n\n再难也不让水龙\n头断流头断流",
            ["让城市的每条河", "都能照见蓝天", "把方便送用户", "再难也不让水龙", "头断流"],
        ),
        ("再难也不让水龙\n头断流头断流", ["再难也不让水龙", "头断流头断流"]),
        ("代表\n代表", ["代表", "代表"]),
        ("一次次走访\n一次次座谈", ["一次次走访", "一次次座谈"]),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    assert texts(after(undouble, raw(text))) == lines


def test_a_copy_is_on_record_with_its_master() -> None:
    found = after(undouble, raw("把准方向 凝心铸魂把准方向 凝心铸魂"))
    assert dropped(found) == [("duplicate", "把准方向"), ("duplicate", "凝心铸魂")]
    assert [r.master for r in found.removed if r.master] == [((0, 4),), ((5, 9),)]
    assert found.blocks[0].doubled
    assert [d.code for d in found.decisions] == ["undouble"]
