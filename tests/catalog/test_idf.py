"""How rare words are, as jieba's own table has it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from zlib import crc32

from generator.catalog.facts.idf import Idf, general


def test_every_word_has_its_value() -> None:
    package = find_spec("jieba")
    assert package is not None
    assert package.origin is not None
    text = Path(package.origin).with_name("analyse").joinpath("idf.txt").read_text("utf-8")
    table = {word: float(value) for word, value in map(str.split, text.splitlines())}
    assert len({crc32(word.encode()) for word in table}) < len(table), "some share a checksum"
    found = general()
    assert {word: found[word] for word in table} == table


def test_another_word_has_the_median() -> None:
    found = Idf("代表 2.5\n监督 1.0\n会议 4.0\n".encode())
    assert [found[word] for word in ("代表", "监督", "代", "代表大会", "\udc80", "")] == [2.5, 1.0, 2.5, 2.5, 2.5, 2.5]
