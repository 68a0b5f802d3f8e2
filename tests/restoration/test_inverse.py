"""Damage done and undone: undouble ∘ double = id, join ∘ wrap = id, order ∘ displacement = id, clean ∘ noise = id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.doubling.lines import undouble
from generator.clean.manuscript import Manuscript
from generator.clean.paragraphs.rule import join_lines
from generator.clean.role import Role
from generator.clean.split import split
from generator.clean.verify import verify
from generator.source import SourceText, decode, width
from tests.restoration import damage
from tests.restoration.damage import DOUBLINGS, Line
from tests.restoration.texts import Text, heading, paragraphs, text_of

NUMBERS = st.integers(0, 10**6)
MEASURES = st.integers(12, 32)
Extraction = Callable[[Sequence[Line]], str]

SURE: dict[str, Extraction] = {
    "pdfbox": damage.pdfbox,
    "blanks between": damage.blanks_between,
    "columns": lambda lines: damage.pdfbox(damage.columns(lines, 17)),
}
"""Extractions that leave a trace of nearly every paragraph break …"""
WEAK: dict[str, Extraction] = {
    "no blanks": damage.no_blanks,
    "all blanks": damage.all_blanks,
    "indents": damage.indented,
}
"""… and those that leave widths and marks alone."""


def shown(manuscript: Manuscript) -> list[str]:
    """The blocks that a reader sees in the running text."""
    return [block.text.strip() for block in manuscript.blocks if block.role is not Role.META]


def plain(text: Text) -> str:
    """One block a line."""
    return "\n".join(block.text for block in text)


def wanted(text: Text) -> list[str]:
    """A subtitle's dash is an ornament."""
    return [block.text.removeprefix("——") for block in text]


def restored(raw: str) -> list[str]:
    manuscript = clean(SourceText.of(raw))
    assert verify(manuscript) == ()
    return shown(manuscript)


@pytest.mark.parametrize("form", DOUBLINGS)
def test_a_heading_drawn_more_than_once_is_kept_once(form: str) -> None:
    for number in range(60):
        text = heading(number)
        manuscript = undouble(split(SourceText.of(DOUBLINGS[form](text))))
        assert shown(manuscript) == [text]
        assert verify(manuscript) == ()


@settings(max_examples=60, derandomize=True)
@given(NUMBERS, st.lists(st.integers(1, 9), max_size=4))
def test_a_heading_drawn_chunk_by_chunk_is_kept_once(number: int, sizes: list[int]) -> None:
    """If some chunk has four characters: shorter ones come again by chance."""
    text = heading(number).replace(" ", "")
    done = min(sum(sizes), len(text))
    assume(max([*(size for size in sizes if size <= done), len(text) - done]) >= 4)
    assert shown(undouble(split(SourceText.of(damage.chunked(text, sizes))))) == [text]


@pytest.mark.parametrize("kinsoku", [True, False])
@pytest.mark.parametrize("extraction", [*SURE, *WEAK])
@settings(max_examples=15, derandomize=True)
@given(NUMBERS, MEASURES, st.integers(2, 6))
def test_wrapped_paragraphs_come_back(extraction: str, kinsoku: bool, number: int, measure: int, count: int) -> None:
    """All of them, unless a sentence ends where a line does and yet its paragraph goes on: that looks like an end."""
    texts = paragraphs(number, count)
    lines = damage.typeset(texts, measure, kinsoku)
    assume(not any(above.text.endswith("。") and not line.first for above, line in pairwise(lines)))
    # Two paragraphs that end with a full line in a row are told apart by chance only.
    assume(extraction in SURE or not any(_full(above, measure) and line.first for above, line in pairwise(lines)))
    assert shown(join_lines(split(SourceText.of((SURE | WEAK)[extraction](lines))))) == texts


def _full(line: Line, measure: float) -> bool:
    return line.start + width(line.text) >= measure - 1


