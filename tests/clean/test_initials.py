"""A large first character is joined to the lines that run beside it."""

from __future__ import annotations

from generator.clean.initials import join_initials
from tests.clean.manuscripts import after, raw, texts

BESIDE = ["年之计在于春，满县的", "河堤上树苗正一行行地", "栽下去。今年全县已种"]
UNDER = ["上各样的树二十三万多棵，比", "去年同期多出四成，成活率也"]


def test_lines_beside_an_initial_are_joined_to_it() -> None:
    found = texts(after(join_initials, raw("\n".join(["青禾日报", "一", *BESIDE, *UNDER]))))
    assert found == ["青禾日报", "一" + "".join(BESIDE), *UNDER]


def test_a_character_that_ends_a_paragraph_or_a_column_of_text_is_none() -> None:
    for lines in (["栽下去的树苗今年全县已种很", "多", *BESIDE, *UNDER], ["一", *UNDER, *UNDER], ["一", *BESIDE]):
        assert texts(after(join_initials, raw("\n".join(lines)))) == lines
