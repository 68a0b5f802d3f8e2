"""Run-in headings."""

from __future__ import annotations

import pytest

from generator.clean.runins import mark_runins, runin_length
from tests.clean.manuscripts import after, given

REST = "围绕中心工作开展监督，推动解决群众关心的问题。"


@pytest.mark.parametrize(
    ("runin", "length"),
    [
        ("政治引领强根铸魂。", 9),
        ("服务中心大局，扛起发展之责。", 14),
        ("（一）依法监督有力度。", 11),
        ("以学促干，让代表“会”履职。", 14),
        ("奋勇争先！", 5),
        ("好。", 0),
        ("全年开展检查18次。", 0),
        ("一是抓学习，二是抓落实，三是抓作风。", 0),
        ("坚持党的领导、人民当家作主。", 0),
        ("认真贯彻落实中央和省委市委关于加强新时代人大工作的部署要求。", 0),
        ("工作重点：", 0),
    ],
)
def test_length(runin: str, length: int) -> None:
    assert runin_length(runin + REST) == length


def test_enough_must_follow() -> None:
    assert runin_length("政治引领强根铸魂。推动工作。") == 0


def marked(*blocks: tuple[str, str]) -> list[str]:
    return [b.text[: b.runin] for b in after(mark_runins, given(*blocks)).blocks if b.role == "text"]


ONE, TWO = f"政治引领强根铸魂。{REST}", f"组织建设固本培元。{REST}"


def test_two_in_a_section_are_headings_one_is_a_sentence() -> None:
    assert marked(("text", ONE), ("text", TWO)) == ["政治引领强根铸魂。", "组织建设固本培元。"]
    assert marked(("text", ONE), ("heading", "依法监督"), ("text", TWO), ("text", REST)) == ["", "", ""]
    assert marked(("text", ONE), ("text", REST)) == ["", ""]


def test_one_is_enough_where_the_report_has_many() -> None:
    sections = [("text", ONE), ("heading", "甲"), ("text", TWO), ("heading", "乙")] * 3
    assert marked(*sections) == ["政治引领强根铸魂。", "组织建设固本培元。"] * 3