@pytest.mark.parametrize(
    ("extraction", "share"), [*((name, 0.985) for name in SURE), *((name, 0.965) for name in WEAK)]
)
def test_nearly_all_paragraphs_come_back_whatever_stands_at_line_ends(extraction: str, share: float) -> None:
    right = total = 0
    for number in range(40):
        texts = paragraphs(number, 5)
        raw = (SURE | WEAK)[extraction](damage.typeset(texts, 12 + number % 20))
        found = shown(join_lines(split(SourceText.of(raw))))
        right += sum(text in found for text in texts)
        total += len(texts)
    assert right >= share * total


@settings(max_examples=30, derandomize=True)
@given(NUMBERS, st.integers(250, 700))
def test_reflowed_paragraphs_cut_at_page_ends_come_back(number: int, page: int) -> None:
    """Wherever the cut is no end of a sentence, and leaves no scrap that could be a heading."""
    texts = paragraphs(number, 6)
    parts = damage.reflow(texts, page).split("\n\n")
    assume(
        all(part in texts or (len(part) > 48 and not (part.endswith("。") and _begins(part, texts))) for part in parts)
    )
    assert shown(join_lines(split(SourceText.of("\n\n".join(parts))))) == texts


def _begins(part: str, texts: Sequence[str]) -> bool:
    return any(text.startswith(part) for text in texts)


@pytest.mark.parametrize(
    "noises",
    [
        *((n,) for n in damage.NOISES if n is not damage.running_header),
        *[(damage.half_width, damage.digit_spaces), (damage.radicals, damage.zero_width, damage.web_page)],
    ],
    ids=lambda noises: "+".join(n.__name__ for n in noises),
)
@settings(max_examples=10, derandomize=True)
@given(NUMBERS)
def test_noise_goes_and_nothing_else(noises: tuple[damage.Noise, ...], number: int) -> None:
    text = text_of(number)
    assert restored(damage.composed(*noises)(plain(text))) == wanted(text)


def test_a_figure_between_spaces_is_no_page_number() -> None:
    text = wanted(text_of(33))
    assert restored(damage.digit_spaces(plain(text_of(33)))) == text


@pytest.mark.parametrize("noise", [damage.page_numbers, damage.running_header], ids=lambda n: n.__name__)
@settings(max_examples=10, derandomize=True)
@given(NUMBERS, MEASURES)
def test_what_stands_at_page_ends_goes(noise: damage.Noise, number: int, measure: int) -> None:
    """Also in the middle of a sentence."""
    texts = paragraphs(number, 8)
    found = restored(noise(damage.blanks_between(damage.typeset(texts, measure))))
    assert "".join(found) == "".join(texts)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@settings(max_examples=10, derandomize=True)
@given(NUMBERS)
def test_the_encoding_leaves_no_trace(encoding: str, number: int) -> None:
    text = text_of(number)
    manuscript = clean(decode(plain(text).encode(encoding), "seed"))
    assert verify(manuscript) == ()
    assert shown(manuscript) == wanted(text)


@pytest.mark.parametrize("displaced", [damage.rotated], ids=lambda d: d.__name__)
@settings(max_examples=20, derandomize=True)
@given(NUMBERS)
def test_the_order_of_sections_comes_back(displaced: Callable[[Text], Text], number: int) -> None:
    text = text_of(number)
    assert restored(plain(displaced(text))) == wanted(text)


@pytest.mark.parametrize(
    "displaced", [damage.headings_last, damage.headings_first, damage.lead_last], ids=lambda d: d.__name__
)
@settings(max_examples=15, derandomize=True)
@given(NUMBERS)
def test_displaced_blocks_are_all_there_and_headings_keep_their_order(
    displaced: Callable[[Text], Text], number: int
) -> None:
    """Where they belong is told by what they say, which these texts do not: the five reports test that."""
    text = text_of(number)
    blocks = displaced(text)
    found = restored(
        "\n\n".join(damage.no_blanks(damage.wrap(b.text, 19)) if len(b.text) > 30 else b.text for b in blocks)
    )
    assert sorted(found) == sorted(wanted(text))
    headings = [block.text for block in text if block.kind == "heading"]
    assert [block for block in found if block in headings] == headings
    assert found[:3] == wanted(text)[:3]
