"""Names of divisions split where divisions end, and only there."""

from __future__ import annotations

from datetime import date

import pytest

from generator.catalog import Region, link, path_of
from generator.report import Report


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("青海省西宁市城中区", ("青海省", "西宁市", "城中区")),
        ("湖北省荆州市沙市区", ("湖北省", "荆州市", "沙市区")),
        ("湖南省常德市津市市", ("湖南省", "常德市", "津市市")),
        ("山东省济南市市中区", ("山东省", "济南市", "市中区")),
        ("江西省景德镇市乐平市", ("江西省", "景德镇市", "乐平市")),
        ("广西壮族自治区南宁市青秀区", ("广西壮族自治区", "南宁市", "青秀区")),
        ("内蒙古自治区鄂尔多斯市鄂托克旗", ("内蒙古自治区", "鄂尔多斯市", "鄂托克旗")),
        ("山西省临汾市乡宁县昌宁镇", ("山西省", "临汾市", "乡宁县", "昌宁镇")),
        ("北京市东城区", ("北京市", "东城区")),
        ("青山区", ("青山区",)),
        ("东部战区机关", ("东部战区机关",)),
        ("", ()),
    ],
)
def test_a_full_name_splits_at_its_suffixes(name: str, path: tuple[str, ...]) -> None:
    assert path_of(name) == path


def test_codes_of_the_divisions_above_come_from_the_last_one() -> None:
    (root,) = link([Report("a", "题", region="青海省西宁市城中区", region_code="630103")]).regions
    assert [(r.name, r.code) for r in root.walk()] == [("青海省", "630000"), ("西宁市", "630100"), ("城中区", "630103")]


def test_the_tree_holds_every_report_once_in_the_order_of_codes() -> None:
    reports = [
        Report("b", "题", region="青海省西宁市城中区", region_code="630103", year=2022),
        Report("a", "题", region="青海省西宁市", region_code="630100"),
        Report("c", "题", region="青海省西宁市城中区", region_code="630103", year=2023),
        Report("d", "题", region="湖北省武汉市青山区", region_code="420107"),
        Report("e", "题"),
    ]
    catalog = link(reports)
    assert [r.id for r in catalog.reports] == ["d", "a", "c", "b", "e"]
    assert [r.name for r in catalog.regions] == ["湖北省", "青海省"]
    assert [r.id for r in catalog.unplaced] == ["e"]
    assert sum(len(r.reports) for r in catalog.all_regions()) == 4
    assert all(isinstance(r, Region) for r in catalog.all_regions())


def test_of_several_codes_of_a_division_the_least_is_its_own_and_without_one_it_stands_last() -> None:
    coded = [Report(code, "题", region="青山区", region_code=code) for code in ("420107", "420106", "420108")]
    assert [(r.name, r.code) for r in link([*coded, Report("n", "题", region="临江区")]).regions] == [
        ("青山区", "420106"),
        ("临江区", ""),
    ]


def test_of_one_year_what_was_published_last_stands_first() -> None:
    dates = {"a": date(2024, 1, 3), "b": date(2024, 2, 1), "c": None}
    reports = [Report(name, "题", region="青山区", year=2023, published=day) for name, day in dates.items()]
    assert [r.id for r in link(reports).reports] == ["b", "a", "c"]
