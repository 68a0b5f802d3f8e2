"""The tables are what their sources say, in the form that the code reads."""

from __future__ import annotations

from importlib.resources import files

from generator.data.make import frequent, radicals, regions


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


def test_the_tables_are_whole() -> None:
    assert len(table("radicals.txt")) == 328
    assert all(len(line) == 3 for line in table("radicals.txt"))
    assert len(table("frequent.txt")[0]) == 1000
    codes = [line[:6] for line in table("regions.txt")]
    assert codes == sorted(set(codes))
    assert len([code for code in codes if code.endswith("0000")]) == 34
