"""Postings name every document that holds a pair, and decode to what went in."""

from __future__ import annotations

import sys
from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.search.documents import Document
from generator.site.search.postings import (
    BASE,
    BLOCK,
    FEW,
    HEADING,
    MANY,
    UTF_16,
    WEIGHTS,
    WIDE,
    Postings,
    blocks,
    encode,
    fold,
    shards,
)
from generator.site.search.runs import Runs

NUMBERS = st.sets(st.integers(0, 3_000_000), min_size=1, max_size=40).map(sorted)


def decode(text: str) -> list[tuple[int, int]]:
    """What the browser does: document numbers with their weights."""
    found, entry, codes = [], 0, iter(map(ord, text))
    for code in codes:
        step = code - BASE
        if step > WIDE:
            step = (step - WIDE) * WIDE + next(codes) - BASE
        entry += step
        found.append(divmod(entry, WEIGHTS))
    return found


@given(NUMBERS)
def test_lists_decode_to_what_was_encoded(numbers: list[int]) -> None:
    values = [(number, number % WEIGHTS) for number in numbers]
    text = encode([number * WEIGHTS + weight for number, weight in values])
    assert decode(text) == values
    assert text.encode("utf-8").decode("utf-8") == text


def collect(*documents: Document) -> dict[str, list[tuple[int, int]]]:
    with Runs() as runs:
        postings = Postings(runs)
        postings.add(documents)
        assert postings.sizes == [len(list(blocks(item))) for item in documents]
        found: dict[str, list[tuple[int, int]]] = {}
        for characters, shard in shards(postings.lists(), 200):
            assert list(shard) == list(characters)
            found |= {first + second: decode(text) for first, lists in shard.items() for second, text in lists.items()}
        return found


def test_lists_that_went_to_the_disk_are_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [Document(f"第{n}次\n代表{'监督' * n}", "- pb") for n in range(9)]
    whole = collect(*documents)
    monkeypatch.setattr(sys.modules["generator.site.search.postings"], "HELD", 7)
    assert collect(*documents) == whole


def test_weights_tell_headings_and_frequency() -> None:
    found = collect(Document("总结\n监督工作\n代表。代表。代表。监督", "- sa pb"), Document("题\n代表", "- pb"))
    assert found["总结"] == [(0, HEADING)]
    assert found["监督"] == [(0, HEADING)]
    assert found["代表"] == [(0, MANY), (1, FEW)]
    assert "结监" not in found, "pairs do not cross lines"
    assert not any(pair.startswith("\n") for pair in found), "what a line begins with has no list"


def test_blocks_are_whole_lines_and_lose_none() -> None:
    lines = [f"{'代表' * n}。" for n in range(60)]
    item = Document("\n".join(lines), " ".join("s" if n % 9 == 0 else "p" for n in range(60)))
    found = list(blocks(item))
    assert len(found) > 3
    assert "".join(text for text, _ in found) == item.text + "\n"
    assert all(text.endswith("\n") and len(text) >= BLOCK for text, _ in found[:-1])
    assert "".join(heads for _, heads in found) == "".join(lines[n] + "\n" for n in range(0, 60, 9))


@given(st.lists(st.text("人大代表监督 2４，。Ａb“𠮷😀", min_size=1, max_size=30), min_size=1, max_size=5))
def test_no_document_is_missed(texts: list[str]) -> None:
    found = collect(*(Document(text, "pa") for text in texts))
    for number, text in enumerate(texts):
        folded = fold(text)
        units = [chr(unit) for unit in array("H", folded.encode(UTF_16))]
        for first, second in pairwise(units):
            assert number in dict(found[first + second])
        for character in units:
            assert any(number in dict(hits) for pair, hits in found.items() if pair[0] == character)


def test_folding_keeps_every_place() -> None:
    assert fold("“AB，１２　İ”") == '"AB,12 İ"', "a capital that would grow stops the lowering"
    assert fold("“ＡＢ，１２　”") == '"ab,12 "'
