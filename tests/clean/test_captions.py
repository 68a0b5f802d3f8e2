"""Captions of pictures among the text."""

from __future__ import annotations

import pytest

from generator.clean.captions import mark_captions
from generator.clean.paragraphs.rule import join_lines
from tests.clean.manuscripts import after, raw, shown

ABOVE = ("常委会围绕中心工作依法履行职责，各", "项工作取得新的进展，为全县高质量发展作")
BELOW = ("出了贡献，代表们走进社区听取群众意见，", "督促办好实事。")


@pytest.mark.parametrize(
    "lines",
    [
        ("代表在青禾河边护河。 林溪 摄",),
        ("代表在青禾河边开展", "护河监督。 本报记者 林", "溪 摄"),
        ("青禾城区一角。资料图片",),
        ("水厂航拍。 青禾水务供图",),
    ],
)
def test_a_caption_inside_a_sentence(lines: tuple[str, ...]) -> None:
    found = after(mark_captions, raw("\n".join((*ABOVE, "", *lines, "", *BELOW))))
    assert ("caption", "".join(lines)) in shown(found)
    assert ("text", "".join((*ABOVE, *BELOW))) in shown(join_lines(found))


def test_a_sentence_about_pictures_and_a_heading_stay() -> None:
    for lines in (
        (*ABOVE, "出了贡献。这些照片由摄影师拍摄"),
        (*ABOVE, "出了贡献。", "（一）依法监督有力度", "资料图片"),
    ):
        assert {role for role, _ in shown(mark_captions(raw("\n".join(lines))))} == {"line"}


def test_a_headline_over_a_caption_is_no_part_of_it() -> None:
    caption = ("青禾城区航拍图，秋色正浓。 林溪 摄", "", *ABOVE)
    for over in (("公正为梁 撑起青禾法治天空", "青禾法院工作综述"), ("公正为梁护航发展", "——青禾法院综述")):
        assert shown(mark_captions(raw("\n".join((*over, *caption)))))[:2] == [("line", line) for line in over]
