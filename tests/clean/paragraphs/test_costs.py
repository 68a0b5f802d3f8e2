"""What readings of a line cost, one beside the other."""

from __future__ import annotations

import pytest

from generator.clean.paragraphs.blanks import FIRST
from generator.clean.paragraphs.costs import edge_costs, show_cost
from generator.clean.paragraphs.measure import FREE
from generator.clean.paragraphs.rule import join_lines
from generator.clean.paragraphs.steps import CHANGE
from tests.clean.manuscripts import after, raw, texts
from tests.clean.paragraphs.test_line import measured


@pytest.mark.parametrize("measure", [13.0, 29.0, FREE])
def test_a_sentence_wider_than_any_column_is_no_heading(measure: float) -> None:
    """It is dearer than text that was not wrapped, even among lines of a narrow column."""
    (line,) = measured(
        "受区人民政府委托，现将去年预算执行情况和今年预算草案提请大会审议，并请各位政协委员和列席人员提出宝贵意见建议。"
    )
    _, text = edge_costs(line, 0.0, FIRST, FREE)
    assert show_cost(line, measure) > text + 2 * CHANGE


def test_a_long_line_of_clauses_is_no_heading_even_where_nothing_was_wrapped() -> None:
    clauses, plain = measured(
        "明年将以立项建设为抓手，扎实做好审核评估整改，统筹推进各项任务，努力实现新突破，不断开创全县各项工作和县域发展的新局面\n"
        "明年将以立项建设为抓手扎实做好审核评估整改统筹推进各项任务努力实现新的突破成绩不断开创全县各项工作和县域发展的崭新局面"
    )
    assert show_cost(clauses, FREE) > show_cost(plain, FREE) + 2


def test_a_heading_of_three_clauses_is_one_where_nothing_was_wrapped() -> None:
    heading = "把提案作为联系群众的重要渠道，提高提案质量强化督办落实，推动解决一批急难愁盼问题"
    text = "推动增设公交站点两个，解决群众出行难题。主席会议成员领衔督办重点提案十二件，群众满意。"
    found = after(join_lines, raw(f"{text}\n\n{heading}\n\n{text}\n\n{text}"))
    assert texts(found) == [text, heading, text, text]


def test_half_a_heading_over_a_paragraph_is_its_first_line() -> None:
    text = "我把监督落到细处。组织代表视察高标准农田建设五次，提出意见建议四十一条，办好民生实事，群众满意。"
    assert texts(after(join_lines, raw(f"{text}\n\n一年来，\n{text}\n\n{text}"))) == [text, f"一年来，{text}", text]
