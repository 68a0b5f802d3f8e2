"""What a person touched is never written over unasked."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings

from generator.content import Decision, decide, difference, examine, is_edited, write
from generator.report import Origin, Paragraph, Report
from tests.content.texts import origins, reports

REPORT = Report("x", "题", lead=(Paragraph("甲。"),), origin=Origin("seeds/x.txt", "0" * 64))
TEXT = write(REPORT)
FRESH = write(Report("x", "题", lead=(Paragraph("甲乙。"),), origin=REPORT.origin))


def test_what_we_wrote_is_not_edited_whatever_its_line_ends() -> None:
    assert not is_edited(TEXT)
    assert not is_edited("\ufeff" + TEXT.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("old", "new"), [("甲", "乙"), ("title: 题", "title: 题目"), ("甲。\n", "甲。\n\n"), ("written: ", "written: 0")]
)
def test_any_change_is_an_edit(old: str, new: str) -> None:
    assert is_edited(TEXT.replace(old, new, 1))


@pytest.mark.parametrize("digest", ["2904474979459923", "29044749794e9923", "00000000000000ab"])
def test_a_signature_is_text_to_every_reader(digest: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.content.edits._digest", lambda _text: digest)
    text = write(REPORT)
    assert not is_edited(text)
    assert yaml.safe_load(text.split("---\n")[1])["made_from"]["written"] == digest
    report, problems = examine(text, "x.md")
    assert (report, problems) == (REPORT, ())


def test_a_file_without_a_signature_belongs_to_a_person() -> None:
    assert is_edited("---\ntitle: 题\n---\n")
    assert is_edited("".join(line for line in TEXT.splitlines(keepends=True) if "written" not in line))
    assert is_edited("甲\n  written: 0123456789abcdef\n---\n")


@settings(max_examples=100, deadline=None)
@given(reports, origins)
def test_a_signature_holds_for_every_report(report: Report, origin: Origin) -> None:
    from dataclasses import replace

    text = write(replace(report, origin=origin))
    assert not is_edited(text)
    assert is_edited(text + "\n")


@pytest.mark.parametrize(
    ("existing", "force", "decision"),
    [
        (None, False, Decision.CREATE),
        (FRESH, False, Decision.SAME),
        (FRESH.replace("\n", "\r\n"), True, Decision.SAME),
        (TEXT, False, Decision.REFRESH),
        (TEXT, True, Decision.REFRESH),
        (TEXT + "人写。\n", False, Decision.KEEP),
        (TEXT + "人写。\n", True, Decision.OVERWRITE),
        ("", False, Decision.KEEP),
    ],
)
def test_decisions(existing: str | None, force: bool, decision: Decision) -> None:
    assert decide(existing, FRESH, force=force) is decision


def test_difference_shows_only_what_differs() -> None:
    shown = difference("甲\r\n乙\r\n", "甲\n丙\n", "content/x.md")
    assert shown.splitlines()[:2] == ["--- content/x.md", "+++ content/x.md"]
    assert [line for line in shown.splitlines() if line in {"-乙", "+丙", "-甲"}] == ["-乙", "+丙"]
    assert difference("甲\r\n", "甲\n", "x") == ""
