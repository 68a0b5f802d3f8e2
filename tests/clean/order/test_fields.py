"""What a text speaks of."""

from __future__ import annotations

import pytest

from generator.clean.order.fields import agreement, fields_of


def test_weights_are_a_unit_vector_or_nothing() -> None:
    assert sum(weight**2 for weight in fields_of("听取审议预算执行和审计工作报告").values()) == pytest.approx(1)
    assert fields_of("甲乙丙丁") == {}
    assert agreement({}, fields_of("听取审议预算执行")) == 0


@pytest.mark.parametrize(
    ("heading", "near", "far"),
    [
        ("发挥代表作用，激发履职活力", "组织代表走访选民，办理代表建议，建设联络站", "听取预算执行和审计工作报告"),
        (
            "坚持党的领导，把牢政治方向",
            "深入学习贯彻习近平新时代中国特色社会主义思想，向党委请示报告",
            "办理代表建议，走访选民",
        ),
        (
            "加强自身建设，提升履职能力",
            "严格遵守纪律，改进机关作风，锤炼干部队伍",
            "检查水污染防治法实施，推动河湖治理",
        ),
    ],
)
def test_a_heading_agrees_with_the_text_of_its_matter(heading: str, near: str, far: str) -> None:
    matter = fields_of(heading)
    assert agreement(matter, fields_of(near)) > agreement(matter, fields_of(far))
    assert agreement(matter, matter) == pytest.approx(1)
