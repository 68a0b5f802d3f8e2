"""``reportsite explain``."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.clean.manuscript import Why
from generator.clean.role import Role
from generator.messages import known
from tests.cli.run import Program


@pytest.mark.usefixtures("site")
def test_a_line_in_words(program: Program) -> None:
    run = program("explain", "seeds/a.txt:1")
    assert (run.code, run.err) == (0, "")
    assert "第 1 行  履职尽责惠民生履职尽责惠民生" in run.out
    assert "（标题）“履职尽责惠民生…”" in run.out
    assert "“履职尽责惠民生”是第 1 行的重复" in run.out
    assert "repeats line 1" in program("explain", "seeds/a.txt:1", "--lang", "en").out


@pytest.mark.usefixtures("site")
def test_a_joined_line_says_so(program: Program) -> None:
    assert "接上一行，同属一段" in program("explain", "seeds/a.txt:6").out
    assert "空行" in program("explain", "seeds/a.txt:4").out


@pytest.mark.usefixtures("site")
def test_the_whole_file_ends_with_the_sums(program: Program) -> None:
    last = program("explain", "seeds/a.txt").out.rstrip().split("\n")[-1]
    assert "丢失 0" in last
    assert "重复 7" in last


@pytest.mark.usefixtures("site")
def test_json_gives_every_line_with_its_stretches(program: Program) -> None:
    document = program("explain", "seeds/a.txt", "--json").document
    assert [row["line"] for row in document["results"]] == list(range(1, 13))
    assert [s["fate"] for s in document["results"][0]["stretches"]] == ["kept", "duplicate"]
    (row,) = program("explain", "seeds/a.txt:6", "--json").document["results"]
    assert row["blocks"][0]["lines"] == [5, 6, 7]


def test_the_review_list_is_what_the_summary_counts(program: Program, site: Path) -> None:
    # A full line that ends a sentence, and another that begins like a new paragraph: nobody can be sure.
    seed = site / "seeds" / "a.txt"
    lines = seed.read_text("utf-8").replace("新步伐。\n", "新步伐。\n强化监督实效。")
    seed.write_text(lines, "utf-8")
    (site / "seeds" / "b.txt").unlink()
    review = program("explain", "seeds/a.txt", "--review", "--json").document["results"]
    (row,) = program("clean", "--json").document["results"]
    assert row["doubts"] == len(review) > 0
    out = program("explain", "seeds/a.txt", "--review").out
    assert f"需要看一看的判断：{len(review)} 处" in out
    assert review[0]["entry"] in out


def test_a_file_outside_any_site(program: Program, tmp_path: Path) -> None:
    (tmp_path / "x:12").write_text("县人大常委会全年召开会议八次。\n", "utf-8")
    assert program("explain", "x:12").code == 0
    assert program("explain", "y.txt", "--json").codes == ["y.txt:0 io.missing"]


@pytest.mark.usefixtures("site")
def test_a_line_that_is_not_there(program: Program) -> None:
    run = program("explain", "seeds/a.txt:99", "--json")
    assert (run.code, run.codes) == (2, ["seeds/a.txt:99 usage.bad-value"])


def test_every_role_reason_and_doubt_has_words() -> None:
    keys = [f"role.{role}" for role in Role] + [f"explain.{why}" for why in Why]
    keys += [f"doubt.{code}" for code in ("join", "split", "display", "lost-break", "title", "place", "move")]
    assert [key for key in keys if not known(key)] == []
