"""Figures on lines of their own, and numbers that are none."""

from __future__ import annotations

from generator.clean.figures import join_figures
from tests.clean.manuscripts import after, raw, texts


def joined(*lines: str) -> list[str]:
    return texts(after(join_figures, raw("\n".join(lines))))


def test_figures_go_back_into_their_sentences() -> None:
    lines = [
        "一年来召开会议",
        "8",
        "次、听取报告",
        "21",
        "项，满意率达到",
        "96%",
        "。",
        "　　组织代表",
        "4",
        "批视察。",
    ]
    assert joined(*lines) == ["一年来召开会议8次、听取报告21项，满意率达到96%。", "组织代表4批视察。"]


def test_numbers_of_pages_and_cells_stay() -> None:
    pages = [
        line for page in range(1, 6) for line in ("常委会围绕中心工作依法履行职", str(page), "责，各项工作有了进展。")
    ]
    assert joined(*pages) == pages
    cells = ["门诊", "30", "住院", "12", "手术", "9", "合计", "51", "人次"]
    assert joined(*cells) == cells
