"""Which cues are tried where: all that match, and few others."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.catalog.facts.cues import cues, needed
from generator.catalog.facts.topics import _cues
from tests.catalog.gold_reports import IDS, gold


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("立法|法规", ("立法", "法规")),
        ("a?bc(d|e)|(?!f)g", ("bcd", "bce", "g")),
        (r"[省市|(]委(决策|部署(方案|要求))", ("委决策", "委部署")),
        (r"\d{4}年(的)?任务|今后{2}", ("任务", "今")),
        (r"工作(打算|安排)$|\.com", ("工作打算", "工作安排", "com")),
        ("(?i)ab|c", ("",)),
        ("(?:ab|cd(e|f))+g|(h|ij)k", ("ab", "cd", "hk", "ijk")),
        ("(a|bc)?d(ef|gh).*?i", ("def", "dgh")),
        (".+|法", ("", "法")),
    ],
)
def test_the_words_that_a_pattern_needs(pattern: str, words: tuple[str, ...]) -> None:
    assert needed(pattern) == words


PATTERNS = (
    "党建",
    "建设|设立",
    "党(建|的)",
    "立法?",
    "[建设]立",
    "(?<!党)建",
    "设立法",
    ".法|建党",
    "(建|设)(党|立)+",
    "建(设(立)?|党)?的",
)


@example(["党建", "建设|设立"], "党建设")
@given(st.lists(st.sampled_from(PATTERNS), max_size=5), st.text("党建设立法的", max_size=12))
def test_every_cue_that_matches_is_tried(patterns: list[str], text: str) -> None:
    tried = cues([(p, p) for p in patterns]).worth_trying(text)
    assert [p for p in tried if re.search(p, text)] == [p for p in patterns if re.search(p, text)]


def test_most_that_are_tried_match() -> None:
    paragraphs = [p.text for i in IDS for p in gold(i).paragraphs()]
    found = _cues("npc")
    tried = sum(len(found.worth_trying(text)) for text in paragraphs)
    match = sum(bool(re.search(cue.pattern, text)) for cue, text in product(found.all, paragraphs))
    assert match <= tried < 3 * match < len(found.all) * len(paragraphs)
