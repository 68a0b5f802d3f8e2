"""What is known of many reports by their ids, however little of it is held."""

from __future__ import annotations

from generator.report import Paragraph, Report
from generator.report.address import addresses
from generator.report.library import Joined, Library, head

REPORTS = [Report(name, "题", lead=(Paragraph("甲。"), Paragraph(name))) for name in "ab"]


def test_words_are_those_of_the_name_asked_for() -> None:
    joined = Joined({"a": "p1 p2", "b": "p3"})
    assert [joined[name] for name in "aaba"] == [("p1", "p2"), ("p1", "p2"), ("p3",), ("p1", "p2")]
    assert dict(joined) == {"a": ("p1", "p2"), "b": ("p3",)}


def test_a_library_in_memory_holds_all_of_each_report() -> None:
    library = Library.of(REPORTS)
    assert dict(library.texts) == {"a": ("甲。", "a"), "b": ("甲。", "b")}
    assert dict(library.places) == {report.id: addresses(report) for report in REPORTS}
    assert (library.reports["a"], head(REPORTS[0])) == (REPORTS[0], Report("a", "题"))
