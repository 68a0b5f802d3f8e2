"""A paragraph break lost in mid-line comes back before a run-in heading."""

from __future__ import annotations

import pytest

from generator.clean.lost_breaks import split_lost_breaks
from tests.clean.manuscripts import after, given, texts

RESTS = (
    "围绕全县重点项目建设开展专题调研，提出意见建议二十余条，推动解决了用地审批等难题。",
    "组织各级代表走访选民，收集社情民意三百余条，交有关部门逐项研究办理，及时答复。",
    "邀请代表列席会议、参加执法检查，代表活动更加丰富，履职能力和水平得到进一步提高。",
)
RUNINS = ("代表履职保障持续强化。", "代表履职渠道不断拓展。", "建议办理成效稳步提升。")
WHOLE = [runin + rest for runin, rest in zip(RUNINS, RESTS, strict=True)]


def test_the_break_comes_back_in_the_form_of_its_siblings() -> None:
    found = after(split_lost_breaks, given(("text", WHOLE[0]), ("text", WHOLE[1] + WHOLE[2])))
    assert texts(found) == WHOLE
    assert [(d.code, d.args["text"]) for d in found.decisions] == [("split", RUNINS[2])]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [WHOLE[0], RESTS[1] + WHOLE[2]],
        [WHOLE[0], WHOLE[1] + "各方面反映很好。" + RESTS[2]],
        [WHOLE[0] + WHOLE[2]],
        [RESTS[0], RESTS[1], RESTS[2], WHOLE[0], WHOLE[1] + WHOLE[2]],
        WHOLE,
    ],
    ids=["no run-in of its own", "another form", "no sibling", "not the section's form", "nothing lost"],
)
def test_otherwise_a_sentence_stays_a_sentence(paragraphs: list[str]) -> None:
    assert texts(after(split_lost_breaks, given(*(("text", text) for text in paragraphs)))) == paragraphs
