"""What the preview shows: no change is lost on somebody who looks seldom."""

from __future__ import annotations

from generator.preview import board
from generator.preview.board import Board


def test_who_was_away_is_told_all_that_changed_since() -> None:
    shown = Board()
    shown.show({"a.html": b"1", "b.html": b"1"}, [], [])
    first = shown.after(-1, 0)
    assert first
    shown.put("a.html", b"2")
    shown.show({"a.html": b"2", "b.html": b"2"}, [], [])
    shown.complain([{"code": "x"}])
    now = shown.after(first.version, 0)
    assert now
    assert (now.version, now.since, now.changed) == (first.version + 3, first.version, ("a.html", "b.html"))
    last = shown.after(first.version + 1, 0)
    assert last
    assert last.changed == ("b.html",)
    assert shown.after(now.version, 0) is None


def test_only_what_differs_is_news() -> None:
    shown = Board()
    versions = []
    for data, drafts, problems in ((b"1", "", ""), (b"1", "", ""), (b"1", "d", ""), (b"1", "d", "p"), (b"2", "d", "p")):
        shown.show({"a.html": data}, drafts, [{"code": code} for code in problems])
        versions.append((shown.now.version, shown.now.changed))
    assert versions == [(1, ("a.html",)), (1, ("a.html",)), (2, ()), (3, ()), (4, ("a.html",))]


def test_only_the_latest_changes_are_known() -> None:
    shown = Board()
    for number in range(board.LATEST + 1):
        shown.put(f"{number}.html", b"")
    now = shown.after(1, 0)
    assert now
    assert (now.since, len(now.changed)) == (1, board.LATEST)
    for unknown in (0, -1):  # too long ago; a new connection
        last = shown.after(unknown, 0)
        assert last
        assert (last.since, last.changed) == (last.version - 1, (f"{board.LATEST}.html",))
