"""The tables are what their sources say, in the form that the code reads."""

from __future__ import annotations

from importlib.resources import files

from generator.data.make import frequent, radicals, regions, texts


def table(name: str) -> list[str]:
    return files("generator.data").joinpath(name).read_text(encoding="utf-8").splitlines()


def test_radicals_are_taken_from_the_two_blocks_ranges_included() -> None:
    ucd = "# comment\n2E80..2E81 ; 4E36 # two\n2F00 ; 4E00\n31D0 ; 4E00\n"
    assert radicals(ucd) == "⺀ 丶\n⺁ 丶\n⼀ 一\n"


def test_frequent_characters_come_with_their_traditional_forms() -> None:
    assert frequent("国家 9 n\n人 20 n\nok 99 x", "U+56FD\tkTraditionalVariant\tU+570B<kX\n") == "人国家\n國\n"


def test_rows_that_only_group_others_are_no_regions() -> None:
    rows = {"110000": "北京市", "110100": "北京市", "110101": "东城区", "500200": "县", "419000": "省直辖县级行政区划"}
    assert regions([{"code": code, "name": name} for code, name in rows.items()]) == "110000 北京市\n110101 东城区\n"


def test_words_are_sorted_with_the_texts_that_they_are_in() -> None:
    idf = "甲 4.605170186\n乙 3.50655789732\n丁 3.50655789732\n丙乙 2.30258509299\n丙 2.99573227355\n"
    assert texts(idf) == "100 3\n丙 5\n丙乙 10\n甲 1\n"


def test_the_tables_are_whole() -> None:
    assert len(table("radicals.txt")) == 328
    assert all(len(line) == 3 for line in table("radicals.txt"))
    assert len(table("frequent.txt")[0]) == 1000
    codes = [line[:6] for line in table("regions.txt")]
    assert codes == sorted(set(codes))
    words = [line.partition(" ")[0] for line in table("texts.txt")[1:]]
    assert len(words) == 261_554
    assert words == sorted(words)
    assert len([code for code in codes if code.endswith("0000")]) == 34
