"""Items and footnotes."""

from __future__ import annotations

from generator.clean import clean
from generator.clean.role import Role
from generator.clean.verify import verify
from generator.source import SourceText

BODY = "全区常住人口保持稳定［1］，城镇化率持续提高［2］，居民收入增长快于经济增长，各项事业取得新的进展。"


def roles(text: str) -> list[tuple[Role, str]]:
    manuscript = clean(SourceText.of(text))
    assert verify(manuscript) == ()
    return [(block.role, block.text) for block in manuscript.blocks]


def test_bulleted_paragraphs_lose_their_bullet() -> None:
    found = roles(f"青禾县2023年工作总结\n\n{BODY}\n\n🔹 修订制度三项。\n\n• 走访企业五十家。\n")
    assert found[-2:] == [(Role.ITEM, "修订制度三项。"), (Role.ITEM, "走访企业五十家。")]


def test_notes_that_the_text_calls_are_footnotes() -> None:
    found = roles(f"青禾县2023年工作总结\n\n{BODY}\n\n［1］指年末常住人口。\n\n［2］指城镇人口占比。\n")
    assert [role for role, _ in found[-2:]] == [Role.FOOTNOTE, Role.FOOTNOTE]


def test_numbers_that_the_text_does_not_call_are_text() -> None:
    found = roles("青禾县2023年工作总结\n\n全区各项事业取得新的进展，群众满意度不断提高。\n\n［1］指年末常住人口。\n")
    assert found[-1] == (Role.TEXT, "［1］指年末常住人口。")
