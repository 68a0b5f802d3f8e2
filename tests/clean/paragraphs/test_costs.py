"""What readings of a line cost, one beside the other."""

from __future__ import annotations

import pytest

from generator.clean.paragraphs.blanks import FIRST
from generator.clean.paragraphs.costs import edge_costs, show_cost
from generator.clean.paragraphs.measure import FREE
from generator.clean.paragraphs.steps import CHANGE
from tests.clean.paragraphs.test_line import measured


@pytest.mark.parametrize("measure", [13.0, 29.0, FREE])
def test_a_sentence_wider_than_any_column_is_no_heading(measure: float) -> None:
    """It is dearer than text that was not wrapped, even among lines of a narrow column."""
    (line,) = measured(
        "受区人民政府委托，现将去年预算执行情况和今年预算草案提请大会审议，并请各位政协委员和列席人员提出宝贵意见建议。"
    )
    _, text = edge_costs(line, 0.0, FIRST, FREE)
    assert show_cost(line, measure) > text + 2 * CHANGE
